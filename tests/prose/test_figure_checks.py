from typing import Any

import pytest

from kjreport.findings import Finding, Severity
from kjreport.prose.codes import Code
from kjreport.prose.figure_checks import check_figure
from tests.prose.records import FIGURES, figure


def findings(**fields: Any) -> tuple[Finding, ...]:  # noqa: ANN401  # raw data
    return check_figure("资金", figure("资金", **fields))


def only(**fields: Any) -> Finding:  # noqa: ANN401  # raw data
    (remark,) = findings(**fields)
    assert remark.severity is Severity.ERROR
    return remark


@pytest.mark.parametrize("key", sorted(set(FIGURES) - {"高新技术企业"}))
def test_a_figure_that_agrees_with_itself_gives_no_remark(key: str) -> None:
    assert check_figure(key, FIGURES[key]) == ()


def test_a_number_must_be_the_sum_of_its_parts() -> None:
    remark = only(数值="100", 构成=[{"名称": "甲", "数值": "50"}, {"名称": "乙", "数值": "62.50"}])

    assert (remark.code, str(remark.path)) == (Code.WRONG_SUM, "指标.资金.数值")
    assert (remark.excerpt, remark.suggestion) == ("100", "112.50")
    assert "合计是 112.50" in remark.message


def test_equal_values_with_other_decimals_agree() -> None:
    assert findings(数值="112.5", 构成=[{"名称": "甲", "数值": "112.50"}]) == ()


def test_a_part_must_be_the_sum_of_its_own_parts() -> None:
    inner = {"名称": "甲", "数值": "5", "构成": [{"名称": "乙", "数值": "4"}]}
    remark = only(构成=[{"名称": "丙", "数值": "1"}, inner])

    assert (remark.code, str(remark.path)) == (Code.WRONG_SUM, "指标.资金.构成[2].数值")


def test_a_number_must_be_the_count_of_its_list() -> None:
    remark = only(数值="3", 名单=["甲", "乙"])

    assert (remark.code, str(remark.path)) == (Code.WRONG_COUNT, "指标.资金.数值")
    assert (remark.excerpt, remark.suggestion) == ("3", "2")


def test_a_round_figure_may_differ_from_its_parts_and_list() -> None:
    assert findings(数值="100", 约数="余", 构成=[{"名称": "甲", "数值": "112"}]) == ()
    assert findings(数值="10", 约数="余", 名单=["甲"]) == ()


def test_a_name_listed_twice_is_found_where_it_stands_again() -> None:
    remark = only(名单=["甲", "乙", "甲"])

    assert (remark.code, str(remark.path)) == (Code.LISTED_TWICE, "指标.资金.名单[3]")


def test_a_part_needs_a_number() -> None:
    remark = only(构成=[{"名称": "甲", "数值": "1"}, {"名称": "乙"}])

    assert (remark.code, str(remark.path)) == (Code.PART_WITHOUT_VALUE, "指标.资金.构成[2]")
    assert "“乙”没有填写“数值”" in remark.message


def test_a_gap_deep_inside_is_reported_once() -> None:
    remark = only(构成=[{"名称": "甲", "构成": [{"名称": "乙"}]}])

    assert str(remark.path) == "指标.资金.构成[1].构成[1]"


def test_an_unknown_approximation_is_reported_with_the_nearest() -> None:
    remark = only(数值="5", 约数="左有")

    assert (remark.code, str(remark.path)) == (Code.APPROXIMATION, "指标.资金.约数")
    assert remark.suggestion == "左右"


def test_names_hold_no_expressions() -> None:
    remarks = findings(
        名称="{{ 年度 }}", 名单=["{{ 甲 }}"], 构成=[{"名称": "{{ 乙 }}", "数值": "1"}]
    )

    assert [(remark.code, str(remark.path)) for remark in remarks] == [
        (Code.EXPRESSION_IN_NAME, "指标.资金.名称"),
        (Code.EXPRESSION_IN_NAME, "指标.资金.名单[1]"),
        (Code.EXPRESSION_IN_NAME, "指标.资金.构成[1].名称"),
    ]


def test_a_part_larger_than_the_whole_is_told_at_the_part() -> None:
    remark = only(数值="100", 构成=[{"名称": "甲", "数值": "150"}, {"名称": "乙", "数值": "20"}])

    assert (remark.code, str(remark.path)) == (Code.PART_OVER_TOTAL, "指标.资金.构成[1].数值")


def test_parts_in_percent_total_a_hundred() -> None:
    remark = only(计量单位="%", 构成=[{"名称": "甲", "数值": "60"}, {"名称": "乙", "数值": "50"}])

    assert (remark.code, str(remark.path)) == (Code.SHARES_NOT_WHOLE, "指标.资金.构成")
    assert "合计是 110%" in remark.message


def test_the_parts_of_a_rate_total_the_rate() -> None:
    parts = [{"名称": "甲", "数值": "0.4"}, {"名称": "乙", "数值": "0.11"}]

    assert findings(计量单位="%", 数值="0.51", 构成=parts) == ()


def test_one_name_for_two_parts_is_found() -> None:
    remark = only(构成=[{"名称": "甲", "数值": "1"}, {"名称": "甲", "数值": "2"}])

    assert (remark.code, str(remark.path)) == (Code.LISTED_TWICE, "指标.资金.构成[2].名称")


def test_a_list_of_projects_is_not_counted_in_money() -> None:
    assert findings(计量单位="万元", 数值="120", 名单=["甲项目", "乙项目"]) == ()


def test_a_record_of_a_list_needs_a_name() -> None:
    remark = only(名单=[{"名称": "甲"}, {"金额": "5"}])

    assert (remark.code, str(remark.path)) == (Code.NAMELESS_MEMBER, "指标.资金.名单[2]")
