"""W224: a place that was left to be filled in."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.findings import Severity

_PATTERN = re.compile(
    "(?<![A-Za-z×Xx])(?:[Xx]{2,}|×{1,})(?=[年月日个家项万亿元%号名人次县市区]|[\u4e00-\u9fff]|[，。；、）])(?![A-Za-z])|\\*{2,}(?=[\u4e00-\u9fff])|[_\uff3f]{2,}|【\\s*】|（\\s+）|〔\\s*〕|待补充|待核实|TODO|此处填写|请填写"
)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield such words."""
    for passage, match in hits(_PATTERN, manuscript):
        message = f"“{match[0]}”还没有填"
        yield ProseFault(passage, *match.span(), message, key="占位")


CHECK = ProseCheck(
    code="W224",
    title="没有填的地方",
    why="占位的记号留到成稿里，是硬伤",
    source="公文核稿实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请填上内容，或者删去",
    find=find,
    bad=(
        TextExample(words="叉号", text="新增高新技术企业XX家。", found="XX"),
        TextExample(words="乘号", text="投入资金×××万元。", found="×××"),
        TextExample(words="横线", text="成文日期：____年。", found="____"),
    ),
    good=(
        TextExample(words="已填", text="新增高新技术企业3家。"),
        TextExample(words="尺寸", text="展板规格为3×4米。"),
        TextExample(words="型号", text="采购XX-1型设备。"),
    ),
)
