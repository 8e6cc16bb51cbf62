"""What a filter may be applied to, and how it says that it cannot."""

from decimal import Decimal

from kjreport.prose.figures import FigureView
from kjreport.prose.part_view import PartView
from kjreport.prose.printing import PrintedDecimal
from kjreport.prose.quantity_view import GapView, QuantityView
from kjreport.prose.slips import ProseSlipError
from kjreport.text.numbers import Number, parse_number

MAX_DECIMALS = 6


def misuse(*, usage: str, reason: str) -> ProseSlipError:
    """Return the remark on the filter ``usage``."""
    return ProseSlipError(f"“{usage}”{reason}", word=usage)


def is_gap(value: object) -> bool:
    """Whether a number is 暂缺, so that all that is made of it is too."""
    return isinstance(value, GapView) or (isinstance(value, FigureView) and value.is_missing)


def number_in(value: object, usage: str) -> Number:
    """Return the number that a filter is applied to.

    Raises:
        ProseSlipError: it is none.
    """
    match value:
        case FigureView() | PartView() | QuantityView():
            return value.amount
        case PrintedDecimal():
            return value.number
        case bool():
            pass
        case int() | float() | Decimal() | str():
            try:
                return parse_number(str(value))
            except ValueError as error:
                raise misuse(usage=usage, reason=f"要用在数字后面：{error}") from error
    raise misuse(usage=usage, reason="要用在数字后面")


def unit_of(value: object) -> str | None:
    """Return the unit of what has one."""
    return value.unit if isinstance(value, FigureView | PartView | QuantityView) else None


def checked_decimals(decimals: object, usage: str) -> int:
    """Return a count of decimals.

    Raises:
        ProseSlipError: it is no whole number from 0 to ``MAX_DECIMALS``.
    """
    if type(decimals) is not int or not 0 <= decimals <= MAX_DECIMALS:
        raise misuse(usage=usage, reason=f"的小数位数要在 0 到 {MAX_DECIMALS} 之间")
    return decimals
