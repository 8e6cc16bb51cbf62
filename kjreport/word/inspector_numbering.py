"""Automatic numbers: counts paragraphs of a list and writes the number that Word prints."""

import re
from collections.abc import Callable
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
        counts[depth] = counts[depth] + 1 if counts[depth] else level.start
        counts[depth + 1 :] = [0] * (_LEVELS - depth - 1)
        if level.form in _NONE:
            return ""
        return _PLACE.sub(lambda match: self._written(identity, int(match[1]) - 1), level.pattern)

    def _written(self, identity: str, depth: int) -> str:
        level = self._levels[identity].get(depth)
        count = self._counts[identity][depth] or 1
        form: Callable[[int], str] = str
        if level is not None and level.form in _CHINESE and 0 < count < NUMERAL_LIMIT:
            form = chinese_numeral
        return form(count)


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
