"""What is said of one bar of the printed page: met, not met, or not verified."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import Enum

from kjreport.doctree.printed import PrintedFormat, PrintedPage


class Status(Enum):
    """There is no fourth: what could not be measured well is not verified, never met."""

    MET = "通过"
    NOT_MET = "不符"
    UNVERIFIED = "未核验"


@dataclass(frozen=True, slots=True)
class PageDeviation:
    """One thing that is not as asked, with its page and figure; ``excerpt`` is the line."""

    page: int
    message: str
    excerpt: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One bar: what was measured in ``figures``, in ``reason`` why it was not verified."""

    bar: str
    source: str
    status: Status
    figures: str = ""
    deviations: tuple[PageDeviation, ...] = ()
    reason: str = ""


Bar = Callable[[tuple[PrintedPage, ...], PrintedFormat], Verdict | None]
"""A bar returns ``None`` for a document that has nothing of the kind."""


def judged(bar: str, source: str, figures: str, deviations: Iterable[PageDeviation]) -> Verdict:
    """Return met or, with a deviation, not met."""
    found = tuple(deviations)
    return Verdict(bar, source, Status.NOT_MET if found else Status.MET, figures, found)


def unverified(bar: str, source: str, reason: str, figures: str = "") -> Verdict:
    """Return not verified, and why."""
    return Verdict(bar, source, Status.UNVERIFIED, figures, reason=reason)


def doubted(verdict: Verdict, reason: str) -> Verdict:
    """Return the verdict as it stands when the pages are not quite those of the office.

    What is met with other faces is not verified; what is not met stays so.
    """
    if verdict.status is not Status.MET:
        return verdict
    return replace(verdict, status=Status.UNVERIFIED, reason=reason)


def is_off(actual: float, asked: float, tolerance: float = 0.5) -> bool:
    """Tell whether a measure is further from what is asked than it may be."""
    return abs(actual - asked) > tolerance
