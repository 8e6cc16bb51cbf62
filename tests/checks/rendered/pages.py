"""Printed pages as the standard wants them, made of numbers, for faults to be planted in."""

from dataclasses import replace

from kjreport.doctree.printed import PrintedLine, PrintedPage, PrintedRule, mm
from kjreport.jobs.check_rendered import printed_format
from kjreport.word.standard import GB

ASKED = printed_format(GB)
CELL = 156 / 28
PITCH_MM = mm(28.95)


def line(row: int, text: str = "汉" * 28, **changes: object) -> PrintedLine:
    """Return the line of a row, from 1."""
    baseline = 37 + (row - 0.2) * PITCH_MM
    made = PrintedLine(
        text=text,
        baseline=baseline,
        left=28.0,
        right=28 + len(text) * CELL,
        top=baseline - 4.7,
        bottom=baseline + 0.6,
        characters=len(text),
        faces=frozenset({"FangSong"}),
        sizes=frozenset({16.0}),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def number(page: int, **changes: object) -> PrintedLine:
    """Return a page number where the standard wants it."""
    text = f"— {page} —"
    left, right = (165.0, 184 - mm(14)) if page % 2 else (28 + mm(14), 47.0)
    made = PrintedLine(
        text=text,
        baseline=270.5,
        left=left,
        right=right,
        top=266.8,
        bottom=270.5,
        characters=3,
        faces=frozenset({"SimSun"}),
        sizes=frozenset({14.0}),
        start_middle=269.1,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def page(count: int, rows: int = 22, **changes: object) -> PrintedPage:
    """Return a page of so many rows, with its number."""
    lines = (*(line(row) for row in range(1, rows + 1)), number(count))
    return replace(PrintedPage(count, 210, 297, lines), **changes)  # type: ignore[arg-type]


def rule(y: float, thickness: float = 0.35, **changes: object) -> PrintedRule:
    """Return a ruled line as wide as the 版心."""
    return replace(PrintedRule(28, 184, y, thickness), **changes)  # type: ignore[arg-type]


def replaced(of: PrintedPage, index: int, **changes: object) -> PrintedPage:
    """Return the page with one line changed."""
    lines = list(of.lines)
    lines[index] = replace(lines[index], **changes)  # type: ignore[arg-type]
    return replace(of, lines=tuple(lines))
