"""W201: a half-width mark between 汉字."""

import re
from collections.abc import Collection, Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import READ
from kjreport.findings import Severity

_HAN = "\u4e00-\u9fff"
_AFTER = "\u4e00-\u9fff）”》〉％%0-9A-Za-z"
#: A mark with a 汉字 (or what closes a Chinese phrase) before it, or a 汉字 right after it.
_MARK = re.compile(
    f"(?<=[{_HAN}）”》〕])[,;:?!](?![A-Za-z/\\\\])|(?<=[{_HAN}）”》〕])[()]|(?<=[0-9A-Za-z%])[,;?!](?=[{_HAN}“《])"
    f"|(?<![0-9a-zA-Z])[:](?=[{_HAN}“《])|[()](?=[{_HAN}“《，。；、])"
)
_BRACKET = re.compile("[()（）]")
_WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield such marks; those of ``1,200``, ``10:30``, ``R&D`` and ``1.`` are not among them."""
    key = "半角" if _is_habit(manuscript) else ""
    for passage in manuscript.of(*READ):
        places = {match.start() for match in _MARK.finditer(passage.text)}
        if not places:
            continue
        for place in sorted(places | _other_halves(passage.text, places)):
            mark = passage.text[place]
            wide = _WIDE[mark]
            message = f"“{mark}”是半角标点，中文里要用全角的“{wide}”"
            yield ProseFault(passage, place, place + 1, message, suggestion=wide, fix=wide, key=key)


def _is_habit(manuscript: Manuscript) -> bool:
    """Tell whether half-width marks are the rule in this document, not the slip."""
    half = wide = 0
    for passage in manuscript.of(*READ):
        half += sum(map(passage.text.count, ",;"))
        wide += sum(map(passage.text.count, "，；"))
    return half > wide


def _other_halves(text: str, places: Collection[int]) -> set[int]:
    """Return the half-width brackets whose other halves are among some places."""
    halves: set[int] = set()
    opened: list[int] = []
    for match in _BRACKET.finditer(text):
        if match[0] in "(（":
            opened.append(match.start())
        elif opened:
            pair = (opened.pop(), match.start())
            if any(one in places for one in pair):
                halves.update(one for one in pair if text[one] in _WIDE)
    return halves


CHECK = ProseCheck(
    code="W201",
    title="半角标点",
    why="中文里用半角标点，字距忽宽忽窄，是退稿的常见原因",
    source="GB/T 15834—2011 第5.1条",
    strength=Strength.MUST,
    severity=Severity.WARNING,
    remedy="请改成全角标点",
    find=find,
    bad=(
        TextExample(words="半角分号", text="研发中心3个（甲公司）;重点实验室2个。", found=";"),
        TextExample(words="半角逗号", text="今年以来,我市科技工作取得新进展。", found=","),
        TextExample(words="括号的另一半", text="(1)召开会议。(2)开展培训。", found="("),
        TextExample(words="半角括号", text="甲公司(含分公司)获得立项。", found="("),
    ),
    good=(
        TextExample(words="数字中的逗号", text="全年投入1,200万元。"),
        TextExample(words="时刻", text="会议于10:30召开。"),
        TextExample(words="西文", text="经费（R&D, 2025）按规定使用。"),
    ),
)
