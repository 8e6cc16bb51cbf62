"""The bars that a printed page must meet, as one list of deviations.

The numbers are written out here once more, not taken from ``kjreport.word.standard``: a slip
there must show here.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import accumulate, pairwise
from xml.etree import ElementTree as ET

from tests.word.rendering import ASCENT_SHARE, TEXT_BOTTOM_MM, LineFacts, PageFacts, mm

PITCH = 28.95
PITCH_TOLERANCE = 0.051
"""0.05 pt, and what the PDF's rounding to 0.1 pt adds to it in floating point."""
TOLERANCE_MM = 0.5
LEFT_MM, RIGHT_MM, TOP_MM = 28, 184, 37
LINES, CHARACTERS = 22, 28
CHARACTER_MM = 156 / 28
NUMBER_SIZE = 14
NUMBER_CELL_MM = mm(NUMBER_SIZE)
DASH_HEIGHT_SHARE = 0.26
"""How high above the baseline the dash stands, as a share of the type size: the face that
stands for 宋体 here, measured in pixels."""
HANGING = "、。，；"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def page_deviations(pages: tuple[PageFacts, ...]) -> tuple[str, ...]:
    """List what every page of every draft must meet: paper, edges, pitch, page number."""
    return tuple(
        f"page {number}: {deviation}"
        for number, page in enumerate(pages, start=1)
        for rule in (_paper, _edges, _pitch)
        for deviation in rule(page)
    ) + tuple(
        f"page {number}: {deviation}"
        for number, page in enumerate(pages, start=1)
        for deviation in _page_number(page, number)
    )


def fixture_deviations(pages: tuple[PageFacts, ...]) -> tuple[str, ...]:
    """List what a fixture of equal 汉字 in body paragraphs must meet on its full pages."""
    return page_deviations(pages) + tuple(
        f"page {number}: {deviation}"
        for number, page in enumerate(pages[:-1], start=1)
        for deviation in _full_page(page)
    )


def _off(actual: float, expected: float, tolerance: float = TOLERANCE_MM) -> bool:
    return abs(actual - expected) > tolerance


def _paper(page: PageFacts) -> Iterator[str]:
    if _off(page.width, 210) or _off(page.height, 297):
        yield f"paper {page.width:.1f} × {page.height:.1f} mm"


def _edges(page: PageFacts) -> Iterator[str]:
    left = min(line.left for line in page.lines)
    if _off(left, LEFT_MM):
        yield f"left edge {left:.2f} mm"
    for line in page.lines:
        hangs = line.text.rstrip()[-1] in HANGING
        if line.right > RIGHT_MM + TOLERANCE_MM + hangs * CHARACTER_MM:
            yield f"{line.text!r} ends at {line.right:.2f} mm"
    top = mm(page.lines[0].baseline - ASCENT_SHARE * PITCH)
    if 16 in page.lines[0].sizes and _off(top, TOP_MM):
        yield f"first line box at {top:.2f} mm"


def _pitch(page: PageFacts) -> Iterator[str]:
    """Neighbours may be blank lines apart; small type stands in tables."""
    for upper, lower in pairwise(page.lines):
        if not {16, 22}.issuperset(upper.sizes | lower.sizes):
            continue
        gap = lower.baseline - upper.baseline
        rows = max(1, round(gap / PITCH))
        if _off(gap / rows, PITCH, PITCH_TOLERANCE):
            yield f"{gap:.2f} pt above {lower.text!r}"


def _page_number(page: PageFacts, number: int) -> Iterator[str]:
    printed = page.page_number
    if printed is None:
        yield "no page number"
        return
    if printed.text != f"— {number} —":
        yield f"page number {printed.text!r}"
    if printed.sizes != {NUMBER_SIZE} or printed.typefaces != {"宋体"}:
        yield f"page number in {set(printed.typefaces)} {set(printed.sizes)}"
    odd = number % 2 == 1
    edge = printed.right if odd else printed.left
    if _off(edge, RIGHT_MM - NUMBER_CELL_MM if odd else LEFT_MM + NUMBER_CELL_MM):
        yield f"page number's outer edge at {edge:.2f} mm"
    drop = mm(printed.baseline - DASH_HEIGHT_SHARE * NUMBER_SIZE) - TEXT_BOTTOM_MM
    if _off(drop, 7):
        yield f"dash {drop:.2f} mm under the text"


def _full_page(page: PageFacts) -> Iterator[str]:
    if len(page.lines) != LINES:
        yield f"{len(page.lines)} lines"
    bottom = mm(page.lines[-1].baseline + (1 - ASCENT_SHARE) * PITCH)
    if not 261 <= bottom <= TEXT_BOTTOM_MM:
        yield f"last line box ends at {bottom:.2f} mm"
    for line in page.lines:
        yield from _full_line(line)


def _full_line(line: LineFacts) -> Iterator[str]:
    """A line begins at the edge or, as a paragraph's first, two 字 further in."""
    indent = round((line.left - LEFT_MM) / CHARACTER_MM)
    first = line.text.startswith("首")
    if indent != (2 if first else 0) or line.characters + indent != CHARACTERS:
        yield f"{line.characters} characters after {indent} 字 in {line.text!r}"
    if line.typefaces != {"仿宋"} or line.sizes != {16}:
        yield f"type {set(line.typefaces)} {set(line.sizes)}"


@dataclass(frozen=True, slots=True)
class PageEnd:
    """Why a page has as many lines as it has; ``reason`` is empty where nothing excuses it."""

    number: int
    rows: int
    reason: str


def page_ends(pages: tuple[PageFacts, ...], docx: bytes) -> tuple[PageEnd, ...]:
    """Tell for each page how many rows it holds and why it ends there.

    The place in the document is found by counting characters, white ones apart.
    """
    blocks = tuple(_blocks(docx))
    starts = (0, *accumulate(sum(line.characters for line in page.lines) for page in pages))
    return tuple(
        PageEnd(number, *_page_end(page, starts[number], blocks))
        for number, page in enumerate(pages, start=1)
    )


def unexcused(pages: tuple[PageFacts, ...], docx: bytes) -> tuple[PageEnd, ...]:
    """List the pages that are neither full nor excused."""
    return tuple(end for end in page_ends(pages, docx) if not end.reason)


@dataclass(frozen=True, slots=True)
class _PrintedBlock:
    start: int
    length: int
    is_table: bool
    breaks: bool
    keeps: bool


def _page_end(page: PageFacts, end: int, blocks: tuple[_PrintedBlock, ...]) -> tuple[int, str]:
    top = TOP_MM + mm(ASCENT_SHARE * PITCH)
    rows = round(mm(page.lines[-1].baseline) / mm(PITCH) - top / mm(PITCH)) + 1
    following = [block for block in blocks if block.start + block.length > end]
    blank = sum(1 for block in blocks if not block.length and block.start == end)
    if rows == LINES or rows + blank >= LINES:
        return rows, "满页"
    if not following:
        return rows, "文末"
    first = following[0]
    before = [block for block in blocks if block.length and block.start < end]
    if first.is_table or before[-1].is_table or _has_table(page, end, blocks):
        return rows, "表格"
    if first.start == end and first.breaks:
        return rows, "另面"
    if first.start == end and first.keeps:
        return rows, "标题与下文同页"
    return rows, ""


def _has_table(page: PageFacts, end: int, blocks: tuple[_PrintedBlock, ...]) -> bool:
    start = end - sum(line.characters for line in page.lines)
    return any(
        block.is_table and block.start < end and block.start + block.length > start
        for block in blocks
    )


def _blocks(docx: bytes) -> Iterator[_PrintedBlock]:
    with zipfile.ZipFile(BytesIO(docx)) as package:
        body = ET.fromstring(package.read("word/document.xml"))[0]  # noqa: S314 - made by the test
        styles = ET.fromstring(package.read("word/styles.xml"))  # noqa: S314 - made by the test
    breaking = _styles_with(styles, "pageBreakBefore")
    keeping = _styles_with(styles, "keepNext")
    start = 0
    for block in body:
        if block.tag not in (f"{_W}p", f"{_W}tbl"):
            continue
        words = "".join(text.text or "" for text in block.iter(f"{_W}t"))
        length = len(re.sub(r"\s", "", words))
        style = block.find(f"{_W}pPr/{_W}pStyle")
        identity = "" if style is None else style.get(f"{_W}val")
        keeps = identity in keeping or block.find(f"{_W}pPr/{_W}keepNext") is not None
        yield _PrintedBlock(start, length, block.tag == f"{_W}tbl", identity in breaking, keeps)
        start += length


def _styles_with(styles: ET.Element, switch: str) -> set[str | None]:
    return {
        style.get(f"{_W}styleId")
        for style in styles
        if style.find(f"{_W}pPr/{_W}{switch}") is not None
    }
