"""Why a printed page has as many lines as it has.

Every page holds 22 lines unless it ends before a kept heading, a table or a break. The place
where a page begins is looked for in the words of the Word file, white space apart, because
a PDF has no paragraphs and LibreOffice now and then prints a hanging mark unreadably.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from xml.etree import ElementTree as ET

from tests.word.page_rules import LINES, PITCH, TOP_MM
from tests.word.rendering import ASCENT_SHARE, POINTS_PER_MM, PageFacts

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PROBE = 12
"""So many characters of a page's first line are looked for,"""
_REACH = 300
"""so far from where counting expects them: the labels of a chart are printed, but no words."""


@dataclass(frozen=True, slots=True)
class PageEnd:
    """A page, its rows, and the reason for their number, ``""`` where nothing excuses it."""

    number: int
    rows: int
    reason: str


def page_ends(pages: tuple[PageFacts, ...], docx: bytes) -> tuple[PageEnd, ...]:
    """Tell for each page how many rows it holds and why it ends there."""
    blocks = tuple(_blocks(docx))
    words = "".join(block.words for block in blocks)
    starts = [0]
    for page, following in pairwise(pages):
        expected = starts[-1] + sum(line.characters for line in page.lines)
        starts.append(_nearest(_bare(following.lines[0].text)[:_PROBE], words, expected))
    stretches = zip(starts, (*starts[1:], len(words)), strict=True)
    return tuple(
        PageEnd(number, _rows(page), _reason(_rows(page), stretch, blocks))
        for number, (page, stretch) in enumerate(zip(pages, stretches, strict=True), start=1)
    )


def unexcused(pages: tuple[PageFacts, ...], docx: bytes) -> tuple[PageEnd, ...]:
    """List the pages that are neither full nor excused."""
    return tuple(end for end in page_ends(pages, docx) if not end.reason)


@dataclass(frozen=True, slots=True)
class _Block:
    words: str
    start: int
    is_table: bool
    breaks: bool
    keeps: str

    @property
    def end(self) -> int:
        return self.start + len(self.words)


def _reason(rows: int, stretch: tuple[int, int], blocks: tuple[_Block, ...]) -> str:
    start, end = stretch
    following = next((block for block in blocks if block.words and block.end > end), None)
    if rows == LINES:
        return "满页"
    if following is None:
        return "文末"
    begins = following.start == end
    if begins and following.breaks:
        return "另面"
    if following.is_table or any(
        block.is_table and block.start < end and block.end > start for block in blocks
    ):
        return "表格"
    if begins and following.keeps:
        return following.keeps
    blank = sum(1 for block in blocks if not block.words and block.start == end)
    return "满页" if rows + blank >= LINES else ""


def _rows(page: PageFacts) -> int:
    first = TOP_MM * POINTS_PER_MM + ASCENT_SHARE * PITCH
    return round((page.lines[-1].baseline - first) / PITCH) + 1


def _nearest(probe: str, words: str, expected: int) -> int:
    lowest = max(0, expected - _REACH)
    window = words[lowest : expected + _REACH + len(probe)]
    found = [lowest + match.start() for match in re.finditer(f"(?={re.escape(probe)})", window)]
    return min(found, key=lambda place: abs(place - expected), default=expected)


def _blocks(docx: bytes) -> Iterator[_Block]:
    with zipfile.ZipFile(BytesIO(docx)) as package:
        body = ET.fromstring(package.read("word/document.xml"))[0]
        styles = ET.fromstring(package.read("word/styles.xml"))
    breaking, keeping = (_ids_with(styles, name) for name in ("pageBreakBefore", "keepNext"))
    start = 0
    for block in body:
        if block.tag not in (f"{_W}p", f"{_W}tbl"):
            continue
        words = _bare("".join(text.text or "" for text in block.iter(f"{_W}t")))
        style = block.find(f"{_W}pPr/{_W}pStyle")
        identity = "" if style is None else style.get(f"{_W}val")
        kept_with_signature = block.find(f"{_W}pPr/{_W}keepNext") is not None
        keeps = "标题与下文同页" if identity in keeping else ""
        keeps = keeps or ("与署名同页" if kept_with_signature else "")
        yield _Block(words, start, block.tag == f"{_W}tbl", identity in breaking, keeps)
        start += len(words)


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def _ids_with(styles: ET.Element, switch: str) -> set[str | None]:
    return {
        style.get(f"{_W}styleId")
        for style in styles
        if style.find(f"{_W}pPr/{_W}{switch}") is not None
    }
