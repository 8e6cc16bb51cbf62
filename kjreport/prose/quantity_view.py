"""A number with its unit as expressions see it: prints 9家, computes as 9."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property, total_ordering

from kjreport.prose.printing import PrintableRecord, PrintedDecimal
from kjreport.text.numbers import Number
from kjreport.text.pending_marks import MISSING_MARK


class LazyRecord(PrintableRecord):
    """A record whose values are worked out when they are asked for."""

    def values_by_name(self) -> Mapping[str, Callable[[], object]]:
        """Return how each value is worked out; asked once."""
        raise NotImplementedError

    @cached_property
    def _values(self) -> Mapping[str, Callable[[], object]]:
        return self.values_by_name()

    def __getitem__(self, key: str) -> object:
        return self._values[key]()

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)


@total_ordering
class QuantityView(LazyRecord):
    """上年, 累计, 目标 and the like; ``words`` is the printed form where it is more than both."""

    def __init__(self, number: Number, unit: str, words: str = "") -> None:
        self.amount = number
        self.unit = unit
        self._words = words or f"{number}{unit}"

    def values_by_name(self) -> Mapping[str, Callable[[], object]]:
        """Return 数值 and 计量单位."""
        return {"数值": lambda: PrintedDecimal(self.amount), "计量单位": lambda: self.unit}

    def __str__(self) -> str:
        return self._words

    def __eq__(self, other: object) -> bool:
        value = _value(other)
        return NotImplemented if value is None else self.amount.value == value

    def __lt__(self, other: object) -> bool:
        value = _value(other)
        return NotImplemented if value is None else self.amount.value < value

    def __hash__(self) -> int:
        return hash(self.amount.value)


def _value(other: object) -> Decimal | int | None:
    if isinstance(other, QuantityView):
        return other.amount.value
    return other if isinstance(other, Decimal | int) else None


class GapView(LazyRecord):
    """A number that is 暂缺: prints 【待补】, and so does all that would be computed from it."""

    def __init__(self, unit: str = "") -> None:
        self._unit = unit

    def values_by_name(self) -> Mapping[str, Callable[[], object]]:
        """Return 数值 and 计量单位."""
        return {"数值": GapView, "计量单位": lambda: self._unit}

    def __str__(self) -> str:
        return f"{MISSING_MARK}{self._unit}"
