"""What a rounded figure may stand for, and what follows for rates made of two of them."""

from dataclasses import dataclass
from decimal import Decimal

from kjreport.text.number_phrases import Quantity

_HALF = Decimal("0.5")
_HUNDRED = Decimal(100)
_MEASURE_WORDS = "元 美元 欧元 亩 公顷 吨 平方米 平方公里 立方米 公里 千瓦 千瓦时 兆瓦 度"
_MEASURED = frozenset(_MEASURE_WORDS.split())


@dataclass(frozen=True, slots=True)
class Band:
    """All values from ``low`` to ``high``."""

    low: Decimal
    high: Decimal

    def meets(self, other: "Band") -> bool:
        """Tell whether the two have a value in common."""
        return self.low <= other.high and other.low <= self.high


def band(quantity: Quantity) -> Band:
    """Return what an exact figure may stand for: counts themselves, measures their rounding."""
    is_counted = quantity.unit not in _MEASURED and quantity.value == int(quantity.value)
    room = Decimal(0) if is_counted else quantity.step * _HALF
    return Band(quantity.value - room, quantity.value + room)


def rate_band(rate: Quantity) -> Band:
    """Return what a typed percentage may stand for; cut off instead of rounded is allowed."""
    return Band(rate.value - rate.step, rate.value + rate.step)


def growth(before: Quantity, after: Quantity) -> Band | None:
    """Return the growth from one figure to another in %, ``None`` from nothing."""
    old, new = band(before), band(after)
    if old.low <= 0:
        return None
    low = (new.low - old.high) / old.high
    high = (new.high - old.low) / old.low
    return Band(low * _HUNDRED, high * _HUNDRED)


def share(part: Quantity, whole: Quantity) -> Band | None:
    """Return a part of a whole in %, ``None`` of nothing."""
    few, many = band(part), band(whole)
    if many.low <= 0:
        return None
    return Band(few.low / many.high * _HUNDRED, few.high / many.low * _HUNDRED)


def shown(computed: Band, like: Quantity) -> str:
    """Print the middle of a computed band with as many decimals as a typed rate has."""
    middle = (computed.low + computed.high) / 2
    return f"{middle.quantize(like.step)}{like.unit}"
