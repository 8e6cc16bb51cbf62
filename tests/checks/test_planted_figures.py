"""Figures changed at random are found; the same text before the change is left alone."""

import random
from collections import Counter
from collections.abc import Iterable

import pytest

from kjreport.checks.prose_runner import run_prose_checks
from kjreport.checks.registry import checks_in, prose_checks
from kjreport.findings import Finding, Severity
from kjreport.location import TextPlace
from tests.checks.manuscripts import manuscript
from tests.checks.planting import Planted, changed_figures, clean_texts, inserted

CHECKS = tuple(checks_in("figures"))
_SUMS_AND_COUNTS = 0.95
_OVERALL = 0.9
_PER_THOUSAND = 3
_FEWEST_CHARACTERS = 6000


def _findings(text: str) -> tuple[Finding, ...]:
    return run_prose_checks(manuscript(text), CHECKS)


def _is_found(planted: Planted) -> bool:
    starts = [0]
    for line in planted.text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    for finding in _findings(planted.text):
        assert isinstance(finding.place, TextPlace)
        start = starts[finding.place.line - 1] + finding.place.column - 1
        end = start + len(finding.excerpt)
        if finding.severity >= Severity.WARNING and start < planted.end and planted.start < end:
            return True
    return False


def _recall(planted: Iterable[Planted]) -> tuple[dict[str, float], list[str]]:
    every, found, missed = Counter[str](), Counter[str](), []
    for one in planted:
        every[one.kind] += 1
        if _is_found(one):
            found[one.kind] += 1
        else:
            missed.append(f"{one.kind}: {one.words}")
    assert sum(every.values()) >= 150
    recall = {kind: found[kind] / count for kind, count in every.items()}
    recall["all"] = sum(found.values()) / sum(every.values())
    return recall, missed


@pytest.mark.parametrize("way", ["changed", "inserted"])
def test_planted_faults_are_found(way: str) -> None:
    chance = random.Random(20260108)
    planted = (
        changed_figures(chance, 160)
        if way == "changed"
        else inserted(chance, is_wrong=True, rounds=15)
    )
    recall, missed = _recall(planted)
    assert recall["sum"] >= _SUMS_AND_COUNTS, missed
    assert recall["count"] >= _SUMS_AND_COUNTS, missed
    assert recall["all"] >= _OVERALL, missed


@pytest.mark.parametrize(("name", "text"), clean_texts().items(), ids=lambda value: value[:12])
def test_no_rule_says_more_than_a_hint_on_clean_text(name: str, text: str) -> None:
    found = run_prose_checks(manuscript(text), prose_checks())
    loud = [one for one in found if one.severity > Severity.HINT]
    assert loud == [], name


def test_sentences_with_right_figures_are_left_alone() -> None:
    chance = random.Random(20251231)
    for planted in inserted(chance, is_wrong=False, rounds=15):
        loud = [one for one in _findings(planted.text) if one.severity > Severity.HINT]
        assert loud == [], planted.words


def test_the_clean_texts_are_rich_and_quiet() -> None:
    texts = clean_texts().values()
    assert sum(map(len, texts)) >= _FEWEST_CHARACTERS
    hints = sum(len(run_prose_checks(manuscript(text), prose_checks())) for text in texts)
    assert hints * 1000 <= _PER_THOUSAND * sum(map(len, texts))
