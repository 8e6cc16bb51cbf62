"""Where the names of joint organs stand so that each has room for its own seal.

GB/T 9704—2012, 7.3.5.1: 联合行文时署名按发文机关顺序整齐排列，印章一一对应，最后一个印章下压
署名和成文日期；印章互不相交或相切，每排印章两端不得超出版心. Lengths are in 字.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from kjreport.word.standard import DATE_RIGHT_CHARACTERS, GB, PageFormat, twips_from_mm

SEAL_MM = 42
"""Custom: the round seal of an organ."""
_SEAL_GAP_MM = 1
_MOST_IN_ROW = 3
_NAME_GAP = 1
"""Names side by side must not read as one."""
_USUAL_DATE = 6
"""2026年1月8日 in 字: where the last seal stands when there is no date yet."""
ROW_LINES = 5
"""From one row of names to the next: the least number of lines that is higher than a seal."""


@dataclass(frozen=True, slots=True)
class SealRows:
    """Rows of cells of one width; in a short last row the cells on the left stay empty.

    ``left`` is the space left of the cells, ``date_right`` that right of the date.
    """

    columns: int
    cell: float
    left: float
    date_right: float

    def rows(self, count: int) -> tuple[tuple[int | None, ...], ...]:
        """Say for each cell, row by row, which of the names stands there."""
        full = count - count % self.columns
        cells: list[int | None] = list(range(full))
        if count > full:
            cells += [None] * (self.columns - count + full)
            cells += range(full, count)
        return tuple(
            tuple(cells[start : start + self.columns])
            for start in range(0, len(cells), self.columns)
        )

    def side(self, name: float) -> float:
        """Return the space on both sides of a name: one that is too long turns in the middle."""
        lines = ceil(name / (self.cell - _NAME_GAP))
        if lines <= 1:
            return 0.0
        return max(self.cell - ceil(name / lines) - 1 / 4, 0.0) / 2


def seal_rows(names: Sequence[float], date: float, page: PageFormat = GB.page) -> SealRows:
    """Choose the cells for names of these widths, the last name centred over the date.

    At most three names stand in a row, and the rows are filled evenly.
    """
    characters = page.characters
    pitch = twips_from_mm(SEAL_MM + _SEAL_GAP_MM) * characters / page.text_width
    axis = min(DATE_RIGHT_CHARACTERS + (date or _USUAL_DATE) / 2, characters / 2)
    rows = ceil(len(names) / _MOST_IN_ROW)
    columns = ceil(len(names) / rows)
    cell = _cell(columns, axis, characters)
    if columns == _MOST_IN_ROW and (cell < pitch or max(names) > cell - _NAME_GAP):
        columns -= 1
        cell = _cell(columns, axis, characters)
    left = characters - axis - (columns - 1 / 2) * cell
    return SealRows(columns, cell, left, max(axis - date / 2, 0.0))


def _cell(columns: int, axis: float, characters: int) -> float:
    """Return the widest cell: the row keeps within the 版心, its last cell's middle on the axis."""
    return min((characters - axis) / (columns - 1 / 2), 2 * axis)
