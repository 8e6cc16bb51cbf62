"""L140: empty paragraphs stand between paragraphs of the text."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.samples import BODY, CORRECT, whole
from kjreport.doctree.layout import ParagraphFacts, ParagraphLook
from kjreport.findings import Severity

_TEXT = {Kind.BODY, Kind.HEADING}


def find(layout: Layout) -> Iterator[Fault]:
    """Yield the paragraph before each gap; room before an attachment or signature is right."""
    pieces = layout.pieces
    for index, piece in enumerate(pieces[:-1]):
        if piece.kind not in _TEXT or pieces[index + 1].kind is not Kind.BLANK:
            continue
        following = index + 1
        while following < len(pieces) and pieces[following].kind is Kind.BLANK:
            following += 1
        between = pieces[index + 1 : following]
        is_free = any(one.facts.has_picture or one.facts.has_page_break for one in between)
        if is_free or following == len(pieces):
            continue
        goes_on = pieces[following].facts.section == piece.facts.section
        if goes_on and pieces[following].kind in _TEXT:
            message = f"这一段后面有 {len(between)} 个空行"
            yield Fault(message, piece, key="empty", population=len(layout.running))


_GAP = ParagraphFacts(BODY, 1, ParagraphLook())

CHECK = LayoutCheck(
    code="L140",
    title="正文中间有空行",
    why="正文各段连排，靠行距和缩进分段，不空行。",
    source="GB/T 9704—2012 第5.2.3条",
    strength=Strength.USUAL,
    severity=Severity.WARNING,
    remedy="请把空行删去",
    find=find,
    bad=(
        whole(
            "小标题下面空了一行",
            paragraphs=(*CORRECT.paragraphs[: BODY - 1], _GAP, *CORRECT.paragraphs[BODY - 1 :]),
        ),
    ),
)
