"""The numbers of figures as charts and tables show them: those of the text, year by year."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from kjreport.doctypes.sentences import Sentences
from kjreport.location import FieldPath
from kjreport.prose.figures import FigureView
from kjreport.prose.marked import marked
from kjreport.prose.printing import PrintedDecimal
from kjreport.prose.quantities import quantity
from kjreport.prose.quantity_view import GapView, LazyRecord, QuantityView
from kjreport.prose.slips import ProseSlipError
from kjreport.prose.unverified import is_apart
from kjreport.text.pending_marks import UNVERIFIED_MARK
from kjreport.text.scalars import Scalar
from kjreport.text.segments import Role, Segment, Text

#: What is shown of each figure, in the order of the years, and what the year is called.
YEARS = (("上年", "{{ 上年 }}年"), ("数值", "{{ 年度 }}年"), ("下年目标", "{{ 下年 }}年目标"))


@dataclass(frozen=True, slots=True)
class Chosen:
    """A figure that staff named at ``origin``."""

    view: FigureView
    origin: FieldPath

    def text(self, key: str) -> Text:
        """Return what is printed for one of its values, nothing where there is none."""
        return self.shown(self.view, key, f".{key}")

    def shown(self, record: LazyRecord, key: str, usage: str) -> Text:
        """Return what is printed for a value of it or of a part of it, without the unit."""
        try:
            words = self._words(record, key)
        except ProseSlipError:
            return ()
        text = self.computed(words, usage)
        is_open = self.view.is_unverified and not is_apart(key) and any(map(str.isdigit, words))
        return (*text, Segment(UNVERIFIED_MARK, Role.MARK, self.origin)) if is_open else text

    def _words(self, record: LazyRecord, key: str) -> str:
        """Return the words without the unit; 约数 stays with its number."""
        view = self.view
        if key not in record:
            return ""
        if record is view and key == "数值" and view.approximation and not view.is_missing:
            return quantity(view.amount, "", view.approximation)
        words = _without_unit(record[key], view.unit)
        return words.removesuffix(view.unit) if key == "增减" else words

    def number(self, key: str) -> Decimal | None:
        """Return one of its values, ``None`` where there is none or it is 暂缺."""
        return self.number_in(self.view, key)

    def number_in(self, record: LazyRecord, key: str) -> Decimal | None:
        """Return a value of it or of a part of it in the same way."""
        try:
            return number_of(record[key])
        except ProseSlipError:
            return None

    def computed(self, words: str, usage: str = "") -> Text:
        """Return words that were worked out from it."""
        expression = f"指标.{self.view.key}{usage}"
        if not words:
            return ()
        return marked(Segment(words, Role.COMPUTED, self.origin, expression=expression))


def chosen_figures(names: Iterable[Scalar], sentences: Sentences) -> tuple[Chosen, ...]:
    """Return the figures of these names; a wrong name is remarked and left out."""
    found = ((sentences.figure(name), name.path) for name in names)
    return tuple(Chosen(view, path) for view, path in found if view is not None)


def number_of(value: object) -> Decimal | None:
    """Return the number in a value, with the decimals that it prints."""
    match value:
        case PrintedDecimal():
            return _with_decimals(value.number.digits)
        case QuantityView():
            return _with_decimals(value.amount.digits)
        case _:
            return None


def shown_years(chosen: tuple[Chosen, ...]) -> tuple[tuple[str, str], ...]:
    """Return those years of which there is a number at all."""
    return tuple(
        (key, name) for key, name in YEARS if any(one.number(key) is not None for one in chosen)
    )


def common_unit(chosen: tuple[Chosen, ...]) -> str | None:
    """Return the unit that all figures have, ``None`` where they differ."""
    units = {one.view.unit for one in chosen}
    return units.pop() if len(units) == 1 else None


def _with_decimals(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))


def _without_unit(value: object, unit: str) -> str:
    words = str(value)
    has_unit = unit and isinstance(value, QuantityView | GapView)
    return words.replace(unit, "", 1) if has_unit else words
