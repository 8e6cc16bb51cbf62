"""L206: the document number is not two blank lines under the issuer's name, in its place."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout, Piece
from kjreport.checks.layout.first_sight import is_centred
from kjreport.checks.layout.head import Head, head_of
from kjreport.checks.layout.measures import start_chars
from kjreport.checks.layout.official_samples import (
    BLANK_BELOW_MARK,
    NUMBER,
    OFFICIAL,
    with_after,
    without,
)
from kjreport.checks.layout.red_head import Part
from kjreport.checks.layout.samples import relooked, rewritten
from kjreport.findings import Severity

_BLANK_LINES = 2
_TOLERANCE = 0.6
_FIRST, _LAST = 0.4, 2.2
"""Where 左空一字 begins, in 字; cells have margins of their own."""


def find(layout: Layout) -> Iterator[Fault]:
    """Yield numbers of a 文件 too near or far from the mark, or not in the middle."""
    head = head_of(layout)
    mark, place = (head.last(Part.ORGAN), head.first(Part.NUMBER)) if head else (None, None)
    if head is None or not head.is_official or mark is None or place is None or place < mark:
        return
    piece = head.pieces[place]
    line = layout.rules.page.line
    gap = head.between(mark, place)
    if not head.is_unread and gap.excludes(_BLANK_LINES * line, _TOLERANCE * line):
        message = f"发文字号与标志之间约空 {gap.middle / line:.1f} 行（应空二行）"
        yield Fault(message, piece)
        return
    sideways = _sideways(head, piece)
    if sideways:
        yield Fault(sideways, piece)


def _sideways(head: Head, piece: Piece) -> str | None:
    if head.has_signatory:
        is_left = _FIRST <= start_chars(piece) <= _LAST
        return None if is_left else "上行文的发文字号没有左空一字"
    return None if piece.facts.table or is_centred(piece.facts) else "发文字号没有居中"


CHECK = LayoutCheck(
    code="L206",
    title="发文字号位置不对",
    why="发文字号编排在发文机关标志下空二行位置，居中排布；"
    "上行文的居左空一字编排，与最后一个签发人姓名处在同一行。",
    source="GB/T 9704—2012 第7.2.5条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请在标志和发文字号之间空二行（三号），发文字号点“居中”；有签发人的改为左空一字",
    find=find,
    bad=(
        without("不空行", 6, BLANK_BELOW_MARK),
        with_after("多空一行", BLANK_BELOW_MARK, ""),
        relooked("靠左的文号", NUMBER, OFFICIAL, alignment="left"),
        rewritten("上行文的文号顶格", NUMBER, "云科发〔2026〕5号\t签发人：李明", OFFICIAL),
    ),
)
