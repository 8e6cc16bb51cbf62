"""W215: 的 where 地 or 得 is certain."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.findings import Severity

_ADVERBS = (
    "有序|有效|有力|极大|大大|积极|认真|扎实|稳步|全面|深入|切实|持续|不断|严格|及时"
    "|主动|合理|充分|快速|顺利|圆满|明显|显著|逐步|高效|稳妥"
)
_VERBS = "实施|推进|推动|开展|落实|完成|促进|提高|提升|解决|改善|增强|加强|保障|带动|调动|激发|发挥"
#: With these before, what follows 的 is a noun: 得到有效的落实.
_NOUN_BEFORE = re.compile("得到|进行|实现|保证|确保|获得|这是|成为|予以|给予|作出|做出|取得|需要")
_NEAR = 12
_MARK = re.compile("[，。；：！？]")

_PATTERN = re.compile(
    f"(?P<adverb>{_ADVERBS})的(?P<verb>{_VERBS})(?P<tail>了|着|(?=[，。；！？,;]|$))"
    "|(?P<gained>[取获觉显使值懂变])的(?P<then>了|着)"
)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield 的 that should be 地 or 得."""
    for passage, match in hits(_PATTERN, manuscript):
        if match["adverb"] and not match["tail"] and _has_noun(passage.text, match):
            continue
        right = match[0].replace("的", "地" if match["adverb"] else "得", 1)
        message = f"“{match[0]}”的“的”用错了"
        yield ProseFault(passage, *match.span(), message, suggestion=right)


def _has_noun(text: str, match: re.Match[str]) -> bool:
    """Tell whether a word before makes a noun of the verb."""
    before = text[max(0, match.start() - _NEAR) : match.start()]
    clause = _MARK.split(before)[-1]
    return _NOUN_BEFORE.search(clause) is not None


CHECK = ProseCheck(
    code="W215",
    title="的、地、得用错",
    why="状语后面用“地”，补语前面用“得”",
    source="公文核稿实务；《现代汉语词典》",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请改成“地”或“得”",
    find=find,
    bad=(
        TextExample(words="状语", text="各项改革有序的实施。", found="有序的实施"),
        TextExample(
            words="前一句有“实现”", text="实现全部覆盖。逐步有序的实施。", found="有序的实施"
        ),
        TextExample(words="推动了", text="有力的推动了成果转化。", found="有力的推动了"),
        TextExample(words="补语", text="取的了明显成效。", found="取的了"),
    ),
    good=(
        TextExample(words="定语", text="制定有效的实施方案。"),
        TextExample(words="名词", text="得到有效的落实。"),
        TextExample(words="正确", text="有力地推动了成果转化。"),
        TextExample(words="定语加动名词", text="这是一次有益的探索。"),
    ),
)
