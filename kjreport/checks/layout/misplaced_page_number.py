"""L114: the page number does not stand on the outer side, one character in."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout, Piece
from kjreport.checks.layout.measures import left_chars, right_chars
from kjreport.checks.layout.page_numbers import distinct, fault_at
from kjreport.checks.layout.samples import footed
from kjreport.doctree.layout import Indents, MarginalFacts, ParagraphFacts
from kjreport.findings import Severity

_LEAST, _MOST = 0.7, 1.4
_SIDES = {"right": "居右", "left": "居左", "both": "居左", "center": "居中"}


def find(layout: Layout) -> Iterator[Fault]:
    """Yield numbers on the wrong side or flush with the edge; frames are not judged."""
    for section, marginal, paragraph in distinct(layout):
        if paragraph.look.is_framed or section.is_landscape or marginal.pages == "first":
            continue
        message = _fault(marginal, paragraph)
        if message:
            yield fault_at(section, marginal, paragraph, message)


def _fault(marginal: MarginalFacts, paragraph: ParagraphFacts) -> str:
    is_even = marginal.pages == "even"
    wanted = "居左" if is_even else "居右"
    side = _SIDES.get(paragraph.look.alignment, paragraph.look.alignment)
    if side != wanted:
        return f"{side}排（应{wanted}空一字）"
    piece = Piece(paragraph, Kind.ELEMENT)
    room = left_chars(piece) if is_even else right_chars(piece)
    return "" if _LEAST <= room <= _MOST else f"没有{wanted}空一字（现在空 {room:.1g} 字）"


CHECK = LayoutCheck(
    code="L114",
    title="页码位置不对",
    why="单页码居右空一字，双页码居左空一字。",
    source="GB/T 9704—2012 第7.5条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请勾选“奇偶页不同”，单页页码右对齐、右缩进 1 字符，双页左对齐、左缩进 1 字符",
    find=find,
    bad=(
        footed("居中的页码", alignment="center"),
        footed("顶到版心边上的页码", indents=Indents()),
    ),
)
