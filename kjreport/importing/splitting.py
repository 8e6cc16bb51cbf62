"""Headings that stand in the middle of a line get a paragraph of their own.

A number counts as that of a heading only where it follows the end of a sentence (or a heading
of the level above) and its row is complete: 一、 needs a 二、 somewhere after it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kjreport.importing.lines import Item, Line
from kjreport.text.typed_numbers import NumberKind, TypedNumber, typed_number

_KINDS = (NumberKind.CHINESE, NumberKind.BRACKETED_CHINESE, NumberKind.ARABIC)
_CANDIDATE = re.compile(
    r"(?<=[。！？；：…”）》\s])(?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d))"
)
_AFTER_HEADING = re.compile(r"[（(][一1][）)]|1[.．、](?!\d)")
_REACH = 40
_FEWEST, _SECOND = 2, 2
_FIRST_MARKS = {
    NumberKind.CHINESE: ("一、",),
    NumberKind.BRACKETED_CHINESE: ("（一）",),
    NumberKind.ARABIC: ("1.", "1、"),
}
_PLAIN_HEADING = re.compile(r"[^，。；：！？]{2,30}")
_GLUED_FIRST = re.compile(r"(?<=[^第统之唯单逐专万划\s])一、[\u4e00-\u9fff]{2,16}$")
_MOST_LINES_BACK = 60
_CLAUSE = re.compile("[，。；：！？]")
_ENDS = re.compile(
    r"(?:情况|成效|成绩|进展|问题|困难|不足|短板|安排|打算|计划|思路|目标|要求|任务|措施|举措|经验|做法|建议|原则|保障|回顾|亮点|重点|总结|方向)"
)
_KNOWN = re.compile(
    r"(?:当前|目前)?存在的?(?:主要|突出)?(?:问题|困难|不足)(?:(?:和|及|与|、|以及)(?:困难|不足|问题|差距))?"
    r"|(?:下一步|下步|明年|(?:19|20)\d\d年)(?:重点|主要)?工作(?:安排|打算|计划|思路|重点|措施)"
    r"|(?:主要|重点)?工作(?:开展|完成|进展)?情况|保障措施|总体要求|重点任务|(?:工作|主要|总体)目标|工作思路"
)
_BEGINS = re.compile(
    r"(?:19|20)\d\d年|今年|去年|明年|一年来|上半年|下半年|近年来|当前|目前|截至|我[局市区县旗省]|全[市区县旗省局年]|为|以|坚持|紧紧|围绕|按照|根据|在|深入|虽然|尽管|通过|[（(][一1][）)]|一是|首先|市|区|县|局"
)


@dataclass(frozen=True, slots=True)
class _Cut:
    line: int
    position: int
    number: TypedNumber
    is_sure: bool = False
    """Whether it needs no row: 一、 with its heading right above （一）, （一） right below it."""


def split(items: Sequence[Item]) -> list[Item]:
    """Cut lines before the headings inside them, and after headings glued to their text."""
    cuts = _cuts(items)
    pieces = [
        piece for index, item in enumerate(items) for piece in _pieces(item, cuts.get(index, []))
    ]
    return [part for piece in pieces for part in _unglued(piece)]


def _pieces(item: Item, positions: Sequence[int]) -> Iterator[Item]:
    if not isinstance(item, Line) or not positions:
        yield item
        return
    for start, end in zip((0, *positions), (*positions, len(item.text)), strict=True):
        words = item.text[start:end].strip()
        if words:
            yield replace(item, text=words, after_gap=item.after_gap and start == 0)


def _cuts(items: Sequence[Item]) -> dict[int, list[int]]:
    """Return where to cut each line: the candidates whose row of numbers is complete."""
    candidates = list(_candidates(items))
    chosen: dict[int, list[int]] = {}
    for kind in _KINDS:
        row = _with_first(items, [cut for cut in candidates if cut.number.kind is kind])
        for cut in _in_rows(row):
            if cut.position:
                chosen.setdefault(cut.line, []).append(cut.position)
    return {line: sorted(positions) for line, positions in chosen.items()}


def _candidates(items: Sequence[Item]) -> Iterator[_Cut]:
    for index, item in enumerate(items):
        if not isinstance(item, Line):
            continue
        inside = (match.start() for match in _CANDIDATE.finditer(item.text))
        for position in (0, *filter(None, inside)):
            number = typed_number(item.text, position)
            if number is None:
                continue
            below = _directly_below(index, item.text, number)
            is_sure = any(one.is_sure for one in below) or _is_first(item.text, position, number)
            yield _Cut(index, position, number, is_sure=is_sure)
            yield from below


def _is_first(text: str, position: int, number: TypedNumber) -> bool:
    """Tell 一、 after a sentence, with a heading behind it, though no 二、 may ever come."""
    return (
        number.kind is NumberKind.CHINESE
        and number.number == 1
        and position > 0
        and text[position - 1] in "。！？"
        and _end_of_glued(text, number.end) is not None
    )


def _directly_below(index: int, text: str, number: TypedNumber) -> list[_Cut]:
    """Return the first number of the level below that follows a heading without a mark."""
    stretch = text[number.end : number.end + _REACH]
    below = _AFTER_HEADING.search(stretch)
    if below is None or below.start() <= 1 or _CLAUSE.search(stretch[: below.start()]):
        return []
    position = number.end + below.start()
    inner = typed_number(text, position)
    if inner is None or inner.kind is number.kind:
        return []
    is_sure = (number.kind, inner.kind) == (NumberKind.CHINESE, NumberKind.BRACKETED_CHINESE)
    return [_Cut(index, position, inner, is_sure=is_sure)]


def _with_first(items: Sequence[Item], row: list[_Cut]) -> list[_Cut]:
    """Add the 一、 of a row that begins with 二、: glued to the words before it, in its line."""
    first = row[0] if len(row) >= _FEWEST else None
    if first is None or first.number.number != _SECOND:
        return row
    item = items[first.line]
    assert isinstance(item, Line)  # noqa: S101  # only lines have numbers
    position = max(
        item.text.rfind(mark, 0, first.position) for mark in _FIRST_MARKS[first.number.kind]
    )
    number = typed_number(item.text, position) if position > 0 else None
    if number is None or number.kind is not first.number.kind:
        return [*_first_at_an_end(items[: first.line], first), *row]
    return [_Cut(first.line, position, number), *row]


def _first_at_an_end(items: Sequence[Item], second: _Cut) -> list[_Cut]:
    """Find 一、 with its heading at the end of an earlier line, glued to the words before it."""
    if second.number.kind is not NumberKind.CHINESE or second.position:
        return []
    for index in range(len(items) - 1, max(-1, len(items) - _MOST_LINES_BACK - 1), -1):
        item = items[index]
        found = _GLUED_FIRST.search(item.text) if isinstance(item, Line) else None
        number = (
            None
            if found is None or not isinstance(item, Line)
            else typed_number(item.text, found.start())
        )
        if found is not None and number is not None:
            return [_Cut(index, found.start(), number, is_sure=True)]
    return []


def _in_rows(row: Sequence[_Cut]) -> Iterator[_Cut]:
    """Yield the numbers that have a neighbour: n after n-1, or n before n+1."""
    for index, cut in enumerate(row):
        value = cut.number.number
        has_before = index > 0 and row[index - 1].number.number == value - 1
        has_after = index + 1 < len(row) and row[index + 1].number.number == value + 1
        if has_before or has_after or cut.is_sure:
            yield cut


def _unglued(item: Item) -> Iterator[Item]:
    """Cut a heading from text that follows it after a blank, or without any mark."""
    if not isinstance(item, Line) or item.hints.outline_level:
        yield item
        return
    number = typed_number(item.text)
    position = None if number is None else _end_of_glued(item.text, number.end)
    if position is None:
        yield item
        return
    yield item.said(item.text[:position].rstrip())
    yield replace(item, text=item.text[position:].lstrip(), after_gap=False)


def _end_of_glued(text: str, start: int) -> int | None:
    heading = _PLAIN_HEADING.match(text, start)
    if heading is None or heading.end() >= len(text):
        return None
    words = heading[0]
    known = _KNOWN.match(text, start)
    if (
        known is not None
        and known.end() < heading.end()
        and len(text) - start > _REACH
        and text[known.end()] not in "和及与以的（(“"
    ):
        return known.end()
    blank = words.find(" ", 2)
    if 0 < blank <= 20 and len(text) - start - blank > _REACH:  # noqa: PLR2004  # a heading is short
        return start + blank
    for end in _ENDS.finditer(words):
        if end.end() > 3 and _BEGINS.match(text, start + end.end()) and len(text) - start > _REACH:  # noqa: PLR2004  # no heading is shorter
            return start + end.end()
    return None
