"""W212: a long stretch of words that stands in two places."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript, Passage
from kjreport.checks.matching import shortened
from kjreport.findings import Severity

#: So many characters in a row, marks apart, are no accident.
_LONG = 30
_NOT_WORDS = re.compile("[^\u4e00-\u9fff0-9A-Za-z%.]+")
#: What is quoted as a whole and may stand anywhere.
_FORMULA = re.compile(
    "习近平|中国特色社会主义|党中央|党的[一二三四五六七八九十]{1,3}|四个|两个|《|责任单位|牵头单位"
)
_MOST_NAMES = 3


@dataclass(frozen=True, slots=True)
class _Words:
    """A passage without its marks; ``places`` are the positions of the characters in it."""

    passage: Passage
    text: str
    places: tuple[int, ...]
    edges: tuple[tuple[int, int], ...]
    """Beginning and end of every clause."""


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield stretches that begin or end a clause as an earlier one does; whole repeats apart."""
    seen: dict[str, tuple[_Words, int]] = {}
    for words in map(_words, manuscript.running):
        told = 0
        for start in _starts(words):
            key = words.text[start : start + _LONG]
            earlier = seen.get(key)
            if earlier is None:
                seen[key] = words, start
            elif start >= told and not _is_same_paragraph(earlier[0], words):
                first, last = _extended(earlier, words, start)
                stretch = words.passage.text[words.places[first] : words.places[last - 1] + 1]
                told = last
                if not _is_usual(stretch):
                    yield _fault(words, first, last, stretch)


def _words(passage: Passage) -> _Words:
    places = tuple(
        place
        for place in range(len(passage.label), len(passage.text))
        if not _NOT_WORDS.match(passage.text[place])
    )
    spans = (
        (bisect_left(places, one.start), bisect_left(places, one.end)) for one in passage.clauses
    )
    edges = tuple((first, last) for first, last in spans if first < last)
    return _Words(passage, "".join(passage.text[place] for place in places), places, edges)


def _starts(words: _Words) -> list[int]:
    """Return where a stretch is looked for: it begins with a clause, or ends with one."""
    last = len(words.text) - _LONG
    starts = {start for start, _ in words.edges} | {end - _LONG for _, end in words.edges}
    return sorted(start for start in starts if 0 <= start <= last)


def _is_same_paragraph(earlier: _Words, words: _Words) -> bool:
    return earlier.text == words.text


def _extended(earlier: tuple[_Words, int], words: _Words, start: int) -> tuple[int, int]:
    """Return the whole stretch that both share."""
    before, place = earlier[0].text, earlier[1]
    first, last, other, after = start, start + _LONG, place, place + _LONG
    while first and other and words.text[first - 1] == before[other - 1]:
        first, other = first - 1, other - 1
    while last < len(words.text) and after < len(before) and words.text[last] == before[after]:
        last, after = last + 1, after + 1
    return first, last


def _is_usual(stretch: str) -> bool:
    return _FORMULA.search(stretch) is not None or stretch.count("、") > _MOST_NAMES


def _fault(words: _Words, first: int, last: int, stretch: str) -> ProseFault:
    message = f"这{last - first}个字和前面的一处完全一样：“{shortened(stretch)}”"
    start, end = words.places[first], words.places[last - 1] + 1
    return ProseFault(words.passage, start, end, message)


CHECK = ProseCheck(
    code="W212",
    title="大段重复",
    why="总结里的话原样抄进了打算，或者同一件事写了两遍",
    source="公文核稿实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请删去一处，或者改写",
    find=find,
    bad=(
        TextExample(
            words="总结的话抄进计划",
            text="一、工作情况\n加强平台建设，更好发挥平台在推动全市产业转型升级和开发区创新发展建设中的支撑引领作用。"
            "\n二、下步打算\n抓好服务，更好地发挥平台在推动全市产业转型升级和开发区创新发展建设中的支撑引领作用。",
            found="发挥平台在推动全市产业转型升级和开发区创新发展建设中的支撑引领作用",
        ),
        TextExample(
            words="开头相同",
            text="一、工作情况\n组织科技人员深入全市十二个乡镇开展农业实用技术培训和现场指导活动，效果良好。"
            "\n二、下步打算\n组织科技人员深入全市十二个乡镇开展农业实用技术培训和现场指导活动，再上台阶。",
            found="组织科技人员深入全市十二个乡镇开展农业实用技术培训和现场指导活动",
        ),
    ),
    good=(
        TextExample(
            words="固定的提法",
            text="一、总体要求\n坚持以习近平新时代中国特色社会主义思想为指导推动科技工作再上新的台阶，"
            "办好实事。\n二、保障措施\n坚持以习近平新时代中国特色社会主义思想为指导推动科技工作"
            "再上新的台阶，抓好落实。",
        ),
        TextExample(
            words="重要提法",
            text="一、总体要求\n坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神。"
            "\n二、保障措施\n坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神。",
        ),
        TextExample(
            words="短语相同",
            text="一、工作情况\n推动科技成果转化，完成12项。\n二、打算\n推动科技成果转化，争取15项。",
        ),
    ),
)
