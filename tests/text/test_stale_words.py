import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjreport.text.stale_words import CHECK_MARK, marked_stale


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("2025年工作总结", "2025年【核】工作总结"),
        ("截至2025年12月20日，", "截至2025年12月20日【核】，"),
        ("数据截至2025-12-20。", "数据截至2025-12-20【核】。"),
        ("力争2026年6月底前完成", "力争2026年6月底【核】前完成"),
        ("二〇二五年十二月", "二〇二五年【核】十二月"),
        ("12月20日召开", "12月20日【核】召开"),
        ("党的二十大和二十届历次全会精神", "党的二十大【核】和二十届历次全会【核】精神"),
        ("二十届四中全会", "二十届四中全会【核】"),
        ("是“十四五”规划收官之年", "是“十四五”【核】规划收官之年【核】"),
        ("今年以来，连续三年增长", "今年【核】以来，连续三年【核】增长"),
        ("印发第3期简报", "印发第3期【核】简报"),
        ("新增高新技术企业15家。", "新增高新技术企业15家【核】。"),
        ("成立二十周年", "成立二十周年【核】"),
    ],
)
def test_what_belongs_to_its_year_is_marked(text: str, marked: str) -> None:
    assert marked_stale(text, 2025) == marked


@pytest.mark.parametrize(
    "text",
    [
        "{{ 年度 }}年工作总结及{{ 下年 }}年工作计划",
        "依据2016年的办法执行",
        "坚持一个中心、两个基本点",
        "云河市科学技术局：",
        "指标见{{ 指标.专项资金['2025'] }}",
        "电话0471-2025888",
    ],
)
def test_what_holds_every_year_is_left_alone(text: str) -> None:
    assert marked_stale(text, 2025) == text


def test_a_mark_that_stands_there_is_not_doubled() -> None:
    once = marked_stale("2025年新增15家", 2025)
    assert marked_stale(once, 2025) == once


@given(st.text(alphabet="2025年第三次今{} 家一十届月日6", max_size=30))
def test_nothing_but_marks_is_added(text: str) -> None:
    assert marked_stale(text, 2025).replace(CHECK_MARK, "") == text
