"""Runs rules over a manuscript: one that fails becomes a finding, the others go on."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kjreport.checks.base import ProseCheck, ProseFault
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.runner import crashed
from kjreport.findings import Finding

LONGEST_EXCERPT = 40
#: More faults of one key than this are told once.
FEW_OF_A_KIND = 8


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found, to be told and perhaps to be set right."""

    check: ProseCheck
    fault: ProseFault


def run_prose_checks(manuscript: Manuscript, checks: Iterable[ProseCheck]) -> tuple[Finding, ...]:
    """Return what the rules find, in reading order; remarks on data still lack their place."""
    return tuple(_told(prose_faults(manuscript, checks)))


def prose_faults(
    manuscript: Manuscript, checks: Iterable[ProseCheck]
) -> tuple[Found | Finding, ...]:
    """Return the faults in reading order; a ``Finding`` stands for a rule that failed."""
    found: list[Found] = []
    failures: list[Finding] = []
    for check in checks:
        try:
            faults = tuple(_merged(check.find(manuscript)))
        except Exception:  # noqa: BLE001  # one rule's mistake must not silence the others
            failures.append(crashed(check))
            continue
        found += (Found(check, fault) for fault in faults)
    return (*failures, *sorted(found, key=_reading_key))


def _told(faults: Iterable[Found | Finding]) -> Iterator[Finding]:
    """Yield a finding per fault; what is a habit is told at its first place."""
    every = tuple(faults)
    counts = Counter(_habit(one) for one in every if isinstance(one, Found))
    told: set[tuple[str, str]] = set()
    for one in every:
        if isinstance(one, Finding):
            yield one
            continue
        habit = _habit(one)
        if not one.fault.key or counts[habit] <= FEW_OF_A_KIND:
            yield finding_of(one)
        elif habit not in told:
            told.add(habit)
            yield finding_of(one, counts[habit])


def _habit(found: Found) -> tuple[str, str]:
    return found.check.code, found.fault.key


def _reading_key(found: Found) -> tuple[int, int, str]:
    return found.fault.passage.index, found.fault.start, found.check.code


def _merged(faults: Iterable[ProseFault]) -> Iterator[ProseFault]:
    """Join what one rule found in overlapping stretches; the first says what is wrong."""
    last: ProseFault | None = None
    for fault in sorted(faults, key=lambda one: (one.passage.index, one.start, -one.end)):
        if last is None:
            last = fault
        elif fault.passage.index == last.passage.index and fault.start < last.end:
            last = _joined(last, fault)
        else:
            yield last
            last = fault
    if last is not None:
        yield last


def _joined(first: ProseFault, second: ProseFault) -> ProseFault:
    if second.end <= first.end:
        return first
    return replace(first, end=second.end, suggestion=None, fix=None)


def finding_of(found: Found, count: int = 1) -> Finding:
    """Tell a fault, the first of ``count``; words not typed in one go get no corrected line."""
    check, fault = found.check, found.fault
    passage = fault.passage
    address = passage.address(fault.start, fault.end)
    is_typed = address.path is None or passage.is_typed(fault.start, fault.end)
    advice = check.remedy if is_typed or fault.suggestion is None else _advice(fault.suggestion)
    return Finding(
        check.code,
        fault.severity or check.severity,
        f"{fault.message}{_shared(count)}。{advice}。",
        path=address.path,
        span=address.span,
        place=address.place,
        excerpt=passage.text[fault.start : fault.end][:LONGEST_EXCERPT],
        suggestion=fault.suggestion if is_typed else None,
        mends_excerpt=True,
        source=f"{check.source}（{check.strength.value}）",
    )


def _shared(count: int) -> str:
    return f"（全文这样的有{count}处，这是第一处）" if count > 1 else ""


def _advice(suggestion: str) -> str:
    return f"建议改为“{suggestion}”"
