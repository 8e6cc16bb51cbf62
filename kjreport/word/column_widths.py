"""How wide the columns of a table are, from what stands in them."""

from collections.abc import Iterable, Sequence

from kjreport.text.segments import Text, plain
from kjreport.text.widths import width_in_chars

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
    wanted = sum(needs[index] for index in wide)
    for index in wide:
        shares[index] = max(room * needs[index] / wanted, _NARROWEST)
    return shares


def widest(cells: Iterable[str]) -> float:
    """Measure the longest line among the cells in 字."""
    lines = "\n".join(cells).split("\n")
    longest = max((len(line) for line in lines if line.isascii()), default=0) / 2
    # A text is never wider than it has characters: from the longest down, few need measuring.
    for line in sorted(lines, key=len, reverse=True):
        if len(line) <= longest:
            break
        if not line.isascii():
            longest = max(longest, width_in_chars(line))
    return longest


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
