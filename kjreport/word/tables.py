"""A table as block XML: the template's styles give the looks, the content gives the widths."""

from collections.abc import Sequence

from kjreport.doctree.nodes import Row, Table
from kjreport.text.segments import Role
from kjreport.word.column_widths import alignment, cell_text, column_widths
from kjreport.word.runs import RunWriter, bookmarked
from kjreport.word.standard import GB
from kjreport.word.style_names import (
    TABLE_CELL_STYLE,
    TABLE_GROUP_STYLE,
    TABLE_HEAD_STYLE,
    TABLE_STYLE,
)
from kjreport.word.styles import StyleIds

_ROW_OPEN = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
_HEAD_OPEN = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_CELL_CLOSE = "</w:p></w:tc>"
_ROW_CLOSE = "</w:tr>"


def table_xml(table: Table, styles: StyleIds, writer: RunWriter, anchor: int = 0) -> str:
    """Write a table of the width of the 版心 (GB/T 9704—2012, 5.2.1).

    The head row is repeated on every page, no row breaks across pages. ``anchor`` is the
    number of the block's bookmark, 0 for none.
    """
    total = GB.page.text_width
    columns = _columns(table)
    widths = column_widths(columns, total)
    aligned = [alignment(cells[1:]) for cells in columns]
    head = [_cell_open(styles[TABLE_HEAD_STYLE], width) for width in widths]
    body = [
        _cell_open(styles[TABLE_CELL_STYLE], width, align=align)
        for width, align in zip(widths, aligned, strict=True)
    ]
    group = _cell_open(styles[TABLE_GROUP_STYLE], total, span=len(widths))
    first, *others = (writer.text_runs(cell) for cell in table.head)
    pieces = [
        _table_open(styles, widths),
        _row(_HEAD_OPEN, head, (bookmarked(first, anchor), *others)),
    ]
    for row in table.rows:
        opens = [group] if row.is_group else body
        pieces.append(_row(_ROW_OPEN, opens, [writer.text_runs(cell) for cell in row.cells]))
    pieces.append("</w:tbl>")
    return "".join(pieces)


def _columns(table: Table) -> list[list[str]]:
    rows = [table.head, *(row.cells for row in table.rows if not row.is_group)]
    return [[cell_text(cell) for cell in column] for column in zip(*rows, strict=True)]


def _table_open(styles: StyleIds, widths: Sequence[int]) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{styles[TABLE_STYLE]}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )


def _cell_open(style: str, width: int, *, align: str = "", span: int = 0) -> str:
    spanned = f'<w:gridSpan w:val="{span}"/>' if span else ""
    aligned = f'<w:jc w:val="{align}"/>' if align else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}</w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{aligned}</w:pPr>'
    )


def _row(row_open: str, opens: Sequence[str], cells: Sequence[str]) -> str:
    pieces = [row_open]
    for opened, runs in zip(opens, cells, strict=True):
        pieces += (opened, runs, _CELL_CLOSE)
    pieces.append(_ROW_CLOSE)
    return "".join(pieces)
