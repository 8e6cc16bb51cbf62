"""Runs rules over a document: one that fails becomes a finding, the others go on."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kjreport.checks.base import Check, Fault, LayoutCheck
from kjreport.checks.layout.classes import Layout
from kjreport.findings import Finding, Severity, in_reading_order
from kjreport.location import WordPlace

#: The code of a rule that failed itself.
CRASHED = "E900"
_FEW = 3
_MANY = 20


def run_layout_checks(
    layout: Layout, checks: Iterable[LayoutCheck], file: Path
) -> tuple[Finding, ...]:
    """Return what the rules find in one document, in reading order."""
    found = (finding for check in checks for finding in _findings(check, layout, file))
    return in_reading_order(found)


def _findings(check: LayoutCheck, layout: Layout, file: Path) -> tuple[Finding, ...]:
    try:
        return tuple(
            _finding(check, fault, count, _Where(layout, file))
            for fault, count in _gathered(tuple(check.find(layout)))
        )
    except Exception:  # noqa: BLE001  # one rule's mistake must not silence the others
        return (crashed(check).at(WordPlace(file, 1, 1)),)


def crashed(check: Check) -> Finding:
    """Say that a rule failed itself; where, its runner knows."""
    message = f"规则 {check.code}“{check.title}”运行出错，这一项没有检查。请联系维护人员。"
    return Finding(CRASHED, Severity.WARNING, message)


def _gathered(faults: Sequence[Fault]) -> Iterator[tuple[Fault, int]]:
    """Yield faults with how many paragraphs they stand for; what is common is told once."""
    counts: dict[str, int] = {}
    for fault in faults:
        counts[fault.key] = counts.get(fault.key, 0) + 1
    told: set[str] = set()
    for fault in faults:
        count = counts[fault.key]
        if not fault.key or not _is_common(count, fault.population):
            yield fault, 1
        elif fault.key not in told:
            told.add(fault.key)
            yield fault, count


def _is_common(count: int, population: int) -> bool:
    return count > _MANY or (count > _FEW and count * 2 >= population)


class _Where:
    """Finds the place of a fault."""

    def __init__(self, layout: Layout, file: Path) -> None:
        self._layout = layout
        self._file = file

    def place(self, fault: Fault) -> WordPlace:
        """Return the paragraph, or the first one of the section that the fault is about."""
        piece = fault.piece or self._layout.first_of_section(fault.section)
        if piece is None:
            return WordPlace(self._file, fault.section, 1)
        return WordPlace(self._file, piece.facts.section, piece.facts.number, piece.excerpt)


def _finding(check: LayoutCheck, fault: Fault, count: int, where: _Where) -> Finding:
    shared = f"（共{count}段，这是第一处）" if count > 1 else ""
    source = f"{check.source}（{check.strength.value}）"
    place = where.place(fault)
    begins = f"“{place.excerpt}”：" if fault.piece is not None and place.excerpt else ""
    return Finding(
        check.code,
        check.severity,
        f"{begins}{fault.message}{shared}。{check.remedy}。依据：{source}",
        place=place,
        excerpt=fault.excerpt or place.excerpt,
        source=source,
    )
