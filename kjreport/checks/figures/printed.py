"""Figures as remarks show them."""

from collections.abc import Iterable
from decimal import Decimal

from kjreport.checks.figures.enumerations import Part
from kjreport.text.number_phrases import Quantity

_LARGE = (Decimal(10**8), "亿"), (Decimal(10**4), "万")
_MOST_TERMS = 9


def amount(value: Decimal, like: Quantity) -> str:
    """Print a value with the unit of a figure, in 万 or 亿 where the figure is."""
    for worth, word in _LARGE:
        if like.step >= worth or (like.unit.endswith("元") and value >= worth):
            return f"{_plain(value / worth)}{word}{like.unit}"
    return f"{_plain(value)}{like.unit}"


def sum_words(parts: Iterable[Part], like: Quantity) -> str:
    """Print a sum: 1＋6＋3＝10家."""
    terms = tuple(parts)
    worth = _worth(like)
    written = [_plain(part.value / worth) for part in terms]
    total = sum((part.value for part in terms), Decimal(0))
    if len(written) > _MOST_TERMS:
        return f"{len(written)}项相加是{amount(total, like)}"
    return f"{'＋'.join(written)}＝{amount(total, like)}"


def _worth(like: Quantity) -> Decimal:
    return next((worth for worth, _ in _LARGE if _is_in(like, worth)), Decimal(1))


def _is_in(like: Quantity, worth: Decimal) -> bool:
    return like.step >= worth or (like.unit.endswith("元") and like.value >= worth)


def _plain(value: Decimal) -> str:
    written = f"{value:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
