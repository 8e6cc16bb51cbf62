import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjreport.text.numerals import (
    NUMERAL_LIMIT,
    chinese_numeral,
    chinese_value,
    chinese_year,
    circled_number,
    sequence_words,
)

DIGITS = "零一二三四五六七八九"
UNITS = {"十": 10, "百": 100, "千": 1000}


def read_back(numeral: str) -> int:
    """Read a numeral the way a person does, group by group."""
    value = 0
    for name, size in (("亿", 10**8), ("万", 10**4)):
        head, mark, numeral = numeral.rpartition(name)
        if mark:
            value += _below_ten_thousand(head) * size
    return value + _below_ten_thousand(numeral)


def _below_ten_thousand(numeral: str) -> int:
    value, digit = 0, 0
    for character in numeral:
        if character in UNITS:
            value += (digit or 1) * UNITS[character]
            digit = 0
        else:
            digit = DIGITS.index(character)
    return value + digit


@pytest.mark.parametrize(
    ("number", "numeral"),
    [
        (0, "零"),
        (1, "一"),
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (99, "九十九"),
        (100, "一百"),
        (105, "一百零五"),
        (110, "一百一十"),
        (115, "一百一十五"),
        (1000, "一千"),
        (1005, "一千零五"),
        (1050, "一千零五十"),
        (1100, "一千一百"),
        (9999, "九千九百九十九"),
        (10_000, "一万"),
        (10_010, "一万零一十"),
        (100_000, "十万"),
        (101_000, "十万一千"),
        (100_001_000, "一亿零一千"),
        (100_010_000, "一亿零一万"),
        (120_000_000, "一亿二千万"),
    ],
)
def test_a_number_is_written_as_it_is_said(number: int, numeral: str) -> None:
    assert chinese_numeral(number) == numeral


@given(st.integers(0, NUMERAL_LIMIT - 1))
def test_a_numeral_reads_back_as_its_number(number: int) -> None:
    assert read_back(chinese_numeral(number)) == number


@given(st.integers(1, NUMERAL_LIMIT - 1))
def test_a_numeral_has_no_needless_zero(number: int) -> None:
    numeral = chinese_numeral(number)

    assert "零零" not in numeral
    assert not numeral.startswith("零")
    assert not numeral.endswith("零")


@pytest.mark.parametrize("number", [-1, NUMERAL_LIMIT])
def test_a_number_beyond_the_limits_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        chinese_numeral(number)


@pytest.mark.parametrize(("year", "written"), [(2025, "二〇二五"), (1949, "一九四九")])
def test_a_year_is_written_digit_by_digit(year: int, written: str) -> None:
    assert chinese_year(year) == written


def test_a_negative_year_is_refused() -> None:
    with pytest.raises(ValueError, match="-1"):
        chinese_year(-1)


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "①"), (20, "⑳"), (21, "㉑"), (35, "㉟"), (36, "㊱"), (50, "㊿"), (51, "（51）")],
)
def test_a_number_is_circled_as_far_as_circles_go(number: int, written: str) -> None:
    assert circled_number(number) == written


def test_there_is_no_circled_zero() -> None:
    with pytest.raises(ValueError, match="0"):
        circled_number(0)


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, ()),
        (1, ("首先",)),
        (2, ("首先", "其次")),
        (3, ("首先", "其次", "最后")),
        (4, ("首先", "其次", "再次", "最后")),
        (5, ("第一", "第二", "第三", "第四", "第五")),
    ],
)
def test_points_are_led_by_words_of_sequence(count: int, words: tuple[str, ...]) -> None:
    assert sequence_words(count) == words


@given(st.integers(min_value=0, max_value=9999))
def test_every_numeral_is_read_back(number: int) -> None:
    assert chinese_value(chinese_numeral(number)) == number


@pytest.mark.parametrize(("written", "value"), [("两千", 2000), ("一百〇三", 103), ("一十二", 12)])
def test_other_ways_of_writing_are_read_too(written: str, value: int) -> None:
    assert chinese_value(written) == value


@pytest.mark.parametrize(
    "written", ["", "三四", "一一", "十百", "百", "千百", "二〇二五", "12", "甲"]
)
def test_what_is_no_numeral_is_not_read(written: str) -> None:
    assert chinese_value(written) is None
