"""Bar 12: defects planted in four files are found, at the right paragraph, at the right weight."""

from pathlib import Path

import pytest

from kjreport.checks.registry import layout_checks
from kjreport.checks.runner import CRASHED, run_layout_checks
from kjreport.findings import Finding, Severity
from kjreport.jobs.check_layout import measured_layout
from kjreport.location import WordPlace
from kjreport.word.standard import GB
from tests.checks.clerk_files import (
    Planted,
    Spoilt,
    all_by_default,
    correct_document,
    house_style,
    one_by_one,
    ours_spoilt,
    saved,
)
from tests.checks.drafts import sample_draft

LEAST_PLANTED = 30


@pytest.fixture(scope="module")
def spoilt(repository: Path) -> tuple[Spoilt, ...]:
    ours = ours_spoilt(sample_draft(repository))
    return (ours, all_by_default(), one_by_one(), house_style())


def _findings(content: bytes) -> tuple[Finding, ...]:
    found = run_layout_checks(measured_layout(content, GB), layout_checks(), Path("稿.docx"))
    assert CRASHED not in {finding.code for finding in found}
    return found


def _is_it(finding: Finding, planted: Planted) -> bool:
    if finding.code != planted.code or not isinstance(finding.place, WordPlace):
        return False
    return planted.paragraph in {None, finding.place.paragraph}


def test_every_planted_defect_is_found_in_its_place(spoilt: tuple[Spoilt, ...]) -> None:
    assert sum(len(one.planted) for one in spoilt) >= LEAST_PLANTED
    for file in spoilt:
        findings = _findings(file.content)
        for planted in file.planted:
            hits = [finding for finding in findings if _is_it(finding, planted)]
            assert hits, (file.name, planted)
            weight = Severity.ERROR if planted.is_error else Severity.WARNING
            assert hits[0].severity is weight, (file.name, planted)


def test_nothing_else_is_found_where_single_paragraphs_went_wrong() -> None:
    file = one_by_one()
    for finding in _findings(file.content):
        assert any(_is_it(finding, planted) for planted in file.planted), finding


def test_a_careful_clerk_has_nothing_to_correct() -> None:
    assert _findings(saved(correct_document())) == ()
