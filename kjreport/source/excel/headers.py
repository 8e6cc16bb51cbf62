"""The head of a table: found by the names of its columns, wherever it stands and moves.

Title rows above it, heads of two or three rows, merged cells, full-width letters, spaces,
line breaks and a unit in brackets behind the name are all expected.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kjreport.source.excel.amounts import is_money, is_unit
from kjreport.source.excel.cells import Spot, folded, words
from kjreport.source.excel.workbooks import Sheet

#: A head further down is none.
SEARCHED_ROWS = 40
_MOST_ROWS = 4
_UNIT_BEHIND = re.compile(r"(.+?)[(\[【〔/]([^()\[\]【】〔〕/]+)[)\]】〕]?")
_SHEET_UNIT = re.compile(r"(?:金额|计量)?单位:([^\s()]+?)\)?")


@dataclass(frozen=True, slots=True)
class Column:
    """One column; ``levels`` are the words of its head, top down, each once."""

    index: int
    row: int
    """The lowest row of its head."""
    levels: tuple[str, ...]
    unit: str = ""
    """In brackets behind the name; nothing if there is none, or it is no unit."""

    @property
    def title(self) -> str:
        """The whole name, as staff may type it."""
        return "".join(self.levels)

    @property
    def spot(self) -> Spot:
        """The cell to name in a remark on the column."""
        return self.row, self.index


@dataclass(frozen=True, slots=True)
class Head:
    """The rows of a head, both included, and its columns."""

    first_row: int
    last_row: int
    columns: tuple[Column, ...]
    unit: str = ""
    """What 单位：万元 above the head says of all money below."""

    def named(self, name: str) -> tuple[Column, ...]:
        """Return the columns that ``name`` may mean: the whole name before a part of it."""
        wanted = folded(name)
        for names_of in (_whole_names, _bare_names, _last_names, _level_names):
            found = tuple(one for one in self.columns if wanted in names_of(one))
            if found:
                return found
        return ()

    @property
    def titles(self) -> tuple[str, ...]:
        """The names of all columns."""
        return tuple(column.title for column in self.columns)


def _whole_names(column: Column) -> tuple[str, ...]:
    return (folded(column.title),)


def _bare_names(column: Column) -> tuple[str, ...]:
    """Without the unit, on the last level or on all of them."""
    *upper, last = column.levels
    return (
        folded("".join((*upper, _parted(last)[0]))),
        folded("".join(_parted(one)[0] for one in column.levels)),
    )


def _last_names(column: Column) -> tuple[str, ...]:
    last = column.levels[-1]
    return folded(last), folded(_parted(last)[0])


def _level_names(column: Column) -> tuple[str, ...]:
    return tuple(folded(words) for level in column.levels for words in (level, _parted(level)[0]))


def _parted(name: str) -> tuple[str, str]:
    """Part a name from its unit: 金额（万元） is 金额 and 万元."""
    match = _UNIT_BEHIND.fullmatch(folded(name))
    if match is not None and is_unit(match[2].removeprefix("单位:")):
        return match[1], match[2].removeprefix("单位:")
    return folded(name), ""


def find_head(sheet: Sheet, wanted: Sequence[str]) -> tuple[Head | None, tuple[str, ...]]:
    """Return the first head that has the most of ``wanted``, and what it lacks of them."""
    best: Head | None = None
    missing = tuple(wanted)
    for head in _candidates(sheet):
        lacking = tuple(name for name in wanted if not head.named(name))
        if not lacking:
            return head, ()
        if len(lacking) < len(missing):
            best, missing = head, lacking
    return best, missing


def first_head(sheet: Sheet) -> Head | None:
    """Return the first row that looks like a head: two names or more, no number among them."""
    for head in _candidates(sheet):
        cells = [sheet.cell((head.first_row, column.index)) for column in head.columns]
        if len(head.columns) > 1 and all(isinstance(cell, str) for cell in cells):
            return head
    return None


def widest_head(sheet: Sheet) -> Head | None:
    """Return what looks like a head and has the most columns, the first of equals.

    A title with a unit beside it, as often stands above, has fewer.
    """
    best: Head | None = None
    for head in _candidates(sheet):
        cells = [sheet.cell((head.first_row, column.index)) for column in head.columns]
        is_words = len(cells) > 1 and all(isinstance(cell, str) for cell in cells)
        if is_words and (best is None or len(head.columns) > len(best.columns)):
            best = head
    return best


def _candidates(sheet: Sheet) -> Iterator[Head]:
    """Yield heads as the merged cells have them, then with one row more."""
    rows = range(min(len(sheet.rows), SEARCHED_ROWS))
    for more in (0, 1):
        for row in rows:
            if any(isinstance(cell, str) and cell.strip() for cell in sheet.rows[row]):
                yield _head(sheet, row, min(_depth(sheet, row) + more, _MOST_ROWS))


def _depth(sheet: Sheet, row: int) -> int:
    """Tell how many rows a head has that begins in ``row``: merged cells reach down or across."""
    depth = 1
    for (first, left), (last, right) in sheet.merges:
        if first == row and not _is_title(sheet, row):
            depth = max(depth, last - first + 1, 2 if right > left else 1)
    return depth


def _is_title(sheet: Sheet, row: int) -> bool:
    """Tell a title over the whole table, one cell in its row, from a head."""
    return sum(1 for cell in sheet.rows[row] if cell != "") <= 1


def _head(sheet: Sheet, row: int, depth: int) -> Head:
    last = min(row + depth, len(sheet.rows)) - 1
    width = max(len(sheet.rows[one]) for one in range(row, last + 1))
    columns = []
    for index in range(width):
        levels = tuple(_levels(sheet, index, range(row, last + 1)))
        if levels:
            columns.append(Column(index, last, levels, _unit(levels)))
    return Head(row, last, tuple(columns), _sheet_unit(sheet, row))


def _levels(sheet: Sheet, index: int, rows: range) -> Iterator[str]:
    found = [words(sheet.cell(sheet.owners.get((row, index), (row, index)))) for row in rows]
    seen = [level for level in found if level]
    yield from seen[:1]
    yield from (later for earlier, later in pairwise(seen) if later != earlier)


def _unit(levels: tuple[str, ...]) -> str:
    return next((unit for level in reversed(levels) if (unit := _parted(level)[1])), "")


def _sheet_unit(sheet: Sheet, row: int) -> str:
    for above in range(row - 1, -1, -1):
        for cell in sheet.rows[above]:
            for piece in cell.split() if isinstance(cell, str) else ():
                match = _SHEET_UNIT.fullmatch(folded(piece))
                if match is not None and is_money(match[1]):
                    return match[1]
    return ""
