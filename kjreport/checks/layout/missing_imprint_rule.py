"""L223: the imprint has no line above or below it, or none before who printed it."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.imprint_place import imprint_of
from kjreport.checks.layout.official_samples import footed_with, lined
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield the 版记 without its first or last line, unless lines may be drawn as shapes."""
    imprint = imprint_of(layout)
    if imprint is None or imprint.is_unread or not imprint.rules:
        return
    missing = [
        name
        for name, rule in (("首条", imprint.rules[0]), ("末条", imprint.rules[-1]))
        if rule is None
    ]
    if missing:
        yield Fault(f"版记没有{'、'.join(missing)}分隔线", imprint.pieces[0])
    elif imprint.table is not None and None in imprint.rules:
        yield Fault("版记中间没有分隔线", imprint.pieces[0])


CHECK = LayoutCheck(
    code="L223",
    title="版记没有分隔线",
    why="版记中的分隔线与版心等宽；首条分隔线位于版记中第一个要素之上，"
    "末条分隔线与公文最后一面的版心下边缘重合。",
    source="GB/T 9704—2012 第7.4.1条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请选中版记的表格，在“边框和底纹”中加上、下和中间的横线，左右竖线不要",
    find=find,
    bad=(
        footed_with("没有线", rules=(None, None, None)),
        footed_with("没有末线", rules=(lined(1.0), lined(0.75), None)),
        footed_with("没有中间线", rules=(lined(1.0), None, lined(1.0))),
    ),
)
