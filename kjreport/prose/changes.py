"""How a figure is compared with an earlier one: 较上年增加3家, 同比增长12.5%, 增长1.2倍."""

from decimal import Decimal

from kjreport.prose.scales import shortest
from kjreport.prose.slips import ProseSlipError
from kjreport.text.numbers import EXACT, Number, number_of

#: 统计 habit: growth and shares have one decimal.
RATE_DECIMALS = 1
_HUNDRED = Decimal(100)
_POINTS = {"%": "个百分点", "％": "个百分点", "‰": "个千分点"}


def is_percentage(unit: str) -> bool:
    """Whether ``unit`` is the percent sign: such figures change by 百分点."""
    return unit in _POINTS


def unit_of_difference(unit: str) -> str:
    """Return 个百分点 for percentages, else the unit itself."""
    return _POINTS.get(unit, unit)


def difference(current: Number, previous: Number) -> Number:
    """Return how much more ``current`` is, with the decimals of the more exact one."""
    return number_of(
        EXACT.subtract(current.value, previous.value),
        max(current.decimals, previous.decimals),
        is_grouped=current.is_grouped or previous.is_grouped,
    )


def size(number: Number) -> str:
    """Return the digits without a minus."""
    return number.digits.removeprefix("-")


def difference_words(current: Number, previous: Number, unit: str) -> str:
    """Write 增加3家, 减少2家, 提高0.2个百分点 or 持平."""
    change = difference(current, previous)
    if change.value == 0:
        return "持平"
    more, fewer = ("提高", "下降") if is_percentage(unit) else ("增加", "减少")
    verb = more if change.value > 0 else fewer
    return f"{verb}{size(change)}{unit_of_difference(unit)}"


def compared_with_last_year(current: Number, previous: Number, unit: str) -> str:
    """Write 较上年增加3家, 较上年减少2家, 较上年提高0.2个百分点 or 与上年持平."""
    words = difference_words(current, previous, unit)
    return "与上年持平" if words == "持平" else f"较上年{words}"


def course_words(current: Number, previous: Number, unit: str) -> str:
    """Write 由上年的9家增加到12家, 由上年的0.48%提高到0.51%."""
    if current.value == previous.value:
        return f"与上年持平，均为{current}{unit}"
    more, fewer = ("提高", "下降") if is_percentage(unit) else ("增加", "减少")
    verb = more if current.value > previous.value else fewer
    return f"由上年的{previous}{unit}{verb}到{current}{unit}"


def percent_of_growth(current: Number, previous: Number, usage: str) -> Decimal:
    """Return the growth in percent, exactly.

    Raises:
        ProseSlipError: there is no growth from zero or from a negative number.
    """
    if previous.value <= 0:
        message = f"要比的数是 {previous}，算不出{usage}，请改用“较上年”"
        raise ProseSlipError(message)
    change = EXACT.subtract(current.value, previous.value)
    return EXACT.divide(EXACT.multiply(change, _HUNDRED), previous.value)


def growth_words(
    current: Number, previous: Number, unit: str, decimals: int = RATE_DECIMALS
) -> str:
    """Write 增长12.5%, 下降3.0%, 增长1.2倍, 持平 or 基本持平; a percentage moves by 百分点.

    From 100 % on growth is told in 倍, as 增长120% is easily read as 增长到. A decline never is.

    Raises:
        ProseSlipError: there is no growth from zero or from a negative number.
    """
    if is_percentage(unit) or current.value == previous.value:
        return difference_words(current, previous, unit)
    percent = percent_of_growth(current, previous, "同比")
    rounded = number_of(percent, decimals)
    if rounded.value == 0:
        return "基本持平"
    if rounded.value >= _HUNDRED:
        return f"增长{shortest(EXACT.divide(percent, _HUNDRED), RATE_DECIMALS)}倍"
    return f"{'增长' if rounded.value > 0 else '下降'}{size(rounded)}%"


def growth(current: Number, previous: Number, unit: str, decimals: int = RATE_DECIMALS) -> str:
    """Write 同比增长12.5%, 同比下降3.0% or 同比持平.

    Raises:
        ProseSlipError: there is no growth from zero or from a negative number.
    """
    return f"同比{growth_words(current, previous, unit, decimals)}"
