"""W233: 二 before a measure word."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.findings import Severity

_PATTERN = re.compile(
    "(?<![第十百千万亿零〇一二三四五六七八九廿、\\d])二(?=(?:个|家|台|套|份(?!额)|条|张|笔|座|辆)[\u4e00-\u9fff，。；、（])"
)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield such words."""
    for passage, match in hits(_PATTERN, manuscript):
        message = "量词前面用“两”，不用“二”"
        yield ProseFault(passage, *match.span(), message, suggestion="两")


CHECK = ProseCheck(
    code="W233",
    title="“二”应为“两”",
    why="量词前面用“两”：两个、两家",
    source="公文核稿实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请改成“两”",
    find=find,
    bad=(
        TextExample(words="二家", text="新增研发中心二家，已投入使用。", found="二"),
        TextExample(words="二个", text="建成二个平台。", found="二"),
    ),
    good=(
        TextExample(words="序数", text="第二个平台建成。"),
        TextExample(words="并列", text="一、二条生产线投产。"),
        TextExample(words="两家", text="新增研发中心两家。"),
    ),
)
