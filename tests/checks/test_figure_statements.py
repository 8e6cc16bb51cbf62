"""Statements in the phrasings of many bureaus: the right ones left alone, the wrong ones found."""

from pathlib import Path

import pytest

from kjreport.checks.prose_runner import run_prose_checks
from kjreport.checks.registry import checks_in
from kjreport.findings import Finding, Severity
from tests.checks.manuscripts import manuscript

FOLDER = Path(__file__).resolve().parent / "statements"
CHECKS = tuple(checks_in("figures"))


def statements(name: str) -> list[str]:
    return (FOLDER / name).read_text(encoding="utf-8").splitlines()


def loud(text: str) -> list[Finding]:
    found = run_prose_checks(manuscript(text), CHECKS)
    return [one for one in found if one.severity >= Severity.WARNING]


@pytest.mark.parametrize("statement", statements("right.txt"))
def test_what_is_right_is_left_alone(statement: str) -> None:
    assert loud(statement) == []


@pytest.mark.parametrize("statement", statements("wrong.txt"))
def test_what_is_wrong_is_found(statement: str) -> None:
    assert len(loud(statement)) == 1


def test_half_width_marks_do_not_hide_a_fault() -> None:
    table = str.maketrans("，；：（）", ",;:()")
    found = [len(loud(one.translate(table))) for one in statements("wrong.txt")]
    assert sum(map(bool, found)) >= len(found) * 0.95


def test_half_width_marks_make_no_fault() -> None:
    table = str.maketrans("，；：（）", ",;:()")
    assert [one for one in statements("right.txt") if loud(one.translate(table))] == []
