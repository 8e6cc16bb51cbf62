"""A document as lines that a person can read: for golden tests, people and comparison.

One line per paragraph or table row; a stretch that is not plain typed text stands in
brackets with its role, line breaks and the like are written as escapes. Documents with the
same dump say the same:
``接排标题2  ⟨标识：（一）⟩⟨标题：加强引导。⟩全年……``.
"""

from collections.abc import Iterator

from kjreport.doctree.nodes import (
    Block,
    Chart,
    Document,
    FieldRow,
    FieldTable,
    Imprint,
    Masthead,
    Paragraph,
    Picture,
    Row,
    Series,
    Signature,
    Table,
)
from kjreport.text.segments import Role, Segment, Text, merged

_ESCAPES = str.maketrans(
    {"\n": "\\n", "\t": "\\t", "\\": "\\\\", "⟨": "\\⟨", "⟩": "\\⟩", "|": "\\|"}
)


def dump(document: Document) -> str:
    """Write the document as text, one line per paragraph or row."""
    return "".join(f"{line}\n" for block in document.blocks for line in iter_lines(block))


def iter_lines(block: Block) -> Iterator[str]:
    """Yield the lines of one block."""
    match block:
        case Paragraph(kind, content, level):
            yield f"{kind.value}{level or ''}  {_written(content)}"
        case Table(head=head, rows=rows):
            yield f"{'横排表头' if block.is_landscape else '表头'}  {_cells(head)}"
            for row in rows:
                yield _row_line(row)
        case FieldTable(field_rows):
            yield from map(_field_line, field_rows)
        case Signature():
            yield from _signature_lines(block)
        case Masthead():
            yield from _masthead_lines(block)
        case Imprint(recipients, copies, office, date):
            yield f"版记  {_cells((recipients, copies, office, date))}"
        case Chart():
            yield from _chart_lines(block)
        case Picture(name):
            yield f"图片  {name.translate(_ESCAPES)}"


def _signature_lines(signature: Signature) -> Iterator[str]:
    for signer in signature.signers:
        yield f"署名·{signature.seal.value}  {_written(signer)}"
    yield f"成文日期  {_written(signature.date)}"


def _masthead_lines(masthead: Masthead) -> Iterator[str]:
    yield f"版头  {_cells((masthead.copy_number, masthead.secrecy, masthead.urgency))}"
    yield f"发文机关标志  {_cells((*masthead.organs, masthead.suffix))}"
    yield f"发文字号  {_cells((masthead.number, *masthead.signatories))}"


def _row_line(row: Row) -> str:
    return f"{'分组行' if row.is_group else '表行'}  {_cells(row.cells)}"


def _field_line(row: FieldRow) -> str:
    fields = tuple(text for one in row.fields for text in (one.name, one.value))
    return f"{'高栏' if row.is_tall else '栏'}  {_cells(fields)}"


def _chart_lines(chart: Chart) -> Iterator[str]:
    yield f"{chart.kind.value}图  {_written(chart.unit)}"
    yield f"类别  {_cells(chart.categories)}"
    yield from map(_series_line, chart.series)


def _series_line(series: Series) -> str:
    """Write values without the zeros at their end, which no chart keeps."""
    values = ("" if one is None else f"{one.normalize():f}" for one in series.values)
    return f"系列  {_cells((series.name,))} | {' | '.join(values)}"


def _cells(cells: tuple[Text, ...]) -> str:
    return " | ".join(_written(cell) for cell in cells)


def _written(text: Text) -> str:
    return "".join(_segment(segment) for segment in merged(text))


def _segment(segment: Segment) -> str:
    words = segment.text.translate(_ESCAPES)
    return words if segment.role is Role.LITERAL else f"⟨{segment.role.value}：{words}⟩"
