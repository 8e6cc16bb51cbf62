"""Filters that compare: 同比(0), 占比(其他指标), 比较(其他指标), 相差, 增减."""

import re

from kjreport.prose.changes import (
    RATE_DECIMALS,
    difference,
    is_percentage,
    size,
    unit_of_difference,
)
from kjreport.prose.figures import FigureView
from kjreport.prose.operands import checked_decimals, is_gap, misuse, number_in, unit_of
from kjreport.prose.printing import printed
from kjreport.prose.shares import share
from kjreport.text.money import MONEY
from kjreport.text.numbers import EXACT, Number, NumberFormError, parse_number
from kjreport.text.pending_marks import MISSING_MARK

_TYPED_RATE = re.compile(r"([+-]?[\d.,]+)\s*(%|％|个百分点|倍)?")


def year_on_year(value: object, decimals: object = RATE_DECIMALS) -> str:
    """同比: 同比增长12.5%, with so many decimals."""
    return _grown(value, "同比", decimals)


def period_on_period(value: object, decimals: object = RATE_DECIMALS) -> str:
    """环比: 环比增长12.5%, with so many decimals."""
    return _grown(value, "环比", decimals)


def growing(value: object, decimals: object = RATE_DECIMALS) -> str:
    """增长: 增长12.5%, with so many decimals."""
    return _grown(value, "增长", decimals)


def _grown(value: object, usage: str, decimals: object) -> str:
    if not isinstance(value, FigureView):
        raise misuse(usage=usage, reason="只能用在指标后面")
    return value.grown(usage, checked_decimals(decimals, usage))


def share_of(value: object, whole: object = None, decimals: object = RATE_DECIMALS) -> str:
    """占比: what one figure is of another, 35.2%."""
    if is_gap(value) or is_gap(whole):
        return MISSING_MARK
    part, other = _in_one_unit(value, whole, "占比")
    found = share(part, other, checked_decimals(decimals, "占比"))
    if found is None:
        raise misuse(usage="占比", reason="要比的总数须大于 0")
    return f"{found}%"


def apart(value: object, other: object = None) -> str:
    """相差: how far two figures are from one another, 3.4个百分点."""
    if is_gap(value) or is_gap(other):
        return MISSING_MARK
    return f"{size(difference(*_in_one_unit(value, other, '相差')))}{_unit_apart(value)}"


def against(value: object, other: object = None, name: object = "") -> str:
    """比较: 高于全国平均水平3.4个百分点, 比甲县多3家, 与甲县持平."""
    if is_gap(value) or is_gap(other):
        return MISSING_MARK
    gap = difference(*_in_one_unit(value, other, "比较"))
    called = printed(name) or (other.name if isinstance(other, FigureView) else "")
    if not called:
        raise misuse(usage="比较", reason="要写明与谁比，如 | 比较(90, '全国平均水平')")
    if gap.value == 0:
        return f"与{called}持平"
    if is_percentage(unit_of(value) or ""):
        return f"{'高于' if gap.value > 0 else '低于'}{called}{size(gap)}{_unit_apart(value)}"
    return f"比{called}{'多' if gap.value > 0 else '少'}{size(gap)}{_unit_apart(value)}"


def signed(value: object) -> str:
    """增减: 增长12.3% from a published 12.3, 下降3.2% from -3.2%, 持平 from 0."""
    match = _TYPED_RATE.fullmatch(printed(value).strip())
    try:
        number = None if match is None else parse_number(match[1])
    except NumberFormError:
        number = None
    if match is None or number is None:
        raise misuse(usage="增减", reason="要用在“公布”的增幅后面，如：同比: 12.3")
    if number.value == 0:
        return "持平"
    unit = match[2] or "%"
    up, down = ("提高", "下降") if unit == "个百分点" else ("增长", "下降")
    return f"{up if number.value > 0 else down}{number.digits.lstrip('+-')}{unit}"


def _unit_apart(value: object) -> str:
    return unit_of_difference(unit_of(value) or "")


def _in_one_unit(value: object, other: object, usage: str) -> tuple[Number, Number]:
    """Return both numbers, money converted to the unit of the first."""
    if other is None:
        raise misuse(usage=usage, reason=f"要写明与哪个指标比，如 | {usage}(指标.另一个)")
    first, second = number_in(value, usage), number_in(other, usage)
    unit, other_unit = unit_of(value), unit_of(other)
    if unit is None or other_unit is None or unit == other_unit:
        return first, second
    if unit in MONEY and other_unit in MONEY:
        ratio = EXACT.divide(MONEY[other_unit], MONEY[unit])
        converted = EXACT.multiply(second.value, ratio)
        return first, Number(converted, f"{converted.normalize(EXACT):f}")
    raise misuse(usage=usage, reason=f"的两个数单位不同（{unit}、{other_unit}），不能比")
