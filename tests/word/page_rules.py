"""The bars that a printed page must meet, as one list of deviations.

The numbers are written out here once more, not taken from ``kjreport.word.standard``: a slip
there must show here.
"""

from collections.abc import Iterator
from itertools import pairwise

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
