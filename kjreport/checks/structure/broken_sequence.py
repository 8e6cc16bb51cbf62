"""S104: 一是、二是、三是 with one left out."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import RUNNING, Manuscript, Passage, PassageKind
from kjreport.findings import Severity
from kjreport.text.numerals import chinese_numeral, chinese_value

_POINT = re.compile(
    "(?:^|(?<=[。；：，、！？”）.;:,\\s]))(?P<number>[一二三四五六七八九十]{1,3})(?P<word>是|要|抓|则)"
)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield points whose number does not follow the one before; a heading begins anew."""
    last: dict[str, int] = {}
    for passage in manuscript.passages:
        if passage.kind is PassageKind.HEADING or passage.heading_end:
            last.clear()
        if passage.kind in RUNNING:
            yield from _faults(passage, last)


def _faults(passage: Passage, last: dict[str, int]) -> Iterator[ProseFault]:
    for match in _POINT.finditer(passage.text):
        number, word = chinese_value(match["number"]) or 0, match["word"]
        before = last.get(word, 0)
        if word != "是" and not before and number != 1:
            continue
        last[word] = number
        if number in (1, before + 1):
            continue
        start, end = match.start("number"), min(len(passage.text), match.end() + _SHOWN)
        stop = _MARK.search(passage.text, match.end(), end)
        message = (
            f"“{match[0]}”前面是“{chinese_numeral(before)}{word}”，不连续"
            if before
            else f"“{match[0]}”前面没有“一{word}”"
        )
        yield ProseFault(passage, start, stop.start() if stop else end, message)


_SHOWN = 16
_MARK = re.compile("[，。；：]")

CHECK = ProseCheck(
    code="S104",
    title="一是、二是不连续",
    why="删去其中一条以后，后面的没有改",
    source="公文核稿实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请按顺序改好，或者补上漏掉的一条",
    find=find,
    bad=(
        TextExample(
            words="缺了二是",
            text="一是加强培训。办班6期。三是上门辅导。走访12家。",
            found="三是上门辅导",
        ),
        TextExample(
            words="从二是开始",
            text="全年抓好两件事。二是上门辅导，走访12家。",
            found="二是上门辅导",
        ),
    ),
    good=(
        TextExample(words="连续", text="一是加强培训；二是上门辅导；三是跟踪服务。"),
        TextExample(words="不是分项", text="坚持标准统一是关键。"),
        TextExample(
            words="各小节各自编",
            text="（一）培育主体。一是培训。二是辅导。\n（二）建设平台。一是建。二是管。",
        ),
    ),
)
