"""What is probably wrong with the rows of a request, although it can be answered."""

import re
from collections.abc import Iterable, Sequence

from kjreport.source.excel.cells import words
from kjreport.source.excel.remarks import Remarks, retyped
from kjreport.source.excel.requests import Request
from kjreport.source.excel.selection import Selection
from kjreport.source.excel.slips import Slip
from kjreport.source.excel.tables import Table
from kjreport.source.tree import Leaf
from kjreport.text.ledger_words import FilledKey

YEAR_COLUMNS = ("年度", "年份")
_YEAR = re.compile(r"(\d{4})年?")
#: Which year each key of a figure is about, over the 年度 of the report.
_YEAR_OF_KEY = {FilledKey.PREVIOUS: -1, FilledKey.NEXT_TARGET: 1}
_EXPRESSION_OF_YEAR = {-1: "{{ 上年 }}", 0: "{{ 年度 }}", 1: "{{ 下年 }}"}


class Doubts:
    """Looks at the rows of one table that a request took."""

    def __init__(self, table: Table, remarks: Remarks) -> None:
        self._table = table
        self._remarks = remarks
        self._selection = Selection(table, remarks)

    def check(self, request: Request, rows: Sequence[int], year: int | None) -> None:
        """Warn of years, blanks and rows that stand twice; ``year`` is that of the report."""
        if request.row is None:
            self._years(request, rows)
            by = (request.by,) if request.by is not None else ()
            self._blanks((*by, *(one.column for one in request.conditions)))
            self._twins(rows)
            self._totals()
        if year is not None:
            self._other_year(request, year)

    def _years(self, request: Request, rows: Sequence[int]) -> None:
        """Warn of several years taken together because nobody named one."""
        head = self._table.head
        column = next((one for name in YEAR_COLUMNS for one in head.named(name)), None)
        if column is None or column.index in self._named(request.column_names):
            return
        years = sorted({words(self._table.label(row, column)) for row in rows} - {""})
        if len(years) > 1:
            sheet = self._table.sheet.name
            self._remarks.at_line(Slip.SEVERAL_YEARS, request.key, sheet, "、".join(years[:3]))

    def _named(self, names: Iterable[Leaf]) -> set[int]:
        return {self._selection.column(name).index for name in names}

    def _other_year(self, request: Request, year: int) -> None:
        """Warn of a year typed in digits that is not the one that the key is about."""
        expected = year + _YEAR_OF_KEY.get(request.filled, 0)
        for condition in request.conditions:
            if condition.column.text not in YEAR_COLUMNS or len(condition.words) > 1:
                continue
            word = condition.words[0]
            match = _YEAR.fullmatch(condition.typed[0])
            if match is None or int(match[1]) == expected:
                continue
            wanted = _EXPRESSION_OF_YEAR.get(int(match[1]) - year, match[1])
            line = retyped(word, f'"{wanted}"' if not word.style else wanted)
            said = (match[1], year, wanted)
            self._remarks.at_line(Slip.OTHER_YEAR, word, *said, suggestion=line)

    def _blanks(self, names: Iterable[Leaf]) -> None:
        """Warn of rows of which a column that is asked about says nothing."""
        for name in names:
            column = self._selection.column(name)
            blank = sorted(self._table.index(column).get("", ()))
            spots = [self._table.place((row, column.index)) for row in blank]
            said = (column.title,)
            self._remarks.at_cells(Slip.BLANK_CONDITION, [(spot, said, "") for spot in spots])

    def _totals(self) -> None:
        """Tell of totals that lack the word, for they were left out."""
        for row, column in self._table.unnamed_totals:
            place = self._table.place((row, column))
            said = words(self._table.sheet.cell((row, column)))
            self._remarks.at_cell(Slip.UNNAMED_TOTAL, place, excerpt=said)

    def _twins(self, rows: Sequence[int]) -> None:
        """Warn of rows that say the same, word for word, and were both taken."""
        taken = set(rows)
        first = self._table.head.columns[0]
        for one, other in self._table.twins:
            if one in taken and other in taken:
                place = self._table.place((other, first.index))
                self._remarks.at_cell(Slip.TWIN_ROWS, place, one + 1, other + 1)
