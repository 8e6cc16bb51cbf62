"""The rules about words as a population: each finds its own bad examples, no more."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from kjreport import checks
from kjreport.checks.base import ProseCheck, ProseFault
from kjreport.checks.manuscript import Manuscript
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
_FEWEST_RULES = 60


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


def _passes(check: ProseCheck) -> bool:
    """Tell whether the examples of a rule are as they should be."""
    finds = all(
        example.found in [one.excerpt for one in findings(check, example)] for example in check.bad
    )
    return finds and not any(findings(check, example) for example in check.good)


def _nothing(_: Manuscript) -> Iterator[ProseFault]:
    yield from ()


def _first_sentence(read: Manuscript) -> Iterator[ProseFault]:
    for passage in read.passages[:1]:
        yield ProseFault(passage, 0, len(passage.text), "第一句不对")


def _failing(_: Manuscript) -> Iterator[ProseFault]:
    raise LookupError


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
@pytest.mark.parametrize("mutant", [_nothing, _first_sentence, _failing])
def test_the_examples_tell_a_rule_from_one_that_does_not_think(
    check: ProseCheck, mutant: Callable[[Manuscript], Iterator[ProseFault]]
) -> None:
    assert _passes(check)
    assert not _passes(replace(check, find=mutant))


def test_there_are_sixty_rules_and_more() -> None:
    assert len(CHECKS) >= _FEWEST_RULES


#: What opens a file, asks the system or the clock.
_OUTSIDE_CALLS = {
    "open",
    "read_text",
    "read_bytes",
    "write_text",
    "glob",
    "iterdir",
    "now",
    "today",
}
_OUTSIDE_MODULES = {"os", "io", "pathlib", "socket", "subprocess", "time", "urllib", "random"}


def _reaches_outside(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            return name in _OUTSIDE_CALLS
        case ast.Import(names=names):
            return any(one.name.partition(".")[0] in _OUTSIDE_MODULES for one in names)
        case ast.ImportFrom(module=module):
            return (module or "").partition(".")[0] in _OUTSIDE_MODULES
    return False


@pytest.mark.parametrize("package", PROSE_PACKAGES)
def test_no_rule_reads_a_file_or_the_clock(repository: Path, package: str) -> None:
    for file in (repository / "kjreport" / "checks" / package).glob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        assert [node.lineno for node in ast.walk(tree) if _reaches_outside(node)] == [], file.name


@pytest.mark.parametrize(
    "line",
    ["open('a')", "Path('a').read_text()", "import os", "from pathlib import Path", "x.open()"],
)
def test_reaching_outside_is_recognised(line: str) -> None:
    assert any(map(_reaches_outside, ast.walk(ast.parse(line))))
    assert not any(map(_reaches_outside, ast.walk(ast.parse("_open(reopen('a'), x.opened)"))))


#: Patterns that decide how much a fault weighs or what is written instead, not whether it is told;
#: they have tests of their own.
_APART = {("W205", "_INCHES"), ("S108", "_STRONG_MARK"), ("S108", "_OPEN_END"), ("S113", "_NUMBER")}
_NEVER = re.compile("(?!)")


def _patterns() -> list[tuple[ProseCheck, ModuleType, str]]:
    """Return the patterns of every rule, those of figures apart, which share theirs."""
    found = []
    for package, name in _modules():
        module = importlib.import_module(f"{checks.__name__}.{package}.{name}")
        check = getattr(module, "CHECK", None)
        if check is None or package == "figures":
            continue
        names = [key for key, value in vars(module).items() if isinstance(value, re.Pattern)]
        found += [(check, module, key) for key in names if (check.code, key) not in _APART]
    return found


@pytest.mark.parametrize(
    ("check", "module", "name"), _patterns(), ids=lambda value: getattr(value, "code", str(value))
)
def test_the_examples_need_every_pattern_of_the_rule(
    check: ProseCheck, module: ModuleType, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, name, _NEVER)
    try:
        passes = _passes(check)
    except (TypeError, AttributeError, AssertionError):
        passes = False
    assert not passes, name
