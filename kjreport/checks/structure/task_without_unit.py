"""S112: a task of a 方案 or 要点 without 责任单位, where other tasks have one."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript, PassageKind
from kjreport.checks.structure.outline import Entry, entries
from kjreport.findings import Severity

_UNIT = re.compile(
    "(?:责任|牵头|配合|参加|主办|协办)(?:单位|部门|科室|人)|[（(][^（）()]{2,40}(?:负责|牵头)[^（）()]{0,20}[）)]"
)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield the tasks without one; a series in which fewer than half have one is left alone."""
    for series in _series(tuple(entries(manuscript)), manuscript):
        bare = [one for one, has_unit in series if not has_unit]
        if not bare or len(bare) * 2 >= len(series):
            continue
        for one in bare:
            message = "同一层的其他任务写了责任单位，这一条没有"
            yield ProseFault(one.passage, one.start, one.heading_end, message)


def _series(every: tuple[Entry, ...], manuscript: Manuscript) -> Iterator[list[tuple[Entry, bool]]]:
    """Yield the deepest numbered passages, series by series, with whether they name a unit."""
    current: list[tuple[Entry, bool]] = []
    for entry, after in zip_longest(every, every[1:]):
        if current and (entry.depth != current[-1][0].depth or entry.number.number == 1):
            yield current
            current = []
        if after is None or after.depth <= entry.depth:
            last = after.passage.index if after else len(manuscript.passages)
            own = manuscript.passages[entry.passage.index : last]
            has_unit = any(one.kind is PassageKind.DUTY or _UNIT.search(one.text) for one in own)
            current.append((entry, has_unit))
    if current:
        yield current


CHECK = ProseCheck(
    code="S112",
    title="任务没有写责任单位",
    why="没有责任单位的任务没有人落实",
    source="公文核稿实务",
    strength=Strength.CUSTOM,
    severity=Severity.HINT,
    remedy="请补上责任单位",
    find=find,
    bad=(
        TextExample(
            words="漏了一条",
            text="（一）培育主体。新增3家。（责任单位：高新科）\n（二）建设平台。新建2个。"
            "\n（三）引进人才。引进5名。（责任单位：人才科）",
            found="（二）建设平台。",
        ),
        TextExample(
            words="另起行的",
            text="1.培育主体。新增3家。\n责任单位：高新科\n2.建设平台。新建2个。"
            "\n3.引进人才。引进5名。\n责任单位：人才科",
            found="2.建设平台。",
        ),
    ),
    good=(
        TextExample(
            words="都写了",
            text="（一）甲事。办好。（责任单位：甲科）\n（二）乙事。办好。（责任单位：乙科）",
        ),
        TextExample(words="都没写", text="（一）甲事。办好。\n（二）乙事。办好。"),
    ),
)
