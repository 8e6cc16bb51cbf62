"""A table as block XML: the template's styles give the looks, the content gives the widths."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from kjreport.doctree.nodes import Row, Table
from kjreport.text.segments import Role
from kjreport.word.column_widths import (
    Setting,
    cell_text,
    column_widths,
    measured,
    setting,
)
from kjreport.word.runs import PLAIN_RUN_OPEN, RUN_CLOSE, RunWriter, bookmarked, needs_care
from kjreport.word.style_names import (
    LANDSCAPE_TABLE_HEAD_STYLE,
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
_STYLED = re.compile("<w:pStyle [^>]*/>")
_LITERAL = Role.LITERAL


def table_xml(table: Table, styles: StyleIds, writer: RunWriter, anchor: int = 0) -> str:
    """Write a table of the width of the 版心, of its height when landscape (5.2.1).

    The head row is repeated on every page, no row breaks across pages. ``anchor`` is the
    number of the block's bookmark, 0 for none.
    """
    total = styles.page.text_height if table.is_landscape else styles.page.text_width
    head_style = LANDSCAPE_TABLE_HEAD_STYLE if table.is_landscape else TABLE_HEAD_STYLE
    rows = _plain_rows(table)
    words = rows or [tuple(map(cell_text, row.cells)) for row in table.rows if not row.is_group]
    columns = list(zip(*(map(cell_text, table.head), *words), strict=True))
    measures = tuple(map(measured, columns))
    widths = column_widths(columns, total, measures)
    layout = _Layout(
        head=tuple(_cell_open(styles[head_style], width) for width in widths),
        body=tuple(
            _cell_open(
                styles[TABLE_CELL_STYLE], width, _set(setting(cells[1:], column.body, width))
            )
            for width, cells, column in zip(widths, columns, measures, strict=True)
        ),
        group=_cell_open(styles[TABLE_GROUP_STYLE], total, span=len(widths)),
    )
    first, *others = map(writer.text_runs, table.head)
    head = _row(_HEAD_OPEN, layout.head, (bookmarked(first, anchor), *others))
    body = _plain_body(rows, layout) if rows else _any_body(table, layout, writer)
    return "".join((_table_open(styles, widths), head, *body, "</w:tbl>"))


def keeping_last_row(xml: str) -> str:
    """Let the last row of a table keep to the page of what follows it."""
    before, row, after = xml.rpartition("<w:tr>")
    return before + row + _STYLED.sub(r"\g<0><w:keepNext/>", after)


@dataclass(frozen=True, slots=True)
class _Layout:
    """How the cells of each kind of row begin."""

    head: tuple[str, ...]
    body: tuple[str, ...]
    group: str


def _plain_rows(table: Table) -> list[tuple[str, ...]]:
    """Return the words of all rows if every cell is ordinary words, else nothing.

    A long table is nearly always of this kind, and then takes most of a draft's time.
    """
    rows = [
        tuple([cell[0].text for cell in row.cells if len(cell) == 1 and cell[0].role is _LITERAL])
        for row in table.rows
        if not row.is_group
    ]
    is_plain = len(rows) == len(table.rows) and all(len(words) == len(table.head) for words in rows)
    return rows if is_plain and not needs_care("".join(chain.from_iterable(rows))) else []


def _plain_body(rows: Sequence[tuple[str, ...]], layout: _Layout) -> list[str]:
    """Write rows of ordinary words: what stands between the words is the same in every row."""
    cell_close = RUN_CLOSE + _CELL_CLOSE
    first, *others = (f"{opened}{PLAIN_RUN_OPEN}" for opened in layout.body)
    between = [
        f"{cell_close}{_ROW_CLOSE}{_ROW_OPEN}{first}",
        *(f"{cell_close}{opened}" for opened in others),
    ]
    pieces = [""] * (2 * len(between) * len(rows))
    pieces[0::2] = between * len(rows)
    pieces[1::2] = chain.from_iterable(rows)
    pieces[0] = f"{_ROW_OPEN}{first}"
    pieces.append(f"{cell_close}{_ROW_CLOSE}")
    return pieces


def _any_body(table: Table, layout: _Layout, writer: RunWriter) -> list[str]:
    return [
        _row(_ROW_OPEN, _opens(row, layout), tuple(map(writer.text_runs, row.cells)))
        for row in table.rows
    ]


def _opens(row: Row, layout: _Layout) -> tuple[str, ...]:
    return (layout.group,) if row.is_group else layout.body


def _table_open(styles: StyleIds, widths: Sequence[int]) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{styles[TABLE_STYLE]}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )


def _set(setting: Setting) -> str:
    indent = f'<w:ind w:right="{setting.right}"/>' if setting.right else ""
    return f'{indent}<w:jc w:val="{setting.align}"/>' if setting.align else ""


def _cell_open(style: str, width: int, properties: str = "", *, span: int = 0) -> str:
    spanned = f'<w:gridSpan w:val="{span}"/>' if span else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}</w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>'
    )


def _row(row_open: str, opens: Sequence[str], cells: Sequence[str]) -> str:
    pieces = [row_open]
    for opened, runs in zip(opens, cells, strict=True):
        pieces += (opened, runs, _CELL_CLOSE)
    pieces.append(_ROW_CLOSE)
    return "".join(pieces)
