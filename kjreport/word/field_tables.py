"""A form to be filled in as block XML: names and fields side by side, one A4 page high.

The heights are custom; rows for handwriting take what the others leave of the page.
"""

from collections.abc import Iterator
from math import ceil

from kjreport.doctree.nodes import Field, FieldRow, FieldTable
from kjreport.text.segments import Text, plain
from kjreport.text.widths import width_in_chars
from kjreport.word.runs import RunWriter, bookmarked
from kjreport.word.standard import PageFormat
from kjreport.word.style_names import (
    FIELD_NAME_STYLE,
    FIELD_SPACE_STYLE,
    FIELD_VALUE_STYLE,
    TABLE_STYLE,
)
from kjreport.word.styles import StyleIds

#: Lengths in twips.
_NAME_WIDTH = 1700
_LINE = 480
_LOWEST_ROW = 600
_TALL_MIN, _TALL_MAX = 960, 2000
_LINES_AROUND = 3
"""The title, a blank line, and the line after the table."""
_BORDER = 10
"""What a border adds to a row."""
_TYPE = 280
_CELL_MARGINS = 216


def field_table_xml(table: FieldTable, styles: StyleIds, writer: RunWriter, anchor: int = 0) -> str:
    """Write a form of the width of the 版心; ``anchor`` numbers its bookmark, 0 for none."""
    page = styles.page
    value_width = _value_width(page)
    widths = (_NAME_WIDTH, value_width, _NAME_WIDTH, value_width)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    cells = _CellWriter(styles, writer, anchor)
    tall = _tall_height(table, page)
    rows = "".join(_row(row, tall, cells) for row in table.rows)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{styles[TABLE_STYLE]}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def _value_width(page: PageFormat) -> int:
    return page.text_width // 2 - _NAME_WIDTH


def _tall_height(table: FieldTable, page: PageFormat) -> int:
    """Share among the tall rows what the others leave of a page."""
    tall = [row for row in table.rows if row.is_tall]
    room = page.text_height - _LINES_AROUND * page.line - _BORDER * len(table.rows)
    left = room - sum(_height(row, page) for row in table.rows if not row.is_tall)
    return min(max(left // max(len(tall), 1), _TALL_MIN), _TALL_MAX)


def _height(row: FieldRow, page: PageFormat) -> int:
    lines = (_lines(field.value, width) for field, width in _fields(row, page))
    return max(_LINE * max(lines, default=1), _LOWEST_ROW) + _BORDER


def _lines(text: Text, width: int) -> int:
    room = (width - _CELL_MARGINS) / _TYPE
    return sum(max(1, ceil(width_in_chars(line) / room)) for line in plain(text).split("\n"))


def _fields(row: FieldRow, page: PageFormat) -> Iterator[tuple[Field, int]]:
    """Yield the fields with the widths of their values; a single one takes the whole row."""
    wide = page.text_width - _NAME_WIDTH
    for field in row.fields:
        yield field, wide if len(row.fields) == 1 else _value_width(page)


def _row(row: FieldRow, tall: int, cells: "_CellWriter") -> str:
    height = tall if row.is_tall else _LOWEST_ROW
    value_style = FIELD_SPACE_STYLE if row.is_tall else FIELD_VALUE_STYLE
    written = "".join(
        cells.cell(FIELD_NAME_STYLE, field.name, _NAME_WIDTH)
        + cells.cell(value_style, field.value, width, span=3 if len(row.fields) == 1 else 1)
        for field, width in _fields(row, cells.page)
    )
    return (
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="atLeast"/></w:trPr>'
        f"{written}</w:tr>"
    )


class _CellWriter:
    """Writes cells; the first one holds the bookmark."""

    def __init__(self, styles: StyleIds, writer: RunWriter, anchor: int) -> None:
        self.page = styles.page
        self._styles = styles
        self._writer = writer
        self._anchor = anchor

    def cell(self, style: str, text: Text, width: int, *, span: int = 1) -> str:
        runs = bookmarked(self._writer.text_runs(text), self._anchor)
        self._anchor = 0
        spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}'
            f'<w:vAlign w:val="center"/></w:tcPr>'
            f'<w:p><w:pPr><w:pStyle w:val="{self._styles[style]}"/></w:pPr>{runs}</w:p></w:tc>'
        )
