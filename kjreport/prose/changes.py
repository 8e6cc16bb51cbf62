"""How a figure is compared with last year: 较上年增加3家, 同比增长12.5%."""

from decimal import Decimal

from kjreport.prose.slips import ProseSlipError
from kjreport.text.numbers import EXACT, Number, number_of

_PERCENT_SIGNS = frozenset({"%", "％"})
_GROWTH_DECIMALS = 1


def is_percentage(unit: str) -> bool:
    """Whether ``unit`` is the percent sign: such figures change by 百分点."""
    return unit in _PERCENT_SIGNS


def compared_with_last_year(current: Number, previous: Number, unit: str) -> str:
    """Write 较上年增加3家, 较上年减少2家, 较上年提高0.2个百分点 or 与上年持平."""
    difference = _difference(current, previous)
    if difference.value == 0:
        return "与上年持平"
    more, fewer = ("提高", "下降") if is_percentage(unit) else ("增加", "减少")
    verb = more if difference.value > 0 else fewer
    return f"较上年{verb}{_size(difference)}{_unit_of_difference(unit)}"


def growth(current: Number, previous: Number, unit: str) -> str:
    """Write 同比增长12.5%, 同比下降3.0% or 同比持平; a percentage grows by 百分点.

    Raises:
        ProseSlipError: there is no growth from zero or from a negative number.
    """
    difference = _difference(current, previous)
    if difference.value == 0:
        return "同比持平"
    if is_percentage(unit):
        verb = "提高" if difference.value > 0 else "下降"
        return f"同比{verb}{_size(difference)}个百分点"
    if previous.value <= 0:
        message = f"“上年”是 {previous}，算不出同比，请改用“较上年”"
        raise ProseSlipError(message)
    percent = EXACT.divide(EXACT.multiply(difference.value, Decimal(100)), previous.value)
    rounded = number_of(percent, _GROWTH_DECIMALS)
    if rounded.value == 0:
        return "同比基本持平"
    verb = "增长" if rounded.value > 0 else "下降"
    return f"同比{verb}{_size(rounded)}%"


def _difference(current: Number, previous: Number) -> Number:
    return number_of(
        EXACT.subtract(current.value, previous.value),
        max(current.decimals, previous.decimals),
        is_grouped=current.is_grouped or previous.is_grouped,
    )


def _size(number: Number) -> str:
    return number.digits.removeprefix("-")


def _unit_of_difference(unit: str) -> str:
    return "个百分点" if is_percentage(unit) else unit
