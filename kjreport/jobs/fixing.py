"""What every kind of file has in common when slips are set right: rounds, and what is told."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from kjreport.checks.fixes import Fix, fixes
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.prose_runner import prose_faults
from kjreport.checks.registry import prose_checks
from kjreport.location import Location

#: One change can make another one possible; after so many rounds nothing is left in practice.
ROUNDS = 6

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Change:
    """Words that were set right, where they stood before."""

    code: str
    place: Location | None
    before: str
    after: str


def wanted_fixes(manuscript: Manuscript, ignored: frozenset[str]) -> tuple[Fix, ...]:
    """Return the certain changes that staff want to hear of."""
    checks = (check for check in prose_checks() if check.code not in ignored)
    return fixes(prose_faults(manuscript, checks))


def changes_of(made: Iterable[Fix]) -> tuple[Change, ...]:
    """Tell changes of a file that its passages know their places in."""
    return tuple(change_of(one, _place(one)) for one in made)


def change_of(fix: Fix, place: Location | None) -> Change:
    """Tell one change, in the words of the rule."""
    fault = fix.found.fault
    before = fault.passage.text[fault.start : fault.end]
    return Change(fix.found.check.code, place, before, fault.fix or "")


def settled(
    state: S, one_round: Callable[[S], tuple[S, tuple[Change, ...]]]
) -> tuple[S, tuple[Change, ...]]:
    """Set right until nothing changes any more; return the last state and all changes."""
    told: list[Change] = []
    for _ in range(ROUNDS):
        after, changes = one_round(state)
        if after == state:
            break
        state = after
        told += changes
    return state, tuple(told)


def _place(fix: Fix) -> Location | None:
    fault = fix.found.fault
    return fault.passage.address(fault.start, fault.end).place
