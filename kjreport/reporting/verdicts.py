"""The bars of a printed page as lines for a terminal: each with its verdict and its figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kjreport.text.widths import width_in_chars

_SPACES_PER_CHAR = 2


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """One bar: what it is called, 通过 不符 or 未核验, what was measured, the clause."""

    bar: str
    verdict: str
    figures: str
    source: str


def verdict_lines(heading: str, rows: Sequence[VerdictRow]) -> Iterator[str]:
    """Yield a heading and the bars under it in columns."""
    yield heading
    bar, verdict, figures = (
        max((_columns(cell) for cell in cells), default=0)
        for cells in (
            [row.bar for row in rows],
            [row.verdict for row in rows],
            [row.figures for row in rows],
        )
    )
    for row in rows:
        cells = (
            _padded(row.bar, bar),
            _padded(row.verdict, verdict),
            _padded(row.figures, figures),
        )
        yield f"  {'  '.join((*cells, row.source))}".rstrip()


def _columns(words: str) -> int:
    return round(width_in_chars(words) * _SPACES_PER_CHAR)


def _padded(words: str, width: int) -> str:
    return words + " " * (width - _columns(words))
