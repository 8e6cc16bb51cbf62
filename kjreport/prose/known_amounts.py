"""Every amount that the figures of a document can print, to be looked up by value and unit."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kjreport.model.figures import Figure, FigurePart
from kjreport.prose.amounts import amount
from kjreport.text.money import MONEY
from kjreport.text.numbers import EXACT, Number, number_of

_PERCENT = "%"
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class KnownAmount:
    """An amount in the basic unit of its kind, and the expression that prints it."""

    value: Decimal
    unit: str
    expression: str
    key: str
    name: str
    """As it is called in print."""

    @property
    def is_current(self) -> bool:
        """Whether it is the number of the figure itself, not its 上年 or a part of it."""
        return self.expression == f"指标.{self.key}"


class KnownAmounts:
    """The amounts of a document."""

    def __init__(self, figures: Mapping[str, Figure]) -> None:
        found = [known for key, figure in figures.items() for known in _amounts_of(key, figure)]
        self._by_unit: dict[str, list[KnownAmount]] = {}
        for known in found:
            self._by_unit.setdefault(known.unit, []).append(known)
        for same_unit in self._by_unit.values():
            same_unit.sort(key=lambda known: known.value)

    def equal_to(self, value: Decimal, unit: str) -> Sequence[KnownAmount]:
        """Return what equals a quantity, in whatever unit of money."""
        return self.between(value, value, unit)

    def between(self, low: Decimal, high: Decimal, unit: str) -> Sequence[KnownAmount]:
        """Return what lies from ``low`` to ``high``, both in ``unit``."""
        basic_low, basic_unit = basic(low, unit)
        basic_high, _ = basic(high, unit)
        same_unit = self._by_unit.get(basic_unit, [])
        first = bisect_left(same_unit, basic_low, key=_value_of)
        return same_unit[first : bisect_right(same_unit, basic_high, key=_value_of)]


def _value_of(known: KnownAmount) -> Decimal:
    return known.value


def basic(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """Return a quantity in 元, % or its own unit."""
    if unit in MONEY:
        return EXACT.multiply(value, MONEY[unit]), "元"
    return value, _PERCENT if unit == "％" else unit


def _amounts_of(key: str, figure: Figure) -> Iterator[KnownAmount]:
    root, name = f"指标.{key}", str(figure.name or key)
    current = amount(figure, figure.unit)
    numbers: tuple[tuple[str, Number | None], ...] = (
        ("", current),
        (".上年", figure.previous),
        (".累计", figure.accumulated),
        (".预计", figure.expected),
        (".目标", figure.target.number if figure.target else None),
        (".下年目标", figure.next_target.number if figure.next_target else None),
    )
    for usage, number in numbers:
        if number is not None:
            yield _known(number.value, figure.unit, f"{root}{usage}", (key, name))
    for part in figure.parts:
        yield from _part_amounts(part, f"{root}.构成", figure.unit, key)
    if current and figure.previous and figure.previous.value > 0:
        change = EXACT.subtract(current.value, figure.previous.value)
        percent = EXACT.divide(EXACT.multiply(abs(change), _HUNDRED), figure.previous.value)
        yield _known(number_of(percent, 1).value, _PERCENT, f"{root}.增长", (key, name))


def _part_amounts(part: FigurePart, root: str, unit: str, key: str) -> Iterator[KnownAmount]:
    name = str(part.name)
    step = f".{name}" if name.isidentifier() else f"['{name}']"
    number = amount(part, unit)
    if number is not None:
        yield _known(number.value, unit, f"{root}{step}.数量", (key, name))
    for inner in part.parts:
        yield from _part_amounts(inner, f"{root}{step}.构成", unit, key)


def _known(value: Decimal, unit: str, expression: str, called: tuple[str, str]) -> KnownAmount:
    return KnownAmount(*basic(value, unit), expression, *called)
