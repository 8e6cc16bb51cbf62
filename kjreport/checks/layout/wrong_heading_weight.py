"""L153: a heading is bold, or not bold where the format wants it."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.faces import is_han, stretches
from kjreport.checks.layout.samples import HEADING, SUBHEADING, retyped
from kjreport.findings import Severity

_NAMES = {0: "", 1: "一级", 2: "二级", 3: "三级", 4: "四级"}


def find(layout: Layout) -> Iterator[Fault]:
    """Yield headings of another weight than their level has."""
    headed = tuple(layout.headed())
    for piece, start, end in headed:
        weights = {
            run.type.is_bold for run in stretches(piece, start, end) if any(map(is_han, run.text))
        }
        is_wanted = piece.level in layout.rules.bold_levels
        if weights and weights != {is_wanted}:
            name = _NAMES.get(piece.level, "")
            message = f"{name}标题{'没有加粗' if is_wanted else '加了粗'}"
            yield Fault(message, piece, key=f"{piece.level}", population=len(headed))


CHECK = LayoutCheck(
    code="L153",
    title="小标题加粗",
    why="各层标题靠字体区分，标准没有规定加粗；单位习惯加粗的，用相应的版式。",
    source="GB/T 9704—2012 第7.3.3条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请选中标题，点“加粗”按钮改过来",
    find=find,
    bad=(
        retyped("加粗的一级标题", HEADING, is_bold=True),
        retyped("加粗的二级标题", SUBHEADING, is_bold=True),
    ),
)
