"""W205: straight quotation marks in Chinese text."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.findings import Severity

_QUOTED = re.compile('"([^"“”]{0,30}[\u4e00-\u9fff][^"“”]{0,30})"')

_INCHES = re.compile('[0-9]"')


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield words in straight quotation marks."""
    for passage, match in hits(_QUOTED, manuscript):
        words = f"“{match[1]}”"
        message = f"{match[0]}用的是直引号"
        fix = words if _are_paired(passage.text) else None
        yield ProseFault(passage, *match.span(), message, suggestion=words, fix=fix, key="直引号")


def _are_paired(text: str) -> bool:
    """Tell whether it is certain which mark opens: an even number, none of them inches."""
    return text.count('"') % 2 == 0 and _INCHES.search(text) is None


CHECK = ProseCheck(
    code="W205",
    title="直引号",
    why="公文用弯引号，直引号不分左右",
    source="GB/T 15834—2011 第4.8条",
    strength=Strength.MUST,
    severity=Severity.WARNING,
    remedy="请改成“ ”",
    find=find,
    bad=(
        TextExample(words="直引号", text='实施"科技强市"行动。', found='"科技强市"'),
        TextExample(words="英文引号包中文", text='开展"科普进校园"活动。', found='"科普进校园"'),
    ),
    good=(
        TextExample(words="弯引号", text="实施“科技强市”行动。"),
        TextExample(words="英寸", text='采购2台27"显示器。'),
        TextExample(words="西文", text='系统名为"SmartLab"。'),
    ),
)
