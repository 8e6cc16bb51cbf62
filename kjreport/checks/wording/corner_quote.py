"""W231: corner brackets as quotation marks."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.findings import Severity

_PATTERN = re.compile("「(?P<words>[^「」]{1,60})」")


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield such words."""
    for passage, match in hits(_PATTERN, manuscript):
        message = f"“{match[0]}”用的是直角引号"
        is_inner = passage.text.count("“", 0, match.start()) > passage.text.count(
            "”", 0, match.start()
        )
        right = f"‘{match['words']}’" if is_inner else f"“{match['words']}”"
        yield ProseFault(
            passage, *match.span(), message, suggestion=right, fix=right, key="直角引号"
        )


CHECK = ProseCheck(
    code="W231",
    title="引号样式",
    why="横排的中文用“ ”，「 」用于竖排和港台",
    source="GB/T 15834—2011 第5.1.5条",
    strength=Strength.MUST,
    severity=Severity.HINT,
    remedy="请改成“ ”",
    find=find,
    bad=(
        TextExample(words="直角引号", text="激荡「新」潮。", found="「新」"),
        TextExample(words="项目名", text="实施「强基」工程。", found="「强基」"),
    ),
    good=(
        TextExample(words="弯引号", text="激荡“新”潮。"),
        TextExample(words="书名号", text="印发《强基工程方案》。"),
    ),
)
