"""Breaking a title into lines by meaning (GB/T 9704—2012, 7.3.1).

回行时，要做到词意完整，排列对称，长短适宜，间距恰当，标题排列应当使用梯形或菱形.
Every way to break is weighed: what a break tears apart, how the lines differ, what shape they
make; the lightest wins. A line holds 442 pt of 22 pt type, 20 字; digits and letters of title
faces are wider than half a 字, and a line must hold them too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, inf

from kjreport.text.title_pieces import Piece, title_pieces
from kjreport.text.title_words import NOMINAL_VERBS, WordClass
from kjreport.text.widths import width_in_chars

MAX_LINE = 20.0
MIN_LINE = 4.0
_WIDER_THAN_HALF = 0.15
"""By how many 字 a digit of a title face may be wider than half a 字."""

#: How unwelcome a break is before and after a piece of each kind.
_WEIGHTS: dict[WordClass, tuple[float, float]] = {
    WordClass.ORGAN: (8, 0),
    WordClass.ABOUT: (0, 30),
    WordClass.ISSUE: (14, 4),
    WordClass.VERB: (6, 20),
    WordClass.ADVERB: (5, 30),
    WordClass.PREPOSITION: (6, 50),
    WordClass.AND_THEN: (0, 70),
    WordClass.AND: (5, 70),
    WordClass.OF: (90, 25),
    WordClass.AND_SO_ON: (90, 4),
    WordClass.GENRE: (9, 7),
    WordClass.ATTRIBUTE: (5, 35),
    WordClass.PLACE: (5, 22),
    WordClass.NOUN: (8, 8),
    WordClass.TAIL: (22, 7),
    WordClass.TIME: (2, 12),
    WordClass.NUMBER: (8, 26),
    WordClass.LATIN: (6, 20),
    WordClass.COMMA: (inf, 0),
    WordClass.OPENING: (3, inf),
    WordClass.CLOSING: (inf, 3),
    WordClass.DASH: (4, inf),
    WordClass.SPACE: (inf, -4),
    WordClass.UNKNOWN: (18, 18),
}
_QUOTES, _CLOSING_QUOTES = frozenset("“‘"), frozenset("”’")
_BEFORE_QUOTE = 6.0
"""What is quoted leans on the word before it; a 《》 does not."""
_AFTER_QUOTE = 8.0
"""What follows a quoted word leans on it."""
_NAMED_BY_QUOTE = frozenset({WordClass.GENRE, WordClass.TAIL, WordClass.UNKNOWN})
_WITHIN_LIST = 10.0
"""、 between other things than organs keeps them side by side."""
_BETWEEN_VERBS = 10.0
_BEFORE_NOMINAL = 12.0
_SUFFIXES = frozenset("者员人家化性率制团日法类级型所室馆队周年岗")
_BEFORE_SUFFIX = 60.0
"""A character that no word begins with here ends the one before it: 工作者."""
_COUNTED = 25.0
"""等 and the number behind it: 甲等6家单位."""
_SHORT, _BETWEEN_SHORT = 2, 8.0
"""Two short nouns are likelier to be one word than two that are longer."""
_BETWEEN_UNKNOWN = 45.0
_IN_BRACKETS = 200.0
_IN_PIECE = 1000.0
_MORE_LINES = 9.0
_LINES_TO_TRY = 3
_NO_SHAPE = 60.0
_ALL_EQUAL = 5.0
_UNEVEN = 0.9
_TOLERATED_DIFFERENCE = 5.0


@dataclass(frozen=True, slots=True)
class _Break:
    """A place where a line may end: the position in the title, and how unwelcome it is."""

    position: int
    weight: float


def break_title(title: str) -> tuple[str, ...]:
    """Return the lines of ``title``, each of 4 to 20 字; a title of up to 20 字 is one line.

    Joined, the lines are the title; white space at a break is dropped. Only a piece that is
    itself longer than a line (a very long 《》), or that would leave less than 4 字 for a
    line, is broken inside.
    """
    title = title.strip()
    if set_width(title) <= MAX_LINE:
        return (title,)
    return _lightest(title, _breaks(title)) or _lightest(title, _every_place(title))


def _lightest(title: str, breaks: Sequence[_Break]) -> tuple[str, ...]:
    """Return the best lines, none when ``breaks`` leave no way to keep the limits."""
    fewest = ceil(set_width(title) / MAX_LINE)
    search = _Search(title, breaks)
    for count in range(fewest, fewest + _LINES_TO_TRY):
        search.run(count, (count - fewest) * _MORE_LINES)
    return search.lines


class _Search:
    """Finds the lightest way to break a title, leaving aside what can no longer win."""

    def __init__(self, title: str, breaks: Sequence[_Break]) -> None:
        self.lines: tuple[str, ...] = ()
        self._weight = inf
        self._title = title
        self._breaks = breaks
        self._least_known: dict[tuple[int, int], float] = {}

    def run(self, count: int, surplus: float) -> None:
        """Weigh the ways to set the title in ``count`` lines; ``surplus`` is added to each."""
        self._extend((), 0, count, surplus)

    def _extend(self, lines: tuple[str, ...], start: int, count: int, weight: float) -> None:
        if weight + self._least(start, count) >= self._weight:
            return
        if count == 1:
            whole = (*lines, self._title[start:].strip())
            total = weight + _unevenness(whole)
            if total < self._weight:
                self.lines, self._weight = whole, total
            return
        for place, line in self._line_ends(start):
            self._extend((*lines, line), place.position, count - 1, weight + place.weight)

    def _least(self, start: int, count: int) -> float:
        """Return what the breaks of ``count`` lines from ``start`` weigh at the very least."""
        known = self._least_known.get((start, count))
        if known is not None:
            return known
        if count == 1:
            line = self._title[start:].strip()
            is_fitting = width_in_chars(line) >= MIN_LINE and set_width(line) <= MAX_LINE
            least = 0.0 if is_fitting else inf
        else:
            least = min(
                (
                    place.weight + self._least(place.position, count - 1)
                    for place, _line in self._line_ends(start)
                ),
                default=inf,
            )
        self._least_known[start, count] = least
        return least

    def _line_ends(self, start: int) -> Iterator[tuple[_Break, str]]:
        """Yield where a line from ``start`` may end, and that line."""
        for place in self._breaks:
            line = self._title[start : place.position].strip()
            if set_width(line) > MAX_LINE:
                return
            if place.position > start and width_in_chars(line) >= MIN_LINE:
                yield place, line


def _breaks(title: str) -> tuple[_Break, ...]:
    pieces = title_pieces(title)
    found: list[_Break] = []
    position = 0
    for piece, following in pairwise((*pieces, Piece("", WordClass.SPACE))):
        found.extend(_inner_breaks(piece, position))
        position += len(piece.text)
        weight = _weight(piece, following)
        if following.text and weight < inf:
            found.append(_Break(position, weight))
    return tuple(found)


def _inner_breaks(piece: Piece, position: int) -> Iterator[_Break]:
    """Yield breaks inside a piece that no line can hold."""
    if set_width(piece.text) > MAX_LINE:
        for offset in range(1, len(piece.text)):
            yield _Break(position + offset, _IN_PIECE)


def _every_place(title: str) -> tuple[_Break, ...]:
    """Return a break at every character, known breaks at their own weight."""
    known = {place.position: place.weight for place in _breaks(title)}
    return tuple(
        _Break(position, known.get(position, _IN_PIECE)) for position in range(1, len(title))
    )


def _weight(piece: Piece, following: Piece) -> float:
    if piece.kind is following.kind is WordClass.UNKNOWN:
        weight = _BETWEEN_UNKNOWN
    else:
        weight = _WEIGHTS[piece.kind][1] + _WEIGHTS[following.kind][0]
    return weight + _closeness(piece, following) + (_IN_BRACKETS if piece.depth else 0)


def _closeness(piece: Piece, following: Piece) -> float:
    """Return how much more two pieces belong together than their kinds tell."""
    weight = 0.0
    if following.text in _QUOTES:
        weight += _BEFORE_QUOTE
    if piece.text in _CLOSING_QUOTES and following.kind in _NAMED_BY_QUOTE:
        weight += _AFTER_QUOTE
    if piece.text == "、" and following.kind is not WordClass.ORGAN:
        weight += _WITHIN_LIST
    if piece.kind is following.kind is WordClass.VERB:
        weight += _BETWEEN_VERBS
    if following.kind is WordClass.UNKNOWN and following.text in _SUFFIXES:
        weight += _BEFORE_SUFFIX
    if piece.kind is WordClass.AND_SO_ON and following.kind is WordClass.NUMBER:
        weight += _COUNTED
    if piece.kind is WordClass.NOUN:
        weight += _closeness_of_noun(piece, following)
    return weight


def _closeness_of_noun(piece: Piece, following: Piece) -> float:
    if following.text in NOMINAL_VERBS:
        return _BEFORE_NOMINAL
    is_short = _SHORT in (len(piece.text), len(following.text))
    return _BETWEEN_SHORT if is_short and following.kind is WordClass.NOUN else 0.0


def _unevenness(lines: Sequence[str]) -> float:
    widths = [width_in_chars(line) for line in lines]
    excess = max(0.0, max(widths) - min(widths) - _TOLERATED_DIFFERENCE)
    shape = 0.0 if is_trapezium_or_rhombus(widths) else _NO_SHAPE
    equal = _ALL_EQUAL if len(set(widths)) == 1 else 0.0
    return _UNEVEN * excess + shape + equal


def set_width(line: str) -> float:
    """Return the room in 字 that a line takes in any of the title faces."""
    return width_in_chars(line) + _WIDER_THAN_HALF * sum(map(str.isascii, line))


def is_trapezium_or_rhombus(widths: Sequence[float]) -> bool:
    """Whether line widths grow, shrink, or grow and then shrink."""
    longest = widths.index(max(widths))
    rising, falling = widths[: longest + 1], widths[longest:]
    return all(a <= b for a, b in pairwise(rising)) and all(a >= b for a, b in pairwise(falling))
