import pytest

from kjreport.text.digit_slips import is_slip


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("100605", "100705"), ("10075", "100705"), ("1324", "1234"), ("12334", "1234")],
)
def test_one_slip_of_the_hand_is_known(typed: str, meant: str) -> None:
    assert is_slip(typed, meant)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("1234", "1234"), ("124", "123"), ("1432", "1234"), ("1256", "1234"), ("123456", "1234")],
)
def test_what_differs_more_or_is_short_is_none(typed: str, meant: str) -> None:
    assert not is_slip(typed, meant)
