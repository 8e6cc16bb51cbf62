"""L116: odd and even pages carry their number on the same side."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.page_numbers import numbered
from kjreport.checks.layout.samples import whole
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield the fault once when there are numbers but no footers of even pages."""
    lines = [one for section in layout.facts.sections for one in numbered(section)]
    if not lines or any(paragraph.look.is_framed for _, paragraph in lines):
        return
    has_even = any(marginal.pages == "even" for marginal, _ in lines)
    if not (layout.facts.has_even_pages and has_even):
        yield Fault("单页、双页的页码在同一边")


CHECK = LayoutCheck(
    code="L116",
    title="页码不分单双页",
    why="公文双面印刷，单页码居右、双页码居左，翻开都在外侧。",
    source="GB/T 9704—2012 第7.5条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请双击页脚，勾选“奇偶页不同”，分别设置单页和双页的页码",
    find=find,
    bad=(whole("没有勾选奇偶页不同", has_even_pages=False),),
)
