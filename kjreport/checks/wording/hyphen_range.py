"""W220: a hyphen between two years, dates or numbers."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.findings import Severity

_PATTERN = re.compile(
    "(?<![0-9A-Za-z-])[0-9]{4}年?-[0-9]{4}年|(?<![0-9A-Za-z.-])[0-9]{1,2}月-[0-9]{1,2}月|(?<![0-9.])[0-9.]{1,12}[%％]-[0-9.]{1,12}[%％]"
)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield such words."""
    for passage, match in hits(_PATTERN, manuscript):
        message = f"“{match[0]}”用的是短横"
        yield ProseFault(
            passage,
            *match.span(),
            message,
            suggestion=match[0].replace("-", "—"),
            fix=match[0].replace("-", "—"),
            key="短横",
        )


CHECK = ProseCheck(
    code="W220",
    title="起止用了短横",
    why="起止年份、数值用一字线“—”或浪纹线“～”，不用短横“-”",
    source="GB/T 15834—2011 第4.13.3条",
    strength=Strength.USUAL,
    severity=Severity.HINT,
    remedy="请改成“—”",
    find=find,
    bad=(
        TextExample(words="年份", text="实施2021-2025年规划。", found="2021-2025年"),
        TextExample(words="月份", text="1月-6月完成投资。", found="1月-6月"),
    ),
    good=(
        TextExample(words="一字线", text="实施2021—2025年规划。"),
        TextExample(words="编号", text="电话0475-8231234。"),
    ),
)
