"""S116: a heading without text below it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript, PassageKind
from kjreport.checks.structure.outline import entries
from kjreport.findings import Severity

_LONGEST_HEADING = 12
_FIGURE = re.compile("[0-9]")


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield headings on a line of their own that the next one follows at once."""
    for entry, after in pairwise(entries(manuscript)):
        is_empty = (
            entry.passage.kind is PassageKind.HEADING
            and after.passage.index == entry.passage.index + 1
            and after.depth <= entry.depth
            and not _is_statement(entry.passage.heading)
        )
        if is_empty:
            message = f"标题“{entry.passage.heading}”下面没有内容"
            yield ProseFault(entry.passage, entry.start, entry.heading_end, message)


def _is_statement(heading: str) -> bool:
    """Tell an item of a list that says all there is to say, as 完成投资3万元 does."""
    return heading.endswith(("。", "；", ";")) and (
        len(heading) > _LONGEST_HEADING or _FIGURE.search(heading) is not None
    )


CHECK = ProseCheck(
    code="S116",
    title="标题下面没有内容",
    why="删了内容，标题留了下来，或者标题断成了两行",
    source="公文核稿实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请补上内容，或者删去这个标题",
    find=find,
    bad=(
        TextExample(
            words="两个标题相连",
            text="一、工作情况\n二、存在问题\n力量不足。\n三、打算\n抓好落实。",
            found="一、工作情况",
        ),
        TextExample(
            words="二级标题后面是一级标题",
            text="一、工作情况\n（一）总体情况\n二、存在问题\n力量不足。",
            found="（一）总体情况",
        ),
    ),
    good=(
        TextExample(
            words="下面是下一层标题",
            text="一、工作情况\n（一）总体情况\n全年完成12项。\n二、打算\n抓好。",
        ),
        TextExample(
            words="逐条列出的指标",
            text="一、主要目标\n1.全市新增科技企业12家。\n2.研发强度达到0.6%以上。\n二、打算\n抓好。",
        ),
        TextExample(words="接排的标题", text="一、工作情况\n（一）甲。做了。\n（二）乙。做了。"),
    ),
)
