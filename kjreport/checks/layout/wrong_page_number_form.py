"""L115: the page number does not stand between two dashes."""

import re
from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.page_numbers import distinct, fault_at
from kjreport.checks.layout.samples import footed
from kjreport.findings import Severity

_FORM = re.compile("— ?[0-9]* ?—")


def find(layout: Layout) -> Iterator[Fault]:
    """Yield numbers written in another form."""
    for section, marginal, paragraph in distinct(layout):
        written = paragraph.text.strip()
        if not _FORM.fullmatch(written):
            shown = written or "单独的数字"
            message = f"写成“{shown}”（应为“— 1 —”，数字两边各一条一字线）"
            yield fault_at(section, marginal, paragraph, message)


CHECK = LayoutCheck(
    code="L115",
    title="页码没有一字线",
    why="页码数字左右各放一条一字线（—）。",
    source="GB/T 9704—2012 第7.5条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请双击页脚，在页码两边各输入一条一字线（—）和一个空格",
    find=find,
    bad=(
        footed("只有数字", text="1"),
        footed("短横线", text="-1-"),
        footed("第1页", text="第1页"),
    ),
    good=(footed("一字线和数字间没有空格", text="—1—"),),
)
