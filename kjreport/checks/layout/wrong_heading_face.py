"""L151: a heading is not in the face of its level."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.faces import wrong_face
from kjreport.checks.layout.samples import HEADING, SUBHEADING, retyped
from kjreport.findings import Severity

_FACES = {1: "黑体", 2: "楷体", 3: "仿宋", 4: "仿宋"}
_NAMES = {1: "一级", 2: "二级", 3: "三级", 4: "四级"}


def find(layout: Layout) -> Iterator[Fault]:
    """Yield headings, on a line of their own or run-in, in another face."""
    headed = [one for one in layout.headed() if one[0].level in _FACES]
    for piece, start, end in headed:
        rule = layout.rules.faces[_FACES[piece.level]]
        face = wrong_face(piece, rule, start, end)
        if face:
            name = _NAMES[piece.level]
            message = f"{name}标题用的是{face}（应为{rule.name}）"
            same = sum(other.level == piece.level for other, _, _ in headed)
            yield Fault(message, piece, key=f"{piece.level} {face}", population=same)


CHECK = LayoutCheck(
    code="L151",
    title="小标题字体不对",
    why="第一层用黑体字、第二层用楷体字、第三层和第四层用仿宋体字。",
    source="GB/T 9704—2012 第7.3.3条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请选中标题，在“开始→字体”中改",
    find=find,
    bad=(
        retyped("一级标题用仿宋", HEADING, east_asia="仿宋_GB2312"),
        retyped("二级标题用黑体", SUBHEADING, east_asia="黑体"),
    ),
)
