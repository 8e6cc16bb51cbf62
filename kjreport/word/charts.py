"""Charts in a document: a paragraph that shows each, its part, and the workbook behind it."""

from collections.abc import Mapping

from kjreport.doctree.nodes import Block, Chart, ChartKind
from kjreport.text.characters import without_forbidden
from kjreport.word.additions import NO_ADDITIONS, Additions, Relationship
from kjreport.word.chart_look import ChartLook
from kjreport.word.chart_workbook import workbook
from kjreport.word.chart_xml import NAMESPACE, chart_xml, is_crowded
from kjreport.word.pictures import EMU_PER_MM
from kjreport.word.runs import RunWriter, bookmarked, escaped
from kjreport.word.signature import paragraph_xml
from kjreport.word.style_names import CHART_STYLE

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
#: Clear of the shapes of a template (from 1) and of pictures (from 5000).
_FIRST_NUMBER = 7000
#: Custom heights; rows of bars need room for each, and never more than most of a page.
_HIGHER_MM = 105
_HEIGHT_MM, _LEAST_MM, _MOST_MM = 78, 45, 170
_BAR_MM, _GAP_MM, _EDGE_MM = 6, 5, 14


def chart_paragraph(
    chart: Chart, writer: RunWriter, look: ChartLook, place: tuple[int, int, str]
) -> str:
    """Write the paragraph of a chart, on one page with the words below it.

    ``place`` is the number of the block from 1, that of its bookmark (0 for none), and the words
    below it, which are read to those who do not see the chart.
    """
    number, anchor, alt = place
    described = _attribute(alt or f"{chart.kind.value}图")
    run = (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing"'
        ' distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{look.width}" cy="{_height_mm(chart) * EMU_PER_MM}"/>'
        '<wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{_FIRST_NUMBER + number}" name="图表 {number}" descr="{described}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{_DRAWING}/main">'
        f'<a:graphicData uri="{NAMESPACE}"><c:chart xmlns:c="{NAMESPACE}"'
        f' xmlns:r="{_OFFICE}" r:id="{_relationship(number)}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    keep = "<w:keepNext/>" if alt else ""
    runs = bookmarked(writer.chart_run(chart, run), anchor)
    return paragraph_xml(writer.styles[CHART_STYLE], runs, properties=keep)


def charts_in(blocks: tuple[Block, ...]) -> Mapping[int, Chart]:
    """Return the charts by their number in the document, counted from 1."""
    return {
        number: block for number, block in enumerate(blocks, start=1) if isinstance(block, Chart)
    }


def chart_additions(charts: Mapping[int, Chart], look: ChartLook, document_name: str) -> Additions:
    """Return the parts of the charts; ``document_name`` is the part that refers to them."""
    if not charts:
        return NO_ADDITIONS
    folder = document_name.rpartition("/")[0]
    parts: list[tuple[str, bytes]] = []
    types: list[tuple[str, str]] = []
    for number, chart in charts.items():
        drawn, book = f"{folder}/charts/chart{number}.xml", f"{folder}/embeddings/{_book(number)}"
        parts += (
            (drawn, chart_xml(chart, look)),
            (f"{folder}/charts/_rels/chart{number}.xml.rels", _to_workbook(number)),
            (book, workbook(chart)),
        )
        types += ((drawn, _CHART_TYPE), (book, _WORKBOOK_TYPE))
    relationships = tuple(
        Relationship(f"{_OFFICE}/chart", f"charts/chart{number}.xml", _relationship(number))
        for number in charts
    )
    return Additions(tuple(parts), relationships, tuple(types))


def _height_mm(chart: Chart) -> int:
    if is_crowded(chart):
        return _HIGHER_MM
    if chart.kind is not ChartKind.BARS:
        return _HEIGHT_MM
    rows = len(chart.categories) * (len(chart.series) * _BAR_MM + _GAP_MM)
    return min(max(rows + _EDGE_MM, _LEAST_MM), _MOST_MM)


def _relationship(number: int) -> str:
    return f"rIdChart{number}"


def _book(number: int) -> str:
    return f"chart{number}.xlsx"


def _to_workbook(number: int) -> bytes:
    return (
        f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1"'
        f' Type="{_OFFICE}/package" Target="../embeddings/{_book(number)}"/></Relationships>'
    ).encode()


def _attribute(words: str) -> str:
    flat = " ".join(without_forbidden(words).split())
    return escaped(flat).replace('"', "&quot;")
