"""S116: a heading without text below it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript, PassageKind
from kjreport.checks.structure.outline import Entry, entries
from kjreport.findings import Severity

_LONGEST_HEADING = 11
_FIGURE = re.compile("[0-9]")
#: What ends a line of contents: a tab or dots, and the number of the page.
_PAGE = re.compile("[\t.…·]\\s?[0-9]{1,3}\\s*$")
_ITEM_LEVEL = 3
"""Numbers 1. and （1） stand before items as often as before headings."""


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield headings on a line of their own that the next one follows at once."""
    for entry, after in pairwise(entries(manuscript)):
        is_empty = (
            entry.passage.kind is PassageKind.HEADING
            and after.passage.index == entry.passage.index + 1
            and after.depth <= entry.depth
            and not 0 < entry.passage.level < after.passage.level
            and not _is_statement(entry.passage.heading)
            and not _ends_row(manuscript, entry)
            and not _is_listed(entry, after)
        )
        if is_empty:
            message = f"标题“{entry.passage.heading}”下面没有内容"
            yield ProseFault(entry.passage, entry.start, entry.heading_end, message)


def _is_statement(heading: str) -> bool:
    """Tell an item of a list that says all there is to say, as 完成投资3万元 does."""
    return heading.endswith(("。", "；", ";", ".")) and (
        len(heading) > _LONGEST_HEADING or _FIGURE.search(heading) is not None
    )


def _ends_row(manuscript: Manuscript, entry: Entry) -> bool:
    """Tell the last of several conditions, each of which ends with ；."""
    index = entry.passage.index
    before = manuscript.passages[index - 1].text.rstrip() if index else ""
    return before.endswith(("；", ";"))


def _is_listed(entry: Entry, after: Entry) -> bool:
    """Tell a line of contents, and an item of a list of short ones, from a heading."""
    is_item = entry.passage.level >= _ITEM_LEVEL and after.passage.level == entry.passage.level
    return is_item or _PAGE.search(entry.passage.text) is not None


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
            text="一、主要目标\n（一）新增企业12家。\n（二）强度达到0.6%。\n二、打算\n抓好。",
        ),
        TextExample(
            words="目录",
            text="目录\n一、总体进展\t1\n二、主要成效\t3\n一、总体进展\n全年完成12项。",
        ),
        TextExample(
            words="短条目",
            text="一、打算\n（1）加强队伍建设\n（2）提升服务能力\n（3）做好宣传引导\n抓好落实。",
        ),
        TextExample(
            words="并列的条件",
            text="一、条件\n（一）热爱科技工作；\n（二）能够常年服务。\n二、程序\n自愿报名。",
        ),
        TextExample(words="接排的标题", text="一、工作情况\n（一）甲。做了。\n（二）乙。做了。"),
    ),
)
