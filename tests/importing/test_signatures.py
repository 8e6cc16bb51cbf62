import pytest

from kjreport.importing.signatures import iso, read_date, read_signing_off
from tests.importing.paragraphs import lines


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("2021年10月28日", "2021-10-28"),
        ("2021 年 1 月 8 日", "2021-01-08"),
        ("二〇二一年十月二十八日", "2021-10-28"),
        ("二○二一年元月八日", "2021-01-08"),
        ("2021.10.28", "2021-10-28"),
        ("2021-10-28", "2021-10-28"),
        ("2021/1/8", "2021-01-08"),
        ("2021年10月", "2021年10月"),
    ],
)
def test_dates_are_read_in_many_forms(typed: str, written: str) -> None:
    date = read_date(typed)

    assert date is not None
    assert iso(date) == written


@pytest.mark.parametrize("typed", ["2021年", "2021年13月1日", "3.5", "2021年10月28日上午"])
def test_what_is_no_date_is_not_read(typed: str) -> None:
    assert read_date(typed) is None


@pytest.mark.parametrize(
    ("typed", "signers"),
    [
        (("云河市科学技术局", "2021年10月28日"), ("云河市科学技术局",)),
        (("云河市科技局  云河市财政局", "2021年10月28日"), ("云河市科技局", "云河市财政局")),
        (("云河市科技局", "云河市财政局", "2021年10月28日"), ("云河市科技局", "云河市财政局")),
        (("云河市科技局（盖章）", "2021年10月28日"), ("云河市科技局",)),
        (("云河市科技局 2021年10月28日",), ("云河市科技局",)),
        (("2021年10月28日", "云河市科技局"), ("云河市科技局",)),
    ],
)
def test_who_signs_is_read_with_the_date(typed: tuple[str, ...], signers: tuple[str, ...]) -> None:
    found = read_signing_off(lines("特此报告。", *typed))

    assert found is not None
    assert (found.signers, found.date, found.length) == (signers, "2021-10-28", len(typed))


def test_a_sentence_is_no_signature() -> None:
    assert read_signing_off(lines("工作取得明显成效。")) is None
