"""N114: 10000万吨: a number of tens of thousands followed by 万."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.findings import Severity

#: Money is kept in 万元 whatever it comes to; everything else turns into 亿.
_DOUBLED = re.compile(r"(?<![0-9.,])([1-9][0-9]{4,8})(?:\.[0-9]{1,4})?万(?!元|美元|欧元|亿|人民币)")


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield every count of more than 9999 万."""
    for passage in manuscript.passages:
        for match in _DOUBLED.finditer(passage.text):
            end = min(match.end() + 1, len(passage.text))
            message = f"{match[0]}就是{int(match[1]) / 10000:g}亿，可能多写了“万”或者多写了零"
            yield ProseFault(passage, match.start(), end, message)


CHECK = ProseCheck(
    code="N114",
    title="数量级可疑",
    why="一万个“万”是“亿”；数字本身已经上万、后面又有“万”的，多半是多写了“万”或者多写了零",
    source="GB/T 15835—2011《出版物上数字用法》",
    strength=Strength.CUSTOM,
    severity=Severity.HINT,
    remedy="请核对原始数据",
    find=find,
    bad=(
        TextExample(
            words="中试线上亿吨",
            text="推进10000万吨粉煤灰提取中试项目。",
            found="10000万吨",
        ),
        TextExample(words="上亿株", text="全年培育种苗15000万株。", found="15000万株"),
    ),
    good=(
        TextExample(words="资金习惯以万元计", text="全年到位资金12500万元。"),
        TextExample(words="没有“万”", text="全年培育种苗15000株。"),
    ),
)
