"""Shares of a whole that total exactly 100."""

from collections.abc import Sequence
from decimal import ROUND_FLOOR, Decimal

from kjreport.text.numbers import EXACT, Number, number_of

_HUNDRED = Decimal(100)


def shares(amounts: Sequence[Number], decimals: int) -> tuple[Number, ...]:
    """Return the share of each amount in percent; together they are 100, whatever the rounding.

    Every share is cut off, and what is missing to 100 goes to those that lost most (largest
    remainder). Nothing is returned for amounts that do not add up to more than zero.
    """
    whole = sum((amount.value for amount in amounts), Decimal(0))
    if whole <= 0 or any(amount.value < 0 for amount in amounts):
        return ()
    step = Decimal(1).scaleb(-decimals)
    exact = [EXACT.divide(EXACT.multiply(amount.value, _HUNDRED), whole) for amount in amounts]
    cut = [share.quantize(step, rounding=ROUND_FLOOR, context=EXACT) for share in exact]
    missing = int((_HUNDRED - sum(cut, Decimal(0))) / step)
    by_loss = sorted(range(len(cut)), key=lambda at: exact[at] - cut[at], reverse=True)
    for at in by_loss[:missing]:
        cut[at] += step
    return tuple(number_of(share, decimals) for share in cut)


def share(part: Number, whole: Number, decimals: int) -> Number | None:
    """Return what ``part`` is of ``whole`` in percent, ``None`` of nothing."""
    if whole.value <= 0:
        return None
    percent = EXACT.divide(EXACT.multiply(part.value, _HUNDRED), whole.value)
    return number_of(percent, decimals)
