"""S105: one heading of a series ends with a mark, its siblings without one, or the other way."""

from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript, PassageKind
from kjreport.checks.structure.outline import Entry, entries
from kjreport.findings import Severity

_MARKS = "。；：，"
_FEWEST = 3


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield headings on lines of their own that end otherwise than most of their siblings."""
    for siblings in _series(manuscript):
        marked = [one for one in siblings if one.passage.text.rstrip().endswith(tuple(_MARKS))]
        bare = [one for one in siblings if one not in marked]
        few = min(marked, bare, key=len)
        if len(siblings) < _FEWEST or not few or len(few) * 2 >= len(siblings):
            continue
        word = "有" if few is marked else "没有"
        other = "没有" if few is marked else "有"
        for one in few:
            message = f"这个标题末尾{word}标点，同一层的其他标题{other}"
            yield ProseFault(one.passage, one.start, len(one.passage.text.rstrip()), message)


def _series(manuscript: Manuscript) -> Iterator[list[Entry]]:
    open_series: dict[int, list[Entry]] = {}
    for entry in entries(manuscript):
        for depth in [depth for depth in open_series if depth > entry.depth]:
            yield open_series.pop(depth)
        if entry.number.number == 1 and entry.depth in open_series:
            yield open_series.pop(entry.depth)
        if entry.passage.kind is PassageKind.HEADING:
            open_series.setdefault(entry.depth, []).append(entry)
    yield from open_series.values()


CHECK = ProseCheck(
    code="S105",
    title="同一层标题末尾的标点不一致",
    why="独占一行的标题末尾一般不加标点，同一层要一致",
    source="GB/T 15834—2011 与公文实务",
    strength=Strength.CUSTOM,
    severity=Severity.HINT,
    remedy="请统一",
    find=find,
    bad=(
        TextExample(
            words="多了句号",
            text="一、工作情况\n做了。\n二、存在问题。\n不足。\n三、下步打算\n要做。",
            found="二、存在问题。",
        ),
        TextExample(
            words="只有一个有",
            text="一、总体要求\n做好。\n二、重点任务\n抓好。\n三、保障措施。\n落实。",
            found="三、保障措施。",
        ),
    ),
    good=(
        TextExample(
            words="都没有", text="一、工作情况\n做了。\n二、存在问题\n不足。\n三、下步打算\n要做。"
        ),
        TextExample(
            words="接排的标题要有句号",
            text="一、工作情况\n（一）甲。做了。\n（二）乙。做了。\n二、打算\n要做。\n三、措施\n有。",
        ),
    ),
)
