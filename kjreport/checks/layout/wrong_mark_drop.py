"""L204: the issuer's name does not stand 35 mm under the top of the 版心."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.head import Head, Span, head_of, height, room_around_type
from kjreport.checks.layout.measures import TWIPS_PER_MM
from kjreport.checks.layout.official_samples import OFFICIAL, SPACE, without
from kjreport.checks.layout.red_head import Part
from kjreport.checks.layout.samples import relooked
from kjreport.doctree.layout import LineSpacing
from kjreport.findings import Severity

_DROP = 35 * TWIPS_PER_MM
_TOLERANCE = 2.5 * TWIPS_PER_MM


def find(layout: Layout) -> Iterator[Fault]:
    """Yield marks of a 文件 whose upper edge cannot be 35 mm down, by their parameters."""
    head = head_of(layout)
    place = head.first(Part.ORGAN) if head and head.is_official else None
    if head is None or place is None or head.is_unread:
        return
    drop = _drop(layout, head, place)
    if drop.excludes(_DROP, _TOLERANCE):
        message = (
            f"发文机关标志离版心上边缘约 {drop.middle / TWIPS_PER_MM:.0f} 毫米（应为 35 毫米）"
        )
        yield Fault(message, head.pieces[place])


def _drop(layout: Layout, head: Head, place: int) -> Span:
    mark = head.pieces[place]
    before = mark.facts.look.spacing.before
    own = room_around_type(layout, mark) + Span(before, before)
    return sum((height(layout, one) for one in head.pieces[:place]), own)


CHECK = LayoutCheck(
    code="L204",
    title="发文机关标志的高低不对",
    why="发文机关标志上边缘至版心上边缘为 35 mm。",
    source="GB/T 9704—2012 第7.2.4条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请调整标志上方的空行（固定值行距），使标志上边缘距版心上边缘 35 毫米；"
    "份号、密级占去的行要从空行里减掉",
    find=find,
    bad=(
        without("标志顶在版心上边", 1, 2, 3, SPACE),
        relooked("标志太低", SPACE, OFFICIAL, spacing=LineSpacing("exact", 900)),
    ),
)
