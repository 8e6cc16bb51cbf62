"""How wide text is set, counted in 字 (the width of one Chinese character)."""

import unicodedata
from functools import cache

_UNSEEN = frozenset({"Mn", "Me", "Cc", "Cf", "Zl", "Zp"})
#: Also full width where Unicode calls the width ambiguous: “” ‘’ — … · ① are set as Chinese.
_FULL = frozenset({"W", "F", "A"})


def width_in_chars(text: str) -> float:
    """Measure ``text`` in 字: full-width characters 1, half-width ones 0.5, unseen ones 0.

    Quotation marks, dashes and dots of Chinese text (“”, —, …) count 1.
    """
    return sum(map(_halves, text)) / 2


@cache
def _halves(character: str) -> int:
    if character.isascii():
        return int(character.isprintable())
    if unicodedata.category(character) in _UNSEEN:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _FULL else 1
