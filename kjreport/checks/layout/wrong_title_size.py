"""L122: the title is not 二号."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.faces import size_words, wrong_sizes
from kjreport.checks.layout.samples import TITLE, retyped
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield titles of another size."""
    wanted = layout.rules.title_size
    for piece in layout.of(Kind.TITLE):
        for size, _ in wrong_sizes(piece, wanted):
            yield Fault(f"标题是{size_words(size)}（应为{size_words(wanted)}）", piece)
            break


CHECK = LayoutCheck(
    code="L122",
    title="标题字号不对",
    why="标题一般用 2 号小标宋体字。",
    source="GB/T 9704—2012 第7.3.1条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请选中标题，把字号改为二号",
    find=find,
    bad=(retyped("小二号标题", TITLE, size=18.0),),
)
