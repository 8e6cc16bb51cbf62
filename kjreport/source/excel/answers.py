"""What a request gives: a number, a list, or named parts, each with its cells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kjreport.location import CellPlace
from kjreport.source.excel.cells import folded, words
from kjreport.source.excel.doubts import Doubts
from kjreport.source.excel.headers import Column
from kjreport.source.excel.measuring import Meter, missing_value, total
from kjreport.source.excel.remarks import NoAnswerError, Remarks
from kjreport.source.excel.requests import RUNNING_NUMBER, Request
from kjreport.source.excel.selection import Selection
from kjreport.source.excel.slips import Slip
from kjreport.source.excel.tables import Table
from kjreport.text.ledger_words import Measure


@dataclass(frozen=True, slots=True)
class Taken:
    """A value from a 台账, as it would be typed, and the cells that it was made from."""

    text: str
    cells: tuple[CellPlace, ...]


Record = tuple[tuple[str, Taken], ...]
"""Keys and values: a part of a figure, or a name with further columns."""

Answer = Taken | tuple[Taken, ...] | tuple[Record, ...]

Rows = tuple[tuple[Taken, ...], ...]


class Answerer:
    """Answers the requests about one table for figures of one unit."""

    def __init__(self, table: Table, unit: str, remarks: Remarks) -> None:
        self._table = table
        self._remarks = remarks
        self._selection = Selection(table, remarks)
        self._meter = Meter(table, unit, remarks)

    def answer(self, request: Request, year: int | None) -> Answer:
        """Work out what a request asks for; ``year`` is the 年度 of the report.

        Raises:
            NoAnswerError: it cannot be had; the remarks say why.
        """
        columns = self._columns(request)
        rows = self._rows(request, year)
        if not rows and request.may_be_nothing:
            return Taken("0", ())
        match request.measure:
            case Measure.COUNT:
                return self._count(columns, rows)
            case Measure.GROUPS:
                return self._groups(request, columns, rows)
            case Measure.NAMES:
                return self._listed(request, columns, rows)
            case Measure.DISTINCT:
                names = tuple(self._names(columns[0], rows))
                different = {folded(name.text) for name in names}
                return Taken(str(len(different)), self._cells(columns[0], rows))
            case _:
                return self._number(request, columns[0], rows)

    def table_rows(
        self, request: Request, year: int | None, numbers: Iterator[int]
    ) -> tuple[tuple[Taken, Rows], ...]:
        """Return rows for a table by the groups of 按, all under one nameless group without it.

        ``numbers`` give the column 序号.

        Raises:
            NoAnswerError: they cannot be had; the remarks say why.
        """
        rows = self._rows(request, year)
        if request.by is None:
            return ((Taken("", ()), tuple(self._lines(request, rows, numbers))),)
        by = self._selection.column(request.by)
        return tuple(
            (Taken(name, self._cells(by, own[:1])), tuple(self._lines(request, own, numbers)))
            for name, own in self._grouped(by, rows).items()
        )

    def _columns(self, request: Request) -> tuple[Column, ...]:
        can_count = request.measure in {Measure.COUNT, Measure.GROUPS}
        if not request.columns and not can_count:
            said = request.measure.value
            raise self._remarks.at_line(Slip.COLUMN_NEEDED, request.key, said)
        if request.measure is Measure.GROUPS and request.by is None:
            raise self._remarks.at_line(Slip.GROUP_NEEDED, request.key)
        return tuple(map(self._selection.column, request.columns))

    def _rows(self, request: Request, year: int | None) -> tuple[int, ...]:
        rows = self._selection.rows(request)
        Doubts(self._table, self._remarks).check(request, rows, year)
        return rows

    def _number(self, request: Request, column: Column, rows: Sequence[int]) -> Taken:
        amounts = self._meter.amounts(column, rows)
        if not amounts:
            asked = request.row.text if request.row is not None else request.measure.value
            place = self._table.place((rows[0], column.index) if rows else column.spot)
            self._remarks.at_cell(Slip.NO_NUMBERS, place, column.title, asked)
            raise NoAnswerError
        match request.measure:
            case Measure.LARGEST:
                amounts = (max(amounts, key=lambda one: one.value),)
            case Measure.SMALLEST:
                amounts = (min(amounts, key=lambda one: one.value),)
        return Taken(_typed(total(amounts)), self._table.places(one.spot for one in amounts))

    def _count(self, columns: Sequence[Column], rows: Sequence[int]) -> Taken:
        if columns:
            rows = [row for row in rows if self._says_something((row, columns[0].index))]
        column = columns[0] if columns else self._table.head.columns[0]
        return Taken(str(len(rows)), self._cells(column, rows))

    def _groups(
        self, request: Request, columns: Sequence[Column], rows: Sequence[int]
    ) -> tuple[Record, ...]:
        by = self._selection.column(request.by or request.key)
        parts = []
        for name, own in self._grouped(by, rows).items():
            value = self._number(request, columns[0], own) if columns else self._count((), own)
            parts.append((("名称", Taken(name, self._cells(by, own[:1]))), ("数值", value)))
        return tuple(parts)

    def _grouped(self, by: Column, rows: Sequence[int]) -> dict[str, list[int]]:
        """Return the rows by what they say in a column, in the order of the sheet."""
        groups: dict[str, list[int]] = {}
        for row in rows:
            name = words(self._table.label(row, by))
            if name:
                groups.setdefault(name, []).append(row)
        return groups

    def _listed(
        self, request: Request, columns: Sequence[Column], rows: Sequence[int]
    ) -> tuple[Taken, ...] | tuple[Record, ...]:
        if len(columns) > 1:
            return tuple(self._records(request, columns, rows))
        return tuple(self._names(columns[0], rows))

    def _names(self, column: Column, rows: Sequence[int]) -> Iterator[Taken]:
        for row in rows:
            if self._says_something((row, column.index)):
                yield self._taken(row, column)

    def _records(
        self, request: Request, columns: Sequence[Column], rows: Sequence[int]
    ) -> Iterator[Record]:
        """Yield names with further columns; the first column is the name itself."""
        names = ("名称", *((leaf.text or "").strip() for leaf in request.columns[1:]))
        for row in rows:
            if self._says_something((row, columns[0].index)):
                cells = (self._taken(row, column) for column in columns)
                yield tuple(zip(names, cells, strict=True))

    def _lines(
        self, request: Request, rows: Sequence[int], numbers: Iterator[int]
    ) -> Iterator[tuple[Taken, ...]]:
        columns = [
            None if leaf.text == RUNNING_NUMBER else self._selection.column(leaf)
            for leaf in request.columns
        ]
        for row in rows:
            number = Taken(str(next(numbers)), ())
            yield tuple(number if one is None else self._taken(row, one) for one in columns)

    def _says_something(self, spot: tuple[int, int]) -> bool:
        """Tell a filled cell, or one that should be, from a blank one."""
        sheet = self._table.sheet
        return bool(words(sheet.cell(spot))) or missing_value(sheet, spot) is not None

    def _taken(self, row: int, column: Column) -> Taken:
        """Return what one cell says.

        Raises:
            NoAnswerError: a formula without a result, or an error.
        """
        spot = (row, column.index)
        said = words(self._table.label(row, column))
        fault = None if said else missing_value(self._table.sheet, spot)
        if fault is not None:
            self._remarks.at_cell(fault.code, self._table.place(spot), fault.words)
            raise NoAnswerError
        return Taken(said, self._table.places((spot,)))

    def _cells(self, column: Column, rows: Sequence[int]) -> tuple[CellPlace, ...]:
        return self._table.places((row, column.index) for row in rows)


def _typed(value: Decimal) -> str:
    return f"{value:f}"
