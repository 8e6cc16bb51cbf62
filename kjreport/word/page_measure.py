"""Measures the pages of a PDF: every line of type and every ruled line, in millimetres.

Reads with PDFium, which alone of the readers tried gives what the bars need: baselines, the
ink of each glyph, faces, sizes, colours and ruled lines (``pdftotext -bbox-layout`` gives
boxes of words only). It is an extra; without it nothing is measured.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from kjreport.doctree.printed import PrintedLine, PrintedPage, PrintedRule, mm
from kjreport.errors import ToolMissingError, UnreadableDocumentError

if TYPE_CHECKING:
    from kjreport.word.pdf_objects import PdfCharacter, PdfPage, PdfStroke

_SAME_LINE_POINTS = 0.3
"""Baselines nearer than this are one line: LibreOffice rounds to 0.1 pt."""
_SAME_RULE_MM = 0.2
_TOUCHING_MM = 0.5
_FLAT_MM = 1.0
"""A path no higher than this is a ruled line, if it is also"""
_SHORTEST_RULE_MM = 5.0
"""at least this long."""
_RED, _NOT_RED = 150, 90
_MISSING = (
    "没有安装读 PDF 的组件，不能测量印出来的页面。"
    "请运行 pip install pypdfium2（或 pip install kjreport[render]），再运行一次。"
)
_UNREADABLE = "转出的 PDF 读不出来，请再运行一次；仍不行就请把这份文件发给维护人员。"


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Turns PDF coordinates into those of the page as it is bound."""

    width: float
    height: float

    @property
    def is_landscape(self) -> bool:
        return self.width > self.height

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return mm from the left and the upper edge.

        The head of a landscape page faces the left edge of the sheet (clause 8).
        """
        if self.is_landscape:
            return mm(self.height - y), mm(self.width - x)
        return mm(x), mm(self.height - y)


def measure_pages(pdf: bytes) -> tuple[PrintedPage, ...]:
    """Measure every page.

    Raises:
        ToolMissingError: the extra ``render`` is not installed.
        UnreadableDocumentError: PDFium cannot read the PDF.
    """
    try:
        from kjreport.word.pdf_objects import read_pages  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise ToolMissingError(_MISSING) from error
    try:
        return tuple(_page(number, page) for number, page in enumerate(read_pages(pdf), start=1))
    except RuntimeError as error:
        raise UnreadableDocumentError(_UNREADABLE) from error


def _page(number: int, page: "PdfPage") -> PrintedPage:
    sheet = _Sheet(page.width, page.height)
    upright = [one for one in page.characters if one.is_turned == sheet.is_landscape]
    width, height = sorted((mm(sheet.width), mm(sheet.height)))
    return PrintedPage(
        number,
        width,
        height,
        _lines(sheet, upright),
        _rules(sheet, page.strokes),
        sheet.is_landscape,
        page.has_pictures,
    )


def _lines(sheet: _Sheet, characters: list["PdfCharacter"]) -> tuple[PrintedLine, ...]:
    """Gather characters of one baseline, from left to right."""
    placed = sorted(
        ((*sheet.place(one.x, one.y), one) for one in characters),
        key=lambda placed: (placed[1], placed[0]),
    )
    lines: list[list[tuple[float, PdfCharacter]]] = []
    last = float("-inf")
    for left, baseline, one in placed:
        if baseline - last > mm(_SAME_LINE_POINTS):
            lines.append([])
            last = baseline
        lines[-1].append((left, one))
    measured = (_line(sheet, sorted(line, key=lambda placed: placed[0])) for line in lines)
    return tuple(line for line in measured if line is not None)


def _line(sheet: _Sheet, placed: list[tuple[float, "PdfCharacter"]]) -> PrintedLine | None:
    ink = [(left, one) for left, one in placed if one.text.strip()]
    if not ink:
        return None
    heights = [height for _, one in ink for height in _ink_heights(sheet, one)]
    _, baseline = sheet.place(ink[0][1].x, ink[0][1].y)
    return PrintedLine(
        text="".join(one.text for _, one in placed),
        baseline=baseline,
        left=ink[0][0],
        right=max(left + mm(one.advance) for left, one in ink),
        top=min(heights),
        bottom=max(heights),
        characters=len(ink),
        faces=frozenset(one.face for _, one in ink),
        sizes=frozenset(round(one.size, 1) for _, one in ink),
        start_middle=sum(_ink_heights(sheet, ink[0][1])) / 2,
        is_red=all(_is_red(one.colour) for _, one in ink),
    )


def _ink_heights(sheet: _Sheet, one: "PdfCharacter") -> tuple[float, float]:
    left, bottom, right, top = one.ink
    return sheet.place(left, bottom)[1], sheet.place(right, top)[1]


def _rules(sheet: _Sheet, strokes: Iterable["PdfStroke"]) -> tuple[PrintedRule, ...]:
    """Return the flat lines, pieces that touch joined, from the top to the foot."""
    pieces = sorted(_flat(sheet, strokes), key=lambda rule: (round(rule.y, 1), rule.left))
    rules: list[PrintedRule] = []
    for _, group in groupby(pieces, key=lambda rule: (rule.is_red, round(rule.thickness, 2))):
        for piece in group:
            if rules and _continues(rules[-1], piece):
                right = max(rules[-1].right, piece.right)
                rules[-1] = PrintedRule(
                    rules[-1].left, right, piece.y, piece.thickness, piece.is_red
                )
            else:
                rules.append(piece)
    return tuple(rule for rule in rules if rule.width >= _SHORTEST_RULE_MM)


def _flat(sheet: _Sheet, strokes: Iterable["PdfStroke"]) -> Iterable[PrintedRule]:
    for one in strokes:
        left, bottom, right, top = one.box
        x0, y0 = sheet.place(left, bottom)
        x1, y1 = sheet.place(right, top)
        if abs(y1 - y0) <= _FLAT_MM < abs(x1 - x0):
            thickness = mm(one.width) or abs(y1 - y0)
            middle = (y0 + y1) / 2
            yield PrintedRule(min(x0, x1), max(x0, x1), middle, thickness, _is_red(one.colour))


def _continues(rule: PrintedRule, piece: PrintedRule) -> bool:
    return (
        rule.is_red == piece.is_red
        and abs(rule.y - piece.y) <= _SAME_RULE_MM
        and abs(rule.thickness - piece.thickness) < _SAME_RULE_MM / 2
        and piece.left - rule.right <= _TOUCHING_MM
    )


def _is_red(colour: tuple[int, int, int]) -> bool:
    red, green, blue = colour
    return red >= _RED and max(green, blue) <= _NOT_RED
