"""How a figure's number, unit and 约数 stand together: 200余人次, 近30家, 3万余元."""

import re

from kjreport.text.numbers import Number

#: Said before the number.
BEFORE = ("近", "将近", "约", "大约", "超", "超过", "逾", "突破", "不足", "至少", "最多")
#: Said right after the number.
AFTER_NUMBER = ("余", "多", "来")
#: Said after the unit.
AFTER_UNIT = ("以上", "以下", "以内", "左右", "上下")
APPROXIMATIONS = (*BEFORE, *AFTER_NUMBER, *AFTER_UNIT)

_SCALED_UNIT = re.compile(r"([万亿]+)(.*)", re.DOTALL)
_ROUND = 10


def quantity(number: Number, unit: str, approximation: str = "") -> str:
    """Write a number with its unit and its 约数 in the place where it is said.

    余 and 多 stand before the unit (5000余万元), but after 万 or 亿 when the number before it
    is below ten or has decimals (3万余元, 1.2亿多元).
    """
    if approximation in AFTER_UNIT:
        return f"{number}{unit}{approximation}"
    if approximation not in AFTER_NUMBER:
        return f"{approximation}{number}{unit}"
    scaled = _SCALED_UNIT.fullmatch(unit)
    if scaled is not None and (number.decimals or abs(number.value) < _ROUND):
        return f"{number}{scaled[1]}{approximation}{scaled[2]}"
    return f"{number}{approximation}{unit}"
