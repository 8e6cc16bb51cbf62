"""The number behind a figure: typed, or counted from 名单, or added up from 构成."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

from kjreport.text.numbers import Number, total
from kjreport.text.scalars import Scalar


class HasAmount(Protocol):
    """What a figure and a part of a figure have in common."""

    @property
    def value(self) -> Number | None:
        """数值 as typed."""

    @property
    def parts(self) -> Sequence["HasAmount"]:
        """构成."""


class HasMembers(HasAmount, Protocol):
    """A figure, which may also be counted."""

    @property
    def members(self) -> Sequence[Scalar]:
        """名单."""


def counted(members: Sequence[Scalar]) -> Number | None:
    """Return the count of ``members``, ``None`` when there are none."""
    return Number(Decimal(len(members)), str(len(members))) if members else None


def summed(parts: Sequence[HasAmount]) -> Number | None:
    """Add up ``parts``; ``None`` when there are none or one of them has no number."""
    amounts = [part_amount(part) for part in parts]
    known = [amount for amount in amounts if amount is not None]
    return total(known) if known and len(known) == len(amounts) else None


def part_amount(part: HasAmount) -> Number | None:
    """Return the number of a part: typed, or the sum of its own parts."""
    return part.value or summed(part.parts)


def amount(figure: HasMembers) -> Number | None:
    """Return the number of a figure: typed, else the sum of 构成, else the count of 名单."""
    return figure.value or summed(figure.parts) or counted(figure.members)
