"""How wide the columns of a table are, from what stands in them."""

from collections.abc import Iterable, Sequence
from itertools import repeat
from operator import add

from kjreport.text.segments import Text, plain

_MARGIN = 1.0
"""Room beside the words of a cell, in 字."""
_NARROWEST = 2.0 + _MARGIN
_DIGITS = "0123456789.,%+-－—–"
_SHORT_NUMBER = 2.0


def column_widths(columns: Sequence[Sequence[str]], total: int) -> tuple[int, ...]:
    """Share ``total`` twips among the columns.

    A column that needs less than an even share gets what it needs; the others share the rest
    by need. What is left over goes to all by need, so that the table fills the line.
    """
    needs = [max(widest(cells) + _MARGIN, _NARROWEST) for cells in columns]
    shares = _levelled(needs, total / _TWIPS_PER_CHAR)
    scale = total / sum(shares)
    widths = [int(share * scale) for share in shares]
    widths[-1] += total - sum(widths)
    return tuple(widths)


_TWIPS_PER_CHAR = 240
"""小四 type, the usual size in tables."""


def _levelled(needs: list[float], room: float) -> list[float]:
    if sum(needs) <= room:
        return needs
    shares = list(needs)
    wide = set(range(len(needs)))
    while wide:
        fair = room / len(wide)
        fitting = {index for index in wide if needs[index] <= fair}
        if not fitting:
            break
        room -= sum(needs[index] for index in fitting)
        wide -= fitting
    # By need alone a column of sentences would leave one of dates a character's width.
    weights = {index: needs[index] ** 0.5 for index in wide}
    wanted = sum(weights.values())
    for index in wide:
        shares[index] = max(room * weights[index] / wanted, _NARROWEST)
    return shares


def widest(cells: Iterable[str]) -> float:
    """Estimate the width of the longest line among the cells in 字.

    A quarter of characters and UTF-8 bytes together is right for half-width (1 + 1) and
    Chinese (1 + 3) characters, and near enough for all others.
    """
    lines = "\n".join(cells).split("\n")
    encoded = map(str.encode, lines, repeat("utf-8"), repeat("replace"))
    quarters: int = max(map(add, map(len, lines), map(len, encoded)))
    return quarters / 4


def alignment(cells: Sequence[str]) -> str:
    """Choose the alignment of a column's body: numbers to the right, short ones centred.

    ``""`` leaves it to the style.
    """
    words = "".join(cells)
    if not words or words.strip(_DIGITS):
        return ""
    return "center" if widest(cells) <= _SHORT_NUMBER else "right"


def cell_text(text: Text) -> str:
    """Return the words of a cell."""
    return text[0].text if len(text) == 1 else plain(text)
