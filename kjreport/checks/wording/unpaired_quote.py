"""W203: a quotation mark without its other half."""

import re
from collections.abc import Iterator, Sequence

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript, Passage
from kjreport.checks.matching import READ, is_cut_off
from kjreport.findings import Severity

_QUOTE = re.compile("[“”]")
_SHOWN = 8
#: So many paragraphs one quotation may run through.
_LONGEST_QUOTE = 6


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield quotation marks that are not paired; one open at a paragraph's end may go on."""
    passages = manuscript.of(*READ)
    balances = tuple(passage.text.count("“") - passage.text.count("”") for passage in passages)
    for number, passage in enumerate(passages):
        opened: list[int] = []
        is_open_before = max(balances[max(0, number - _LONGEST_QUOTE) : number], default=0) > 0
        for match in _QUOTE.finditer(passage.text):
            if match[0] == "“":
                opened.append(match.start())
            elif opened:
                opened.pop()
            elif not is_open_before:
                first = max(0, match.start() - _SHOWN)
                yield ProseFault(passage, first, match.end(), "“””没有左边的“")
        after = slice(number + 1, number + 1 + _LONGEST_QUOTE)
        is_cut = is_cut_off(passage, manuscript)
        if opened and not is_cut and not _is_closed_after(passages[after], balances[after]):
            last = min(len(passage.text), opened[-1] + _SHOWN + 1)
            yield ProseFault(passage, opened[-1], last, "“““没有右边的”")


def _is_closed_after(passages: Sequence[Passage], balances: Sequence[int]) -> bool:
    """Tell whether the next paragraph opens anew, as a quotation of several does, or closes."""
    return min(balances, default=0) < 0 or any(
        passage.text.lstrip().startswith("“") for passage in passages[:1]
    )


CHECK = ProseCheck(
    code="W203",
    title="引号不成对",
    why="引号少了一半，引的话从哪里到哪里就不清楚",
    source="GB/T 15834—2011 第4.8条",
    strength=Strength.MUST,
    severity=Severity.WARNING,
    remedy="请补上另一半引号，或者删去多余的这一半",
    find=find,
    bad=(
        TextExample(
            words="少左引号",
            text="推动经济高质量发展。”市科技局负责人说。",
            found="经济高质量发展。”",
        ),
        TextExample(
            words="少右引号", text="深入实施“科技强市行动，取得新成效。", found="“科技强市行动，取"
        ),
    ),
    good=(
        TextExample(words="成对", text="深入实施“科技强市”行动。"),
        TextExample(words="引文跨段", text="王某说：“第一段。\n“第二段。”"),
        TextExample(words="两层引号", text="他说：“要办好‘科技活动周’。”"),
    ),
)
