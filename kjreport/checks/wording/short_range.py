"""W219: a range of percentages with one sign only."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.findings import Severity

_PATTERN = re.compile(
    "(?<![0-9.%％])(?P<low>[0-9]+(?:\\.[0-9]+)?)\\s*(?P<dash>[-—–~～至到])\\s*(?P<high>[0-9]+(?:\\.[0-9]+)?)(?P<sign>[%％])"
)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield such words."""
    for passage, match in hits(_PATTERN, manuscript):
        message = f"“{match[0]}”少写了一个百分号"
        yield ProseFault(
            passage,
            *match.span(),
            message,
            suggestion=f"{match['low']}%{match['dash']}{match['high']}%",
        )


CHECK = ProseCheck(
    code="W219",
    title="百分数范围少写了百分号",
    why="前一个数不写“%”，就成了另一个数",
    source="GB/T 15835—2011 第5.1.3条",
    strength=Strength.MUST,
    severity=Severity.WARNING,
    remedy="请在前一个数后面也写上“%”",
    find=find,
    bad=(
        TextExample(words="连接号", text="增长5—8%。", found="5—8%"),
        TextExample(words="至", text="占比10至15%。", found="10至15%"),
    ),
    good=(
        TextExample(words="都写了", text="增长5%—8%。"),
        TextExample(words="从某年到", text="2020年到2025年占比15%。"),
    ),
)
