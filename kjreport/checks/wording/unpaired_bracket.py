"""W202: a bracket without its other half."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript, Passage
from kjreport.checks.matching import ENDS, READ, is_cut_off
from kjreport.findings import Severity

_CLOSING = {
    "（": "）",
    "(": ")",
    "《": "》",
    "〈": "〉",
    "【": "】",
    "〔": "〕",
    "「": "」",
    "『": "』",
}
_BRACKET = re.compile("[（）()《》〈〉【】〔〕「」『』]")
#: A number that stands before a lone right bracket: 1） or 一）.
_NUMBERING = re.compile(
    "(?:^|[。；;：:，,\\s])(?:[0-9]{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})$"
)
_LONGEST_NUMBER = 5
"""With the character before it."""
_SHOWN = 8


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield brackets that are not closed, or not opened, within their paragraph.

    One that a broken line parts from its other half is that line's fault.
    """
    before: list[tuple[Passage, str, int]] = []
    for passage in manuscript.of(*READ):
        opened, closed = _halves(passage)
        if before and closed and _CLOSING[before[-1][1]] == closed[0][0]:
            before.pop()
            closed = closed[1:]
        yield from (_fault(*one) for one in before)
        yield from (_fault(passage, *one) for one in closed)
        before = [] if is_cut_off(passage, manuscript) else [(passage, *one) for one in opened]
        if passage.text.rstrip().endswith(ENDS):
            yield from (_fault(*one) for one in before)
            before = []
    yield from (_fault(*one) for one in before)


def _halves(passage: Passage) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
    """Return the opening marks without a closing one, and the closing marks without opening."""
    opened: list[tuple[str, int]] = []
    closed: list[tuple[str, int]] = []
    for match in _BRACKET.finditer(passage.text, passage.label_end):
        mark, position = match[0], match.start()
        if mark in _CLOSING:
            opened.append((mark, position))
        elif opened and (_CLOSING[opened[-1][0]] == mark or _is_same_kind(opened[-1][0], mark)):
            opened.pop()
        elif not _NUMBERING.search(passage.text, max(0, position - _LONGEST_NUMBER), position):
            closed.append((mark, position))
    return opened, closed


def _is_same_kind(opening: str, closing: str) -> bool:
    """Tell whether they differ in width only; that is another rule's matter."""
    return f"{opening}{closing}" in {"(）", "（)"}


def _fault(passage: Passage, mark: str, position: int) -> ProseFault:
    missing = "右" if mark in _CLOSING else "左"
    first = max(0, position - _SHOWN) if missing == "左" else position
    last = position + 1 if missing == "左" else min(len(passage.text), position + _SHOWN + 1)
    return ProseFault(passage, first, last, f"“{mark}”没有{missing}边的另一半")


CHECK = ProseCheck(
    code="W202",
    title="括号、书名号不成对",
    why="少了一半，读的人不知道括到哪里为止",
    source="GB/T 15834—2011 第4.9条",
    strength=Strength.MUST,
    severity=Severity.WARNING,
    remedy="请补上另一半，或者删去多余的这一半",
    find=find,
    bad=(
        TextExample(
            words="没有右括号",
            text="高新技术企业3家（甲公司、乙公司，均已公示。",
            found="（甲公司、乙公司，",
        ),
        TextExample(
            words="没有左括号", text="研发中心2家甲公司、乙公司）。", found="家甲公司、乙公司）"
        ),
        TextExample(
            words="书名号", text="印发《云河市科技创新若干措施的通知。", found="《云河市科技创新若"
        ),
    ),
    good=(
        TextExample(words="成对", text="高新技术企业3家（甲公司、乙公司、丙公司）。"),
        TextExample(words="没有抄完的文字", text="全年新增3家。\n建设平台（含研发中心、重点实验"),
        TextExample(words="半边括号的序号", text="1）召开会议。2）开展培训。"),
        TextExample(
            words="缩进的序号",
            text="　　（一）办好讲座。\n　　（二）办好展览。\n　　（三）办好比赛。",
        ),
        TextExample(
            words="换行断开的",
            text="现将情况汇报如下：\n全市认真落实《云河市科技计划\n项目管理办法》和有关规定。",
        ),
        TextExample(words="嵌套", text="印发《关于〈科技条例〉实施意见》（2025年版）。"),
    ),
)
