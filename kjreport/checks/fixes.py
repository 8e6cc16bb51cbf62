"""Which slips can be set right without asking, and by which characters."""

from collections.abc import Iterable
from dataclasses import dataclass

from kjreport.checks.manuscript import Passage
from kjreport.checks.prose_runner import Found
from kjreport.findings import Finding


@dataclass(frozen=True, slots=True)
class Fix:
    """One change: ``passage.text[start:end]`` becomes ``words``, as few characters as do it.

    There is always a character that gives way, so that its place in the source is known.
    """

    found: Found
    start: int
    end: int
    words: str

    @property
    def passage(self) -> Passage:
        """Where it is made."""
        return self.found.fault.passage


def fixes(faults: Iterable[Found | Finding]) -> tuple[Fix, ...]:
    """Return the certain changes in reading order, none touching another.

    Of two that meet the first is made; the other, where it is still wanted, by the next round.
    Words that nobody typed in one go are left alone.
    """
    made: list[Fix] = []
    for one in faults:
        fix = _fix(one) if isinstance(one, Found) else None
        if fix is not None and not (made and _meet(made[-1], fix)):
            made.append(fix)
    return tuple(made)


def _fix(found: Found) -> Fix | None:
    fault = found.fault
    right = fault.fix
    wrong = fault.passage.text[fault.start : fault.end]
    if right is None or right == wrong or not fault.passage.is_typed(fault.start, fault.end):
        return None
    before = _shared_start(wrong, right)
    after = _shared_start(wrong[before:][::-1], right[before:][::-1])
    if before + after == len(wrong):
        before, after = (before - 1, after) if before else (before, after - 1)
    words = right[before : len(right) - after]
    return Fix(found, fault.start + before, fault.end - after, words)


def _shared_start(one: str, other: str) -> int:
    count = 0
    while count < min(len(one), len(other)) and one[count] == other[count]:
        count += 1
    return count


def _meet(first: Fix, second: Fix) -> bool:
    """Tell whether two rules speak of one stretch."""
    one, other = first.found.fault, second.found.fault
    return one.passage.index == other.passage.index and other.start < one.end
