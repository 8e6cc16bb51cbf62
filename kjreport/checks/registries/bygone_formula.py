"""R303: a campaign told as going on after it ended, or before it began."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.facts import Facts
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.registries.names import named
from kjreport.checks.registries.when import date_of
from kjreport.findings import Severity
from kjreport.text.dates import OfficialDate

_GOING_ON = re.compile(
    "(?:深入|扎实|持续|继续|认真|全面|正在|统筹)?(?:开展|推进|抓好|参加)[^，。；]{0,4}$"
)
_NEAR = 12
#: A five-year plan is spoken of while it is drawn up.
_PERIOD = re.compile("十[一二三四五六七]五")
_AHEAD = 2


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield formulas used outside their time; looking back at them is usual."""
    date = date_of(manuscript)
    if date is None:
        return
    formulas = {one.words.text: one for one in reversed(manuscript.registries.formulas)}
    for passage, start, end, formula in named(manuscript, formulas):
        words = passage.text[start:end]
        is_going_on = _GOING_ON.search(passage.text, max(0, start - _NEAR), start) is not None
        if formula.is_to_come(date) and formula.start is not None:
            if _PERIOD.search(words) and formula.start.year - date.year <= _AHEAD:
                continue
            message = f"“{words}”{formula.start.year}年才提出"
            yield ProseFault(passage, start, end, message)
        elif is_going_on and formula.end is not None and _is_long_over(formula.end, date):
            message = f"“{words}”{formula.end}已经结束"
            present = formula.successor.text if formula.successor else None
            yield ProseFault(passage, start, end, message, suggestion=present)


def _is_long_over(end: OfficialDate, date: OfficialDate) -> bool:
    """Tell whether it ended before the year that the document is about."""
    return end.year < date.year


CHECK = ProseCheck(
    code="R303",
    title="提法不在使用时期",
    why="去年的专项活动今年还写“深入开展”，是沿用旧稿留下的",
    source="名录·提法（各条注明出处）；data/名录/提法.yaml",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请核对；说的是当时的，写明时间",
    find=find,
    bad=(
        TextExample(
            words="早已结束",
            text="现将情况报告如下：\n深入开展党纪学习教育，提高队伍素质。",
            found="党纪学习教育",
            facts=Facts(year=2026),
        ),
        TextExample(
            words="当时还没有",
            text="现将情况报告如下：\n因地制宜发展新质生产力。",
            found="新质生产力",
            facts=Facts(year=2021),
        ),
    ),
    good=(
        TextExample(
            words="当年开展",
            text="现将情况报告如下：\n深入开展党纪学习教育，提高队伍素质。",
            facts=Facts(year=2024),
        ),
        TextExample(
            words="正在谋划的规划",
            text="现将情况报告如下：\n启动“十五五”规划前期研究。",
            facts=Facts(year=2024),
        ),
        TextExample(
            words="回顾",
            text="现将情况报告如下：\n巩固拓展党纪学习教育成果。",
            facts=Facts(year=2026),
        ),
    ),
)
