"""L154: a heading on its own line is not in the outline."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.samples import HEADING, relooked
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield headings without an outline level."""
    pieces = layout.of(Kind.HEADING)
    for piece in pieces:
        if not piece.facts.look.outline_level:
            message = "看着是标题，但没有用标题样式，导航窗格和目录里都不会出现"
            yield Fault(message, piece, key="plain", population=len(pieces))


CHECK = LayoutCheck(
    code="L154",
    title="标题没有用标题样式",
    why="用标题样式，改格式一处改全文都变，导航窗格里能看到结构。",
    source="Word、WPS 排版实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请选中标题，在“开始→样式”中点相应的标题 1 至标题 4，再改回规定的字体",
    find=find,
    bad=(relooked("只改了字体的标题", HEADING, outline_level=0),),
)
