from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjreport.text.number_phrases import Bound, Quantity, quantities


def only(text: str) -> Quantity:
    (quantity,) = quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("12家企业", "12", "家"),
        ("1,200人次", "1200", "人次"),
        ("1.63亿元", "163000000", "元"),
        ("362.50万元", "3625000", "元"),
        ("2.5万人次", "25000", "人次"),
        ("二十一个县", "21", "个"),
        ("两家", "2", "家"),
        ("36名", "36", "人"),
        ("5位专家", "5", "人"),
        ("0.57％", "0.57", "%"),
        ("3.4个百分点", "3.4", "个百分点"),
        ("１２家", "12", "家"),
        ("1500千瓦", "1500", "千瓦"),
        ("12 家", "12", "家"),
    ],
)
def test_a_number_phrase_has_a_value_in_a_plain_unit(text: str, value: str, unit: str) -> None:
    found = only(text)
    assert (found.value, found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("12家", Bound.EXACT),
        ("20余家", Bound.AT_LEAST),
        ("20多家", Bound.AT_LEAST),
        ("300多万元", Bound.AT_LEAST),
        ("二十余名", Bound.AT_LEAST),
        ("10家以上", Bound.AT_LEAST),
        ("超过10家", Bound.AT_LEAST),
        ("不少于10家", Bound.AT_LEAST),
        ("近10家", Bound.ABOUT),
        ("约10家", Bound.ABOUT),
        ("10家左右", Bound.ABOUT),
        ("不超过10家", Bound.AT_MOST),
        ("10家以内", Bound.AT_MOST),
    ],
)
def test_what_makes_a_number_inexact_is_read(text: str, bound: Bound) -> None:
    found = only(text)
    assert found.bound is bound
    assert (found.start, found.end) == (0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "2025年",
        "2025 年",
        "第3届",
        "前10名",
        "SH363项目",
        "4+8+N合作",
        "二十大精神",
        "一次性",
        "数十家",
        "几十家",
        "十四五",
        "2021-13174",
        "一般",
        "进一步",
        "三中全会",
    ],
)
def test_years_ordinals_models_and_set_phrases_are_none(text: str) -> None:
    assert quantities(text) == ()


@pytest.mark.parametrize("text", ["3—5家", "3至5家", "3-5家", "3家—5家", "3～5家"])
def test_a_range_has_two_ends(text: str) -> None:
    found = only(text)
    assert (found.value, found.high) == (Decimal(3), Decimal(5))
    assert not found.is_exact


def test_numbers_of_a_series_share_unit_and_multiplier() -> None:
    first, second, third = quantities("分别达到961、613、732万元")
    assert [one.value for one in (first, second, third)] == [9610000, 6130000, 7320000]
    assert {one.unit for one in (first, second, third)} == {"元"}
    assert (first.start, first.end) == (4, 7)


def test_a_year_before_a_figure_is_no_part_of_a_series() -> None:
    assert [one.value for one in quantities("2024、2025年各3项")] == [3]


def test_a_figure_of_each_says_so() -> None:
    assert only("实验室、工作站各10家以上").is_each
    assert not only("实验室10家").is_each


def test_the_step_is_what_the_last_place_is_worth() -> None:
    assert only("1.63亿元").step == Decimal(1000000)
    assert only("12家").step == 1
    assert only("0.57%").step == Decimal("0.01")


@given(
    st.text(alphabet="0123456789.,万亿千百家个项名元%余多约近至—、和一二三十第前年各 ", max_size=80)
)
def test_phrases_follow_one_another_inside_the_text(text: str) -> None:
    found = quantities(text)
    for one, after in pairwise(found):
        assert one.end <= after.start or one.end <= after.digits
    for one in found:
        assert 0 <= one.start <= one.digits < one.end <= len(text)
