"""L213: the title does not stand two blank lines under the red line."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.head import head_of
from kjreport.checks.layout.official_samples import BLANK_BELOW_LINE, with_after, without
from kjreport.findings import Severity

_BLANK_LINES = 2
_TOLERANCE = 0.6


def find(layout: Layout) -> Iterator[Fault]:
    """Yield titles of a 文件 nearer to the line or further away; drawn lines are left out."""
    head = head_of(layout)
    if head is None or not head.is_official or head.line is None or head.line.is_drawn:
        return
    title, line = len(head.pieces) - 1, layout.rules.page.line
    if head.pieces[title].kind is not Kind.TITLE:
        return
    gap = head.between(head.line.place, title)
    if gap.excludes(_BLANK_LINES * line, _TOLERANCE * line):
        message = f"标题与红色分隔线之间约空 {gap.middle / line:.1f} 行（应空二行）"
        yield Fault(message, head.pieces[title])


CHECK = LayoutCheck(
    code="L213",
    title="标题与红色分隔线的距离不对",
    why="标题编排于红色分隔线下空二行位置。",
    source="GB/T 9704—2012 第7.3.1条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请在红色分隔线和标题之间空二行（三号，行距同正文）",
    find=find,
    bad=(
        without("只空一行", BLANK_BELOW_LINE),
        with_after("空了三行", BLANK_BELOW_LINE, ""),
    ),
)
