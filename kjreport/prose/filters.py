"""What may stand after ``|`` in an expression.

Babel writes dates, percents and amounts; it is imported by the filters that need it.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from kjreport.prose.figures import FigureView, PartView
from kjreport.prose.printing import PrintedDecimal, Year, printed
from kjreport.prose.quantities import quantity
from kjreport.prose.slips import ProseSlipError
from kjreport.text.dates import OfficialDate, parse_date
from kjreport.text.numbers import Number, number_of, parse_number
from kjreport.text.numerals import NUMERAL_LIMIT, chinese_numeral, chinese_year

LOCALE = "zh_Hans_CN"
MAX_DECIMALS = 6
_MONEY = {"元": Decimal(1), "万元": Decimal(10_000), "亿元": Decimal(100_000_000)}
_MONEY_DECIMALS = 2
_BREAKS_A_LIST = re.compile("[、，；]")


def listed(value: object) -> str:
    """列示: 甲50万元、乙362.50万元; the parts of a part follow in brackets."""
    if isinstance(value, FigureView | PartView) and value.parts:
        return _joined([_listed_part(part) for part in value.parts])
    if isinstance(value, FigureView) and value.members:
        return enumerated(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return _joined([printed(item) for item in value])
    raise _misuse(usage="列示", reason="要有“构成”或“名单”才能用")


def _listed_part(part: PartView) -> str:
    inner = f"（{_joined([_listed_part(inner) for inner in part.parts])}）" if part.parts else ""
    return f"{part}{inner}"


def _joined(items: Sequence[str]) -> str:
    """Join by 、, or by ； where an item holds signs that would blur with it."""
    return ("；" if any(map(_BREAKS_A_LIST.search, items)) else "、").join(items)


def with_members(value: object) -> str:
    """名单: 12家（甲、乙、丙）."""
    if isinstance(value, FigureView) and value.members:
        return f"{value}（{enumerated(value)}）"
    raise _misuse(usage="名单", reason="只能用在填了“名单”的指标后面")


def enumerated(value: object) -> str:
    """顿号: 甲、乙、丙."""
    if isinstance(value, FigureView):
        return _joined([str(member) for member in value.members])
    if isinstance(value, Sequence) and not isinstance(value, str):
        return _joined([printed(item) for item in value])
    raise _misuse(usage="顿号", reason="只能用在名单后面")


def money(value: object, unit: object = "") -> str:
    """金额: 万元 and 亿元 by size, at most two decimals (1.23亿元); ``unit`` chooses one.

    A bare number counts as 万元.
    """
    given = value.unit if isinstance(value, FigureView | PartView) else "万元"
    wanted = printed(unit)
    wrong = next((name for name in (given, wanted or given) if name not in _MONEY), None)
    if wrong is not None:
        raise _misuse(usage="金额", reason=f"的计量单位只能是元、万元、亿元，不能是“{wrong}”")
    number = _number(value, "金额")
    target = wanted or _fitting_unit(number.value * _MONEY[given], given)
    approximation = value.approximation if isinstance(value, FigureView) else ""
    if target == given:
        return quantity(number, given, approximation)
    return quantity(
        _converted(number.value * _MONEY[given] / _MONEY[target]), target, approximation
    )


def _fitting_unit(yuan: Decimal, given: str) -> str:
    """Return the largest unit that leaves something before the point, not below ``given``."""
    fitting = [unit for unit, size in _MONEY.items() if abs(yuan) >= size >= _MONEY[given]]
    return fitting[-1] if fitting else given


def _converted(amount: Decimal) -> Number:
    from babel.numbers import format_decimal  # noqa: PLC0415  # 20 ms, for this filter alone

    rounded = number_of(amount, _MONEY_DECIMALS).value
    return Number(amount, format_decimal(rounded, "0.##", locale=LOCALE))


def percentage(value: object, decimals: object = 1) -> str:
    """百分比: 0.125 is 12.5%; a figure whose unit is % prints its digits as typed."""
    if isinstance(value, FigureView) and value.unit in {"%", "％"}:
        return str(value)
    if type(decimals) is not int or not 0 <= decimals <= MAX_DECIMALS:
        raise _misuse(usage="百分比", reason=f"的小数位数要在 0 到 {MAX_DECIMALS} 之间")
    from babel.numbers import format_percent  # noqa: PLC0415  # 20 ms, for this filter alone

    ratio = number_of(_number(value, "百分比").value, decimals + 2).value
    pattern = f"0.{'0' * decimals}%" if decimals else "0%"
    return str(format_percent(ratio, pattern, locale=LOCALE))


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
    number = _number(value, "汉字").value
    if number != number.to_integral_value() or not 0 <= number < NUMERAL_LIMIT:
        raise _misuse(usage="汉字", reason="只能写不带小数的正数")
    return chinese_numeral(int(number))


def _misuse(*, usage: str, reason: str) -> ProseSlipError:
    return ProseSlipError(f"“{usage}”{reason}", word=usage)


def _number(value: object, usage: str) -> Number:
    match value:
        case FigureView() | PartView():
            return value.amount
        case PrintedDecimal():
            return value.number
        case bool():
            pass
        case int() | float() | Decimal() | str():
            try:
                return parse_number(str(value))
            except ValueError as error:
                raise _misuse(usage=usage, reason=f"要用在数字后面：{error}") from error
    raise _misuse(usage=usage, reason="要用在数字后面")


FILTERS: Mapping[str, Callable[..., str]] = {
    "列示": listed,
    "名单": with_members,
    "顿号": enumerated,
    "金额": money,
    "百分比": percentage,
    "日期": spelt_date,
    "汉字": spelt_number,
}
"""Every filter by the name that staff type."""
