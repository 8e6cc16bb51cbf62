"""分项: a row of 一是 二是, ① ②, （1） （2） or 首先 其次 inside a paragraph, or one per paragraph.

A row counts only where it begins with its first mark and goes on without a gap, each mark
after a sign that ends a clause: printed again it gives the same words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kjreport.model.habits import PointStyle
from kjreport.text.numerals import chinese_numeral, chinese_value, sequence_words

_NUMERAL = "[一二三四五六七八九十]{1,3}"
_FORMS = (
    (PointStyle.ORDINAL, re.compile(rf"({_NUMERAL})是")),
    (PointStyle.CIRCLED, re.compile("([①-⑳])")),
    (PointStyle.BRACKETED, re.compile(r"（(\d{1,2})）")),
)
_SEQUENCE = re.compile(rf"(首先|其次|再次|最后|第{_NUMERAL})，")
_CLAUSE_ENDS = frozenset("。；：，、！？…—.;!?:,")
_CLOSERS = "”’）"
_FEWEST = 2
_SHORTEST = 8


@dataclass(frozen=True, slots=True)
class PointRow:
    """The words before the row, its points without their marks, and the habit of marking."""

    intro: str
    points: tuple[str, ...]
    style: PointStyle


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    number: int


def point_row(text: str) -> PointRow | None:
    """Find the row of points that runs through a paragraph to its end."""
    if len(text) < _SHORTEST:
        return None
    for style, form in _FORMS:
        marks = _row([_Mark(m.start(), m.end(), _value(m[1])) for m in form.finditer(text)], text)
        if len(marks) >= _FEWEST:
            return _divided(text, marks, style)
    return _sequence(text)


def _row(marks: Sequence[_Mark], text: str) -> list[_Mark]:
    row: list[_Mark] = []
    for mark in marks:
        if mark.number == len(row) + 1 and _follows_clause(text, mark.start):
            row.append(mark)
    return row


def _follows_clause(text: str, position: int) -> bool:
    start = position
    while start and text[start - 1] in _CLOSERS:
        start -= 1
    return position == 0 or (start > 0 and text[start - 1] in _CLAUSE_ENDS)


def _value(written: str) -> int:
    if written.isdecimal():
        return int(written)
    if "①" <= written <= "⑳":
        return ord(written) - ord("①") + 1
    return chinese_value(written) or 0


def _divided(text: str, marks: Sequence[_Mark], style: PointStyle) -> PointRow | None:
    ends = [mark.start for mark in marks[1:]] + [len(text)]
    points = tuple(text[mark.end : end].strip() for mark, end in zip(marks, ends, strict=True))
    if not all(_is_point(point) for point in points):
        return None
    return PointRow(text[: marks[0].start].strip(), points, style)


def _is_point(point: str) -> bool:
    return len(point) > 1 and point[0] not in _CLAUSE_ENDS


def _sequence(text: str) -> PointRow | None:
    """Read 首先，…其次，…最后，…, where the words are just those of so many points."""
    marks = [mark for mark in _SEQUENCE.finditer(text) if _follows_clause(text, mark.start())]
    words = tuple(mark[1] for mark in marks)
    if len(marks) < _FEWEST or words != sequence_words(len(marks)):
        return None
    row = [_Mark(mark.start(), mark.end(), number) for number, mark in enumerate(marks, 1)]
    return _divided(text, row, PointStyle.SEQUENCE)


def own_paragraph_row(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the points at the head of ``texts`` that are paragraphs: 一是… 二是…; none if one."""
    points: list[str] = []
    for text in texts:
        mark = f"{chinese_numeral(len(points) + 1)}是"
        if not text.startswith(mark) or not _is_point(text[len(mark) :]):
            break
        if point_row(text) is not None:
            break
        points.append(text[len(mark) :].strip())
    return tuple(points) if len(points) >= _FEWEST else ()


def row_over_paragraphs(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the paragraphs that carry on a row which began inside the first of ``texts``.

    一是 stands at the end of the first, 二是 and so on begin paragraphs of their own.
    """
    if not texts:
        return ()
    first = re.search("(?<=[。；：，！？])一是", texts[0])
    if first is None or "二是" in texts[0][first.end() :]:
        return ()
    count = 1
    for text in texts[1:]:
        if not text.startswith(f"{chinese_numeral(count + 1)}是"):
            break
        count += 1
    return tuple(texts[:count]) if count >= _FEWEST else ()
