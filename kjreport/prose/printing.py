"""How a value of the data is written in a sentence."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Self

from kjreport.prose.slips import ProseSlipError
from kjreport.text.dates import OfficialDate
from kjreport.text.numbers import MAX_DIGITS, Number
from kjreport.text.scalars import Scalar

MAX_RESULT = 5000
"""Characters; more than a page and a half of text is a mistake, not a value."""


_SHOWN_NAMES = 5


class PrintedDecimal(Decimal):
    """A number to compute with, which prints its digits as typed (362.50)."""

    number: Number

    def __new__(cls, number: Number) -> Self:  # noqa: D102  # a constructor
        decimal = super().__new__(cls, number.value)
        decimal.number = number
        return decimal

    def __str__(self) -> str:
        return self.number.digits


class PrintableRecord(Mapping[str, object]):
    """A record of the data that stands in a sentence as a whole, written by ``str``."""


class PrintableList(tuple[object, ...]):
    """A list of the data; prints as 甲、乙、丙, also when it is joined to words by ``~``."""

    __slots__ = ()

    def __str__(self) -> str:
        return "、".join(map(printed, self))


class Catalogue(dict[str, object]):
    """A mapping of which one entry must be named; it has no printed form of its own."""

    def __str__(self) -> str:
        names = "、".join(f"“{name}”" for name in list(self)[:_SHOWN_NAMES])
        message = f"这里有多项内容（{names}等），请在后面加“.”写明用哪一项"
        raise ProseSlipError(message)


class Year(int):
    """A year, which is spelt digit by digit: 二〇二五."""


def printed(value: object) -> str:
    """Write ``value`` as it stands in a sentence; lists are joined by 、.

    Raises:
        ProseSlipError: the value has no printed form, or a form that is too long.
    """
    text = _written(value)
    if len(text) > MAX_RESULT:
        message = f"结果超过 {MAX_RESULT} 字，请检查表达式"
        raise ProseSlipError(message)
    return text


def _written(value: object) -> str:
    match value:
        case bool():
            return "是" if value else "否"
        case str() | int() | Scalar() | Number() | OfficialDate() | PrintedDecimal():
            return str(value)
        case Decimal() | float():
            return _plain_digits(Decimal(str(value)))
        case PrintableRecord() | PrintableList() | Catalogue():
            return str(value)
        case list() | tuple():
            return str(PrintableList(value))
    message = "这个值不能写进句子"
    raise ProseSlipError(message)


def _plain_digits(value: Decimal) -> str:
    if value.is_finite() and value.adjusted() <= MAX_DIGITS:
        return f"{value:f}"
    message = "算出的数太大，请检查表达式"
    raise ProseSlipError(message)
