"""L212: the red line does not stand 4 mm under the document number."""

from collections.abc import Iterator, Sequence

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout, Piece
from kjreport.checks.layout.head import Span, head_of, height, room_around_type
from kjreport.checks.layout.measures import TWIPS_PER_MM
from kjreport.checks.layout.official_samples import NUMBER, OFFICIAL, RED_LINE, with_after
from kjreport.checks.layout.red_head import Part
from kjreport.checks.layout.samples import relooked
from kjreport.doctree.layout import TWIPS_PER_POINT, LineSpacing, RuleFacts
from kjreport.findings import Severity

_DROP = 4 * TWIPS_PER_MM
_TOLERANCE = 2 * TWIPS_PER_MM


def find(layout: Layout) -> Iterator[Fault]:
    """Yield lines of a 文件 that cannot be 4 mm under the number, by their parameters."""
    head = head_of(layout)
    place = head.last(Part.NUMBER) if head and head.is_official else None
    if head is None or place is None or head.line is None or head.line.is_drawn:
        return
    if head.pieces[place].facts.table or head.line.place < place:
        return
    drop = _drop(layout, head.pieces[place : head.line.place + 1], head.line.rule)
    if drop.excludes(_DROP, _TOLERANCE):
        message = f"红色分隔线在发文字号之下约 {drop.middle / TWIPS_PER_MM:.0f} 毫米（应为 4 毫米）"
        yield Fault(message, head.pieces[place])


def _drop(layout: Layout, pieces: Sequence[Piece], rule: RuleFacts) -> Span:
    number, *below = pieces
    space = number.facts.look.spacing.after + rule.space * TWIPS_PER_POINT
    start = room_around_type(layout, number) + Span(space, space)
    return sum((height(layout, one) for one in below), start)


CHECK = LayoutCheck(
    code="L212",
    title="红色分隔线离发文字号的距离不对",
    why="发文字号之下 4 mm 处居中印一条红色分隔线。",
    source="GB/T 9704—2012 第7.2.7条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请删去发文字号和红线之间的空行，用“边框和底纹→选项”里的距正文间距改为 11 磅（4 毫米）",
    find=find,
    bad=(
        with_after("隔了一个空行", NUMBER, ""),
        relooked("红线段太高", RED_LINE, OFFICIAL, spacing=LineSpacing("exact", 800)),
    ),
)
