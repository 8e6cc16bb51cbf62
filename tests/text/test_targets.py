from decimal import Decimal

import pytest

from kjreport.text.numbers import NumberFormError
from kjreport.text.targets import Bound, parse_target


@pytest.mark.parametrize(
    ("typed", "bound", "written"),
    [
        ("12", Bound.AT_LEAST, "12家"),
        ("12以上", Bound.AT_LEAST, "12家以上"),
        ("20左右", Bound.ABOUT, "20家左右"),
        ("约20", Bound.ABOUT, "约20家"),
        ("3以下", Bound.AT_MOST, "3家以下"),
        ("≥12", Bound.AT_LEAST, "12家以上"),
        (">=12", Bound.AT_LEAST, "12家以上"),
        ("≤ 3", Bound.AT_MOST, "3家以内"),
        ("不少于12", Bound.AT_LEAST, "不少于12家"),
        ("不超过3", Bound.AT_MOST, "不超过3家"),
        ("达到1,200", Bound.AT_LEAST, "达到1,200家"),
    ],
)
def test_a_target_is_read_with_its_words(typed: str, bound: Bound, written: str) -> None:
    target = parse_target(typed)

    assert (target.bound, target.written("家")) == (bound, written)


@pytest.mark.parametrize(
    ("typed", "value", "is_met"),
    [
        ("12", "12", True),
        ("12", "11.9", False),
        ("不超过3", "3", True),
        ("不超过3", "4", False),
        ("20左右", "18", True),
        ("20左右", "17.9", False),
        ("20左右", "23", False),
    ],
)
def test_a_target_says_what_meets_it(typed: str, value: str, is_met: bool) -> None:  # noqa: FBT001  # a case
    assert parse_target(typed).is_met_by(Decimal(value)) is is_met


def test_what_is_no_number_is_refused_with_the_words_kept() -> None:
    with pytest.raises(NumberFormError) as refused:
        parse_target("12家以上")

    assert refused.value.suggestion == "12以上"
