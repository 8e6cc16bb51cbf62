"""L159: the outline level of a heading is not that of its number."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.samples import SUBHEADING, relooked
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield numbered headings whose style stands on another level."""
    pieces = [piece for piece in layout.of(Kind.HEADING) if piece.level]
    for piece in pieces:
        own = piece.facts.look.outline_level
        if own and own != piece.level:
            message = f"序号是第{piece.level}层，样式却是第{own}级标题"
            yield Fault(message, piece, key=f"{own} {piece.level}", population=len(pieces))


CHECK = LayoutCheck(
    code="L159",
    title="标题级别与序号不符",
    why="标题样式的级别与序号不一致，目录和导航窗格里层次就乱了。",
    source="GB/T 9704—2012 第7.3.3条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请选中标题，在“开始→样式”中换成与序号同级的标题样式",
    find=find,
    bad=(relooked("（一）用了标题 1", SUBHEADING, outline_level=1),),
)
