"""L176: an attachment does not begin on a page of its own."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout, Piece
from kjreport.checks.layout.samples import LABEL, relooked
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield labels before which no page is broken, neither by a break nor by a section."""
    before: list[Piece] = []
    for piece in layout.pieces:
        if piece.kind is Kind.ATTACHMENT_LABEL and not _breaks(piece, before):
            yield Fault("附件没有另起一页", piece)
        before = [*before, piece] if piece.kind is Kind.BLANK else [piece]


def _breaks(piece: Piece, before: list[Piece]) -> bool:
    facts = piece.facts
    if facts.look.breaks_page_before or facts.has_page_break:
        return True
    return any(one.facts.has_page_break or one.facts.section != facts.section for one in before)


CHECK = LayoutCheck(
    code="L176",
    title="附件没有另面编排",
    why="附件应当另面编排，并在版记之前。",
    source="GB/T 9704—2012 第7.3.7条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请把光标放在“附件”前，点“插入→分页”，或在“段落→换行和分页”中勾选“段前分页”",
    find=find,
    bad=(relooked("接在正文后面", LABEL, breaks_page_before=False),),
)
