"""N104: 其余, 剩余: what is said to remain is not what remains."""

from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.figures.enumerations import Part, tells_rest
from kjreport.checks.figures.printed import amount
from kjreport.checks.figures.wholes import Breakdown, breakdowns, lead
from kjreport.checks.manuscript import Manuscript
from kjreport.findings import Severity


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield every remainder that differs from the whole less the other parts."""
    for passage in manuscript.passages:
        for breakdown in breakdowns(passage):
            rest = _remainder(breakdown)
            if rest is not None and not breakdown.is_met:
                start = lead(passage, rest.quantity)
                yield ProseFault(passage, start, rest.quantity.end, _message(breakdown, rest))


def _remainder(breakdown: Breakdown) -> Part | None:
    """Return the last part where it is the remainder, everything being exact."""
    parts = breakdown.parts
    if len(parts.parts) <= 1 or not (breakdown.whole.is_exact and parts.is_exact):
        return None
    found = [part for part in parts.parts if tells_rest(part.label)]
    return found[0] if found and found[0] is parts.parts[-1] else None


def _message(breakdown: Breakdown, rest: Part) -> str:
    others = breakdown.parts.total - rest.value
    left = amount(breakdown.whole.value - others, breakdown.whole)
    whole = amount(breakdown.whole.value, breakdown.whole)
    return f"总数{whole}减去已列出的，应当剩下{left}"


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
            words="没有写其余多少",
            text="今年共安排项目20项，其中续建项目8项，其余均为新建项目。",
        ),
    ),
)
