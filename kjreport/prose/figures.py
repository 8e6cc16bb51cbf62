"""指标 as expressions see it: a record that prints itself, with what can be computed.

``{{ 指标.专项资金 }}`` prints number and unit; ``.较上年``, ``.同比``, ``.合计`` and the rest are
worked out when they are asked for.
"""

from collections.abc import Callable, Mapping

from kjreport.model.figure_source import FigureStatus
from kjreport.model.figures import Figure
from kjreport.prose import changes
from kjreport.prose.achievement import achievement_words, completion_rate
from kjreport.prose.amounts import amount, counted, summed
from kjreport.prose.part_view import PartView, part_views
from kjreport.prose.printing import Catalogue, PrintableList, PrintedDecimal
from kjreport.prose.quantities import quantity
from kjreport.prose.quantity_view import GapView, LazyRecord, QuantityView
from kjreport.prose.ranks import rank_change_words, rank_words
from kjreport.prose.scales import Scale, scale_to
from kjreport.prose.slips import ProseSlipError
from kjreport.text.numbers import Number, number_of
from kjreport.text.scalars import Scalar
from kjreport.text.targets import Target

__all__ = ["FigureView", "PartView", "figure_views"]


class FigureView(LazyRecord):
    """A figure; prints as 200余人次."""

    def __init__(self, key: str, figure: Figure, money_unit: str = "") -> None:
        self.key = key
        self.figure = figure
        self._scale: Scale = scale_to(figure.unit, money_unit, figure.decimals)

    def values_by_name(self) -> Mapping[str, Callable[[], object]]:
        """Return what can be asked of a figure."""
        return {**self._typed_values(), **self._computed_values()}

    def _typed_values(self) -> dict[str, Callable[[], object]]:
        figure = self.figure
        return {
            "名称": lambda: self.name,
            "计量单位": lambda: self.unit,
            "约数": lambda: figure.approximation,
            "口径": lambda: str(figure.scope or ""),
            "截至": lambda: self._typed_text(figure.as_of, "截至"),
            "说明": lambda: self._typed_text(figure.note, "说明"),
            "上年": lambda: self._quantity(figure.previous, "上年"),
            "上期": lambda: self._quantity(figure.last_period, "上期"),
            "累计": lambda: self._quantity(figure.accumulated, "累计"),
            "预计": lambda: self._quantity(figure.expected, "预计"),
            "目标": lambda: self._target_view(figure.target, "目标"),
            "下年目标": lambda: self._target_view(figure.next_target, "下年目标"),
            "名单": lambda: PrintableList(map(str, self.members)),
            "代表": lambda: PrintableList(map(str, figure.representatives)),
            "构成": lambda: PrintableList(self.parts),
            "公布": lambda: Catalogue((name, str(text)) for name, text in figure.published.items()),
            "位次": lambda: rank_words(figure.published, "位次"),
            "上年位次": lambda: rank_words(figure.published, "上年位次"),
            "位次变化": lambda: rank_change_words(figure.published),
        }

    def _computed_values(self) -> dict[str, Callable[[], object]]:
        """Return what is 【待补】 as long as the number is 暂缺."""
        values: dict[str, Callable[[], object]] = {
            "数值": lambda: PrintedDecimal(self.amount),
            "合计": self._sum,
            "家数": lambda: PrintedDecimal(self._given(counted(self.members), "名单")),
            "较上年": lambda: self._changed("较上年", changes.compared_with_last_year),
            "增减": lambda: self._changed("增减", changes.difference_words),
            "增量": lambda: self._changed("增量", _gain),
            "由上年": lambda: self._changed("由上年", changes.course_words),
            "同比": lambda: self.grown("同比"),
            "环比": lambda: self.grown("环比"),
            "增长": lambda: self.grown("增长"),
            "增幅": self._percent_grown,
            "完成率": lambda: f"{completion_rate(self._exact('完成率'), self._target('目标'))}%",
            "完成情况": self._achievement,
        }
        if self.is_missing:
            return dict.fromkeys(values, GapView)
        return values

    @property
    def is_missing(self) -> bool:
        """Whether the number is 暂缺."""
        return self.figure.status is FigureStatus.MISSING

    @property
    def is_typed(self) -> bool:
        """Whether the number was typed, not worked out."""
        return self.figure.value is not None

    @property
    def is_unverified(self) -> bool:
        """Whether the number is 待核."""
        return self.figure.status is FigureStatus.UNVERIFIED

    @property
    def name(self) -> str:
        """The printed name: 名称, else the key under 指标."""
        return str(self.figure.name or self.key)

    @property
    def unit(self) -> str:
        """计量单位 as printed."""
        return self._scale.unit

    @property
    def approximation(self) -> str:
        """约数."""
        return self.figure.approximation

    @property
    def members(self) -> tuple[Scalar, ...]:
        """名单."""
        return self.figure.members

    @property
    def parts(self) -> tuple[PartView, ...]:
        """构成."""
        return part_views(self.figure.parts, self.figure.unit, self._scale)

    @property
    def amount(self) -> Number:
        """The number as printed: typed, summed or counted.

        Raises:
            ProseSlipError: there is none.
        """
        return self._required(amount(self.figure, self.figure.unit), "数值")

    def __str__(self) -> str:
        if self.is_missing:
            return str(GapView(self.unit))
        return quantity(self.amount, self.unit, self.approximation)

    def grown(self, usage: str, decimals: int = changes.RATE_DECIMALS) -> str:
        """Write 同比, 环比 or 增长 with so many decimals.

        Raises:
            ProseSlipError: it cannot be computed.
        """
        if self.is_missing:
            return str(GapView())
        current, earlier = self._exact(usage), self._earlier(usage)
        words = changes.growth_words(current, earlier, self.figure.unit, decimals)
        return words if usage == "增长" else f"{usage}{words}"

    def _percent_grown(self) -> str:
        percent = changes.percent_of_growth(self._exact("增幅"), self._earlier("增幅"), "增幅")
        return f"{number_of(percent, changes.RATE_DECIMALS)}%"

    def _sum(self) -> PrintedDecimal:
        return PrintedDecimal(self._required(summed(self.figure.parts, self.figure.unit), "构成"))

    def _achievement(self) -> str:
        target = self._target("目标")
        return achievement_words(self._exact("完成情况"), target, self.figure.unit)

    def _changed(self, usage: str, wording: Callable[[Number, Number, str], object]) -> object:
        current, earlier = self._exact(usage), self._earlier(usage)
        return wording(self._scale.shown(current), self._scale.shown(earlier), self.unit)

    def _earlier(self, usage: str) -> Number:
        if usage == "环比":
            return self._given(self.figure.last_period, "上期")
        return self._given(self.figure.previous, "上年")

    def _exact(self, usage: str) -> Number:
        if self.approximation:
            message = f"指标“{self.key}”是约数（{self}），算不出“{usage}”，请填准确的数值"
            raise ProseSlipError(message)
        return self._given(amount(self.figure, self.figure.unit), "数值")

    def _target(self, key: str) -> Target:
        target = self.figure.target if key == "目标" else self.figure.next_target
        if target is None:
            raise self._lacking(key)
        return target

    def _target_view(self, target: Target | None, key: str) -> QuantityView:
        if target is None:
            raise self._lacking(key)
        number = self._scale.shown(target.number)
        words = f"{target.before}{number}{self.unit}{target.after}"
        return QuantityView(number, self.unit, words)

    def _quantity(self, number: Number | None, key: str) -> QuantityView:
        return QuantityView(self._required(number, key), self.unit)

    def _typed_text(self, text: Scalar | None, key: str) -> str:
        if text is None:
            raise self._lacking(key)
        return str(text)

    def _required(self, number: Number | None, key: str) -> Number:
        return self._scale.shown(self._given(number, key))

    def _given(self, number: Number | None, key: str) -> Number:
        if number is None:
            raise self._lacking(key)
        return number

    def _lacking(self, key: str) -> ProseSlipError:
        hint = "；还没有数的，写上“状态: 暂缺”" if key == "数值" else ""
        return ProseSlipError(f"指标“{self.key}”没有填写“{key}”，请补上{hint}")


def _gain(current: Number, earlier: Number, unit: str) -> QuantityView:
    gained = changes.difference(current, earlier)
    if gained.value < 0:
        message = "比上年少了，没有增量，请改用“增减”或“较上年”"
        raise ProseSlipError(message)
    return QuantityView(gained, changes.unit_of_difference(unit))


def figure_views(figures: Mapping[str, Figure], money_unit: str = "") -> Catalogue:
    """Return what stands under 指标 in an expression; money is printed in ``money_unit``."""
    return Catalogue((key, FigureView(key, figure, money_unit)) for key, figure in figures.items())
