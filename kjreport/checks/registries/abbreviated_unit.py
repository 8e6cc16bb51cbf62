"""R308: a unit in the lists of who is responsible under two names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript, Passage
from kjreport.checks.matching import READ
from kjreport.findings import Severity

_LIST = re.compile(
    "(?:责任|牵头|配合|参加|参与|协办|主办)(?:单位|部门|科室)[:：](?P<names>[^）)。；;]{2,400})"
)
_BETWEEN = re.compile("[、，,\\s]+")
_SHORTEST = 6
_ENDS = 2


@dataclass(frozen=True, slots=True)
class _Mention:
    passage: Passage
    start: int
    name: str
    place: int


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield the shorter of two names that abbreviate one another and never stand in one list."""
    mentions = tuple(_mentions(manuscript))
    lists: dict[str, set[int]] = {}
    for one in mentions:
        lists.setdefault(one.name, set()).add(one.place)
    longer = {
        short: full
        for short in lists
        for full in lists
        if _abbreviates(short, full) and not lists[short] & lists[full]
    }
    told: set[str] = set()
    for one in mentions:
        if one.name in longer and one.name not in told:
            told.add(one.name)
            message = f"别处写的是“{longer[one.name]}”，这里写“{one.name}”，像是同一个单位"
            yield ProseFault(
                one.passage, one.start, one.start + len(one.name), message, longer[one.name]
            )


def _mentions(manuscript: Manuscript) -> Iterator[_Mention]:
    place = 0
    for passage in manuscript.of(*READ):
        for match in _LIST.finditer(passage.text):
            place += 1
            start = match.start("names")
            for name in _BETWEEN.split(match["names"]):
                found = passage.text.find(name, start)
                start = found + len(name)
                yield _Mention(passage, found, name, place)


def _abbreviates(short: str, full: str) -> bool:
    """Tell whether the short name leaves out characters of the full one, ends apart."""
    if not (_SHORTEST <= len(short) < len(full)):
        return False
    if short[:_ENDS] != full[:_ENDS] or short[-_ENDS:] != full[-_ENDS:]:
        return False
    rest = iter(full)
    return all(character in rest for character in short)


CHECK = ProseCheck(
    code="R308",
    title="责任单位的名称前后不一",
    why="同一个单位写成两个名称，落实时容易推诿",
    source="公文核稿实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请统一名称",
    find=find,
    bad=(
        TextExample(
            words="缩了两个字",
            text="（一）甲。抓好落实。（责任单位：市商务和投资促进中心、市科技局）\n"
            "（二）乙。抓好落实。（责任单位：市商务和投促中心、市科技局）",
            found="市商务和投促中心",
        ),
        TextExample(
            words="缩了中间",
            text="一、甲\n责任单位：市大数据发展服务中心\n二、乙\n责任单位：市大数据服务中心",
            found="市大数据服务中心",
        ),
    ),
    good=(
        TextExample(
            words="同一名单里的两个单位",
            text="责任单位：市农业技术推广服务中心、市农业技术服务中心",
        ),
        TextExample(
            words="不同单位",
            text="一、甲\n责任单位：市科技发展中心\n二、乙\n责任单位：市人才发展中心",
        ),
    ),
)
