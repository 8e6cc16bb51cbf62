"""N111: 3家企业，每家20万元，共50万元: the product differs."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.figures.printed import amount
from kjreport.checks.figures.scopes import Scope, scopes
from kjreport.checks.manuscript import Manuscript
from kjreport.findings import Severity
from kjreport.text.number_phrases import Quantity

_PER = re.compile("每(?:家|个|项|人|名|位|户|件|所|台|篇)")
_EACH = re.compile(rf"[^。；0-9]{{0,24}}{_PER.pattern}[^，。；0-9]{{0,12}}$")
_TOTAL = re.compile(r"[^。；0-9]{0,12}[，,（(、](?:共|共计|合计|总计|总额)[^，。；0-9]{0,8}$")
_COUNTED = frozenset(["家", "个", "项", "人", "户", "件", "所", "台", "篇"])


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield every total that is not the count times the amount for each."""
    for passage in manuscript.passages:
        for scope in scopes(passage):
            if len(_PER.findall(scope.text)) != 1:
                continue
            figures = scope.quantities
            for count, each, total in zip(figures, figures[1:], figures[2:], strict=False):
                if not _is_told(scope, count, each, total):
                    continue
                product = count.value * each.value
                if abs(product - total.value) > total.step / 2:
                    message = f"{amount(count.value, count)}乘以{amount(each.value, each)}应为"
                    message += amount(product, total)
                    yield ProseFault(passage, total.start - 1, total.end, message)


def _is_told(scope: Scope, count: Quantity, each: Quantity, total: Quantity) -> bool:
    if not (count.is_exact and each.is_exact and total.is_exact) or each.unit != total.unit:
        return False
    if count.unit not in _COUNTED or each.is_rate or each.unit == count.unit:
        return False
    first = scope.words(count.end, each.start)
    return bool(_EACH.match(first) and _TOTAL.match(scope.words(each.end, total.start)))


CHECK = ProseCheck(
    code="N111",
    title="每个的数乘以个数不等于总数",
    why="写明个数和每个多少的，总数可以算出来，应当与文中所写一致",
    source="统计数据勾稽关系",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请核对个数、标准和总数",
    find=find,
    bad=(
        TextExample(
            words="奖补总额算错",
            text="对3家企业每家奖励20万元，共计50万元。",
            found="计50万元",
        ),
        TextExample(
            words="人均标准与总额不符",
            text="选派特派员40名，每人补助5000元，共补助25万元。",
            found="助25万元",
        ),
    ),
    good=(
        TextExample(words="乘积相符", text="对3家企业每家奖励20万元，共计60万元。"),
        TextExample(
            words="每家最高多少，不能相乘", text="对3家企业每家最高奖励20万元以内，共计50万元。"
        ),
        TextExample(
            words="两种标准加起来的总数",
            text="对2家企业每家奖励50万元，对3个平台每个奖励20万元，共计160万元。",
        ),
        TextExample(words="总数是另一种计量单位", text="建设3个基地，每个占地20亩，共投资50万元。"),
    ),
)
