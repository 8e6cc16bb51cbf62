"""L155: the number of a heading is not written as the standard writes it."""

import re
from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.patterns import NUMBERS
from kjreport.checks.layout.samples import HEADING, SUBHEADING, rewritten
from kjreport.findings import Severity

_RIGHT = (
    re.compile("[一二三四五六七八九十百]+、(?! )"),
    re.compile("（[一二三四五六七八九十百]+）(?![、，.．])"),
    re.compile(r"[0-9]+\.(?! )"),
    re.compile("（[0-9]+）(?![、，.．])"),
)
_FORMS = ("一、", "（一）", "1.", "（1）")


_NUMERALS = re.compile(r"[0-9\uff10-\uff19一二三四五六七八九十百]+")


def find(layout: Layout) -> Iterator[Fault]:
    """Yield headings and numbered paragraphs with another form of number."""
    numbered = [(piece, _numbered(piece.words)) for piece in layout.running]
    found = [(piece, *number) for piece, number in numbered if number is not None]
    for piece, level, own in found:
        if _RIGHT[level - 1].match(piece.words) is None:
            form = _FORMS[level - 1]
            message = f"序号写成“{own.strip()}”（第{level}层应写成“{form}”的样子，后面不空格）"
            same = sum(other == level for _, other, _ in found)
            key = f"{level} {_NUMERALS.sub('', own)}"
            yield Fault(message, piece, excerpt=own, key=key, population=same)


def _numbered(words: str) -> tuple[int, str] | None:
    """Return the level and the number that some words begin with."""
    for level, pattern in enumerate(NUMBERS, start=1):
        match = pattern.match(words)
        if match:
            return level, match[0]
    return None


CHECK = LayoutCheck(
    code="L155",
    title="结构层次序数写法不对",
    why="结构层次序数依次用“一、”“（一）”“1.”“（1）”标注；带括号的后面不再加顿号。",
    source="GB/T 9704—2012 第7.3.3条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请改成规定的写法：顿号、全角括号、半角小圆点",
    find=find,
    bad=(
        rewritten("一.", HEADING, "一.工作成效"),
        rewritten("半角括号", SUBHEADING, "(一)培育创新主体"),
        rewritten("括号后加顿号", SUBHEADING, "（一）、培育创新主体"),
        rewritten("1、", SUBHEADING, "1、培育创新主体"),
    ),
)
