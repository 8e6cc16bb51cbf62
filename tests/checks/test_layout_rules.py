"""The rules as a population: each finds its own bad examples, none objects to what is right."""

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

from kjreport.checks import layout
from kjreport.checks.base import LayoutCheck, LayoutExample
from kjreport.checks.layout.official_samples import OFFICIAL
from kjreport.checks.layout.recognition import recognised
from kjreport.checks.layout.samples import CORRECT, SAMPLE_RULES
from kjreport.checks.registry import layout_checks
from kjreport.findings import Severity
from kjreport.jobs.format_rules import format_rules
from kjreport.word.standard import GB

CHECKS = layout_checks()
#: Modules beside the rules that rules are made with.
TOOLS = {
    "classes",
    "corrections",
    "coverage",
    "element_corrections",
    "faces",
    "first_sight",
    "head",
    "imprint_place",
    "measures",
    "official_samples",
    "own_pieces",
    "page_numbers",
    "patterns",
    "recognition",
    "red_head",
    "running_text",
    "samples",
}
_CHINESE = re.compile("[\u4e00-\u9fff]")


def _found(check: LayoutCheck, example: LayoutExample) -> list[str]:
    layout = recognised(example.facts, SAMPLE_RULES)
    return [fault.message for fault in check.find(layout)]


def test_every_module_but_the_tools_is_a_rule() -> None:
    modules = {found.name for found in pkgutil.iter_modules(layout.__path__)}
    assert len(CHECKS) == len(modules - TOOLS)
    for name in modules - TOOLS:
        module = importlib.import_module(f"{layout.__name__}.{name}")
        assert module.__doc__.startswith(f"{module.CHECK.code}: "), name


def test_codes_are_unique_and_speak_of_layout() -> None:
    codes = [check.code for check in CHECKS]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch("L[1-9][0-9]{2}", code) for code in codes)
    assert len(codes) >= 25


def test_titles_are_unique() -> None:
    assert len({check.title for check in CHECKS}) == len(CHECKS)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
class TestEachRule:
    def test_it_finds_every_bad_example(self, check: LayoutCheck) -> None:
        assert check.bad
        for example in check.bad:
            assert _found(check, example), example.words

    def test_it_is_silent_on_good_examples_and_on_the_correct_document(
        self, check: LayoutCheck
    ) -> None:
        whole = (LayoutExample("correct", CORRECT), LayoutExample("official", OFFICIAL))
        for example in (*check.good, *whole):
            assert _found(check, example) == [], example.words

    def test_it_says_in_chinese_what_is_wrong_why_and_what_to_do(self, check: LayoutCheck) -> None:
        for words in (check.title, check.why, check.source, check.remedy):
            assert _CHINESE.search(words), words
            assert not words.endswith("。") or words is check.why
        for example in check.bad:
            assert all(_CHINESE.search(message) for message in _found(check, example))

    def test_custom_and_weak_clauses_may_weigh_as_much_as_the_page(
        self, check: LayoutCheck
    ) -> None:
        assert check.severity in {Severity.ERROR, Severity.WARNING}


def test_the_examples_are_held_against_the_numbers_of_the_standard() -> None:
    rules = format_rules(GB)
    assert rules.page == SAMPLE_RULES.page
    assert {name: rule.name for name, rule in rules.faces.items()} == {
        name: rule.name for name, rule in SAMPLE_RULES.faces.items()
    }
    assert (rules.body_size, rules.title_size, rules.small_size) == (16.0, 22.0, 14.0)


def test_no_rule_reads_a_file(repository: Path) -> None:
    for file in (repository / "kjreport" / "checks" / "layout").glob("*.py"):
        assert "open(" not in file.read_text(encoding="utf-8")
