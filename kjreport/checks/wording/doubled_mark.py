"""W211: marks that cannot follow one another."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.findings import Severity

_PATTERN = re.compile("[，。；：、]{2,}|[！？]{3,}|(?<!…)…(?!…)|[，、；：]”[，。；、]|”{2,}|“{2,}")


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield such marks."""
    for passage, match in hits(_PATTERN, manuscript):
        message = "这几个标点不能连用"
        yield ProseFault(passage, *match.span(), message)


CHECK = ProseCheck(
    code="W211",
    title="标点连用",
    why="两个点号连在一起，必有一个多余",
    source="GB/T 15834—2011《标点符号用法》",
    strength=Strength.MUST,
    severity=Severity.WARNING,
    remedy="请留下一个",
    find=find,
    bad=(
        TextExample(words="两个句号", text="工作取得新进展。。", found="。。"),
        TextExample(words="逗号加句号", text="工作取得新进展，。", found="，。"),
        TextExample(words="半个省略号", text="开展培训、宣传…", found="…"),
    ),
    good=(
        TextExample(words="句号加引号", text="他说：“工作取得新进展。”"),
        TextExample(words="省略号", text="开展培训、宣传……"),
        TextExample(words="问叹连用", text="怎么办？！"),
    ),
)
