"""Cells of one column as numbers in the unit of the figure, with all that is odd about them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from kjreport.location import CellPlace
from kjreport.source.excel.amounts import NotANumber, amount_of, converted, is_money, plain
from kjreport.source.excel.cells import Spot, address, words
from kjreport.source.excel.headers import Column
from kjreport.source.excel.remarks import NoAnswerError, Remarks
from kjreport.source.excel.slips import Slip
from kjreport.source.excel.tables import Table
from kjreport.source.excel.workbooks import Sheet

#: A number so many times the middle one was probably typed in 元 below 万元.
_FAR_ABOVE = 2000
_FEWEST_TO_COMPARE = 4
_PERCENT = "%"

Told = tuple[CellPlace, tuple[object, ...], str]
"""A remark on a cell: where, its arguments, the words that stand there."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and the cell that it stands in."""

    value: Decimal
    spot: Spot


class Meter:
    """Reads the numbers of one table in one unit ("" where the figure has none)."""

    def __init__(self, table: Table, unit: str, remarks: Remarks) -> None:
        self._table = table
        self._unit = unit
        self._remarks = remarks

    def amounts(self, column: Column, rows: Sequence[int]) -> tuple[Amount, ...]:
        """Return the numbers of some rows; what is merged into a cell above counts once.

        Raises:
            NoAnswerError: a cell holds something else, or the units do not convert.
        """
        own = self._unit_of(column)
        if converted(Decimal(1), own, self._unit) is None:
            place = self._table.place(column.spot)
            self._remarks.at_cell(Slip.COLUMN_UNIT, place, column.title, own, self._unit)
            raise NoAnswerError
        found: list[Amount] = []
        told: dict[Slip, list[Told]] = {}
        for row in rows:
            read = self._read((row, column.index), own or self._unit)
            match read:
                case Decimal():
                    value = converted(read, own, self._unit)
                    found.append(Amount(read if value is None else value, (row, column.index)))
                case NotANumber(code, said):
                    told.setdefault(code, []).append(self._told(code, column, row, said))
                case None if self._is_blank((row, column.index)):
                    told.setdefault(Slip.BLANK, []).append(self._told(Slip.BLANK, column, row, ""))
        self._report(told)
        self._compare(found, own or self._unit)
        return tuple(found)

    def _unit_of(self, column: Column) -> str:
        """Return the unit of a column: its own, or that of the sheet where it counts money."""
        if column.unit:
            return column.unit
        return self._table.head.unit if is_money(self._unit) or not self._unit else ""

    def _read(self, spot: Spot, unit: str) -> Decimal | NotANumber | None:
        sheet = self._table.sheet
        read = amount_of(sheet.cell(spot), unit)
        if read is None:
            return missing_value(sheet, spot)
        is_typed = isinstance(sheet.cell(spot), str)
        if isinstance(read, Decimal) and unit == _PERCENT and not is_typed:
            return plain(read * 100) if _is_percent(sheet, spot) else read
        return read

    def _is_blank(self, spot: Spot) -> bool:
        """Tell a cell that lacks a number from one merged into another, or with a dash in it."""
        sheet = self._table.sheet
        return spot not in sheet.owners and not words(sheet.cell(spot))

    def _told(self, code: Slip, column: Column, row: int, said: str) -> Told:
        unit = self._unit_of(column) or self._unit or "没有写明"
        arguments: tuple[object, ...] = {
            Slip.CELL_UNIT: (said, unit),
            Slip.ERROR_VALUE: (said,),
        }.get(code, (column.title, said))
        place = self._table.place((row, column.index))
        return place, arguments, words(self._table.sheet.cell((row, column.index))) or said

    def _report(self, told: dict[Slip, list[Told]]) -> None:
        for code, slips in told.items():
            self._remarks.at_cells(code, slips)
        if told.keys() - {Slip.BLANK}:
            raise NoAnswerError

    def _compare(self, found: Sequence[Amount], unit: str) -> None:
        """Warn of a sum of money that towers above all others of its column."""
        values = [one.value for one in found if one.value > 0]
        if not is_money(unit) or len(values) < _FEWEST_TO_COMPARE:
            return
        limit = median(values) * _FAR_ABOVE
        for one in found:
            if one.value > limit:
                said = words(self._table.sheet.cell(one.spot))
                place = self._table.place(one.spot)
                self._remarks.at_cell(Slip.UNIT_SLIP, place, said, unit, excerpt=said)


def missing_value(sheet: Sheet, spot: Spot) -> NotANumber | None:
    """Say why an empty cell is empty: a formula without a result, an error; else ``None``."""
    if spot in sheet.owners or words(sheet.cell(spot)):
        return None
    name = address(*spot)
    if name in sheet.facts.errors:
        return NotANumber(Slip.ERROR_VALUE, sheet.facts.errors[name])
    return NotANumber(Slip.UNCACHED, "") if name in sheet.facts.uncached else None


def total(amounts: Iterable[Amount]) -> Decimal:
    """Add up exactly."""
    return plain(sum((one.value for one in amounts), Decimal(0)))


def _is_percent(sheet: Sheet, spot: Spot) -> bool:
    return address(*spot) in sheet.facts.percents
