from collections.abc import Callable, Iterable, Iterator

import pytest

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.prose_runner import LONGEST_EXCERPT, Found, prose_faults, run_prose_checks
from kjreport.checks.runner import CRASHED
from kjreport.findings import Finding, Severity
from kjreport.location import TextPlace
from tests.checks.manuscripts import FILE, manuscript

EXAMPLE = TextExample(words="例", text="例。", found="例")


def rule(find: Callable[[Manuscript], Iterable[ProseFault]], code: str = "N999") -> ProseCheck:
    return ProseCheck(
        code=code,
        title="试",
        why="试",
        source="实务手册",
        strength=Strength.CUSTOM,
        severity=Severity.WARNING,
        remedy="请核对",
        find=find,
        bad=(EXAMPLE,),
        good=(EXAMPLE,),
    )


def spans(*wanted: tuple[int, int]) -> Callable[[Manuscript], Iterator[ProseFault]]:
    def find(read: Manuscript) -> Iterator[ProseFault]:
        for start, end in wanted:
            yield ProseFault(read.passages[0], start, end, "错了", suggestion="对", fix="对")

    return find


def failing(_: Manuscript) -> Iterator[ProseFault]:
    message = "坏了"
    raise ValueError(message)
    yield


def run(*checks: ProseCheck, text: str = "一二三四五六七八九十") -> tuple[Finding, ...]:
    return run_prose_checks(manuscript(text), checks)


def test_a_rule_that_fails_is_told_and_the_others_go_on() -> None:
    found = run(rule(failing, "N998"), rule(spans((0, 2))))
    assert [one.code for one in found] == [CRASHED, "N999"]
    assert "N998" in found[0].message


def test_what_overlaps_is_told_once() -> None:
    (found,) = run(rule(spans((0, 4), (2, 6))))
    assert found.excerpt == "一二三四五六"
    assert found.suggestion is None


def test_what_stands_inside_another_fault_is_left_out() -> None:
    (found,) = run(rule(spans((2, 4), (0, 6))))
    assert found.excerpt == "一二三四五六"
    assert found.suggestion == "对"


def test_neighbours_are_told_apart() -> None:
    assert [one.excerpt for one in run(rule(spans((4, 6), (2, 4))))] == ["三四", "五六"]


def test_two_rules_may_speak_of_the_same_words() -> None:
    found = run(rule(spans((0, 2)), "N999"), rule(spans((0, 2)), "N998"))
    assert [one.code for one in found] == ["N998", "N999"]


def test_an_excerpt_is_short() -> None:
    (found,) = run(rule(spans((0, 90))), text="长" * 100)
    assert len(found.excerpt) == LONGEST_EXCERPT


def test_a_finding_says_what_why_and_where() -> None:
    (found,) = run(rule(spans((2, 4))))
    assert found.message == "错了。请核对。"
    assert found.source == "实务手册（实务）"
    assert found.place == TextPlace(FILE, 1, 3, 5)


@pytest.mark.parametrize("severity", Severity)
def test_a_fault_may_weigh_otherwise_than_its_rule(severity: Severity) -> None:
    def find(read: Manuscript) -> Iterator[ProseFault]:
        yield ProseFault(read.passages[0], 0, 1, "错了", severity=severity)

    (found,) = run(rule(find))
    assert found.severity is severity


def test_faults_keep_their_fix() -> None:
    (found,) = prose_faults(manuscript("一二三"), (rule(spans((0, 2))),))
    assert isinstance(found, Found)
    assert found.fault.fix == "对"


def test_findings_come_in_reading_order() -> None:
    def find(read: Manuscript) -> Iterator[ProseFault]:
        for passage in reversed(read.passages):
            yield ProseFault(passage, 0, 1, "错了")

    found = run(rule(find), text="甲乙。\n丙丁。\n戊己。")
    assert [one.excerpt for one in found] == ["甲", "丙", "戊"]
