"""The rows of a table: totals, notes and blank rows left out, each column indexed once."""

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from operator import itemgetter

from kjreport.location import CellPlace
from kjreport.source.excel.cells import Cell, Spot, exact, folded, look_ups, places, words
from kjreport.source.excel.headers import Column, Head
from kjreport.source.excel.workbooks import Sheet

_TOTAL = re.compile(r"\(?.{0,8}(?:合计|总计|小计|共计)\)?(?:\(.*\))?:?")
_NOTE = re.compile(r"(?:注|备注|说明|附注|填表|制表|审核|复核|填报|单位负责|联系|数据来源|\*).*")
_GROUP = re.compile(r"[一二三四五六七八九十]+[、.].*|\([一二三四五六七八九十]+\).*")
#: A word for a total stands at the left of its row.
_LABEL_CELLS = 4


class Table:
    """One table of a sheet; ``rows`` are the numbers of its data rows, counted from 0."""

    def __init__(self, sheet: Sheet, head: Head) -> None:
        self.sheet = sheet
        self.head = head
        self._indices: dict[int, Mapping[str, AbstractSet[int]]] = {}

    def value(self, row: int, column: Column) -> Cell:
        """Return what stands in a cell itself; "" where it is merged into another."""
        return self.sheet.cell((row, column.index))

    def label(self, row: int, column: Column) -> Cell:
        """Return what a cell says to a reader: a value merged over rows holds for each."""
        spot = (row, column.index)
        return self.sheet.cell(self._owner(spot))

    def places(self, spots: Iterable[Spot]) -> tuple[CellPlace, ...]:
        """Name cells of the sheet."""
        return places(self.sheet.file, self.sheet.name, spots)

    def place(self, spot: Spot) -> CellPlace:
        """Name one cell of the sheet."""
        return self.places((spot,))[0]

    def index(self, column: Column) -> Mapping[str, AbstractSet[int]]:
        """Return the data rows by the words of a column; made once per column."""
        if column.index not in self._indices:
            rows_by_words: dict[str, set[int]] = {}
            for row in self.rows:
                for found in look_ups(words(self.label(row, column))):
                    rows_by_words.setdefault(found, set()).add(row)
            self._indices[column.index] = rows_by_words
        return self._indices[column.index]

    def rows_labelled(self, label: str, columns: Iterable[Column]) -> tuple[int, ...]:
        """Return the rows, totals too, that say ``label`` in the first column that has it."""
        wanted = folded(label)
        rows = (*self.rows, *self.totals)
        for column in columns:
            found = tuple(row for row in rows if folded(words(self.value(row, column))) == wanted)
            if found:
                return found
        return ()

    @cached_property
    def rows(self) -> tuple[int, ...]:
        """The rows that hold data."""
        unnamed = {row for row, _ in self.unnamed_totals}
        return tuple(row for row in self._parted[0] if row not in unnamed)

    @cached_property
    def totals(self) -> tuple[int, ...]:
        """The rows of 合计, 小计 and the like."""
        return self._parted[1]

    @cached_property
    def twins(self) -> tuple[tuple[int, int], ...]:
        """Pairs of rows that say the same in every column but 序号; the first and the later."""
        compared = [one.index for one in self.head.columns if folded(one.title) != "序号"]
        if len(compared) == 1:
            return ()
        said = itemgetter(*compared)
        first_row: dict[object, int] = {}
        pairs = []
        for row in self.rows:
            cells = said(self.sheet.rows[row])
            first = first_row.setdefault(cells, row)
            if first != row and sum(map(_is_filled, cells)) > 1:
                pairs.append((first, row))
        return tuple(pairs)

    @cached_property
    def unnamed_totals(self) -> tuple[Spot, ...]:
        """Cells of totals that nobody named: numbers alone, one the sum of all above it."""
        found = []
        for row in self._parted[0]:
            filled = [(i, cell) for i, cell in enumerate(self.sheet.rows[row]) if _is_filled(cell)]
            if any(not isinstance(cell, (int, float)) for _, cell in filled):
                continue
            for column, cell in filled:
                above = [self.sheet.cell((one, column)) for one in self._parted[0] if one < row]
                numbers = [exact(one) for one in above if isinstance(one, (int, float))]
                if len(numbers) > 1 and sum(numbers) == exact(float(cell)):  # type: ignore[arg-type]  # a number
                    found.append((row, column))
        return tuple(found)

    @cached_property
    def _parted(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        rows: list[int] = []
        totals: list[int] = []
        indices = [column.index for column in self.head.columns]
        for row in range(self.head.last_row + 1, len(self.sheet.rows)):
            cells = self.sheet.rows[row]
            filled = [(i, cells[i]) for i in indices if i < len(cells) and _is_filled(cells[i])]
            if not filled or self._is_aside(row, filled):
                continue
            is_total = any(
                isinstance(cell, str) and _TOTAL.fullmatch(folded(cell))
                for _, cell in filled[:_LABEL_CELLS]
            )
            (totals if is_total else rows).append(row)
        return tuple(rows), tuple(totals)

    def _is_aside(self, row: int, filled: list[tuple[int, Cell]]) -> bool:
        """Tell a note, a heading between rows or the head once more from data."""
        titles = self._titles
        if len(filled) > 1:
            return sum(cell == titles.get(index) for index, cell in filled) > 1
        index, cell = filled[0]
        if not isinstance(cell, str):
            return False
        is_across = (row, index + 1) in self.sheet.owners
        text = folded(cell)
        return is_across or bool(_NOTE.fullmatch(text) or _GROUP.fullmatch(text))

    @cached_property
    def _titles(self) -> Mapping[int, Cell]:
        return {one.index: self.sheet.cell(one.spot) for one in self.head.columns}

    def _owner(self, spot: Spot) -> Spot:
        """Return the cell that speaks for ``spot``, in its own column only."""
        owner = self.sheet.owners.get(spot, spot)
        return owner if owner[1] == spot[1] else spot


def _is_filled(cell: Cell) -> bool:
    return cell != "" and not (isinstance(cell, str) and not cell.strip())
