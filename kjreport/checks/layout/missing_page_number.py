"""L111: pages carry no number."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.page_numbers import numbered
from kjreport.checks.layout.samples import paged
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield the first section without a number, and any later one that loses it."""
    had_number = True
    for section in layout.facts.sections:
        has_number = any(True for _ in numbered(section))
        if had_number and not has_number and layout.first_of_section(section.number):
            yield Fault("没有页码", section=section.number)
        had_number = has_number


CHECK = LayoutCheck(
    code="L111",
    title="没有页码",
    why="公文每面都要编排页码（空白页和只有版记的页除外）。",
    source="GB/T 9704—2012 第7.5条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请在“插入→页码”中插入，单页居右、双页居左，四号半角宋体，数字两边各一条一字线",
    find=find,
    bad=(paged("页脚是空的", marginals=()),),
)
