"""Forms that come back as workbooks: opened with a clear word, their cells found by name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kjreport.errors import ReadError
from kjreport.location import CellPlace
from kjreport.source.excel.cells import address, folded, words
from kjreport.source.excel.slips import MESSAGES
from kjreport.source.excel.workbooks import Book, Sheet, UnreadableBookError, open_book

#: Rows in which the head of a table may stand.
_HIGHEST_HEAD = 30


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """One row of a returned table."""

    sheet: Sheet
    number: int
    """Counted from 0."""
    columns: dict[str, int]

    def words(self, column: str) -> str:
        """Return what stands in a column; "" where the column is missing."""
        at = self.columns.get(column)
        return "" if at is None else words(self.sheet.cell((self.number, at)))

    def place(self, column: str) -> CellPlace:
        """Return the cell of a column, or the first of the row."""
        at = self.columns.get(column, 0)
        return CellPlace(self.sheet.file, self.sheet.name, address(self.number, at))


@dataclass(frozen=True, slots=True)
class ReturnedTable:
    """The table of a sheet, found by the names of its columns."""

    sheet: Sheet
    head: int
    columns: dict[str, int]

    @property
    def rows(self) -> Iterator[ReturnedRow]:
        """The rows below the head that hold anything."""
        for number in range(self.head + 1, len(self.sheet.rows)):
            if any(words(cell) for cell in self.sheet.rows[number]):
                yield ReturnedRow(self.sheet, number, self.columns)

    def head_place(self, column: str) -> CellPlace:
        """Return the cell of a column's name, or the first of the head."""
        at = self.columns.get(column, 0)
        return CellPlace(self.sheet.file, self.sheet.name, address(self.head, at))


def opened(file: Path) -> Book:
    """Open a returned workbook.

    Raises:
        ReadError: it cannot be read; the message says why.
    """
    try:
        return open_book(file)
    except UnreadableBookError as error:
        message = MESSAGES[error.code].format(*error.arguments).replace("台账文件", "文件")
        raise ReadError(message.replace("台账", "表格")) from error


def sheet_of(book: Book, name: str) -> Sheet:
    """Read a sheet.

    Raises:
        ReadError: it is damaged.
    """
    try:
        return book.sheet(name)
    except UnreadableBookError as error:
        message = MESSAGES[error.code].format(*error.arguments).replace("台账文件", "文件")
        raise ReadError(message) from error


def table_with(sheet: Sheet, wanted: Iterable[str], least: int) -> ReturnedTable | None:
    """Find the row that names most of the columns, ``least`` of them at the least."""
    names = {folded(name): name for name in wanted}
    best: ReturnedTable | None = None
    for number, row in enumerate(sheet.rows[:_HIGHEST_HEAD]):
        columns: dict[str, int] = {}
        for at, cell in enumerate(row):
            name = names.get(folded(words(cell)))
            if name is not None:
                columns.setdefault(name, at)
        if len(columns) >= least and (best is None or len(columns) > len(best.columns)):
            best = ReturnedTable(sheet, number, columns)
    return best


def label(sheet: Sheet, name: str) -> tuple[str, CellPlace] | None:
    """Find ``name`` within a cell above the table: what follows it up to a blank, and where."""
    for number, row in enumerate(sheet.rows[:_HIGHEST_HEAD]):
        for at, cell in enumerate(row):
            _, found, rest = words(cell).partition(name)
            if found:
                value = rest.replace("\u3000", " ").split(" ")[0]
                return value, CellPlace(sheet.file, sheet.name, address(number, at))
    return None
