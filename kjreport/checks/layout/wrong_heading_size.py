"""L152: a heading is not 三号."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.faces import size_words, wrong_sizes
from kjreport.checks.layout.samples import HEADING, retyped
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield headings of another size."""
    wanted = layout.rules.body_size
    pieces = layout.of(Kind.HEADING)
    for piece in pieces:
        for size, _ in wrong_sizes(piece, wanted):
            message = f"小标题是{size_words(size)}（应为{size_words(wanted)}）"
            yield Fault(message, piece, key=str(size), population=len(pieces))
            break


CHECK = LayoutCheck(
    code="L152",
    title="小标题字号不对",
    why="结构层次序数和小标题与正文同为 3 号字，只换字体。",
    source="GB/T 9704—2012 第5.2.2、7.3.3条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请选中标题，把字号改为三号",
    find=find,
    bad=(retyped("小二号小标题", HEADING, size=18.0),),
)
