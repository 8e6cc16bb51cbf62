"""The units of money, and exact conversion between them."""

from collections.abc import Mapping
from decimal import Decimal

from kjreport.text.numbers import EXACT

#: What each unit of money is in 元.
MONEY: Mapping[str, Decimal] = {
    "元": Decimal(1),
    "千元": Decimal(1_000),
    "万元": Decimal(10_000),
    "百万元": Decimal(1_000_000),
    "千万元": Decimal(10_000_000),
    "亿元": Decimal(100_000_000),
}


def money_factor(unit: str, wanted: str) -> Decimal:
    """Return what an amount in ``unit`` is multiplied by to stand in ``wanted``.

    Raises:
        KeyError: one of them is no unit of money.
    """
    return EXACT.divide(MONEY[unit], MONEY[wanted])
