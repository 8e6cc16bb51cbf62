"""L181: a table is wider than the text."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.measures import millimetres
from kjreport.checks.layout.samples import whole
from kjreport.doctree.layout import TableFacts
from kjreport.findings import Severity

_CELL_MARGINS = 230
"""Word lets a table stand out by the margins of its cells."""
_WHOLE = 1.03


def find(layout: Layout) -> Iterator[Fault]:
    """Yield tables that stand out of the 版心."""
    pieces = {piece.facts.number: piece for piece in layout.pieces}
    for table in layout.facts.tables:
        section = layout.facts.sections[min(table.section, len(layout.facts.sections)) - 1]
        is_wide = table.width > section.text_width + _CELL_MARGINS
        if is_wide or table.share > _WHOLE:
            width = table.width or round(section.text_width * table.share)
            message = (
                f"第{table.number}个表格宽{millimetres(width)}，"
                f"超出版心（{millimetres(section.text_width)}）"
            )
            piece = pieces.get(table.first_paragraph)
            yield Fault(message, piece, section=table.section)


CHECK = LayoutCheck(
    code="L181",
    title="表格超出版心",
    why="版心 156 mm × 225 mm，表格也不能超出。",
    source="GB/T 9704—2012 第5.2.1条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请选中表格，在“布局→自动调整→根据窗口自动调整表格”，栏多的改用横排页",
    find=find,
    bad=(
        whole("宽 18 厘米的表格", tables=(TableFacts(1, 1, 7, 10200),)),
        whole("宽度 110%", tables=(TableFacts(1, 1, 7, share=1.1),)),
    ),
    good=(whole("与版心同宽", tables=(TableFacts(1, 1, 7, 8844),)),),
)
