import pytest

from kjreport.prose.changes import compared_with_last_year, growth
from kjreport.prose.slips import ProseSlipError
from kjreport.text.numbers import parse_number


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
    ],
)
def test_growth_has_one_decimal(current: str, previous: str, unit: str, wording: str) -> None:
    assert growth(parse_number(current), parse_number(previous), unit) == wording


@pytest.mark.parametrize("previous", ["0", "-3"])
def test_there_is_no_growth_from_nothing(previous: str) -> None:
    with pytest.raises(ProseSlipError, match="算不出同比"):
        growth(parse_number("5"), parse_number(previous), "家")
