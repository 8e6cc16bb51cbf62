"""The rules about words as a population: each finds its own bad examples, no more."""

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

from kjreport import checks
from kjreport.checks.base import ProseCheck
from kjreport.checks.registry import PROSE_PACKAGES, prose_checks
from kjreport.findings import Severity
from tests.checks.manuscripts import findings

CHECKS = prose_checks()
LETTERS = {
    "figures": "N1",
    "wording": "W2",
    "structure": "S1",
    "registries": "R3",
    "lastyear": "Y1",
}
_CHINESE = re.compile("[\u4e00-\u9fff]")
_FEWEST_EXAMPLES = 2


def _modules() -> list[tuple[str, str]]:
    return [
        (package, found.name)
        for package in PROSE_PACKAGES
        for found in pkgutil.iter_modules(
            importlib.import_module(f"{checks.__name__}.{package}").__path__
        )
    ]


@pytest.mark.parametrize(("package", "name"), _modules(), ids=lambda value: value)
def test_a_module_that_calls_itself_a_rule_is_one(package: str, name: str) -> None:
    module = importlib.import_module(f"{checks.__name__}.{package}.{name}")
    check = getattr(module, "CHECK", None)
    if check is None:
        assert re.match("[A-Z][0-9]{3}: ", module.__doc__) is None
        return
    assert module.__doc__.startswith(f"{check.code}: ")
    assert check.code.startswith(LETTERS[package][0])
    assert check in CHECKS


def test_codes_and_titles_are_unique() -> None:
    codes = [check.code for check in CHECKS]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch("[A-Z][1-9][0-9]{2}", code) for code in codes)
    assert len({check.title for check in CHECKS}) == len(CHECKS)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
class TestEachRule:
    def test_it_points_at_the_fault_of_every_bad_example(self, check: ProseCheck) -> None:
        assert len(check.bad) >= _FEWEST_EXAMPLES
        for example in check.bad:
            assert example.found, example.words
            excerpts = [finding.excerpt for finding in findings(check, example)]
            assert example.found in excerpts, (example.words, excerpts)

    def test_it_is_silent_on_every_good_example(self, check: ProseCheck) -> None:
        assert len(check.good) >= _FEWEST_EXAMPLES
        for example in check.good:
            assert findings(check, example) == (), example.words

    def test_it_says_in_chinese_what_is_wrong_why_and_what_to_do(self, check: ProseCheck) -> None:
        for words in (check.title, check.why, check.source, check.remedy):
            assert _CHINESE.search(words), words
            assert not words.endswith("。") or words is check.why, words
        for example in check.bad:
            for finding in findings(check, example):
                assert finding.severity in Severity
                assert _CHINESE.search(finding.message)
                assert "。。" not in finding.message


def test_no_rule_reads_a_file(repository: Path) -> None:
    for package in PROSE_PACKAGES:
        for file in (repository / "kjreport" / "checks" / package).glob("*.py"):
            assert "open(" not in file.read_text(encoding="utf-8")
