"""L221: the lines of the imprint are not as thick as the standard has them."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.imprint_place import imprint_of
from kjreport.checks.layout.official_samples import footed_with, lined
from kjreport.findings import Severity

_POINTS_PER_MM = 72 / 25.4
_OUTER, _INNER = 0.35, 0.25
_TOLERANCE = 0.11
"""In millimetres: Word offers steps of a quarter of a point."""


def find(layout: Layout) -> Iterator[Fault]:
    """Yield the 版记 when its first or last line is not 0.35 mm, or one between not 0.25 mm."""
    imprint = imprint_of(layout)
    if imprint is None or len(imprint.rules) < len(("first", "last")):
        return
    last = len(imprint.rules) - 1
    for index, rule in enumerate(imprint.rules):
        name, wanted = ("中间", _INNER) if 0 < index < last else ("首末", _OUTER)
        own = None if rule is None else rule.thickness / _POINTS_PER_MM
        if own is not None and abs(own - wanted) > _TOLERANCE:
            message = f"版记{name}的分隔线粗约 {own:.2f} 毫米（推荐 {wanted} 毫米）"
            yield Fault(message, imprint.pieces[0])
            return


CHECK = LayoutCheck(
    code="L221",
    title="版记分隔线粗细不对",
    why="版记首条分隔线和末条分隔线用粗线（推荐高度为 0.35 mm），"
    "中间的分隔线用细线（推荐高度为 0.25 mm）。",
    source="GB/T 9704—2012 第7.4.1条",
    strength=Strength.ADVISED,
    severity=Severity.WARNING,
    remedy="请在“边框和底纹”中把首末两条线改为 1 磅，中间的线改为 0.75 磅",
    find=find,
    bad=(
        footed_with("首末线半磅", rules=(lined(0.5), lined(0.75), lined(0.5))),
        footed_with("中间线 1.5 磅", rules=(lined(1.0), lined(1.5), lined(1.0))),
    ),
)
