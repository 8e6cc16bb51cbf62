"""年度 and 期间 in words."""

import pytest

from kjreport.doctypes.periods import next_period_words, period_words


@pytest.mark.parametrize(
    ("period", "done", "planned"),
    [
        ("全年", "2025年", "2026年"),
        ("上半年", "2025年上半年", "下半年"),
        ("下半年", "2025年下半年", "2026年上半年"),
        ("一季度", "2025年一季度", "二季度"),
        ("二季度", "2025年二季度", "三季度"),
        ("三季度", "2025年三季度", "四季度"),
        ("前三季度", "2025年前三季度", "四季度"),
        ("四季度", "2025年四季度", "2026年一季度"),
        ("1—10月", "2025年1—10月", "下一步"),
    ],
)
def test_a_period_and_the_one_that_follows(period: str, done: str, planned: str) -> None:
    assert (period_words(2025, period), next_period_words(2025, period)) == (done, planned)
