"""L157: the numbers of headings do not follow one another."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout, Piece
from kjreport.checks.layout.samples import SECOND_SUBHEADING, rewritten
from kjreport.findings import Severity
from kjreport.text.numerals import chinese_numeral

_MOST = 99
_VALUES = {chinese_numeral(number): number for number in range(1, _MOST + 1)}
_LEVELS = 4
_FRESH = {Kind.TITLE, Kind.ATTACHMENT_TITLE, Kind.ATTACHMENT_LABEL}


def find(layout: Layout) -> Iterator[Fault]:
    """Yield numbers that are neither 1 nor one more than the last of their level."""
    counts = [0] * (_LEVELS + 1)
    for piece in layout.pieces:
        if piece.kind in _FRESH:
            counts = [0] * (_LEVELS + 1)
        number = _number(piece) if piece.level else 0
        if not number:
            continue
        expected = counts[piece.level] + 1
        if number not in {1, expected}:
            message = f"序号不连续：这里应是第 {expected} 个，写成了第 {number} 个"
            key = f"{piece.level} {number}"
            yield Fault(message, piece, key=key, population=len(layout.running))
        counts[piece.level] = number
        counts[piece.level + 1 :] = [0] * (_LEVELS - piece.level)


def _number(piece: Piece) -> int:
    """Read the number at the start, 0 when there is none."""
    written = ""
    for character in piece.words.lstrip("（( "):
        if not (character.isdecimal() or character in "一二三四五六七八九十"):
            break
        written += character
    if written.isdecimal():
        return int(written[:3])
    return _VALUES.get(written, 0)


CHECK = LayoutCheck(
    code="L157",
    title="标题序号不连续",
    why="删改小节后，后面的序号常常忘了改。",
    source="GB/T 9704—2012 第7.3.3条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请按顺序改序号",
    find=find,
    bad=(rewritten("缺（二）", SECOND_SUBHEADING, "（三）争取专项资金"),),
)
