"""The number behind a figure: typed, or counted from 名单, or added up from 构成."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

from kjreport.text.money import MONEY
from kjreport.text.numbers import Number, total
from kjreport.text.scalars import Scalar

_RATES = frozenset({"%", "％", "‰"})


class HasAmount(Protocol):
    """What a figure and a part of a figure have in common."""

    @property
    def value(self) -> Number | None:
        """数值 as typed."""

    @property
    def parts(self) -> Sequence["HasAmount"]:
        """构成."""

    @property
    def members(self) -> Sequence[Scalar]:
        """名单."""


def counted(members: Sequence[Scalar]) -> Number | None:
    """Return the count of ``members``, ``None`` when there are none."""
    return Number(Decimal(len(members)), str(len(members))) if members else None


def is_counted_in(unit: str) -> bool:
    """Whether a 名单 can be counted in ``unit``: not in money or percent."""
    return unit not in MONEY and unit not in _RATES


def summed(parts: Sequence[HasAmount], unit: str) -> Number | None:
    """Add up ``parts``; ``None`` when there are none or one of them has no number."""
    amounts = [amount(part, unit) for part in parts]
    known = [number for number in amounts if number is not None]
    return total(known) if known and len(known) == len(amounts) else None


def amount(figure: HasAmount, unit: str) -> Number | None:
    """Return the number of a figure or part: typed, else summed from 构成, else counted."""
    count = counted(figure.members) if is_counted_in(unit) else None
    return figure.value or summed(figure.parts, unit) or count
