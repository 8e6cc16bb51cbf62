"""W209: a word typed twice."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.findings import Severity

_TWICE = re.compile(
    "(?P<word>[\u4e00-\u9fff]{2,8})(?P=word)|(?<!目)(?P<one>的|及|并|把|被|且)(?P=one)(?!确)"
)
#: The end of one word and the beginning of the next: 就业创业创新.
_ACROSS_WORDS = frozenset({"业创", "学科", "业产"})
_SHORT = 2
_LONGER = tuple("家链园化师团群圈")
_COUNTED = "一二三四五六七八九十百千万几每逐"
_DOUBLED = frozenset(
    {
        "研究",
        "考虑",
        "商量",
        "讨论",
        "很多",
        "许多",
        "无数",
        "非常",
        "永远",
        "试试",
        "看看",
        "家家",
        "年年",
    }
)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield words that stand twice running; 一个一个 and the like are usage."""
    for passage, match in hits(_TWICE, manuscript):
        word = match["word"] or match["one"]
        if match["word"] and (_is_usage(word) or _goes_on(match)):
            continue
        message = f"“{word}”重复了"
        is_certain = len(word) > 1
        yield ProseFault(
            passage, *match.span(), message, suggestion=word, fix=word if is_certain else None
        )


def _goes_on(match: re.Match[str]) -> bool:
    """Tell whether the second one begins a longer word: 重点企业|企业家."""
    return len(match["word"]) == _SHORT and match.string[match.end() : match.end() + 1] in _LONGER


def _is_usage(word: str) -> bool:
    return word[0] in _COUNTED or word in _DOUBLED or word in _ACROSS_WORDS or len(set(word)) == 1


CHECK = ProseCheck(
    code="W209",
    title="词语重复",
    why="多打了一遍，是最常见的录入差错",
    source="公文核稿实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请删去多余的一个",
    find=find,
    bad=(
        TextExample(words="双字词重复", text="组织实施重点研发研发项目。", found="研发研发"),
        TextExample(words="三字词重复", text="高企业高企业培育取得进展。", found="高企业高企业"),
        TextExample(words="助词重复", text="取得了较好的的成效。", found="的的"),
    ),
    good=(
        TextExample(words="固定用法", text="一个一个解决，一步一步推进。"),
        TextExample(words="跨在两个词上", text="支持就业创业创新。"),
        TextExample(words="叠用", text="工作扎扎实实，要求明明白白。"),
        TextExample(words="词的接头", text="以促进转化为目的的活动。"),
        TextExample(words="长词的开头", text="走访重点企业企业家，支持优势产业产业链。"),
        TextExample(words="确切", text="的的确确有成效。"),
        TextExample(words="研究后再研究", text="各方面研究研究再定。"),
    ),
)
