"""Nothing at error or warning on our own drafts, under any profile."""

from pathlib import Path

import pytest

from kjreport.checks.registry import layout_checks
from kjreport.checks.runner import run_layout_checks
from kjreport.jobs.check_layout import measured_layout
from kjreport.word.profiles import BUILT_IN
from kjreport.word.standard import GB, Profile
from tests.checks.drafts import SAMPLES, drafts_of, sample_draft, templates_of


def _remarks(content: bytes, profile: Profile) -> list[str]:
    layout = measured_layout(content, profile)
    findings = run_layout_checks(layout, layout_checks(), Path("稿.docx"))
    return [f"{finding.code} {finding.message}" for finding in findings]


@pytest.mark.parametrize("profile", BUILT_IN, ids=lambda profile: profile.name)
def test_every_draft_of_the_samples_is_right_by_its_own_profile(
    repository: Path, tmp_path: Path, profile: Profile
) -> None:
    template = templates_of(profile, tmp_path / "templates")
    files = sorted((repository / SAMPLES).glob("*.yaml"))
    assert len(files) >= 2
    for file in files:
        for content in drafts_of(file, template, profile):
            assert _remarks(content, profile) == [], file.name


@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
def test_drafts_of_the_seeds_are_right(repository: Path, seeds: Path, name: str) -> None:
    template = repository / "templates" / "公文.docx"
    for content in drafts_of(seeds / f"{name}.yaml", template):
        assert _remarks(content, GB) == []


def test_a_draft_of_one_profile_departs_from_another(repository: Path) -> None:
    house = next(profile for profile in BUILT_IN if profile.name == "28pt-house")
    codes = {remark.split()[0] for remark in _remarks(sample_draft(repository), house)}
    assert "L133" in codes
