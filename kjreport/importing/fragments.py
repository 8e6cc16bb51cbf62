"""Paragraphs that begin or end in mid-sentence: kept as they are, and said."""

import re
from collections.abc import Iterator, Mapping

from kjreport.importing.blocks import Confidence, Data, Path
from kjreport.importing.notes import Notes

_TEXT_KEYS = ("正文", "引言", "分项", "按语")
_ENDED = re.compile(r"[。！？；：…．.][”’」』）》】]*$|[）》】]$")
_SENTENCE = re.compile("[，。；]")
_BEGUN = re.compile(r"[\d.]+[%％、]|[，。；、]")
_FEWEST = 8


def doubt_fragments(data: Mapping[str, Data], notes: Notes) -> None:
    """Tell of every paragraph that looks cut off."""
    for path, text in _texts(data, (), is_text=False):
        if _BEGUN.match(text):
            notes.doubt(path, "这一段开头像是缺了字，请对照原文", Confidence.MIDDLE)
        if len(text) >= _FEWEST and _SENTENCE.search(text) and not _ENDED.search(text):
            notes.doubt(path, "这一段没有写完，或者断在了别处，请对照原文", Confidence.MIDDLE)


def _texts(data: object, path: Path, *, is_text: bool) -> Iterator[tuple[Path, str]]:
    """Yield the paragraphs of the data with their places."""
    if isinstance(data, str):
        if is_text:
            yield path, data
    elif isinstance(data, Mapping):
        for key, value in data.items():
            yield from _texts(value, (*path, key), is_text=key in _TEXT_KEYS)
    elif isinstance(data, list):
        is_points = path[-1:] == ("分项",)
        for index, value in enumerate(data):
            # A point may end in any mark while another follows it.
            is_whole = not isinstance(value, list) and not (is_points and index < len(data) - 1)
            yield from _texts(value, (*path, index), is_text=is_text and is_whole)
