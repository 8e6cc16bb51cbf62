"""In which unit, and with how many decimals, the numbers of one figure are printed."""

from dataclasses import dataclass
from decimal import Decimal

from kjreport.text.money import MONEY, money_factor
from kjreport.text.numbers import EXACT, Number, number_of

_DECIMALS = 2
_SMALL_DECIMALS = 4
"""For what is less than one unit: 50万元 are 0.005亿元."""


@dataclass(frozen=True, slots=True)
class Scale:
    """``factor`` turns a typed number into one of ``unit``; ``decimals`` are 小数位."""

    unit: str
    factor: Decimal = Decimal(1)
    decimals: int | None = None

    def shown(self, number: Number) -> Number:
        """Return the number as it is printed: digits as typed unless converted or rounded."""
        value = EXACT.multiply(number.value, self.factor)
        if self.decimals is not None:
            return number_of(value, self.decimals, is_grouped=number.is_grouped)
        if self.factor == 1:
            return number
        decimals = _DECIMALS if abs(value) >= 1 else _SMALL_DECIMALS
        return shortest(value, decimals, is_grouped=number.is_grouped)


def shortest(value: Decimal, most_decimals: int, *, is_grouped: bool = False) -> Number:
    """Round to at most so many decimals and drop the zeros at the end."""
    rounded = number_of(value, most_decimals, is_grouped=is_grouped)
    digits = rounded.digits
    return Number(rounded.value, digits.rstrip("0").rstrip(".") if "." in digits else digits)


def scale_to(unit: str, wanted: str, decimals: int | None = None) -> Scale:
    """Return the scale that prints amounts of ``unit`` in ``wanted``; only money is converted."""
    if wanted == unit or not {unit, wanted} <= MONEY.keys():
        return Scale(unit, decimals=decimals)
    return Scale(wanted, money_factor(unit, wanted), decimals)
