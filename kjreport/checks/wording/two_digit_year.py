"""W221: a year of two digits."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits_in
from kjreport.findings import Severity

_PATTERN = re.compile(
    "(?<![0-9.第近约每满历达'’—-])(?:1[5-9]|2[0-9]|3[0-5])年(?=底|初|末|度|上半年|下半年|[0-9]{1,2}月[^个]|[一二三四]季度)"
)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield such words."""
    for passage, match in hits_in(_PATTERN, manuscript.passages):
        message = f"“{match[0]}”没有写全年份"
        yield ProseFault(passage, *match.span(), message)


CHECK = ProseCheck(
    code="W221",
    title="年份只写了两位",
    why="年份要写全四位",
    source="GB/T 15835—2011 第5.1条",
    strength=Strength.MUST,
    severity=Severity.WARNING,
    remedy="请写全四位年份",
    find=find,
    bad=(
        TextExample(words="年底", text="23年底，全市企业达到12家。", found="23年"),
        TextExample(words="几月", text="24年3月启动建设。", found="24年"),
    ),
    good=(
        TextExample(words="四位", text="2023年底，全市企业达到12家。"),
        TextExample(words="年数", text="项目历时20年1个月。"),
        TextExample(words="届次", text="建设15年。"),
    ),
)
