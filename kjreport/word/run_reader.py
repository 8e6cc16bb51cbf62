"""Runs back to segments: the name of the character style tells the role."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from xml.etree import ElementTree as ET

from kjreport.location import WordPlace
from kjreport.text.segments import Role, Segment, Text, merged
from kjreport.word.style_names import ROLE_BY_STYLE

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_CHARACTERS = {
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
#: LibreOffice takes frames apart and puts copies of their paragraphs together again.
_COPIED = re.compile(r"_Copy_\d+$")
_NOT_TEXT = frozenset({f"{W}pPr", f"{W}rPr", f"{W}del", f"{W}moveFrom", f"{W}tabs"})


class RunReader:
    """Reads runs with the style names of one file, by id."""

    def __init__(self, styles: Mapping[str, str]) -> None:
        self._roles = {
            style_id: ROLE_BY_STYLE[name]
            for style_id, name in styles.items()
            if name in ROLE_BY_STYLE
        }

    def text(self, paragraph: ET.Element, place: WordPlace) -> Text:
        """Return the text of a paragraph; segments know their place and offset."""
        return _placed(self._segments(paragraph), place)

    def joined_text(self, paragraphs: Iterable[ET.Element], place: WordPlace) -> Text:
        """Return the text of several paragraphs, joined by line breaks."""
        segments: list[Segment] = []
        for count, paragraph in enumerate(paragraphs):
            segments += [Segment("\n")] * bool(count)
            segments += self._segments(paragraph)
        return _placed(segments, place)

    def _segments(self, paragraph: ET.Element) -> Iterator[Segment]:
        for run in _runs(paragraph):
            style = run.find(f"{W}rPr/{W}rStyle")
            style_id = "" if style is None else style.attrib.get(f"{W}val", "")
            yield Segment(_words(run), self._roles.get(style_id, Role.LITERAL))


def paragraph_bookmarks(paragraph: ET.Element) -> list[str]:
    """Name the bookmarks that begin in a paragraph, as they were before LibreOffice saved it."""
    marks = paragraph.iter(f"{W}bookmarkStart")
    return [_COPIED.sub("", mark.attrib.get(f"{W}name", "")) for mark in marks]


def _runs(parent: ET.Element) -> Iterator[ET.Element]:
    for element in parent:
        if element.tag == f"{W}r":
            yield element
        elif element.tag not in _NOT_TEXT:
            yield from _runs(element)


def _words(run: ET.Element) -> str:
    return "".join(
        (element.text or "") if element.tag == f"{W}t" else _CHARACTERS.get(element.tag, "")
        for element in run
    )


def _placed(segments: Iterable[Segment], place: WordPlace) -> Text:
    placed: list[Segment] = []
    offset = 0
    for segment in merged(segments):
        placed.append(replace(segment, origin=place, offset=offset))
        offset += len(segment.text)
    return tuple(placed)
