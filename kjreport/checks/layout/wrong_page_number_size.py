"""L113: the page number is not 四号."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.faces import size_words
from kjreport.checks.layout.page_numbers import distinct, fault_at
from kjreport.checks.layout.samples import footed
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield page numbers of another size."""
    wanted = layout.rules.small_size
    for section, marginal, paragraph in distinct(layout):
        sizes = {run.type.size for run in paragraph.runs if run.text.strip()}
        wrong = sorted(sizes - {wanted})
        if wrong:
            message = f"是{size_words(wrong[0])}（应为{size_words(wanted)}）"
            yield fault_at(section, marginal, paragraph, message)


CHECK = LayoutCheck(
    code="L113",
    title="页码字号不对",
    why="页码用 4 号半角宋体阿拉伯数字。",
    source="GB/T 9704—2012 第7.5条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请双击页脚，选中页码，把字号改为四号",
    find=find,
    bad=(footed("小五号页码", size=9.0),),
)
