from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from kjreport.prose.shares import share, shares
from kjreport.text.numbers import Number, parse_number


def numbers(*values: str) -> list[Number]:
    return [parse_number(value) for value in values]


def test_thirds_total_a_hundred() -> None:
    assert [str(one) for one in shares(numbers("1", "1", "1"), 1)] == ["33.4", "33.3", "33.3"]


def test_what_lost_most_by_cutting_off_gets_the_rest() -> None:
    assert [str(one) for one in shares(numbers("1", "2", "3"), 1)] == ["16.7", "33.3", "50.0"]


@given(
    st.lists(st.decimals(min_value=0, max_value=10**9, places=2), min_size=1, max_size=12),
    st.integers(0, 3),
)
def test_shares_total_a_hundred_whatever_the_rounding(values: list[Decimal], decimals: int) -> None:
    found = shares([Number(value, str(value)) for value in values], decimals)

    assert sum((one.value for one in found), Decimal(0)) == (100 if sum(values) > 0 else 0)
    assert all(one.value >= 0 for one in found)


def test_there_are_no_shares_of_nothing_nor_of_losses() -> None:
    assert shares(numbers("0", "0"), 1) == ()
    assert shares(numbers("-1", "3"), 1) == ()
    assert share(parse_number("1"), parse_number("0"), 1) is None
