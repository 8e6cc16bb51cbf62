"""W235: an ellipsis together with 等."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.findings import Severity

_PATTERN = re.compile("……等等?|等等?……")


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield such words."""
    for passage, match in hits(_PATTERN, manuscript):
        message = f"“{match[0]}”重复"
        yield ProseFault(passage, *match.span(), message)


CHECK = ProseCheck(
    code="W235",
    title="省略号和“等”连用",
    why="省略号和“等”“等等”表示同一个意思，只用一个",
    source="GB/T 15834—2011 第4.11.4条",
    strength=Strength.MUST,
    severity=Severity.WARNING,
    remedy="请留下一个",
    find=find,
    bad=(
        TextExample(words="省略号在前", text="开展讲座、展览……等活动。", found="……等"),
        TextExample(words="省略号在后", text="开展讲座、展览等……", found="等……"),
    ),
    good=(
        TextExample(words="只有等", text="开展讲座、展览等活动。"),
        TextExample(words="只有省略号", text="开展讲座、展览……"),
    ),
)
