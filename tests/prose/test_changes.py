from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjreport.prose.changes import (
    compared_with_last_year,
    course_words,
    growth,
    growth_words,
)
from kjreport.prose.slips import ProseSlipError
from kjreport.text.numbers import Number, parse_number


@pytest.mark.parametrize(
    ("current", "previous", "unit", "wording"),
    [
        ("12", "9", "家", "较上年增加3家"),
        ("9", "12", "家", "较上年减少3家"),
        ("9", "9", "家", "与上年持平"),
        ("9.0", "9", "家", "与上年持平"),
        ("362.50", "300", "万元", "较上年增加62.50万元"),
        ("1,300", "100", "人", "较上年增加1,200人"),
        ("0.51", "0.48", "%", "较上年提高0.03个百分点"),
        ("0.48", "0.51", "％", "较上年下降0.03个百分点"),
        ("5.1", "4.8", "‰", "较上年提高0.3个千分点"),
        ("3", "0", "项", "较上年增加3项"),
    ],
)
def test_a_difference_is_worded_as_officials_do(
    current: str, previous: str, unit: str, wording: str
) -> None:
    numbers = parse_number(current), parse_number(previous)

    assert compared_with_last_year(*numbers, unit) == wording


@pytest.mark.parametrize(
    ("current", "previous", "unit", "wording"),
    [
        ("12", "9", "家", "由上年的9家增加到12家"),
        ("9", "12", "家", "由上年的12家减少到9家"),
        ("0.51", "0.48", "%", "由上年的0.48%提高到0.51%"),
        ("9", "9", "家", "与上年持平，均为9家"),
    ],
)
def test_a_course_names_both_ends(current: str, previous: str, unit: str, wording: str) -> None:
    assert course_words(parse_number(current), parse_number(previous), unit) == wording


@pytest.mark.parametrize(
    ("current", "previous", "unit", "wording"),
    [
        ("112.5", "100", "万元", "同比增长12.5%"),
        ("12", "10", "家", "同比增长20.0%"),
        ("2", "9", "家", "同比下降77.8%"),
        ("100", "100", "万元", "同比持平"),
        ("10001", "10000", "万元", "同比基本持平"),
        ("10004.9", "10000", "万元", "同比基本持平"),
        ("10005", "10000", "万元", "同比增长0.1%"),
        ("0", "5", "项", "同比下降100.0%"),
        ("3.1", "2.6", "%", "同比提高0.5个百分点"),
        ("2.6", "3.1", "%", "同比下降0.5个百分点"),
        ("0", "0", "项", "同比持平"),
        ("19.9", "10", "项", "同比增长99.0%"),
        ("20", "10", "项", "同比增长1倍"),
        ("22", "10", "项", "同比增长1.2倍"),
        ("50", "10", "项", "同比增长4倍"),
    ],
)
def test_growth_has_one_decimal_and_is_told_in_times_from_the_double_on(
    current: str, previous: str, unit: str, wording: str
) -> None:
    assert growth(parse_number(current), parse_number(previous), unit) == wording


def test_growth_takes_the_decimals_that_are_asked_for() -> None:
    assert growth_words(parse_number("1270"), parse_number("1000"), "家", 0) == "增长27%"


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_a_decline_is_never_told_in_times(current: int, previous: int) -> None:
    numbers = [Number(Decimal(value), str(value)) for value in (current, previous)]
    words = growth_words(*numbers, "家")

    assert not ("下降" in words and "倍" in words)


@pytest.mark.parametrize("previous", ["0", "-3"])
def test_there_is_no_growth_from_nothing(previous: str) -> None:
    with pytest.raises(ProseSlipError, match="算不出同比"):
        growth(parse_number("5"), parse_number(previous), "家")
