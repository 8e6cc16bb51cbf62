import pytest

from kjreport.text.document_numbers import (
    copy_number,
    document_number,
    is_open_number,
    secrecy_words,
)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("云科发〔2026〕5号", "云科发〔2026〕5号"),
        ("云科发[2026]5号", "云科发〔2026〕5号"),
        ("云科发(2026)05号", "云科发〔2026〕5号"),
        ("云科发（2026）第12号", "云科发〔2026〕12号"),
        (" 云科发【2026】 5 号 ", "云科发〔2026〕5号"),
        ("云科发〔2026〕 号", "云科发〔2026〕\u3000\u3000号"),
        ("云科发〔26〕5号", None),
        ("云科发2026-5号", None),
        ("第5号", None),
    ],
)
def test_a_document_number_gets_its_brackets_and_loses_its_zeros(
    typed: str, expected: str | None
) -> None:
    assert document_number(typed) == expected


def test_a_number_is_open_while_there_is_none() -> None:
    assert is_open_number("云科发〔2026〕 号")
    assert is_open_number("云科发[2026]号")
    assert not is_open_number("云科发〔2026〕5号")
    assert not is_open_number("通知")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("1", "000001"), ("000012", "000012"), ("1234567", None), ("一", None), ("²", None)],
)
def test_a_copy_number_has_six_digits(typed: str, expected: str | None) -> None:
    assert copy_number(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("机密★1年", "机密★1年"),
        ("机密*1年", "机密★1年"),
        ("秘密 ☆ 6个月", "秘密★6个月"),
        ("绝密", "绝密"),
        ("保密", None),
        ("机密★", None),
    ],
)
def test_a_secrecy_has_its_star(typed: str, expected: str | None) -> None:
    assert secrecy_words(typed) == expected
