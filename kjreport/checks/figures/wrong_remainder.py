"""N104: 其余, 剩余: what is said to remain is not what remains."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.figures.enumerations import is_usable, tells_rest
from kjreport.checks.figures.labels import is_other_statement
from kjreport.checks.figures.printed import amount
from kjreport.checks.figures.scopes import Scope, scopes
from kjreport.checks.figures.wholes import lead
from kjreport.checks.manuscript import Manuscript
from kjreport.findings import Severity
from kjreport.text.number_phrases import Quantity

_REACH = 160
_FEWEST = 2


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield every remainder that differs from a whole less what was told since."""
    for passage in manuscript.passages:
        for scope in scopes(passage):
            for rest in scope.quantities:
                start = lead(passage, rest)
                if not rest.is_exact or rest.is_rate or not tells_rest(passage.text, start):
                    continue
                told = _told_before(scope, rest)
                if len(told) >= _FEWEST and not _remains(told, rest):
                    yield ProseFault(passage, start, rest.end, _message(told, rest))


def _told_before(scope: Scope, rest: Quantity) -> Sequence[Quantity]:
    """Return the figures of the unit before a remainder, nothing when one is inexact."""
    told: list[Quantity] = []
    end = scope.start
    for one in scope.between(rest.start - _REACH, rest.start):
        label, end = scope.words(end, one.start), one.end
        if one.unit != rest.unit or is_other_statement(label):
            continue
        if not (one.is_exact and is_usable(one)):
            return ()
        told.append(one)
    return told


def _remains(told: Sequence[Quantity], rest: Quantity) -> bool:
    """Tell whether some figure less all those behind it leaves the remainder."""
    taken = Decimal(0)
    for one in reversed(told):
        if taken and one.value - taken == rest.value:
            return True
        taken += one.value
    return False


def _message(told: Sequence[Quantity], rest: Quantity) -> str:
    whole = max(told, key=lambda one: one.value)
    others = sum((one.value for one in told[told.index(whole) + 1 :]), Decimal(0))
    left = amount(whole.value - others, rest)
    return f"总数{amount(whole.value, whole)}减去已列出的，应当剩下{left}"


CHECK = ProseCheck(
    code="N104",
    title="其余的数不对",
    why="总数减去已经列出的部分，应当等于文中所写的“其余”“剩余”。",
    source="统计数据勾稽关系",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请核对总数、各分项和其余的数",
    find=find,
    bad=(
        TextExample(
            words="其余多算了两项",
            text="今年共安排项目20项，其中续建项目8项，其余14项为新建项目。",
            found="其余14项",
        ),
        TextExample(
            words="剩余少算了",
            text="全年应整改问题36个，其中立行立改21个、限期整改9个，剩余5个正在推进。",
            found="剩余5个",
        ),
    ),
    good=(
        TextExample(
            words="减下来正好",
            text="今年共安排项目20项，其中续建项目8项，其余12项为新建项目。",
        ),
        TextExample(
            words="不用“其中”也能减",
            text="发现问题315个，已整改302个，剩余13个限期整改。",
        ),
        TextExample(
            words="没有写其余多少",
            text="今年共安排项目20项，其中续建项目8项，其余均为新建项目。",
        ),
    ),
)
