"""L160: body text has an outline level."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.samples import BODY, relooked
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield body paragraphs that stand in the outline as a whole."""
    pieces = layout.of(Kind.BODY)
    for piece in pieces:
        level = piece.facts.look.outline_level
        if level:
            message = f"整段正文用了第{level}级标题样式，会全部进目录"
            yield Fault(message, piece, key=str(level), population=len(pieces))


CHECK = LayoutCheck(
    code="L160",
    title="正文用了标题样式",
    why="整段文字进了目录和导航窗格。",
    source="GB/T 9704—2012 第7.3.3条与排版实务",
    strength=Strength.CUSTOM,
    severity=Severity.ERROR,
    remedy="请选中段落，在“开始→样式”中改为正文，标题的几个字单独改字体",
    find=find,
    bad=(relooked("正文是标题 2", BODY, outline_level=2),),
)
