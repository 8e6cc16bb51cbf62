import pickle
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjreport.text.numbers import (
    MAX_DIGITS,
    Number,
    NumberFormError,
    number_of,
    parse_number,
    total,
)

DECIMALS = st.decimals(-(10**9), 10**9, places=3)


@pytest.mark.parametrize(
    ("typed", "value", "digits"),
    [
        ("0", "0", "0"),
        ("12", "12", "12"),
        (" 12 ", "12", "12"),
        ("362.50", "362.50", "362.50"),
        ("0.51", "0.51", "0.51"),
        ("1,200", "1200", "1,200"),
        ("1,234,567.8", "1234567.8", "1,234,567.8"),
        ("-3.5", "-3.5", "-3.5"),
        ("+5", "5", "+5"),
        ("−5", "-5", "-5"),
        ("－5", "-5", "-5"),
        ("３６２．５０", "362.50", "362.50"),
    ],
)
def test_a_number_keeps_its_digits_as_typed(typed: str, value: str, digits: str) -> None:
    assert parse_number(typed) == Number(Decimal(value), digits)


@pytest.mark.parametrize(
    ("typed", "reason", "suggestion"),
    [
        ("", "没有填写", None),
        ("1，200", "半角", "1,200"),
        ("1，20", "半角", None),
        ("3。5", "小数点", "3.5"),
        ("1_000", "下划线", "1000"),
        ("1:30", "时间", None),
        ("1：30", "时间", None),
        ("010", "多写了“0”", "10"),
        ("-007.5", "多写了“0”", "-7.5"),
        ("00", "多写了“0”", "0"),
        ("1e5", "科学计数法", None),
        ("1,20", "三位一逗", "120"),
        ("12,34,567", "三位一逗", "1234567"),
        ("1,200,", "三位一逗", "1200"),
        (".5", "写“0”", "0.5"),
        ("5.", "没有数字", "5"),
        ("1 200", "空格", "1200"),
        ("200余", "约数", "200"),
        ("近30家", "约数", "30"),
        ("12%", "百分号", "12"),
        ("12％", "百分号", "12"),
        ("三十", "阿拉伯数字", None),
        ("50万元", "计量单位", "50"),
        ("-50 万元", "计量单位", "-50"),
        ("3.5.1", "一个数字", None),
        ("若干", "不是数字", None),
        ("٣", "不是数字", None),
        ("1" * (MAX_DIGITS + 1), "超过", None),
    ],
)
def test_what_is_not_a_number_is_refused_with_the_reason_and_what_was_meant(
    typed: str, reason: str, suggestion: str | None
) -> None:
    with pytest.raises(NumberFormError, match=reason) as caught:
        parse_number(typed)

    assert caught.value.suggestion == suggestion
    if suggestion is not None:
        assert str(caught.value) == f"{caught.value.reason}，应写作 {suggestion}"


def test_the_longest_number_is_read() -> None:
    assert parse_number("1" * MAX_DIGITS).digits == "1" * MAX_DIGITS


def test_a_refusal_survives_pickling() -> None:
    error = pickle.loads(pickle.dumps(NumberFormError("理由", "10")))  # noqa: S301  # our own

    assert (type(error), error.reason, error.suggestion) == (NumberFormError, "理由", "10")


@given(st.text(max_size=12))
def test_any_text_is_read_or_refused_with_a_reason(text: str) -> None:
    try:
        number = parse_number(text)
    except NumberFormError:
        return
    assert parse_number(number.digits) == number


def _suggestion(text: str) -> str | None:
    try:
        parse_number(text)
    except NumberFormError as error:
        return error.suggestion
    return None


@given(st.text(alphabet="0123456789,.，。_:+-%余万 ", max_size=10))
def test_a_suggestion_is_always_a_number(text: str) -> None:
    suggestion = _suggestion(text)

    assert suggestion is None or parse_number(suggestion).digits == suggestion


@given(DECIMALS)
def test_a_written_number_reads_back_as_its_value(value: Decimal) -> None:
    assert parse_number(number_of(value, 3).digits).value == value
    assert parse_number(number_of(value, 3, is_grouped=True).digits).value == value


@pytest.mark.parametrize(
    ("typed", "decimals"), [("12", 0), ("362.50", 2), ("1,200", 0), ("1,200.5", 1)]
)
def test_a_number_tells_its_decimals(typed: str, decimals: int) -> None:
    assert parse_number(typed).decimals == decimals


@pytest.mark.parametrize(
    ("value", "decimals", "digits"),
    [
        ("0.5", 0, "1"),
        ("1.5", 0, "2"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("0.125", 2, "0.13"),
        ("-0.04", 1, "0.0"),
        ("1200", 1, "1200.0"),
    ],
)
def test_computed_values_are_rounded_half_up(value: str, decimals: int, digits: str) -> None:
    assert number_of(Decimal(value), decimals).digits == digits


@pytest.mark.parametrize(
    ("terms", "digits"),
    [
        ((), "0"),
        (("50", "362.50"), "412.50"),
        (("0.5", "0.5"), "1.0"),
        (("1,200", "50"), "1,250"),
        (("1200", "50"), "1250"),
        (("12345678901234567890", "0.1"), "12345678901234567890.1"),
        (
            ("99999999999999999999", "0.1234567890123456789"),
            "99999999999999999999.1234567890123456789",
        ),
    ],
)
def test_a_sum_has_the_most_decimals_of_its_terms(terms: tuple[str, ...], digits: str) -> None:
    added = total(map(parse_number, terms))

    assert added == Number(Decimal(digits.replace(",", "")), digits)


@given(st.lists(DECIMALS, max_size=8))
def test_a_sum_does_not_depend_on_the_order(values: list[Decimal]) -> None:
    numbers = [number_of(value, 3) for value in values]

    assert total(numbers) == total(reversed(numbers))
