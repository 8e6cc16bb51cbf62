from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjreport.text.dates import DateFormError, OfficialDate, parse_date


@pytest.mark.parametrize(
    "typed",
    [
        *("2026-1-8", "2026.1.8", "2026/1/8", "2026-01-08", "2026年1月8日", "2026年01月08日"),
        *(" 2026 年 1 月 8 日 ", "2026年1月8号", "２０２６－１－８", "2026年１月８日"),
    ],
)
def test_a_day_may_be_typed_in_many_forms(typed: str) -> None:
    assert parse_date(typed) == OfficialDate(2026, 1, 8)


def test_a_day_prints_without_leading_zeros() -> None:
    assert str(parse_date("2026-01-08")) == "2026年1月8日"


def test_the_day_may_be_left_open() -> None:
    assert parse_date("2026年1月") == OfficialDate(2026, 1, None)
    assert str(parse_date("2026年01月")) == "2026年1月"


def test_the_first_and_the_last_day_are_read() -> None:
    assert parse_date("1949-1-1") == OfficialDate(1949, 1, 1)
    assert parse_date("2100-12-31") == OfficialDate(2100, 12, 31)


def test_a_leap_day_exists_in_leap_years_only() -> None:
    assert parse_date("2024-2-29") == OfficialDate(2024, 2, 29)
    with pytest.raises(DateFormError, match="2025年2月没有 29 日"):
        parse_date("2025-2-29")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "没有填写日期"),
        ("2026-2-30", "2026年2月没有 30 日"),
        ("2026-4-31", "没有 31 日"),
        ("2026-1-0", "没有 0 日"),
        ("2026-13-1", "没有 13 月"),
        ("2026年0月", "没有 0 月"),
        ("26-1-8", "四位数"),
        ("1948-12-31", "1948"),
        ("2101-1-1", "2101"),
        ("2026-1/8", "不是日期"),
        ("2026-1", "2026年1月"),
        ("20260108", "不是日期"),
        ("1月8日", "不是日期"),
        ("近日", "不是日期"),
    ],
)
def test_what_is_not_a_day_is_refused_with_the_reason(typed: str, reason: str) -> None:
    with pytest.raises(DateFormError, match=reason):
        parse_date(typed)


@given(st.dates(date(1949, 1, 1), date(2100, 12, 31)))
def test_a_printed_day_reads_back(day: date) -> None:
    written = OfficialDate(day.year, day.month, day.day)

    assert parse_date(str(written)) == written
    assert parse_date(day.isoformat()) == written
