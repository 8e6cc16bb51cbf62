"""Faults of wording planted at random are found; the share is printed by kind."""

import random
from collections import Counter

from kjreport.checks.prose_runner import run_prose_checks
from kjreport.checks.registry import prose_checks
from kjreport.findings import Severity
from kjreport.location import TextPlace
from tests.checks.manuscripts import manuscript, shipped
from tests.checks.planting import Planted
from tests.checks.word_planting import planted_words

CHECKS = prose_checks()
_FEWEST = 200
_RECALL = 0.9


def _is_found(planted: Planted) -> bool:
    starts = [0]
    for line in planted.text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    for finding in run_prose_checks(manuscript(planted.text).beside(shipped()), CHECKS):
        assert isinstance(finding.place, TextPlace)
        start = starts[finding.place.line - 1] + finding.place.column - 1
        end = start + max(1, len(finding.excerpt))
        if finding.severity >= Severity.WARNING and start <= planted.end and planted.start <= end:
            return True
    return False


def test_planted_faults_of_wording_are_found() -> None:
    every, found, missed = Counter[str](), Counter[str](), []
    for planted in planted_words(random.Random(20260301), rounds=16):
        every[planted.kind] += 1
        if _is_found(planted):
            found[planted.kind] += 1
        else:
            around = planted.text[max(0, planted.start - 12) : planted.end + 12]
            missed.append(f"{planted.kind}: {around}")
    for kind, count in every.items():
        print(f"{kind}: {found[kind]} of {count}")
    assert sum(every.values()) >= _FEWEST
    assert sum(found.values()) / sum(every.values()) >= _RECALL, missed
