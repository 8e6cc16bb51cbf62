"""L209: there is no red line under the document number."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.head import head_of
from kjreport.checks.layout.official_samples import OFFICIAL, RED_LINE
from kjreport.checks.layout.patterns import RED
from kjreport.checks.layout.red_head import Part
from kjreport.checks.layout.samples import relooked
from kjreport.doctree.layout import RuleFacts
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield a 文件 without its line, and a line of another colour; unknown colours pass."""
    head = head_of(layout)
    if head is None or not head.is_official:
        return
    piece = head.pieces[head.last(Part.NUMBER) or head.last(Part.ORGAN) or 0]
    if head.line is None:
        if not head.is_unread:
            yield Fault("发文字号之下没有红色分隔线", piece)
        return
    colour = head.line.rule.colour
    is_unknown = head.line.is_drawn and not colour
    if not is_unknown and not RED.fullmatch(colour):
        yield Fault("版头的分隔线不是红色", piece)


CHECK = LayoutCheck(
    code="L209",
    title="版头没有红色分隔线",
    why="发文字号之下 4 mm 处居中印一条与版心等宽的红色分隔线。",
    source="GB/T 9704—2012 第7.2.7条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请给发文字号下面的空段加红色下框线（段落→边框和底纹→下框线），或把线的颜色改为标准红",
    find=find,
    bad=(
        relooked("没有红线", RED_LINE, OFFICIAL, rule_below=None),
        relooked("黑线", RED_LINE, OFFICIAL, rule_below=RuleFacts(1.5)),
    ),
)
