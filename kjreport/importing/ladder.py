"""Levels: which heading stands below which, whatever marks a writer used.

A kind of number keeps its level as long as its row goes on; a number that does not fit its
own row but continues another one was mistyped (1、 among 一、 and 二、).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from kjreport.importing.headings import Heading, Kind, PlainKind
from kjreport.text.typed_numbers import NumberKind

_UNNUMBERED = (PlainKind.LINE, PlainKind.DASH, PlainKind.SENTENCE, PlainKind.HINTED)
_RANKS: dict[Kind, int] = {
    kind: rank for rank, kind in enumerate((PlainKind.PART, *NumberKind, *_UNNUMBERED))
}
#: Whoever uses these begins a part with them.
_TOPMOST = (NumberKind.PART, NumberKind.CHINESE)


@dataclass(slots=True)
class _Step:
    """One level that is open: the kinds of number seen on it, and its last heading."""

    kinds: Counter[Kind] = field(default_factory=Counter)
    last: int = 0
    level: int = 0

    @property
    def kind(self) -> Kind:
        """The kind that most headings have; of two the higher one."""
        most = max(self.kinds.values())
        return min((one for one, count in self.kinds.items() if count == most), key=_RANKS.get)  # type: ignore[arg-type]  # every kind has a rank

    def enter(self, heading: Heading) -> None:
        """Take in the next heading of this level."""
        self.kinds[heading.kind] += 1
        self.last = heading.number or 0
        self.level = heading.level


def levels(headings: Iterable[Heading]) -> list[int]:
    """Return the level of each heading, counted from 1."""
    steps: list[_Step] = []
    #: Of each kind, where it stood last and its number: 3. may go on after a heading above.
    ended: dict[Kind, tuple[int, int]] = {}
    found: list[int] = []
    for heading in headings:
        depth = _depth(heading, steps, ended)
        is_raised = depth < len(steps) and _outranks(heading.kind, steps[depth])
        del steps[depth + (not is_raised) :]
        if depth == len(steps):
            steps.append(_Step())
        steps[depth].enter(heading)
        ended[heading.kind] = (depth, heading.number or 0)
        found.append(depth + 1)
    return found


def _outranks(kind: Kind, step: _Step) -> bool:
    """Tell a row of higher numbers that takes the place of a lower one; 二、 after 1、 does not."""
    return kind not in step.kinds and step.last > 1 and _RANKS[kind] < _RANKS[step.kind]


def _depth(heading: Heading, steps: list[_Step], ended: dict[Kind, tuple[int, int]]) -> int:
    if heading.kind is PlainKind.PART:
        return 0
    if heading.kind is PlainKind.HINTED:
        return _hinted_depth(heading.level, steps)
    own = next((depth for depth, step in enumerate(steps) if step.kind is heading.kind), None)
    if own is None and heading.number is not None:
        own = _numbered_depth(heading.kind, heading.number, steps, ended)
    return len(steps) if own is None else own


def _numbered_depth(
    kind: Kind, number: int, steps: list[_Step], ended: dict[Kind, tuple[int, int]]
) -> int | None:
    """Find the level of a number whose kind is not open: ``None`` for a level below all."""
    depth, last = ended.get(kind, (0, 0))
    if last and last == number - 1 and depth == len(steps):
        return None
    fitting = [depth for depth, step in enumerate(steps) if step.last and step.last == number - 1]
    if fitting:
        return _nearest(kind, steps, fitting)
    if kind not in _TOPMOST and number == 1:
        return None
    return next(
        (depth for depth, step in enumerate(steps) if _RANKS[step.kind] > _RANKS[kind]), None
    )


def _hinted_depth(level: int, steps: list[_Step]) -> int:
    return next((depth for depth, step in enumerate(steps) if step.level >= level), len(steps))


def _nearest(kind: Kind, steps: list[_Step], fitting: list[int]) -> int:
    """Choose the level whose kind is nearest to the one that was typed."""
    return min(fitting, key=lambda depth: (abs(_RANKS[steps[depth].kind] - _RANKS[kind]), depth))
