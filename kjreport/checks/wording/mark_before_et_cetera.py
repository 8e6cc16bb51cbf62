"""W207: a mark before 等."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.findings import Severity

#: With what follows, 等 is the beginning of a word: 等级, 等候, 等额.
_WORDS = "级|待|候|额|于|次|效|比|值|离|外|温|份|距|同|着|到|闲|号|边|压|差|式|身|第|我|你|他|一下"
_MARK = re.compile(
    f"、等(?!{_WORDS})"
    "|[，,]等(?=[0-9多各]|方面|领域|单位|企业|部门|研发|平台|项目|工作"
    "|机构|内容|问题|环节|形式|方式|活动|多种|相关|有关|重点|[，。；、）])"
)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield 、等 and its like."""
    for passage, match in hits(_MARK, manuscript):
        right = match[0][-1]
        yield ProseFault(
            passage, *match.span(), f"“{match[0]}”多了标点", suggestion=right, fix=right
        )


CHECK = ProseCheck(
    code="W207",
    title="“等”前面有顿号",
    why="“等”字前面的并列项说完了，不再用顿号",
    source="GB/T 15834—2011 第4.5.3条",
    strength=Strength.MUST,
    severity=Severity.WARNING,
    remedy="请删去“等”前面的标点",
    find=find,
    bad=(
        TextExample(words="顿号", text="建设企业技术中心、重点实验室、等研发机构。", found="、等"),
        TextExample(words="逗号", text="走访甲公司、乙公司，等企业12家。", found="，等"),
    ),
    good=(
        TextExample(words="没有顿号", text="建设企业技术中心、重点实验室等研发机构。"),
        TextExample(words="等待", text="会后，等待批复。"),
        TextExample(words="等级", text="按质量、等级分类。"),
        TextExample(words="等候", text="会后，等一批设备到货再安装。"),
        TextExample(words="等额", text="采取差额，等额两种方式。"),
    ),
)
