"""W222: a month or day that does not exist, or one with a zero before it."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits_in
from kjreport.findings import Severity

_MONTHS = 12
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_PATTERN = re.compile(
    "(?P<year>(?:(?:19|20)[0-9]{2}年)?)(?<![0-9])(?P<month>[0-9]{1,2})月(?P<day>(?:[0-9]{1,2}(?:日|号))?)"
)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield dates that cannot be, and those with zeros."""
    for passage, match in hits_in(_PATTERN, manuscript.passages):
        month, day = int(match["month"]), int(match["day"][:-1] or "1")
        if not 1 <= month <= _MONTHS or not 1 <= day <= _DAYS[month - 1]:
            yield ProseFault(passage, *match.span(), f"没有“{match[0]}”这个日期")
        elif match["month"].startswith("0") or match["day"].startswith("0"):
            day_words = f"{day}日" if match["day"] else ""
            right = f"{match['year']}{month}月{day_words}"
            message = f"“{match[0]}”编了虚位"
            yield ProseFault(passage, *match.span(), message, suggestion=right, fix=right)


CHECK = ProseCheck(
    code="W222",
    title="日期写错",
    why="月、日不编虚位，写成“1月8日”",
    source="GB/T 9704—2012 第7.3.5.4条；GB/T 15835—2011",
    strength=Strength.MUST,
    severity=Severity.WARNING,
    remedy="请核对日期",
    find=find,
    bad=(
        TextExample(words="编了虚位", text="2025年01月05日召开会议。", found="2025年01月05日"),
        TextExample(words="没有这个月", text="2025年13月完成验收。", found="2025年13月"),
        TextExample(words="没有这一天", text="6月31日前报送材料。", found="6月31日"),
    ),
    good=(
        TextExample(words="正确", text="2025年1月5日召开会议。"),
        TextExample(words="几个月", text="历时13个月完成。"),
    ),
)
