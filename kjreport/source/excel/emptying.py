"""A 台账 without its rows: heads, widths, formats, lists to choose from and formulas stay."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kjreport.errors import ToolMissingError
from kjreport.source.excel.headers import widest_head
from kjreport.source.excel.tables import Table
from kjreport.source.excel.workbooks import Sheet, UnreadableBookError, open_book

#: What openpyxl can write again.
WRITABLE_ENDINGS = (".xlsx", ".xlsm")


@dataclass(frozen=True, slots=True)
class EmptiedBook:
    """A workbook as bytes, and how many rows were emptied in it."""

    content: bytes
    row_count: int
    whole_sheets: tuple[str, ...] = ()
    """Sheets in which no table was found, and which stay as they were."""


def emptied(file: Path, brought_up: Callable[[str], str]) -> EmptiedBook:
    """Empty the rows of every table of a workbook.

    ``brought_up`` is asked for the names of sheets and columns and for the titles above a table.

    Raises:
        ToolMissingError: openpyxl is not installed.
        UnreadableBookError: the workbook cannot be read.
    """
    try:
        import openpyxl  # noqa: PLC0415  # an extra, and 200 ms
    except ImportError as error:
        message = "要清空台账，请先安装写 Excel 的组件：python -m pip install openpyxl"
        raise ToolMissingError(message) from error
    book = open_book(file)
    try:
        stored = openpyxl.load_workbook(file, keep_vba=file.suffix.lower() == ".xlsm")
    except Exception as error:
        raise UnreadableBookError(*_damaged(file)) from error
    count, whole = 0, []
    for name in book.names:
        rows = _empty(book.sheet(name), stored[name], brought_up)
        if rows is None:
            whole.append(name)
        else:
            count += rows
        title = brought_up(name)
        if title != name and title not in stored.sheetnames:
            stored[name].title = title
    written = io.BytesIO()
    stored.save(written)
    return EmptiedBook(written.getvalue(), count, tuple(whole))


def _damaged(file: Path) -> tuple[Any, str]:
    from kjreport.source.excel.slips import Slip  # noqa: PLC0415  # on failure only

    return Slip.DAMAGED, file.name


def _empty(sheet: Sheet, stored: Any, brought_up: Callable[[str], str]) -> int | None:  # noqa: ANN401  # untyped library
    """Empty one sheet; ``None`` when there is no table on it."""
    head = widest_head(sheet)
    if head is None:
        return None if any(cell != "" for row in sheet.rows for cell in row) else 0
    table = Table(sheet, head)
    rows = set(table.rows)
    emptied_rows = {*rows, *(row for row, _ in table.unnamed_totals)}
    for row in range(head.last_row + 1):
        _bring_up(stored[row + 1], brought_up)
    for merged in list(stored.merged_cells.ranges):
        if merged.min_row - 1 in emptied_rows:
            stored.unmerge_cells(merged.coord)
    for row in emptied_rows:
        _clear(stored[row + 1], is_total=False)
    for row in table.totals:
        _clear(stored[row + 1], is_total=True)
    return len(emptied_rows)


def _bring_up(cells: Any, brought_up: Callable[[str], str]) -> None:  # noqa: ANN401  # untyped library
    for cell in cells:
        if isinstance(cell.value, str) and not cell.value.startswith("="):
            cell.value = brought_up(cell.value)


def _clear(cells: Any, *, is_total: bool) -> None:  # noqa: ANN401  # untyped library
    """Empty a row; formulas stay, and in a row of totals the words."""
    for cell in cells:
        is_formula = cell.data_type == "f"
        if is_formula or type(cell).__name__ == "MergedCell":
            continue
        if is_total and isinstance(cell.value, str):
            continue
        cell.value = None
        if not is_total:
            cell.comment = None
            cell.hyperlink = None
