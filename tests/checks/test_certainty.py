"""How loud some remarks are, and when a correction is certain enough to be made."""

import pytest

from kjreport.checks.fixes import fixes
from kjreport.checks.prose_runner import prose_faults, run_prose_checks
from kjreport.checks.registry import prose_checks
from kjreport.findings import Severity
from tests.checks.manuscripts import manuscript

_LEAD = "现将情况汇报如下：\n"


def loudness(text: str, code: str) -> list[Severity]:
    found = run_prose_checks(manuscript(text), prose_checks())
    return [finding.severity for finding in found if finding.code == code]


def fixed_by(text: str, code: str) -> bool:
    found = fixes(prose_faults(manuscript(text), prose_checks()))
    return any(one.found.check.code == code for one in found)


@pytest.mark.parametrize(
    ("line", "severity"),
    [
        ("过去一年我们凝心聚力抓创新，综合实力再上台阶", Severity.HINT),
        ("过去一年我们凝心聚力抓创新。综合实力持续提升，再上", Severity.WARNING),
        ("过去一年我们凝心聚力抓创新，综合实力持续提升的", Severity.WARNING),
        ("过去一年我们凝心聚力抓创新，综合实力持续提升，", Severity.WARNING),
    ],
)
def test_a_line_that_may_be_a_heading_is_only_hinted_at(line: str, severity: Severity) -> None:
    text = f"{_LEAD}{line}\n新台阶和新面貌得到各方面认可，全市科技工作会议给予了充分肯定和表扬。"
    assert loudness(text, "S108") == [severity]


@pytest.mark.parametrize(
    ("text", "is_certain"),
    [
        ('实施"科技强市"行动。', True),
        ('实施"科技强市"和"人才兴市"行动。', True),
        ('实施"科技强市"和人才"兴市行动。', False),
        ('采购27"显示器和"云河"平台。', False),
    ],
)
def test_straight_quotes_are_set_right_only_in_pairs(text: str, is_certain: bool) -> None:  # noqa: FBT001  # a case
    assert fixed_by(text, "W205") is is_certain


def test_corner_quotes_within_quotes_become_single_ones() -> None:
    (one,) = fixes(prose_faults(manuscript("奏响“高质量发展「新」强音”。"), prose_checks()))
    assert one.found.fault.fix == "‘新’"


def test_names_in_a_row_keep_their_spaces() -> None:
    assert not fixed_by("参加人员：张建国 李某某 王某 赵某某。", "W214")
    assert fixed_by("扎实推进各 项工作。", "W214")


def test_the_mark_of_a_number_is_set_right_only_where_the_form_is_the_same_throughout() -> None:
    assert fixed_by(f"{_LEAD}1、办好讲座。\n2、办好展览。", "S103")
    mixed = f"{_LEAD}1、工作情况\n全年完成12项。\n二、下步打算\n抓好落实。"
    assert loudness(mixed, "S103")
    assert not fixed_by(mixed, "S103")
