"""What stands in brackets, quotes and book-title marks, one inside the other."""

from collections.abc import Iterable
from dataclasses import dataclass

_PAIRS = {
    "（": "）",
    "(": ")",
    "【": "】",
    "[": "]",
    "〔": "〕",
    "《": "》",
    "〈": "〉",
    "“": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
}
#: Half- and full-width brackets close one another: （…) is one bracket, wrongly typed.
_TWINS = {")": "）", "]": "】"}
_CLOSINGS = {_TWINS.get(closing, closing) for closing in _PAIRS.values()}
ROUND = frozenset("（(")
#: What a closing mark cannot reach over: a bracket left open ends there.
_STOPS = frozenset("。\n")
FILLER = "\x01"


@dataclass(frozen=True, slots=True)
class Bracket:
    """One bracket: ``text[start]`` opens it, ``text[end - 1]`` closes it; depth counts from 0."""

    start: int
    end: int
    mark: str
    depth: int

    @property
    def is_round(self) -> bool:
        """Whether it is （ … ）, a remark, rather than a quotation or a title."""
        return self.mark in ROUND


def brackets(text: str) -> tuple[Bracket, ...]:
    """Return the closed brackets in the order of their openings; what is left open is none.

    What stands deeper than any text goes is left out.
    """
    opened: list[tuple[str, int]] = []
    found: list[Bracket] = []
    for position, character in enumerate(text):
        if character in _PAIRS:
            opened.append((character, position))
        elif _TWINS.get(character, character) in _CLOSINGS:
            _close(character, position, opened, found)
        elif character in _STOPS:
            opened = [one for one in opened if one[0] in ROUND] if character == "。" else []
    return tuple(sorted(found, key=lambda one: one.start))


def _close(
    character: str, position: int, opened: list[tuple[str, int]], found: list[Bracket]
) -> None:
    """Close the nearest bracket of this kind; what is open inside it never was one."""
    wanted = _TWINS.get(character, character)
    for index in range(len(opened) - 1, max(len(opened) - _DEEPEST, 0) - 1, -1):
        mark, start = opened[index]
        closing = _PAIRS[mark]
        if _TWINS.get(closing, closing) == wanted:
            del opened[index:]
            if index < _DEEPEST:
                found.append(Bracket(start, position + 1, mark, index))
            return


_DEEPEST = 8


def masked(text: str, inner: Iterable[Bracket]) -> str:
    """Return a text of the same length with these brackets blotted out."""
    pieces: list[str] = []
    position = 0
    for bracket in inner:
        if bracket.start < position:
            continue
        pieces += (text[position : bracket.start], FILLER * (bracket.end - bracket.start))
        position = bracket.end
    return "".join((*pieces, text[position:]))
