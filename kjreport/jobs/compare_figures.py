"""The figures of two years side by side."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from kjreport.model.figure_source import FigureStatus
from kjreport.model.figures import Figure
from kjreport.prose import changes
from kjreport.prose.amounts import amount
from kjreport.prose.quantities import quantity
from kjreport.prose.scales import scale_to
from kjreport.prose.slips import ProseSlipError
from kjreport.reporting.year_account import Course, FigureChange
from kjreport.text.numbers import Number

_MISSING = "暂缺"


def figure_changes(
    before: Mapping[str, Figure], after: Mapping[str, Figure]
) -> Iterator[FigureChange]:
    """Yield the figures of the later year in their order, then those that it has no more."""
    for key, figure in after.items():
        yield _change(key, before.get(key), figure)
    for key, figure in before.items():
        if key not in after:
            yield FigureChange(_name(key, figure), figure.unit, _words(figure), "", Course.GONE)


def _change(key: str, old: Figure | None, new: Figure) -> FigureChange:
    name, said, target = _name(key, new), _words(new), _target(new)
    if old is None:
        return FigureChange(name, new.unit, "", said, Course.NEW, target=target)
    earlier, current = _number(old, new.unit), _number(new, new.unit)
    if earlier is None or current is None or old.approximation or new.approximation:
        return FigureChange(name, new.unit, _words(old), said, Course.UNKNOWN, target=target)
    return FigureChange(
        name,
        new.unit,
        str(earlier),
        said,
        _course(earlier.value, current.value),
        changes.difference_words(current, earlier, new.unit),
        _rate(current, earlier, new.unit),
        target,
    )


def _number(figure: Figure, unit: str) -> Number | None:
    """Return the number in ``unit``; ``None`` when there is none, or the units do not compare."""
    number = None if figure.status is FigureStatus.MISSING else amount(figure, figure.unit)
    scale = scale_to(figure.unit, unit)
    return None if number is None or scale.unit != unit else scale.shown(number)


def _course(earlier: Decimal, current: Decimal) -> Course:
    if current == earlier:
        return Course.SAME
    return Course.UP if current > earlier else Course.DOWN


def _rate(current: Number, earlier: Number, unit: str) -> str:
    """Write the growth; a percentage moves by 百分点, which is its difference already."""
    if changes.is_percentage(unit) or current.value == earlier.value:
        return ""
    try:
        return changes.growth_words(current, earlier, unit)
    except ProseSlipError:
        return ""


def _words(figure: Figure) -> str:
    number = amount(figure, figure.unit)
    if figure.status is FigureStatus.MISSING or number is None:
        return _MISSING
    return quantity(number, "", figure.approximation) if figure.approximation else str(number)


def _target(figure: Figure) -> str:
    if figure.target is None:
        return ""
    number = None if figure.status is FigureStatus.MISSING else amount(figure, figure.unit)
    if number is None:
        return str(figure.target)
    is_met = figure.target.is_met_by(number.value)
    return f"{figure.target}，{'达到' if is_met else '没有达到'}"


def _name(key: str, figure: Figure) -> str:
    return str(figure.name or key)
