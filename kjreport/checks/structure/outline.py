"""The numbers that head passages, as series: 一、二、三、 with （一）（二） below each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from kjreport.checks.manuscript import Manuscript, Passage, PassageKind
from kjreport.text.typed_numbers import NumberKind, TypedNumber, typed_number

#: Residue that may stand before a number; another rule tells of it.
_BEFORE = re.compile(r"(?:\s|\[bookmark:[^\]]{0,40}\])*")
_NUMBERED = (PassageKind.HEADING, PassageKind.RUN_IN, PassageKind.BODY, PassageKind.POINT)


class Flaw(Enum):
    """What is wrong with a number in its series."""

    NONE = "连续"
    OTHER_FORM = "写法不同"
    """It continues a series whose last number is written otherwise."""
    GAP = "缺号"
    SAME = "重号"
    BACK = "倒退"


@dataclass(frozen=True, slots=True)
class Entry:
    """A numbered passage: where the number stands, how it goes on from the one before."""

    passage: Passage
    start: int
    number: TypedNumber
    depth: int
    before: "Entry | None" = None
    """The entry before it in the same series."""
    flaw: Flaw = Flaw.NONE

    @property
    def end(self) -> int:
        """The end of the number."""
        return self.start + len(self.number.typed)

    @property
    def heading_end(self) -> int:
        """The end of the heading, or of the first clause of what is no heading."""
        clauses = self.passage.clauses
        return self.passage.heading_end or (clauses[0].end if clauses else self.end)


@dataclass(slots=True)
class _Stack:
    """The series that are open, outermost first: the last entry of each."""

    open: list[Entry] = field(default_factory=list)
    ended: dict[tuple[int, NumberKind], int] = field(default_factory=dict)
    """The last numbers of series that ended: 要点 count their tasks on through all parts."""

    def take(self, passage: Passage, start: int, number: TypedNumber) -> Entry:
        depth = next(
            (place for place, one in enumerate(self.open) if one.number.kind is number.kind), None
        )
        if depth is not None:
            return self._put(depth, passage, start, number, _flaw(self.open[depth], number))
        if number.number == 1:
            return self._put(len(self.open), passage, start, number, Flaw.NONE)
        if self.ended.get((len(self.open), number.kind)) == number.number - 1:
            return self._put(len(self.open), passage, start, number, Flaw.NONE)
        other = self._continued(number)
        if other is not None:
            return self._put(other, passage, start, number, Flaw.OTHER_FORM)
        return self._put(len(self.open), passage, start, number, Flaw.GAP)

    def _continued(self, number: TypedNumber) -> int | None:
        """Return which series a number of a new form goes on from, innermost first.

        一、 heads the outermost series.
        """
        places = [
            place
            for place, one in enumerate(self.open)
            if one.number.number == number.number - 1 and one.flaw is Flaw.NONE
        ]
        if not places:
            return None
        return places[0] if number.kind is NumberKind.CHINESE else places[-1]

    def _put(
        self, depth: int, passage: Passage, start: int, number: TypedNumber, flaw: Flaw
    ) -> Entry:
        before = self.open[depth] if depth < len(self.open) else None
        entry = Entry(passage, start, number, depth, before, flaw)
        for one in self.open[depth:]:
            self.ended[one.depth, one.number.kind] = one.number.number
        del self.open[depth:]
        self.open.append(entry)
        return entry


def _flaw(before: Entry, number: TypedNumber) -> Flaw:
    step = number.number - before.number.number
    if step == 1 or number.number == 1:
        return Flaw.NONE
    if step == 0:
        return Flaw.SAME
    return Flaw.GAP if step > 0 else Flaw.BACK


def entries(manuscript: Manuscript) -> Iterator[Entry]:
    """Yield the numbered passages in order; what issues or attaches another paper starts anew."""
    stack = _Stack()
    for passage in manuscript.passages:
        if passage.kind in (PassageKind.ATTACHMENT_LABEL, PassageKind.ATTACHMENT_TITLE):
            stack = _Stack()
        if passage.kind not in _NUMBERED:
            continue
        start = _end_of_residue(passage.text)
        number = typed_number(passage.text, start)
        if number is not None and number.kind is not NumberKind.DECIMAL:
            yield stack.take(passage, start, number)


def _end_of_residue(text: str) -> int:
    match = _BEFORE.match(text)
    return match.end() if match else 0
