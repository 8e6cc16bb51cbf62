"""L121: the title is not in 小标宋."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.faces import wrong_face
from kjreport.checks.layout.samples import TITLE, retyped
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield titles in another face."""
    rule = layout.rules.faces["小标宋"]
    for piece in layout.of(Kind.TITLE):
        face = wrong_face(piece, rule)
        if face:
            yield Fault(f"标题用的是{face}（应为{rule.name}）", piece)


CHECK = LayoutCheck(
    code="L121",
    title="标题字体不对",
    why="标题一般用 2 号小标宋体字。",
    source="GB/T 9704—2012 第7.3.1条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请选中标题，在“开始→字体”中改为小标宋（没有的请先安装方正小标宋简体），不要用宋体加粗代替",
    find=find,
    bad=(retyped("宋体标题", TITLE, east_asia="宋体"),),
)
