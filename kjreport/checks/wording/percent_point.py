"""W217: 百分点 mixed with %."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.findings import Severity

_PATTERN = re.compile(
    "(?<![0-9.])[0-9.]{1,12}(?:[%％]个?百分点|个百分[比数率]|百分点)"
    "|百分之[0-9.一二三四五六七八九十]{1,12}个?百分点"
)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield such words."""
    for passage, match in hits(_PATTERN, manuscript):
        message = f"“{match[0]}”的写法不对"
        yield ProseFault(passage, *match.span(), message)


CHECK = ProseCheck(
    code="W217",
    title="百分点写错",
    why="“%”和“百分点”不能叠用，两个百分数之差才说百分点",
    source="GB/T 15835—2011与统计写法实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请写成“3个百分点”或者“3%”",
    find=find,
    bad=(
        TextExample(words="叠用", text="研发投入强度提高0.5%个百分点。", found="0.5%个百分点"),
        TextExample(words="百分比", text="占比提高3个百分比。", found="3个百分比"),
        TextExample(words="少了个字", text="增速提高2.1百分点。", found="2.1百分点"),
    ),
    good=(
        TextExample(words="正确", text="研发投入强度提高0.5个百分点。"),
        TextExample(words="增长率", text="投入增长5%。"),
    ),
)
