"""What may stand after ``|`` in an expression.

Babel writes dates, percents and amounts; it is imported by the filters that need it.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from kjreport.prose.changes import is_percentage
from kjreport.prose.figures import FigureView
from kjreport.prose.list_filters import (
    enumerated,
    listed,
    with_members,
    with_representatives,
    with_shares,
)
from kjreport.prose.operands import checked_decimals, is_gap, misuse, number_in, unit_of
from kjreport.prose.printing import Year, printed
from kjreport.prose.quantities import quantity
from kjreport.prose.rate_filters import (
    against,
    apart,
    growing,
    period_on_period,
    share_of,
    signed,
    year_on_year,
)
from kjreport.prose.slips import ProseSlipError
from kjreport.text.dates import OfficialDate, parse_date
from kjreport.text.money import MONEY
from kjreport.text.numbers import Number, number_of
from kjreport.text.numerals import NUMERAL_LIMIT, chinese_numeral, chinese_year
from kjreport.text.pending_marks import MISSING_MARK

LOCALE = "zh_Hans_CN"
_MONEY_DECIMALS = 2
#: 金额 chooses among these by size; the others are only read.
_FITTING = ("元", "万元", "亿元")


def money(value: object, unit: object = "") -> str:
    """金额: 万元 and 亿元 by size, at most two decimals (1.23亿元); ``unit`` chooses one.

    A bare number counts as 万元.
    """
    if is_gap(value):
        return MISSING_MARK
    given = unit_of(value)
    given = "万元" if given is None else given
    wanted = printed(unit)
    wrong = next((name for name in (given, wanted or given) if name not in MONEY), None)
    if wrong is not None:
        raise misuse(usage="金额", reason=f"的计量单位只能是元、万元、亿元，不能是“{wrong}”")
    number = number_in(value, "金额")
    target = wanted or _fitting_unit(number.value * MONEY[given], given)
    approximation = value.approximation if isinstance(value, FigureView) else ""
    if target == given:
        return quantity(number, given, approximation)
    converted = _converted(number.value * MONEY[given] / MONEY[target])
    return quantity(converted, target, approximation)


def _fitting_unit(yuan: Decimal, given: str) -> str:
    """Return the largest unit that leaves something before the point, not below ``given``."""
    fitting = [unit for unit in _FITTING if abs(yuan) >= MONEY[unit] >= MONEY[given]]
    return fitting[-1] if fitting else given


def _converted(amount: Decimal) -> Number:
    from babel.numbers import format_decimal  # noqa: PLC0415  # 20 ms, for this filter alone

    rounded = number_of(amount, _MONEY_DECIMALS).value
    return Number(amount, format_decimal(rounded, "0.##", locale=LOCALE))


def percentage(value: object, decimals: object = 1) -> str:
    """百分比: 0.125 is 12.5%; a figure whose unit is % prints its digits as typed."""
    if is_gap(value):
        return MISSING_MARK
    if isinstance(value, FigureView) and is_percentage(value.unit):
        return str(value)
    digits = checked_decimals(decimals, "百分比")
    from babel.numbers import format_percent  # noqa: PLC0415  # 20 ms, for this filter alone

    ratio = number_of(number_in(value, "百分比").value, digits + 2).value
    pattern = f"0.{'0' * digits}%" if digits else "0%"
    return str(format_percent(ratio, pattern, locale=LOCALE))


def rounded(value: object, decimals: object = 0) -> str:
    """小数: a figure, or a bare number, with so many decimals, rounded 四舍五入."""
    if is_gap(value):
        return printed(value)
    digits = checked_decimals(decimals, "小数")
    number = number_in(value, "小数")
    shown = number_of(number.value, digits, is_grouped=number.is_grouped)
    approximation = value.approximation if isinstance(value, FigureView) else ""
    return quantity(shown, unit_of(value) or "", approximation)


def spelt_date(value: object) -> str:
    """日期: 2026年1月8日, from a date or from a text in any of the date forms."""
    try:
        day = value if isinstance(value, OfficialDate) else parse_date(printed(value))
    except ValueError as error:
        raise ProseSlipError(str(error), word="日期") from error
    if day.day is None:
        return str(day)
    from babel.dates import format_date  # noqa: PLC0415  # 20 ms, for this filter alone

    return str(format_date(date(day.year, day.month, day.day), "long", locale=LOCALE))


def spelt_number(value: object) -> str:
    """汉字: 12 is 十二; a year is spelt digit by digit, 二〇二五."""
    if isinstance(value, Year):
        return chinese_year(value)
    if is_gap(value):
        return MISSING_MARK
    number = number_in(value, "汉字").value
    if number != number.to_integral_value() or not 0 <= number < NUMERAL_LIMIT:
        raise misuse(usage="汉字", reason="只能写不带小数的正数")
    return chinese_numeral(int(number))


FILTERS: Mapping[str, Callable[..., str]] = {
    "列示": listed,
    "列示占比": with_shares,
    "名单": with_members,
    "等": with_representatives,
    "顿号": enumerated,
    "金额": money,
    "小数": rounded,
    "百分比": percentage,
    "同比": year_on_year,
    "环比": period_on_period,
    "增长": growing,
    "占比": share_of,
    "相差": apart,
    "比较": against,
    "增减": signed,
    "日期": spelt_date,
    "汉字": spelt_number,
}
"""Every filter by the name that staff type."""
