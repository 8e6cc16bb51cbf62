"""Dates of official documents: 2026年1月8日, or 2026年1月 while the day is open."""

import re
from calendar import monthrange
from dataclasses import dataclass

from kjreport.text.half_width import HALF_WIDTH_DIGITS
from kjreport.text.unreadable import UnreadableValueError

EARLIEST_YEAR = 1949
LATEST_YEAR = 2100
_MONTHS = 12
_WIDE = HALF_WIDTH_DIGITS | {
    ord("．"): ".",
    ord("－"): "-",
    ord("／"): "/",
}
_SEPARATED = re.compile(r"(\d+)([-./])(\d+)\2(\d+)", re.ASCII)
_CHINESE = re.compile(r"(\d+)年(\d+)月(?:(\d+)[日号])?", re.ASCII)
_FORMS = "请写成 2026年1月8日 或 2026-1-8；日期未定时写 2026年1月"


class DateFormError(UnreadableValueError):
    """What was typed is not a date."""


@dataclass(frozen=True, slots=True)
class OfficialDate:
    """A 成文日期; ``day`` is ``None`` while it is to be filled in by hand."""

    year: int
    month: int
    day: int | None = None

    def __str__(self) -> str:
        day = "" if self.day is None else f"{self.day}日"
        return f"{self.year}年{self.month}月{day}"


def parse_date(text: str) -> OfficialDate:
    """Read 2026-1-8, 2026.1.8, 2026/1/8, 2026年1月8日, or 2026年1月 without its day.

    White space is ignored, leading zeros are dropped, full-width digits are made half-width.

    Raises:
        DateFormError: it is not a date, or there is no such day.
    """
    written = "".join(text.translate(_WIDE).split())
    if match := _SEPARATED.fullmatch(written):
        year, month, day = int(match[1]), int(match[3]), int(match[4])
        return _existing(year, month, day)
    if match := _CHINESE.fullmatch(written):
        return _existing(int(match[1]), int(match[2]), int(match[3]) if match[3] else None)
    reason = f"“{text.strip()}”不是日期，{_FORMS}" if written else f"没有填写日期，{_FORMS}"
    raise DateFormError(reason)


def _existing(year: int, month: int, day: int | None) -> OfficialDate:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        reason = f"年份“{year}”不对，年份要写四位数，如 2026"
        raise DateFormError(reason)
    if not 1 <= month <= _MONTHS:
        reason = f"没有 {month} 月，请核对日期"
        raise DateFormError(reason)
    if day is not None and not 1 <= day <= monthrange(year, month)[1]:
        reason = f"{year}年{month}月没有 {day} 日，请核对日期"
        raise DateFormError(reason)
    return OfficialDate(year, month, day)
