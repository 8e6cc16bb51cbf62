"""N110: shares of one whole that make up more than 100 %."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import takewhile

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.figures.scopes import Scope, scopes
from kjreport.checks.manuscript import Manuscript
from kjreport.findings import Severity
from kjreport.text.number_phrases import Quantity

_SHARES = re.compile("分别占|占比分别|比重分别|比例分别|各占")
_END = re.compile("[。；，,]")
_WHOLE = Decimal(100)
_REACH = 120
_FEWEST = 2


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield every list of shares that exceeds the whole by more than rounding."""
    for passage in manuscript.passages:
        for scope in scopes(passage):
            for match in _SHARES.finditer(scope.text):
                shares = _shares(scope, scope.start + match.end())
                total = sum((one.value for one in shares), Decimal(0))
                room = sum((one.step for one in shares), Decimal(0)) / 2
                if len(shares) >= _FEWEST and total > _WHOLE + room:
                    start = scope.start + match.start()
                    message = f"各项占比相加是{total}%，超过100%"
                    yield ProseFault(passage, start, shares[-1].end, message)


def _shares(scope: Scope, start: int) -> tuple[Quantity, ...]:
    words = scope.words(start, start + _REACH)
    stop = _END.search(words)
    end = start + (stop.start() if stop else len(words))
    return tuple(takewhile(lambda one: one.unit == "%" and one.is_exact, scope.between(start, end)))


CHECK = ProseCheck(
    code="N110",
    title="占比之和超过百分之百",
    why="同一个总数的各个部分所占比重相加不能超过100%（四舍五入的尾差除外）",
    source="统计数据勾稽关系",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请核对各项占比",
    find=find,
    bad=(
        TextExample(
            words="三项相加是110%",
            text="三次产业分别占12%、48%、50%。",
            found="分别占12%、48%、50%",
        ),
        TextExample(
            words="“占比分别为”",
            text="企业、高校、院所承担的项目占比分别为62.5%、30.1%、17.4%。",
            found="占比分别为62.5%、30.1%、17.4%",
        ),
    ),
    good=(
        TextExample(words="相加正好", text="三次产业分别占12%、40%、48%。"),
        TextExample(words="四舍五入的尾差", text="三类项目分别占33.4%、33.3%、33.4%。"),
        TextExample(words="不是占比", text="产值、税收分别增长62.5%、80.1%。"),
    ),
)
