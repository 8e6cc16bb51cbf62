"""S117: a level with one heading only."""

from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript, Medium
from kjreport.checks.structure.outline import Entry, entries
from kjreport.findings import Severity


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield first numbers that no second one follows.

    Our data are numbered by the program: no second number was left out of them.
    """
    if manuscript.medium is Medium.DATA:
        return
    alone: dict[int, Entry] = {}
    for entry in (*entries(manuscript), None):
        deepest = -1 if entry is None else entry.depth
        for depth in [depth for depth in alone if depth > deepest]:
            yield _fault(alone.pop(depth))
        if entry is not None:
            if entry.number.number == 1 and entry.passage.heading_end:
                alone[entry.depth] = entry
            else:
                alone.pop(entry.depth, None)


def _fault(entry: Entry) -> ProseFault:
    message = f"这一层只有“{entry.number.typed}”，没有第二个"
    return ProseFault(entry.passage, entry.start, entry.heading_end, message)


CHECK = ProseCheck(
    code="S117",
    title="一层里只有一个标题",
    why="只有一条就不必编号，多半是漏了下一条",
    source="公文核稿实务",
    strength=Strength.CUSTOM,
    severity=Severity.HINT,
    remedy="请核对是不是漏了下一条；确实只有一条的，去掉序号",
    find=find,
    bad=(
        TextExample(
            words="只有（一）",
            text="一、工作情况\n（一）培育主体。新增3家。\n二、打算\n抓好落实。",
            found="（一）培育主体。",
        ),
        TextExample(
            words="只有一、", text="一、工作情况\n全年完成12项，效果良好。", found="一、工作情况"
        ),
    ),
    good=(
        TextExample(words="有两个", text="一、工作情况\n完成12项。\n二、打算\n抓好落实。"),
        TextExample(words="没有编号", text="工作情况\n全年完成12项。"),
    ),
)
