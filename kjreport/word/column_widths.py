"""How wide the columns of a table are and how they are set, from what stands in them.

Custom throughout: GB/T 9704—2012 leaves the inside of tables open. Lengths are in 字 of 小四
type unless the name says otherwise.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import add

from kjreport.text.segments import Text, plain
from kjreport.word.column_shares import MARGIN, script_gaps, shares

TWIPS_PER_CHAR = 240
"""小四 type, the usual size in tables."""
_NARROWEST = 2.0 + MARGIN
_DIGITS = "0123456789.,%+-－—–"
_SERIAL = 1.0
"""Up to 99."""
_SHORT = 3.0
_LONGEST_FIGURE = 6.0
"""12345.6万元 and the like."""
_PROBED = 40
"""So many cells tell what a column holds."""
_SLACK = 30
"""Twips that keep a number from turning because of rounding."""
_LEFT = ""


@dataclass(frozen=True, slots=True)
class Column:
    """How wide the longest lines of a column's head and body are."""

    head: float
    body: float

    @property
    def need(self) -> float:
        """The width on which nothing turns."""
        return max(self.head + MARGIN, self.body + MARGIN, _NARROWEST)


@dataclass(frozen=True, slots=True)
class Setting:
    """How the words of a cell are set: ``w:jc``, ``""`` for the style's own, and an indent."""

    align: str = _LEFT
    right: int = 0
    """In twips."""


def measured(cells: Sequence[str]) -> Column:
    """Measure a column whose first cell is its head."""
    head = widest(cells[:1]) + script_gaps(cells[0])
    return Column(head, widest(cells[1:]) if len(cells) > 1 else 0.0)


def column_widths(
    columns: Sequence[Sequence[str]], total: int, measures: Sequence[Column] | None = None
) -> tuple[int, ...]:
    """Share ``total`` twips among the columns.

    Where every column gets what it needs, what is left over goes to all by need, so that the
    table fills the line; else the table is to have as few lines as can be.
    """
    needs = [column.need for column in measures or map(measured, columns)]
    room = total / TWIPS_PER_CHAR
    if sum(needs) > room:
        needs = shares(columns, needs, room)
    scale = total / sum(needs)
    widths = [int(need * scale) for need in needs]
    widths[-1] += total - sum(widths)
    return tuple(widths)


def setting(cells: Sequence[str], body: float, width: int) -> Setting:
    """Choose how the body of a column is set.

    Figures stand flush right among themselves, in the middle of their column, so that their
    decimals stand under each other; where the decimals differ in number, each is centred.
    Short words and columns that hold mostly figures are centred as a whole.

    Args:
        cells: The body of the column.
        body: Its widest line in 字.
        width: The column in twips.
    """
    words = "".join(cells)
    if not words:
        return Setting()
    if words.strip(_DIGITS):
        is_centred = body <= _SHORT or (body <= _LONGEST_FIGURE and _mostly_figures(cells))
        return _CENTRED if is_centred else Setting()
    if body <= _SERIAL or not _same_decimals(cells):
        return _CENTRED
    beside = width - round((body + MARGIN) * TWIPS_PER_CHAR) - _SLACK
    return Setting("right", max(beside // 2, 0))


_CENTRED = Setting("center")


def _mostly_figures(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells[:_PROBED] if cell]
    return 2 * sum(any(map(str.isdigit, cell)) for cell in filled) > len(filled)


def _same_decimals(cells: Sequence[str]) -> bool:
    decimals = {len(cell.rstrip("%").partition(".")[2]) for cell in cells if cell.strip("-－—–")}
    return len(decimals) <= 1


def widest(cells: Iterable[str]) -> float:
    """Estimate the width of the longest line among the cells.

    A quarter of characters and UTF-8 bytes together is right for half-width (1 + 1) and
    Chinese (1 + 3) characters, and near enough for all others.
    """
    lines = "\n".join(cells).split("\n")
    encoded = map(str.encode, lines, repeat("utf-8"), repeat("replace"))
    quarters: int = max(map(add, map(len, lines), map(len, encoded)))
    return quarters / 4


def cell_text(text: Text) -> str:
    """Return the words of a cell."""
    return text[0].text if len(text) == 1 else plain(text)
