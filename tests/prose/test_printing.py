from decimal import Decimal

import pytest

from kjreport.prose.printing import (
    MAX_RESULT,
    Catalogue,
    PrintableList,
    PrintedDecimal,
    Year,
    printed,
)
from kjreport.prose.slips import ProseSlipError
from kjreport.text.dates import OfficialDate
from kjreport.text.numbers import parse_number
from kjreport.text.scalars import Scalar


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("云河", "云河"),
        (Scalar("云河"), "云河"),
        (12, "12"),
        (Year(2025), "2025"),
        (parse_number("362.50"), "362.50"),
        (PrintedDecimal(parse_number("1,200.50")), "1,200.50"),
        (Decimal("1E+3"), "1000"),
        (Decimal("0.00"), "0.00"),
        (0.5, "0.5"),
        (1e-7, "0.0000001"),
        (True, "是"),
        (False, "否"),
        (OfficialDate(2026, 1, 8), "2026年1月8日"),
        (["甲", 2], "甲、2"),
        (("甲",), "甲"),
        ((), ""),
        (PrintableList(("甲", Decimal("1.50"))), "甲、1.50"),
        ("字" * MAX_RESULT, "字" * MAX_RESULT),
    ],
)
def test_a_value_prints_as_it_stands_in_a_sentence(value: object, words: str) -> None:
    assert printed(value) == words


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("字" * (MAX_RESULT + 1), "超过"),
        (float("inf"), "太大"),
        (float("nan"), "太大"),
        (Decimal("1E+30"), "太大"),
        (object(), "不能写进句子"),
        ({"甲": 1}, "不能写进句子"),
        (Catalogue({"甲": 1, "乙": 2}), "“甲”、“乙”"),
    ],
)
def test_what_has_no_printed_form_is_a_slip(value: object, reason: str) -> None:
    with pytest.raises(ProseSlipError, match=reason):
        printed(value)


def test_a_printed_decimal_computes_with_its_value() -> None:
    number = PrintedDecimal(parse_number("1,200.50"))

    assert number == Decimal("1200.5")
    assert number > 1200
    assert number.number == parse_number("1,200.50")
