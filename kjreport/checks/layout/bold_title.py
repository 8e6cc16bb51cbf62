"""L124: the title is bold."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.samples import TITLE, retyped
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield titles with bold words."""
    for piece in layout.of(Kind.TITLE):
        if any(run.type.is_bold and run.text.strip() for run in piece.facts.runs):
            yield Fault("标题加了粗", piece)


CHECK = LayoutCheck(
    code="L124",
    title="标题加粗",
    why="小标宋本身就是粗体，再加粗笔画会糊。",
    source="GB/T 9704—2012 第7.3.1条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请选中标题，取消加粗",
    find=find,
    bad=(retyped("加粗的标题", TITLE, is_bold=True),),
)
