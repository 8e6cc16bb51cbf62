"""表格 to its title, unit line, rows and note."""

import re
from collections.abc import Iterator

from kjreport.doctree.nodes import Block, ParagraphKind, Row, Table
from kjreport.doctypes.figure_tables import figure_rows
from kjreport.doctypes.paragraphs import common_origin, paragraph
from kjreport.doctypes.sentences import Sentences
from kjreport.doctypes.table_columns import remark_columns_without_figures
from kjreport.model.tables import TableData
from kjreport.text.scalars import Scalar
from kjreport.text.segments import Text, label, plain

_UNIT_LABEL, _NOTE_LABEL = "单位：", "备注："
_TYPED_LABEL = re.compile(r"(计量单位|单位|备注|注)[：:]")


def table_blocks(data: TableData, sentences: Sentences) -> tuple[Block, ...]:
    """Return the blocks of a table in reading order."""
    remark_columns_without_figures(data, sentences)
    made = figure_rows(data, sentences) if data.figures else None
    if data.figures and made is None:
        return ()
    head = made.head if made else _cells(data.head, sentences)
    rows = (*(made.rows if made else ()), *_rows(data, sentences))
    texts = (*head, *(cell for row in rows for cell in row.cells))
    origin = common_origin(tuple(segment for text in texts for segment in text))
    return (
        *_line(ParagraphKind.TABLE_TITLE, "", data.title, sentences),
        *(
            _line(ParagraphKind.TABLE_UNIT, _UNIT_LABEL, data.unit, sentences)
            or _unit_line(made.unit if made else ())
        ),
        Table(head, rows, data.is_landscape, origin),
        *_line(ParagraphKind.TABLE_NOTE, _NOTE_LABEL, data.note, sentences),
    )


def _line(
    kind: ParagraphKind, name: str, scalar: Scalar | None, sentences: Sentences
) -> tuple[Block, ...]:
    words = sentences.text(scalar)
    if not words:
        return ()
    is_named = not name or _TYPED_LABEL.match(plain(words))
    return (paragraph(kind, words if is_named else (label(name), *words)),)


def _unit_line(unit: Text) -> tuple[Block, ...]:
    return (paragraph(ParagraphKind.TABLE_UNIT, (label(_UNIT_LABEL), *unit)),) if unit else ()


def _rows(data: TableData, sentences: Sentences) -> Iterator[Row]:
    for row in data.rows:
        yield Row(_cells(row, sentences))
    for group in data.groups:
        yield Row((sentences.text(group.name),), is_group=True)
        for row in group.rows:
            yield Row(_cells(row, sentences))


def _cells(scalars: tuple[Scalar, ...], sentences: Sentences) -> tuple[Text, ...]:
    return tuple(sentences.text(scalar) for scalar in scalars)
