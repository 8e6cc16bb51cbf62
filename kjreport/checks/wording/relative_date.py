"""W223: a date that depends on when it is read."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.findings import Severity

_PATTERN = re.compile(
    "去年(?!同期)|前年|明年|近日|日前|昨日|昨天|前天|上个?月(?=[，。份底初末])|本月(?=[，。底初末])"
)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield such words."""
    for passage, match in hits(_PATTERN, manuscript):
        message = f"“{match[0]}”说不清是什么时候"
        yield ProseFault(passage, *match.span(), message, key="相对日期")


CHECK = ProseCheck(
    code="W223",
    title="相对的日期",
    why="公文传阅、存档时间长，“去年”“近日”说不清是哪一天",
    source="公文核稿实务",
    strength=Strength.CUSTOM,
    severity=Severity.HINT,
    remedy="请写明年份或者日期",
    find=find,
    bad=(
        TextExample(words="去年", text="去年完成项目12项。", found="去年"),
        TextExample(words="近日", text="近日，市科技局召开会议。", found="近日"),
    ),
    good=(
        TextExample(words="写明年份", text="2024年完成项目12项。"),
        TextExample(words="惯用", text="今年以来，科技工作取得新进展。"),
        TextExample(words="同期", text="与去年同期相比增长5%。"),
    ),
)
