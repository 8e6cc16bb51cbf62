"""N112: the same total stands twice, with two values."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.figures.subjects import TIMES, Told, told_figures
from kjreport.checks.manuscript import Manuscript
from kjreport.findings import Severity

#: Words that make a figure a standing total, of which there is one at a time.
_TOTAL = re.compile("总数$|总量$|保有量$|拥有量$|总额$|存量$")
_SHORTEST = 6


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield every standing total that differs from where it stood first."""
    first: dict[tuple[str, str], Told] = {}

    for told in told_figures(manuscript, in_plan=False):
        if not _is_total(told):
            continue
        key = (told.subject, told.quantity.unit)
        before = first.setdefault(key, told)

        if told.quantity.value != before.quantity.value:
            start = told.quantity.start - len(told.clause)
            message = f"“{told.subject}”前面写的是{_words(before)}，这里是{_words(told)}"
            yield ProseFault(told.passage, start, told.quantity.end, message)


def _is_total(told: Told) -> bool:
    return (
        told.quantity.is_exact
        and not told.quantity.is_rate
        and len(told.subject) >= _SHORTEST
        and _TOTAL.search(told.subject) is not None
        and TIMES.search(told.clause) is None
    )


def _words(told: Told) -> str:
    return told.passage.text[told.quantity.start : told.quantity.end]


CHECK = ProseCheck(
    code="N112",
    title="同一个数前后不一",
    why="同一个总数在文中出现几次的，几处应当一致",
    source="统计数据勾稽关系",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请核对以哪个为准；说的不是一回事时，写明范围或者时间",
    find=find,
    bad=(
        TextExample(
            words="企业总数两个说法",
            text="全市高新技术企业总数达到143家。\n目前高新技术企业总数134家，仍然偏少。",
            found="目前高新技术企业总数134家",
        ),
        TextExample(
            words="专利拥有量两个说法",
            text="有效发明专利拥有量达到520件。\n全县有效发明专利拥有量502件。",
            found="全县有效发明专利拥有量502件",
        ),
    ),
    good=(
        TextExample(
            words="时间不同",
            text="全市高新技术企业总数达到143家。\n2024年高新技术企业总数134家。",
        ),
        TextExample(
            words="一个是现状，一个是计划",
            text="一、工作情况\n全市高新技术企业总数达到143家。\n"
            "二、下一步计划\n全市高新技术企业总数达到160家。",
        ),
        TextExample(
            words="名称不同",
            text="全市高新技术企业总数达到143家。\n全市科技型中小企业总数210家。",
        ),
    ),
)
