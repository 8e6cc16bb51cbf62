"""L211: the red line is a hair line, or a bar."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.head import head_of
from kjreport.checks.layout.official_samples import OFFICIAL, RED_LINE
from kjreport.checks.layout.samples import relooked
from kjreport.doctree.layout import RuleFacts
from kjreport.findings import Severity

_THINNEST, _THICKEST = 0.7, 4.5
"""In points: 0.25 mm, the thinnest line that the standard names, and 1.6 mm."""


def find(layout: Layout) -> Iterator[Fault]:
    """Yield red lines of a 文件 that print too thin or too thick."""
    head = head_of(layout)
    if head is None or not head.is_official or head.line is None:
        return
    thickness = head.line.rule.thickness
    if thickness and not _THINNEST <= thickness <= _THICKEST:
        message = f"红色分隔线粗 {thickness:g} 磅（通常 1 到 2.25 磅）"
        yield Fault(message, head.pieces[head.line.place])


CHECK = LayoutCheck(
    code="L211",
    title="红色分隔线粗细不合适",
    why="标准没有规定红色分隔线的粗细，通常 0.35 到 0.8 毫米。",
    source="公文排版实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请在“边框和底纹”或“形状轮廓→粗细”中改",
    find=find,
    bad=(
        relooked("半磅", RED_LINE, OFFICIAL, rule_below=RuleFacts(0.5, "FF0000")),
        relooked("六磅", RED_LINE, OFFICIAL, rule_below=RuleFacts(6.0, "FF0000")),
    ),
)
