"""Faults of wording planted at random are found; the share is printed by kind."""

import random
from collections import Counter

from kjreport.checks.prose_runner import run_prose_checks
from kjreport.checks.registry import prose_checks
from kjreport.findings import Severity
from kjreport.location import TextPlace
from kjreport.model.registries import Leader, Registries
from kjreport.text.scalars import Scalar
from tests.checks.manuscripts import manuscript, shipped
from tests.checks.planting import Planted
from tests.checks.planting_words import planted_slips

CHECKS = prose_checks()
_HEAD = Leader.model_validate({"姓名": Scalar("周明远"), "职务": Scalar("市科技局局长")})
KNOWN = Registries.model_construct(leaders=(_HEAD,)).joined(shipped())
_FEWEST = 300
_RECALL = 0.9


def _is_found(planted: Planted) -> bool:
    starts = [0]
    for line in planted.text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    for finding in run_prose_checks(manuscript(planted.text).beside(KNOWN), CHECKS):
        assert isinstance(finding.place, TextPlace)
        start = starts[finding.place.line - 1] + finding.place.column - 1
        end = start + max(1, len(finding.excerpt))
        if finding.severity >= Severity.WARNING and start <= planted.end and planted.start <= end:
            return True
    return False


def test_planted_faults_of_wording_are_found() -> None:
    every, found, missed = Counter[str](), Counter[str](), []
    for planted in planted_slips(random.Random(20260301), rounds=9):
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
