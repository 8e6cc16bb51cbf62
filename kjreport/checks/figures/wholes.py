"""Wholes and the lists of their parts, wherever a text breaks a figure down."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import cast

from kjreport.checks.figures.enumerations import Enumeration, Part, enumeration, is_usable
from kjreport.checks.figures.labels import is_complete_series, is_other_statement, speaks_of_more
from kjreport.checks.figures.scopes import Scope, between, scopes
from kjreport.checks.manuscript import Passage
from kjreport.text.number_phrases import Quantity

_AMONG = re.compile("其中")
_COLON = re.compile("[：:]|[，,]?(?:分别为|分别是|分别有)")
_FAR = 6
"""So many characters may stand between a whole and the colon or bracket that explains it."""
_NEAR = 40
_INDENT = 8
"""So many blanks may stand before the first word of a sentence."""
_REACH = 400
"""So far back, in characters, the whole of a 其中 is looked for."""
_LEAD = 12
"""So many characters before a figure are shown with it."""
_COMMAS = frozenset("，,")
_CLAUSE = re.compile("[，,；;。：:、]")


class Form(Enum):
    """How a list is tied to its whole."""

    AMONG = "其中"
    """其中A几家、B几家: need not be all."""
    AMONG_COLON = "其中："
    """其中：A几家；B几家: set out like a table."""
    BRACKET = "括号"
    COLON = "冒号"
    """A whole, a colon (or 分别为) and the list."""


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A whole and its parts; ``others`` are figures of the unit that the whole may be instead."""

    passage: Passage
    whole: Quantity
    parts: Enumeration
    form: Form
    others: tuple[Quantity, ...] = ()

    @property
    def is_met(self) -> bool:
        """Whether the parts make up the whole, or another figure that may be meant.

        A list without a clear end may make it up with its beginning.
        """
        values = [one.value for one in (self.whole, *self.others)]
        if self.form is not Form.AMONG and self.parts.is_gapless:
            return self.parts.total in values
        return any(map(self.parts.reaches, values))

    @property
    def most(self) -> Quantity:
        """The largest figure that may be the whole."""
        return max((self.whole, *self.others), key=lambda one: one.value)

    def words(self) -> tuple[int, int]:
        """Return the stretch to show: the whole with a few words before it."""
        return lead(self.passage, self.whole), self.whole.end


def lead(passage: Passage, quantity: Quantity) -> int:
    """Return where the words begin that a figure is shown with."""
    first = max(quantity.start - _LEAD, 0)
    marks = tuple(_CLAUSE.finditer(passage.text, first, quantity.start))
    return marks[-1].end() if marks else first


def breakdowns(passage: Passage) -> tuple[Breakdown, ...]:
    """Return every whole that is broken down, with its parts."""
    kept = passage.kept.get("breakdowns")
    if kept is None:
        kept = tuple(_breakdowns(passage))
        passage.kept["breakdowns"] = kept
    return cast("tuple[Breakdown, ...]", kept)


def _breakdowns(passage: Passage) -> Iterator[Breakdown]:
    before: Scope | None = None
    for scope in scopes(passage):
        if scope.bracket is not None:
            yield from _in_bracket(scope)
            continue
        yield from _among(scope, before)
        yield from _after_colon(scope)
        yield from _in_pair(scope)
        before = scope


def _among(scope: Scope, before: Scope | None) -> Iterator[Breakdown]:
    """其中 in a sentence; at its beginning the sentence before holds the whole."""
    for match in _AMONG.finditer(scope.text):
        start = scope.start + match.end()
        opens = match.start() <= _INDENT and not scope.text[: match.start()].strip(" \u3000")
        holder = before if opens else scope
        if holder is None:
            continue
        following = scope.words(start, start + 1)
        to_end = following in "：:" or (following in "，," and opens)
        form = Form.AMONG_COLON if following in "：:" else Form.AMONG
        limit = scope.start + match.start()
        yield from _of_each_unit(scope, start, _candidates(holder, limit), (form, to_end))


def _candidates(holder: Scope, limit: int) -> tuple[Quantity, ...]:
    return tuple(one for one in holder.between(limit - _REACH, limit) if is_usable(one))


def _of_each_unit(
    scope: Scope, start: int, candidates: Sequence[Quantity], how: tuple[Form, bool]
) -> Iterator[Breakdown]:
    form, to_end = how
    for unit in dict.fromkeys(one.unit for one in candidates):
        wholes = [one for one in candidates if one.unit == unit]
        parts = enumeration(scope, start, unit, to_end=to_end)
        if parts.parts:
            yield Breakdown(scope.passage, wholes[-1], parts, form, tuple(wholes[:-1]))


def _after_colon(scope: Scope) -> Iterator[Breakdown]:
    """A list set out after a whole and a colon."""
    for match in _COLON.finditer(scope.text):
        at = scope.start + match.start()
        near = [one for one in scope.between(at - _NEAR, at) if is_behind(one, at)]
        if not near or _CLAUSE.search(scope.words(near[-1].end, at)):
            continue
        parts = enumeration(scope, scope.start + match.end(), near[-1].unit, to_end=True)
        if parts.parts:
            yield Breakdown(scope.passage, near[-1], parts, Form.COLON)


def is_behind(quantity: Quantity, at: int) -> bool:
    """Tell whether a figure, perhaps with a short noun, ends right before a place."""
    return quantity.end <= at <= quantity.end + _FAR and is_usable(quantity)


def _in_pair(scope: Scope) -> Iterator[Breakdown]:
    """Two parts that make up anything: 9场，线上4场、线下5场."""
    for whole, first, second in zip(
        scope.quantities, scope.quantities[1:], scope.quantities[2:], strict=False
    ):
        labels = scope.words(whole.end, first.start), scope.words(first.end, second.start)
        if labels[0][:1] not in _COMMAS or not whole.unit == first.unit == second.unit:
            continue
        if not is_complete_series(labels) or not is_usable(whole):
            continue
        parts = (Part(labels[0][1:], first), Part(labels[1][1:], second))
        yield Breakdown(scope.passage, whole, Enumeration(parts, is_gapless=True), Form.COLON)


def _in_bracket(scope: Scope) -> Iterator[Breakdown]:
    """A bracket right behind a figure explains it."""
    whole = whole_before(scope)
    if whole is None or not scope.quantities:
        return
    match = _AMONG.match(scope.text)
    start = scope.start + (match.end() if match else 0)
    parts = enumeration(scope, start, whole.unit, to_end=True)
    if not parts.parts or any(map(speaks_of_more, parts.labels)):
        return
    yield Breakdown(scope.passage, whole, parts, Form.AMONG if match else Form.BRACKET)


def whole_before(scope: Scope) -> Quantity | None:
    """Return the figure that a bracket follows, a short noun may stand between."""
    if scope.bracket is None:
        return None
    at = scope.bracket.start
    passage = scope.passage
    before = [one for one in between(passage.quantities, at - _NEAR, at) if is_behind(one, at)]
    if not before:
        return None
    noun = passage.text[before[-1].end : at]
    if _CLAUSE.search(noun) or "（" in noun or is_other_statement(noun):
        return None
    return before[-1]
