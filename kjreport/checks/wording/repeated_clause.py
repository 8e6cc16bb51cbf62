"""W210: a clause typed twice running."""

from collections.abc import Iterator
from itertools import pairwise

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import READ, shortened
from kjreport.findings import Severity

_SHORTEST = 4


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield a clause that repeats the one before it."""
    for passage in manuscript.of(*READ):
        words = [one.text.strip() for one in passage.clauses]
        for number, (before, clause) in enumerate(pairwise(passage.clauses), start=1):
            if len(words[number]) >= _SHORTEST and words[number - 1] == words[number]:
                message = f"“{shortened(words[number])}”连着写了两遍"
                yield ProseFault(passage, before.start, clause.end, message)


CHECK = ProseCheck(
    code="W210",
    title="半句话重复",
    why="同一句话连着写了两遍，多半是复制时留下的",
    source="公文核稿实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请删去多余的一遍",
    find=find,
    bad=(
        TextExample(
            words="连写两遍",
            text="有了科研成果就有了后劲，有了科研成果就有了后劲。",
            found="有了科研成果就有了后劲，有了科研成果就有了后劲",
        ),
        TextExample(
            words="句子重复",
            text="会议强调。要抓好落实。要抓好落实。",
            found="要抓好落实。要抓好落实",
        ),
    ),
    good=(
        TextExample(words="说法相近", text="要抓好项目，要抓好落实。"),
        TextExample(words="短词", text="一次，一次，又一次。"),
    ),
)
