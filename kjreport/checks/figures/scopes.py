"""Where a figure's own company ends: the stretches of text that figures are compared within."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import takewhile
from typing import cast

from kjreport.checks.manuscript import Passage
from kjreport.text.brackets import Bracket, masked
from kjreport.text.number_phrases import Quantity

SENTENCE_END = re.compile("[。！？!?]")


@dataclass(frozen=True, slots=True)
class Scope:
    """A stretch on one level of brackets: ``text`` is as long as it, inner brackets blotted out.

    ``start`` is where it begins in the passage; ``quantities`` are those of this level.
    """

    passage: Passage
    start: int
    text: str
    quantities: tuple[Quantity, ...]
    bracket: Bracket | None = None
    """The bracket whose inside it is; ``None`` for a sentence."""

    @property
    def end(self) -> int:
        """Where it ends in the passage."""
        return self.start + len(self.text)

    def between(self, first: int, last: int) -> tuple[Quantity, ...]:
        """Return the figures of this level that begin in a stretch of the passage."""
        return between(self.quantities, first, last)

    def words(self, start: int, end: int) -> str:
        """Return characters of this level by their place in the passage."""
        return self.text[max(start - self.start, 0) : max(end - self.start, 0)]


def scopes(passage: Passage) -> tuple[Scope, ...]:
    """Return the sentences of a passage, and the insides of its round brackets."""
    if not passage.quantities:
        return ()
    kept = passage.kept.get("scopes")
    if kept is None:
        kept = (*_sentences(passage), *_insides(passage))
        passage.kept["scopes"] = kept
    return cast("tuple[Scope, ...]", kept)


def sentence_scopes(passage: Passage) -> tuple[Scope, ...]:
    """Return the sentences alone."""
    return tuple(scope for scope in scopes(passage) if scope.bracket is None)


def _sentences(passage: Passage) -> Iterator[Scope]:
    top = [one for one in passage.brackets if one.depth == 0]
    text = masked(passage.text, top)
    ends = [match.end() for match in SENTENCE_END.finditer(text)]
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    own = _outside(passage.quantities, top)
    start = index = 0
    for end in ends:
        first = index
        while index < len(own) and own[index].start < end:
            index += 1
        yield Scope(passage, start, text[start:end], tuple(own[first:index]))
        start = end


def _insides(passage: Passage) -> Iterator[Scope]:
    every = passage.brackets
    for position, bracket in enumerate(every):
        if not bracket.is_round:
            continue
        inner = [
            other
            for other in takewhile(
                partial(_begins_before, bracket.end),
                (every[index] for index in range(position + 1, len(every))),
            )
            if other.depth == bracket.depth + 1
        ]
        first, last = bracket.start + 1, bracket.end - 1
        shifted = [Bracket(one.start - first, one.end - first, one.mark, 0) for one in inner]
        text = masked(passage.text[first:last], shifted)
        within = between(passage.quantities, first, last)
        yield Scope(passage, first, text, tuple(_outside(within, inner)), bracket)


def _begins_before(end: int, bracket: Bracket) -> bool:
    return bracket.start < end


def between(found: tuple[Quantity, ...], first: int, last: int) -> tuple[Quantity, ...]:
    """Return the figures that begin in a stretch."""
    begin = bisect_left(found, first, key=lambda one: one.start)
    end = bisect_left(found, last, key=lambda one: one.start)
    return found[begin:end]


def _outside(found: tuple[Quantity, ...], inner: list[Bracket]) -> list[Quantity]:
    """Leave out what stands in some brackets, which follow one another."""
    kept: list[Quantity] = []
    index = 0
    for quantity in found:
        while index < len(inner) and inner[index].end <= quantity.start:
            index += 1
        if index == len(inner) or quantity.start < inner[index].start:
            kept.append(quantity)
    return kept
