"""L106: the page number of a landscape page turns with the page."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.page_numbers import numbered
from kjreport.checks.layout.samples import paged
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield landscape sections whose number stands in an ordinary footer line."""
    for section in layout.facts.sections:
        if section.is_landscape:
            for _, paragraph in numbered(section):
                if not paragraph.look.is_framed:
                    message = "横排页的页码随页面转了向，没有放在竖排各页页码的位置"
                    yield Fault(message, section=section.number)
                    break


CHECK = LayoutCheck(
    code="L106",
    title="横排页的页码位置不对",
    why="横排的表格，页码位置与公文其他页码保持一致，装订起来在同一个角上。",
    source="GB/T 9704—2012 第8条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请在横排页的页脚里插入文本框或图文框，把页码放到纸的左边，文字方向转 90 度",
    find=find,
    bad=(
        paged(
            "横排页用普通页脚",
            width=16838,
            height=11906,
            top=1588,
            bottom=1474,
            left=1984,
            right=2098,
        ),
    ),
)
