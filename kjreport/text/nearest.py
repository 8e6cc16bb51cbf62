"""Which known word somebody probably meant: for 是否想写“…”？."""

import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

_LIKE_ENOUGH = 0.6
_LIKE_ENOUGH_FOR_TWO = 0.5
"""In a word of two characters one wrong character is half of it."""


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that ``word`` is most likely a slip for, or ``None``.

    Meant for short words with one wrong, missing, extra or moved character. Full-width
    letters, case and white space count as equal. Of equals the one that keeps more characters
    in their places wins, then the first.
    """
    typed = _folded(word)
    best: tuple[float, int] = (0.0, 0)
    found = None
    for candidate in candidates:
        known = _folded(candidate)
        likeness = SequenceMatcher(None, typed, known, autojunk=False).ratio()
        score = (likeness, _characters_in_place(typed, known))
        if likeness >= _threshold(typed, known) and score > best:
            best, found = score, candidate
    return found


def _folded(word: str) -> str:
    return "".join(unicodedata.normalize("NFKC", word).casefold().split())


def _threshold(typed: str, known: str) -> float:
    return _LIKE_ENOUGH_FOR_TWO if len(typed) == len(known) == len("标题") else _LIKE_ENOUGH


def _characters_in_place(typed: str, known: str) -> int:
    return sum(mine == other for mine, other in zip(typed, known, strict=False))
