"""L222: the lines of the imprint are not as wide as the 版心."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.imprint_place import imprint_of
from kjreport.checks.layout.measures import TWIPS_PER_MM, millimetres
from kjreport.checks.layout.official_samples import footed_with
from kjreport.findings import Severity

_TOLERANCE = 4 * TWIPS_PER_MM
"""Word lets a table stand out by the margins of its cells."""


def find(layout: Layout) -> Iterator[Fault]:
    """Yield a 版记 whose table is wider or narrower than the text."""
    imprint = imprint_of(layout)
    table = None if imprint is None else imprint.table
    if imprint is None or table is None or not any(imprint.rules):
        return
    wanted = layout.section_of(imprint.pieces[0]).text_width
    width = table.width or round(table.share * wanted)
    if width and abs(width - wanted) > _TOLERANCE:
        message = f"版记的分隔线长{millimetres(width)}（应与版心等宽，{millimetres(wanted)}）"
        yield Fault(message, imprint.pieces[0])


CHECK = LayoutCheck(
    code="L222",
    title="版记分隔线与版心不等宽",
    why="版记中的分隔线与版心等宽。",
    source="GB/T 9704—2012 第7.4.1条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请选中版记的表格，在“表格属性→表格→指定宽度”中填 15.6 厘米",
    find=find,
    bad=(footed_with("宽 14 厘米", width=7937),),
)
