"""How a figure stands to its target: 完成率, 完成情况."""

from decimal import Decimal

from kjreport.prose.changes import RATE_DECIMALS, difference, size, unit_of_difference
from kjreport.prose.slips import ProseSlipError
from kjreport.text.numbers import EXACT, Number, number_of
from kjreport.text.targets import Bound, Target


def completion_rate(current: Number, target: Target) -> Number:
    """Return 完成率 in percent.

    Raises:
        ProseSlipError: there is none of zero, or of a target that must not be passed.
    """
    if target.bound is Bound.AT_MOST or target.number.value <= 0:
        message = f"目标是“{target}”，算不出完成率，请改用“完成情况”"
        raise ProseSlipError(message)
    share = EXACT.multiply(current.value, Decimal(100))
    return number_of(EXACT.divide(share, target.number.value), RATE_DECIMALS)


def achievement_words(current: Number, target: Target, unit: str) -> str:
    """Write 完成年度目标, 超年度目标2家, 比年度目标少1家 or 控制在年度目标以内."""
    ahead = difference(current, target.number)
    words = f"{size(ahead)}{unit_of_difference(unit)}"
    if target.bound is Bound.AT_MOST:
        is_met = target.is_met_by(current.value)
        return "控制在年度目标以内" if is_met else f"超出年度控制目标{words}"
    if ahead.value == 0 or (target.bound is Bound.ABOUT and target.is_met_by(current.value)):
        return "完成年度目标"
    return f"超年度目标{words}" if ahead.value > 0 else f"比年度目标少{words}"
