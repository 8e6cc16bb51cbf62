"""Numbers and marks typed by habit where the program adds its own: they would stand twice."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kjreport.findings import Finding, Severity
from kjreport.loading.codes import Code
from kjreport.location import FieldPath
from kjreport.model.base import Model, is_empty, known_aliases
from kjreport.model.keys import records
from kjreport.model.sections import Content, Point
from kjreport.source.source_map import SourceMap
from kjreport.text.numerals import chinese_numeral
from kjreport.text.scalars import Scalar

_DIGITS = "一二三四五六七八九"
_NUMERAL = f"(?:[{_DIGITS}]?十[{_DIGITS}]?|[{_DIGITS}])"
_CIRCLED = "[①-⑳]"
#: Headings and points alike: （一）, (1), 1., ①; a decimal point or a span of numbers is none.
_NUMBER = rf"[（(](?:{_NUMERAL}|\d{{1,2}})[）)][、.．]?|{_CIRCLED}|\d{{1,2}}[.．、](?!\d)"
_HEADING = re.compile(rf"\s*({_NUMERAL}[、.．]|{_NUMBER})\s*(?=\S)")
_POINT = re.compile(rf"\s*(第?({_NUMERAL})(?:是|、|，)|{_NUMBER})[，,]?\s*(?=\S)")
_UNMARKED = "无"


def typed_mark_findings(
    data: Mapping[str, Any], model: type[Model], places: SourceMap
) -> Iterator[Finding]:
    """Yield a warning for each 标题 and 分项 that begins with a number of its own."""
    for parts, mapping, record in records(data, model):
        if issubclass(record, Content):
            yield from _heading(mapping, places)
        points = mapping.get("分项")
        if "分项" in known_aliases(record) and not is_empty(points):
            is_nested = issubclass(record, Point)
            if is_nested or _inherited(FieldPath(parts), data) != _UNMARKED:
                yield from _points(points if isinstance(points, list) else [points], places)


def _heading(mapping: Mapping[str, Any], places: SourceMap) -> Iterator[Finding]:
    title, numbering = mapping.get("标题"), mapping.get("编号")
    if not isinstance(title, Scalar) or not is_empty(numbering):
        return
    match = _HEADING.match(title.text)
    if match is not None and not _goes_on_counting(match[1], title.text[match.end() :]):
        message = (
            f"标题里手打了序号“{match[1]}”，程序还会再编一个，印出来就重复了；请删去。"
            "不要程序编号的，在这一条里加一行“编号: 无”。"
        )
        yield _warning(message, title, match.end(), places)


def _points(points: Sequence[Any], places: SourceMap) -> Iterator[Finding]:
    for number, point in enumerate(points, 1):
        words = point
        if isinstance(point, Mapping):
            words = point.get("正文") if is_empty(point.get("标题")) else point.get("标题")
        if not isinstance(words, Scalar):
            continue
        match = _POINT.match(words.text)
        if match is None or not _counts(match, number, words.text):
            continue
        message = (
            f"分项里手打了“{match[1]}”，程序还会再加一个，印出来就重复了；请删去。"
            "要照打的字印，在“分项”旁边加一行“分项样式: 无”。"
        )
        yield _warning(message, words, match.end(), places)


def _counts(match: re.Match[str], number: int, words: str) -> bool:
    """Tell the mark of this very point from words: “一是一、二是二”, “三、四类”."""
    numeral = match[2]
    if numeral is None:
        return True
    return numeral == chinese_numeral(number) and not _goes_on_counting(
        f"{numeral}、", words[match.end() :]
    )


def _goes_on_counting(mark: str, rest: str) -> bool:
    """Tell a numeral in a row of numerals, as in “一、二类企业”, from a number."""
    numeral = mark[:-1]
    if numeral not in _DIGITS:
        return False
    following = _DIGITS[_DIGITS.index(numeral) + 1 :][:1]
    return (bool(following) and rest.startswith(following)) or rest[:2] == mark


def _inherited(path: FieldPath, data: Mapping[str, Any]) -> str:
    """Return the 分项样式 that holds at a place: the nearest that is written above it."""
    style, value = "", data
    for part in (None, *path.parts):
        value = value if part is None else value[part]  # type: ignore[index]  # the path exists
        own = value.get("分项样式") if isinstance(value, Mapping) else None
        style = own.text.strip() if isinstance(own, Scalar) and own.text.strip() else style
    return style


def _warning(message: str, words: Scalar, end: int, places: SourceMap) -> Finding:
    span = (0, end)
    line = places.corrected_line(words.path, "", span)
    return Finding(
        Code.TYPED_MARK, Severity.WARNING, message, words.path, span=span, suggestion=line
    )
