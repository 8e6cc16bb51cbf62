"""One item of 构成 as expressions see it: prints 甲50万元, and knows its share of the whole."""

from collections.abc import Callable, Mapping, Sequence

from kjreport.model.figures import FigurePart
from kjreport.prose import changes
from kjreport.prose.amounts import amount
from kjreport.prose.printing import PrintableList, PrintedDecimal
from kjreport.prose.quantities import quantity
from kjreport.prose.quantity_view import LazyRecord, QuantityView
from kjreport.prose.scales import Scale
from kjreport.prose.shares import shares
from kjreport.prose.slips import ProseSlipError
from kjreport.text.numbers import Number


class PartView(LazyRecord):
    """One item of 构成; prints as 甲50万元."""

    def __init__(self, part: FigurePart, typed_unit: str, scale: Scale) -> None:
        self.name = str(part.name)
        self.unit = scale.unit
        self.parts = part_views(part.parts, typed_unit, scale)
        self.members = part.members
        self.share: Number | None = None
        """Of its 构成, in percent; ``part_views`` knows the others."""
        self._part = part
        self._scale = scale
        self._amount = amount(part, typed_unit)

    def values_by_name(self) -> Mapping[str, Callable[[], object]]:
        """Return what can be asked of a part."""
        return {
            "名称": lambda: self.name,
            "数值": lambda: PrintedDecimal(self.amount),
            "计量单位": lambda: self.unit,
            "数量": lambda: QuantityView(self.amount, self.unit),
            "占比": self._share_words,
            "上年": lambda: QuantityView(self._previous, self.unit),
            "较上年": lambda: self._changed(changes.compared_with_last_year),
            "增减": lambda: self._changed(changes.difference_words),
            "同比": lambda: self._changed(changes.growth),
            "增长": lambda: self._changed(changes.growth_words),
            "名单": lambda: PrintableList(map(str, self.members)),
            "构成": lambda: PrintableList(self.parts),
        }

    @property
    def is_typed(self) -> bool:
        """Whether the number was typed, not worked out."""
        return self._part.value is not None

    @property
    def has_amount(self) -> bool:
        """Whether there is a number, typed, summed or counted."""
        return self._amount is not None

    @property
    def amount(self) -> Number:
        """The number as printed.

        Raises:
            ProseSlipError: there is none.
        """
        return self._scale.shown(self._required(self._amount, "数值"))

    def __str__(self) -> str:
        return f"{self.name}{quantity(self.amount, self.unit)}"

    @property
    def _previous(self) -> Number:
        return self._scale.shown(self._required(self._part.previous, "上年"))

    def _changed(self, wording: Callable[[Number, Number, str], str]) -> str:
        return wording(self.amount, self._previous, self.unit)

    def _share_words(self) -> str:
        return f"{self._required(self.share, '占比')}%"

    def _required(self, number: Number | None, key: str) -> Number:
        if number is None:
            message = f"“{self.name}”没有填写{key}"
            raise ProseSlipError(message)
        return number


def part_views(parts: Sequence[FigurePart], typed_unit: str, scale: Scale) -> tuple[PartView, ...]:
    """Return the items of one 构成; their shares total 100."""
    views = tuple(PartView(part, typed_unit, scale) for part in parts)
    if views and all(view.has_amount for view in views):
        found = shares([view.amount for view in views], changes.RATE_DECIMALS)
        for view, share in zip(views, found, strict=False):
            view.share = share
    return views
