"""指标 as expressions see it: a record that prints itself, with what can be computed.

``{{ 指标.专项资金 }}`` prints number and unit; ``.较上年``, ``.同比``, ``.合计`` and the rest are
worked out when they are asked for.
"""

from collections.abc import Callable, Iterator, Mapping

from kjreport.model.figures import Figure, FigurePart
from kjreport.prose.amounts import amount, counted, part_amount, summed
from kjreport.prose.changes import compared_with_last_year, growth
from kjreport.prose.printing import Catalogue, PrintableList, PrintableRecord, PrintedDecimal
from kjreport.prose.quantities import quantity
from kjreport.prose.slips import ProseSlipError
from kjreport.text.numbers import Number
from kjreport.text.scalars import Scalar


class PartView(PrintableRecord):
    """One item of 构成; prints as 甲50万元."""

    def __init__(self, part: FigurePart, unit: str) -> None:
        self.name = str(part.name)
        self.unit = unit
        self.parts = tuple(PartView(inner, unit) for inner in part.parts)
        self._amount = part_amount(part)
        self._keys: dict[str, Callable[[], object]] = {
            "名称": lambda: self.name,
            "数值": lambda: PrintedDecimal(self.amount),
            "计量单位": lambda: self.unit,
            "构成": lambda: PrintableList(self.parts),
        }

    @property
    def amount(self) -> Number:
        """The number, typed or summed.

        Raises:
            ProseSlipError: there is none.
        """
        if self._amount is None:
            message = f"“{self.name}”没有填写数值"
            raise ProseSlipError(message)
        return self._amount

    def __str__(self) -> str:
        return f"{self.name}{quantity(self.amount, self.unit)}"

    def __getitem__(self, key: str) -> object:
        return self._keys[key]()

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


class FigureView(PrintableRecord):
    """A figure; prints as 200余人次."""

    def __init__(self, key: str, figure: Figure) -> None:
        self._key = key
        self._figure = figure
        self._keys: dict[str, Callable[[], object]] = {
            "名称": lambda: self.name,
            "数值": lambda: PrintedDecimal(self.amount),
            "计量单位": lambda: figure.unit,
            "约数": lambda: figure.approximation,
            "上年": lambda: PrintedDecimal(self._previous),
            "下年目标": self._next_target,
            "较上年": lambda: self._changed("较上年", compared_with_last_year),
            "同比": lambda: self._changed("同比", growth),
            "合计": lambda: PrintedDecimal(self._required(summed(figure.parts), "构成")),
            "家数": lambda: PrintedDecimal(self._required(counted(figure.members), "名单")),
            "名单": lambda: PrintableList(map(str, figure.members)),
            "构成": lambda: PrintableList(self.parts),
            "公布": lambda: Catalogue((name, str(text)) for name, text in figure.published.items()),
        }

    @property
    def name(self) -> str:
        """The printed name: 名称, else the key under 指标."""
        return str(self._figure.name or self._key)

    @property
    def unit(self) -> str:
        """计量单位."""
        return self._figure.unit

    @property
    def approximation(self) -> str:
        """约数."""
        return self._figure.approximation

    @property
    def members(self) -> tuple[Scalar, ...]:
        """名单."""
        return self._figure.members

    @property
    def parts(self) -> tuple[PartView, ...]:
        """构成."""
        return tuple(PartView(part, self._figure.unit) for part in self._figure.parts)

    @property
    def amount(self) -> Number:
        """The number, typed, summed or counted.

        Raises:
            ProseSlipError: there is none.
        """
        return self._required(amount(self._figure), "数值")

    def __str__(self) -> str:
        return quantity(self.amount, self._figure.unit, self._figure.approximation)

    def __getitem__(self, key: str) -> object:
        return self._keys[key]()

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    @property
    def _previous(self) -> Number:
        return self._required(self._figure.previous, "上年")

    def _next_target(self) -> str:
        if self._figure.next_target is None:
            raise self._lacking("下年目标")  # noqa: EM101  # a key, no message
        return self._figure.next_target.written(self._figure.unit)

    def _changed(self, usage: str, wording: Callable[[Number, Number, str], str]) -> str:
        if self._figure.approximation:
            message = f"指标“{self._key}”是约数（{self}），算不出“{usage}”，请填准确的数值"
            raise ProseSlipError(message)
        return wording(self.amount, self._previous, self._figure.unit)

    def _required(self, number: Number | None, key: str) -> Number:
        if number is None:
            raise self._lacking(key)
        return number

    def _lacking(self, key: str) -> ProseSlipError:
        return ProseSlipError(f"指标“{self._key}”没有填写“{key}”，请补上")


def figure_views(figures: Mapping[str, Figure]) -> Catalogue:
    """Return what stands under 指标 in an expression."""
    return Catalogue((key, FigureView(key, figure)) for key, figure in figures.items())
