"""Slips of the pen planted at random are found, whatever their kind."""

import random
from collections import Counter

from kjreport.checks.facts import Facts
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
_FEWEST, _ROUNDS, _RECALL = 300, 9, 0.9
_HEAD = Leader.model_validate({"姓名": Scalar("周明远"), "职务": Scalar("市科技局党组书记、局长")})
_KNOWN = Registries.model_construct(leaders=(_HEAD,)).joined(shipped())


def _is_found(planted: Planted) -> bool:
    starts = [0]
    for line in planted.text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    read = manuscript(planted.text, Facts(year=2025)).beside(_KNOWN)
    for finding in run_prose_checks(read, CHECKS):
        assert isinstance(finding.place, TextPlace)
        start = starts[finding.place.line - 1] + finding.place.column - 1
        end = start + max(len(finding.excerpt), 1)
        if finding.severity >= Severity.WARNING and start < planted.end and planted.start < end:
            return True
    return False


def test_nine_in_ten_slips_are_found_where_they_stand() -> None:
    every, found, missed = Counter[str](), Counter[str](), []
    for planted in planted_slips(random.Random(20260108), _ROUNDS):
        every[planted.kind] += 1
        if _is_found(planted):
            found[planted.kind] += 1
        else:
            around = planted.text[max(0, planted.start - 10) : planted.end + 10]
            missed.append(f"{planted.kind}: {around}")
    assert sum(every.values()) >= _FEWEST
    assert sum(found.values()) >= _RECALL * sum(every.values()), (every - found, missed)
