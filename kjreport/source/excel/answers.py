"""What a request gives: a number, a list, or named parts, each with its cells."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from kjreport.location import CellPlace
from kjreport.source.excel.cells import folded, words
from kjreport.source.excel.headers import Column
from kjreport.source.excel.measuring import Meter, missing_value, total
from kjreport.source.excel.remarks import NoAnswerError, Remarks
from kjreport.source.excel.requests import Request
from kjreport.source.excel.selection import Selection
from kjreport.source.excel.slips import Slip
from kjreport.source.excel.tables import Table
from kjreport.text.ledger_words import Measure


@dataclass(frozen=True, slots=True)
class Taken:
    """A value from a 台账, as it would be typed, and the cells that it was made from."""

    text: str
    cells: tuple[CellPlace, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One group: its name and its number."""

    name: Taken
    value: Taken


Answer = Taken | tuple[Taken, ...] | tuple[Part, ...]


class Answerer:
    """Answers the requests about one table for figures of one unit."""

    def __init__(self, table: Table, unit: str, remarks: Remarks) -> None:
        self._table = table
        self._remarks = remarks
        self._selection = Selection(table, remarks)
        self._meter = Meter(table, unit, remarks)

    def answer(self, request: Request) -> Answer:
        """Work out what a request asks for.

        Raises:
            NoAnswerError: it cannot be had; the remarks say why.
        """
        needs_column = request.measure not in {Measure.COUNT, Measure.GROUPS}
        if needs_column and not request.columns:
            said = request.measure.value
            raise self._remarks.at_line(Slip.COLUMN_NEEDED, request.key, said)
        column = self._selection.column(request.columns[0]) if request.columns else None
        rows = self._selection.rows(request)
        match request.measure:
            case Measure.COUNT:
                return self._count(column, rows)
            case Measure.GROUPS:
                return self._groups(request, column, rows)
            case Measure.NAMES:
                return self._names(_existing(column), rows)
            case Measure.DISTINCT:
                names = self._names(_existing(column), rows)
                different = {folded(name.text) for name in names}
                return Taken(str(len(different)), self._cells(_existing(column), rows))
            case _:
                return self._number(request, _existing(column), rows)

    def table_rows(self, request: Request, rows: Sequence[int]) -> tuple[tuple[Taken, ...], ...]:
        """Return the cells of the columns asked for, row by row, as they read."""
        columns = [self._selection.column(name) for name in request.columns]
        return tuple(tuple(self._taken(row, column) for column in columns) for row in rows)

    def rows(self, request: Request) -> tuple[int, ...]:
        """Return the rows that a request is about."""
        return self._selection.rows(request)

    def grouped(self, request: Request, rows: Sequence[int]) -> dict[str, list[int]]:
        """Return the rows by what they say in the column of 按, in the order of the sheet."""
        if request.by is None:
            raise self._remarks.at_line(Slip.GROUP_NEEDED, request.key)
        column = self._selection.column(request.by)
        groups: dict[str, list[int]] = {}
        for row in rows:
            groups.setdefault(words(self._table.label(row, column)), []).append(row)
        return groups

    def _number(self, request: Request, column: Column, rows: Sequence[int]) -> Taken:
        amounts = self._meter.amounts(column, rows)
        if not amounts:
            asked = request.row.text if request.row is not None else request.measure.value
            said = (column.title, asked)
            place = self._table.place((rows[0], column.index) if rows else column.spot)
            self._remarks.at_cell(Slip.NO_NUMBERS, place, *said)
            raise NoAnswerError
        chosen = amounts
        match request.measure:
            case Measure.LARGEST:
                chosen = (max(amounts, key=lambda one: one.value),)
            case Measure.SMALLEST:
                chosen = (min(amounts, key=lambda one: one.value),)
        return Taken(_typed(total(chosen)), self._table.places(one.spot for one in chosen))

    def _count(self, column: Column | None, rows: Sequence[int]) -> Taken:
        if column is not None:
            spots = [(row, column.index) for row in rows if words(self._table.value(row, column))]
            return Taken(str(len(spots)), self._table.places(spots))
        first = self._table.head.columns[0]
        return Taken(str(len(rows)), self._cells(first, rows))

    def _groups(
        self, request: Request, column: Column | None, rows: Sequence[int]
    ) -> tuple[Part, ...]:
        groups = self.grouped(request, rows)
        by = self._selection.column(request.by or request.key)
        parts = []
        for name, own in groups.items():
            if column is None:
                value = self._count(None, own)
            else:
                amounts = self._meter.amounts(column, own)
                spots = self._table.places(one.spot for one in amounts)
                value = Taken(_typed(total(amounts)), spots)
            parts.append(Part(Taken(name, self._cells(by, own[:1])), value))
        return tuple(parts)

    def _names(self, column: Column, rows: Sequence[int]) -> tuple[Taken, ...]:
        return tuple(
            self._taken(row, column) for row in rows if words(self._table.value(row, column))
        )

    def _taken(self, row: int, column: Column) -> Taken:
        """Return what one cell says.

        Raises:
            NoAnswerError: a formula without a result, or an error.
        """
        spot = (row, column.index)
        said = words(self._table.label(row, column))
        fault = None if said else missing_value(self._table.sheet, spot)
        if fault is not None:
            arguments = (fault.words,) if fault.words else ()
            self._remarks.at_cell(fault.code, self._table.place(spot), *arguments)
            raise NoAnswerError
        return Taken(said, self._table.places((spot,)))

    def _cells(self, column: Column, rows: Sequence[int]) -> tuple[CellPlace, ...]:
        return self._table.places((row, column.index) for row in rows)


def _existing(column: Column | None) -> Column:
    if column is None:  # pragma: no cover  # asked before
        raise NoAnswerError
    return column


def _typed(value: Decimal) -> str:
    return f"{value:f}"
