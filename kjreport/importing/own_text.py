"""Paragraphs of our own drafts back to what was typed: text, 分项, who does it.

The roles of the stretches tell what the program added, so nothing is guessed: marks of points,
labels and brackets are taken off again, and put back when the draft is built.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kjreport.importing.blocks import Data
from kjreport.importing.own_duties import duties_at_end
from kjreport.model.habits import DutyStyle, PointStyle
from kjreport.text.numerals import chinese_numeral, circled_number, sequence_words
from kjreport.text.segments import Role, Segment, Text, plain

_SEQUENCE = re.compile("首先，|其次，|再次，|第[一二三四五六七八九十]+，|最后，|此外，|同时，")
_MOST_POINTS = 20
_FIRST_MARK = "一是"
_FIRST_MARKS = (_FIRST_MARK, "（1）", "①", "首先，")


@dataclass(frozen=True, slots=True)
class DutyUse:
    """One wording of duties, in a point or behind a paragraph."""

    styles: tuple[DutyStyle, ...]
    """The 责任样式 that would print just these words."""
    in_point: bool = False

    def fits(self, style: DutyStyle) -> bool:
        """Tell whether a document with this 责任样式 words them so."""
        is_own_line = style is DutyStyle.OWN_LINE
        return style in self.styles or (
            self.in_point and is_own_line and DutyStyle.BRACKETED in self.styles
        )


@dataclass(frozen=True, slots=True)
class OwnParagraph:
    """A paragraph as items of a 正文, and how its duties are worded."""

    items: tuple[dict[str, Data], ...]
    duties: frozenset[DutyUse] = frozenset()


@dataclass(frozen=True, slots=True)
class _Point:
    mark: str
    content: Text


def own_paragraph(content: Text) -> OwnParagraph:
    """Return a paragraph as it may have been typed."""
    intro, points = _parted(content)
    if not points:
        return _plain_paragraph(content)
    lead = _plain_paragraph(intro)
    items = [dict(item) for item in lead.items if item != {"正文": ""}]
    styles: list[tuple[DutyStyle, ...]] = []
    for index, row in enumerate(_rows(points)):
        style = _style(row)
        if style is None:
            return OwnParagraph(({"正文": plain(content)},))
        made = _row_item(row, style, styles)
        if index or not items or items[-1].keys() != {"正文"}:
            items.append(made)
        else:
            items[-1].update(made)
    return OwnParagraph(tuple(items), lead.duties | _in_points(styles))


def own_points(contents: Sequence[Text]) -> OwnParagraph | None:
    """Return points that are paragraphs of their own; ``None`` where one has no mark.

    A first mark begins another row; more points may run on behind the last of a row.
    """
    items: list[dict[str, Data]] = []
    styles: list[tuple[DutyStyle, ...]] = []
    groups = _groups(contents)
    for group in groups:
        if group is None:
            return None
        row, rest = group
        if tuple(one.mark for one in row) != _marks(PointStyle.ORDINAL, len(row)):
            return None
        made = [_point(one, is_last=one is row[-1], styles=styles) for one in row]
        items.append({"分项": list(made), "分项样式": PointStyle.OWN_PARAGRAPH.value})
        for more in rest:
            style = _style(more)
            if style is None:
                return None
            items.append(_row_item(more, style, styles))
    return OwnParagraph(tuple(items), _in_points(styles))


def _in_points(styles: Sequence[tuple[DutyStyle, ...]]) -> frozenset[DutyUse]:
    return frozenset(DutyUse(one, in_point=True) for one in styles)


_Group = tuple[list[_Point], list[list[_Point]]]


def _groups(contents: Sequence[Text]) -> list[_Group | None]:
    """Part the paragraphs into rows; each with what runs on behind its last point."""
    groups: list[_Group | None] = []
    for content in contents:
        intro, points = _parted(content)
        if intro or not points:
            return [None]
        rows = _rows(points)
        first, *others = rows
        own, *behind = first
        if behind:
            return [None]
        last = groups[-1] if groups else None
        if last is None or own.mark == _FIRST_MARK or last[1]:
            groups.append(([own], others))
        else:
            last[0].append(own)
            last[1].extend(others)
    return groups


def _row_item(
    row: Sequence[_Point], style: PointStyle, styles: list[tuple[DutyStyle, ...]]
) -> dict[str, Data]:
    made = [_point(one, is_last=one is row[-1], styles=styles) for one in row]
    item: dict[str, Data] = {"分项": list(made)}
    if style is not PointStyle.ORDINAL:
        item["分项样式"] = style.value
    return item


def _plain_paragraph(content: Text) -> OwnParagraph:
    ending = duties_at_end(content)
    if ending is None or not plain(ending.before).strip():
        return OwnParagraph(({"正文": plain(content)},))
    return OwnParagraph(
        ({"正文": plain(ending.before), **ending.keys},), frozenset({DutyUse(ending.styles)})
    )


def _parted(content: Text) -> tuple[Text, list[_Point]]:
    starts = [index for index, one in enumerate(content) if one.role is Role.POINT]
    if not starts:
        return content, []
    ends = [*starts[1:], len(content)]
    points = [
        _Point(content[start].text, tuple(content[start + 1 : end]))
        for start, end in zip(starts, ends, strict=True)
    ]
    return tuple(content[: starts[0]]), points


def _family(mark: str) -> PointStyle | None:
    if mark.endswith("是"):
        return PointStyle.ORDINAL
    if mark.startswith("（"):
        return PointStyle.BRACKETED
    if _SEQUENCE.fullmatch(mark):
        return PointStyle.SEQUENCE
    return PointStyle.CIRCLED if len(mark) == 1 else None


def _rows(points: Sequence[_Point]) -> list[list[_Point]]:
    """Part points into rows: ①② below 一是 stay with it, a first mark begins another row."""
    rows: list[list[_Point]] = []
    for point in points:
        if rows and _is_nested(point, rows[-1]):
            last = rows[-1][-1]
            inner = (Segment(point.mark, Role.POINT), *point.content)
            rows[-1][-1] = _Point(last.mark, (*last.content, *inner))
        elif not rows or point.mark in _FIRST_MARKS:
            rows.append([point])
        else:
            rows[-1].append(point)
    return rows


def _is_nested(point: _Point, row: Sequence[_Point]) -> bool:
    """Tell ① inside 一是; behind a mark that closed a row it begins a row of its own."""
    if _family(point.mark) is not PointStyle.CIRCLED or _family(row[0].mark) is PointStyle.CIRCLED:
        return False
    content = row[-1].content
    return not content or content[-1].role is not Role.LABEL or point.mark != circled_number(1)


def _style(row: Sequence[_Point]) -> PointStyle | None:
    """Return the style whose marks the row has; ``None`` when none fits."""
    marks = tuple(point.mark for point in row)
    family = _family(marks[0])
    return family if family is not None and marks == _marks(family, len(marks)) else None


def _marks(style: PointStyle, count: int) -> tuple[str, ...]:
    numbers = range(1, count + 1)
    if style is PointStyle.ORDINAL:
        return tuple(f"{chinese_numeral(number)}是" for number in numbers)
    if style is PointStyle.BRACKETED:
        return tuple(f"（{number}）" for number in numbers)
    if style is PointStyle.SEQUENCE:
        return tuple(f"{word}，" for word in sequence_words(count))
    return tuple(map(circled_number, numbers)) if count <= _MOST_POINTS else ()


def _point(point: _Point, *, is_last: bool, styles: list[tuple[DutyStyle, ...]]) -> Data:
    """Return one point: a text, or a heading, a text, points and duties."""
    content = without_end(point.content, "。" if is_last else "；")
    keys: dict[str, Data] = {}
    body, nested = _parted(content)
    if nested and _style(nested) is PointStyle.CIRCLED:
        made = [_point(one, is_last=one is nested[-1], styles=styles) for one in nested]
        keys["分项"] = list(made)
    else:
        body = content
        ending = duties_at_end(content)
        if ending is not None and plain(ending.before).strip():
            body = ending.before
            keys.update(ending.keys)
            styles.append(ending.styles)
    heading, body = heading_and_text(body)
    words = plain(body).strip()
    if not heading and not keys:
        return words
    return {
        **({"标题": heading} if heading else {}),
        **({"正文": words} if words else {}),
        **keys,
    }


def without_end(content: Text, mark: str) -> Text:
    """Take off the mark that the program closed a text with."""
    last = content[-1] if content else None
    if last is None or last.role is not Role.LABEL or not last.text.endswith(mark):
        return content
    rest = last.text.removesuffix(mark)
    return (*content[:-1], Segment(rest, Role.LABEL)) if rest else content[:-1]


def heading_and_text(content: Text) -> tuple[str, Text]:
    """Part the heading that a paragraph or point begins with from its text."""
    count = 0
    while count < len(content) and content[count].role is Role.HEADING:
        count += 1
    return own_heading(plain(content[:count])), content[count:]


def own_heading(words: str) -> str:
    """Return a heading without the 。 that the program closes it with."""
    bare = words.removesuffix("。")
    return words if bare.rstrip("”’）").endswith(tuple("。；！？：…，、—.;!?:,")) else bare
