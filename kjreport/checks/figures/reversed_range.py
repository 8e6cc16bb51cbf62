"""N115: 8—5家: a range whose larger number stands first."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.findings import Severity

_DASH = re.compile("[—–~～]")


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield every range that runs downwards."""
    for passage in manuscript.passages:
        for one in passage.quantities:
            if one.high is None or one.high >= one.value:
                continue
            words = passage.text[one.start : one.end]
            if _DASH.search(words) and not one.is_worded:
                yield ProseFault(passage, one.start, one.end, "数值范围前大后小")


CHECK = ProseCheck(
    code="N115",
    title="数值范围前大后小",
    why="数值范围应当从小到大写，前大后小多半是其中一个数写错了",
    source="GB/T 15835—2011《出版物上数字用法》",
    strength=Strength.USUAL,
    severity=Severity.WARNING,
    remedy="请核对两个数，从小到大写",
    find=find,
    bad=(
        TextExample(words="家数前大后小", text="年内新增平台8—5家。", found="8—5家"),
        TextExample(words="百分数前大后小", text="力争增长12%—8%。", found="12%—8%"),
    ),
    good=(
        TextExample(words="从小到大", text="年内新增平台5—8家，增长8%—12%。"),
        TextExample(words="连字符后面是编号", text="联系电话0471-5551234，附件2-1共3份。"),
    ),
)
