"""R310: leaders named side by side in another order than that of 名录."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.facts import Facts
from kjreport.checks.manuscript import Manuscript, Passage
from kjreport.checks.matching import READ
from kjreport.checks.registries.when import date_of
from kjreport.findings import Severity
from kjreport.model.registries import Leader, Registries
from kjreport.text.scalars import Scalar

#: What may stand between two names of one row: a 、, and the post of the second.
_BETWEEN = re.compile("(?:同志)?、[\u4e00-\u9fff]{0,20}")

_Mention = tuple[int, int, int]
"""Beginning, end, and rank in the list."""


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield two neighbours of a row of whom the second goes first in the list of 领导."""
    date = date_of(manuscript)
    leaders = manuscript.registries.leaders
    present = [one for one in leaders if date is None or not one.is_over(date)]
    ranks = {one.name.text: rank for rank, one in reversed(list(enumerate(present)))}
    if not ranks:
        return
    names = re.compile("|".join(map(re.escape, sorted(ranks, key=len, reverse=True))))
    for passage in manuscript.of(*READ):
        for first, second in pairwise(_mentions(passage, names, ranks)):
            if second[2] < first[2] and _BETWEEN.fullmatch(passage.text, first[1], second[0]):
                before, after = passage.text[slice(*first[:2])], passage.text[slice(*second[:2])]
                message = f"名录里{after}排在{before}前面"
                yield ProseFault(passage, first[0], second[1], message)


def _mentions(
    passage: Passage, names: re.Pattern[str], ranks: dict[str, int]
) -> Iterator[_Mention]:
    for match in names.finditer(passage.text):
        yield match.start(), match.end(), ranks[match[0]]


def _known(*names: str) -> Registries:
    leaders = tuple(Leader.model_validate({"姓名": Scalar(name)}) for name in names)
    return Registries.model_construct(leaders=leaders)


_THREE = _known("周明远", "顾思源", "沈若溪")

CHECK = ProseCheck(
    code="R310",
    title="领导排序不对",
    why="领导按任职的次序排列，前后颠倒是很重的差错",
    source="data/名录/领导.yaml；公文核稿实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请按名录的次序排列；次序变了的，先改名录",
    find=find,
    bad=(
        TextExample(
            words="两人颠倒",
            text="现将情况报告如下：\n顾思源、周明远出席会议。",
            found="顾思源、周明远",
            registries=_THREE,
        ),
        TextExample(
            words="带着职务",
            text="现将情况报告如下：\n市领导周明远，局领导沈若溪、局长顾思源到会。",
            found="沈若溪、局长顾思源",
            facts=Facts(year=2025),
            registries=_THREE,
        ),
    ),
    good=(
        TextExample(
            words="次序正确",
            text="现将情况报告如下：\n周明远、顾思源、沈若溪出席会议。",
            registries=_THREE,
        ),
        TextExample(
            words="不在一列",
            text="现将情况报告如下：\n顾思源主持会议，周明远讲话。",
            registries=_THREE,
        ),
    ),
)
