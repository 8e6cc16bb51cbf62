"""Automatic numbers: counts paragraphs of a list and writes the number that Word prints."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kjreport.text.numerals import NUMERAL_LIMIT, chinese_numeral
from kjreport.word.inspector_package import Element, W, child_value
from kjreport.word.style_chain import Layer, paragraph_layer

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_CHINESE = {
    "chineseCounting",
    "chineseCountingThousand",
    "japaneseCounting",
    "taiwaneseCounting",
    "taiwaneseCountingThousand",
}
_NONE = {"none", "bullet"}
_CIRCLED_LIMIT = 20
_LETTERS = 26
_HIGHEST = 999
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"))
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_FORMAL = str.maketrans("零一二三四五六七八九十百", "零壹贰叁肆伍陆柒捌玖拾佰")


def _circled(count: int) -> str:
    return chr(ord("①") + count - 1) if count <= _CIRCLED_LIMIT else str(count)


def _letter(count: int) -> str:
    return chr(ord("a") + (count - 1) % _LETTERS) * ((count - 1) // _LETTERS + 1)


def _roman(count: int) -> str:
    written = ""
    for value, sign in (*_ROMAN, (1, "i")):
        written += sign * (count // value)
        count %= value
    return written


def _chinese(count: int) -> str:
    return chinese_numeral(count) if count < NUMERAL_LIMIT else str(count)


#: How a number is written, by the name of its format.
_WRITERS: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(_CHINESE, _chinese),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _circled),
    "lowerLetter": _letter,
    "upperLetter": lambda count: _letter(count).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "ideographTraditional": lambda count: _STEMS[(count - 1) % len(_STEMS)],
    "chineseLegalSimplified": lambda count: _chinese(count).translate(_FORMAL),
    "decimalFullWidth": lambda count: str(count).translate({48 + n: 0xFF10 + n for n in range(10)}),
    "decimalZero": lambda count: f"{count:02}",
}


@dataclass(frozen=True, slots=True)
class ListLevel:
    """One level of a list."""

    form: str
    pattern: str
    start: int
    paragraph: Layer


class Numbering:
    """The lists of one document, and how far each has been counted."""

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[str, dict[int, ListLevel]] = {}
        self._list_by_number: dict[str, str] = {}
        self._counts: dict[str, list[int]] = {}
        #: Where each level starts again, by list and number; taken out once it has.
        self._restarts: dict[str, dict[int, int]] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        for abstract in root.iter(f"{W}abstractNum"):
            self._levels[abstract.get(f"{W}abstractNumId", "")] = {
                _small(level.get(f"{W}ilvl")): _level(level) for level in abstract.iter(f"{W}lvl")
            }
        for number in root.iter(f"{W}num"):
            target = child_value(number, "abstractNumId")
            self._list_by_number[number.get(f"{W}numId", "")] = target or ""
            self._restarts[number.get(f"{W}numId", "")] = dict(_restarts(number))

    def level(self, paragraph: Layer) -> ListLevel | None:
        """Return the level of a list that a paragraph stands on."""
        levels = self._levels.get(self._list_by_number.get(paragraph.get("numId", ""), ""), {})
        return levels.get(_small(paragraph.get("ilvl")))

    def next_label(self, paragraph: Layer) -> str:
        """Count a paragraph and return its number as printed."""
        level = self.level(paragraph)
        if level is None:
            return ""
        identity = self._list_by_number[paragraph.get("numId", "")]
        depth = _small(paragraph.get("ilvl"))
        counts = self._counts.setdefault(identity, [0] * _LEVELS)
        restarts = self._restarts.get(paragraph.get("numId", ""), {})
        start = restarts.pop(depth, None)
        if start is not None:
            counts[depth] = start
        else:
            counts[depth] = counts[depth] + 1 if counts[depth] else level.start
        counts[depth + 1 :] = [0] * (_LEVELS - depth - 1)
        if level.form in _NONE:
            return ""
        return _PLACE.sub(lambda match: self._written(identity, int(match[1]) - 1), level.pattern)

    def _written(self, identity: str, depth: int) -> str:
        level = self._levels[identity].get(depth)
        count = self._counts[identity][depth] or 1
        form = _WRITERS.get(level.form) if level is not None else None
        return form(count) if form is not None and 0 < count <= _HIGHEST else str(count)


def _restarts(number: Element) -> Iterator[tuple[int, int]]:
    """Yield the levels that a ``w:num`` counts anew, and from where."""
    for override in number.iter(f"{W}lvlOverride"):
        start = child_value(override, "startOverride")
        if start is not None:
            yield _small(override.get(f"{W}ilvl")), _small(start, most=9999) or 1


def _level(element: Element) -> ListLevel:
    return ListLevel(
        form=child_value(element, "numFmt") or "decimal",
        pattern=child_value(element, "lvlText") or "",
        start=_small(child_value(element, "start"), most=9999) or 1,
        paragraph=paragraph_layer(element.find(f"{W}pPr")),
    )


def _small(value: str | None, most: int = _LEVELS - 1) -> int:
    """Read a small number; what is none, or too large, counts as 0."""
    if not value or not value.isdecimal() or len(value) > len(str(most)):
        return 0
    return int(value) if int(value) <= most else 0
