"""Lines on their way to paragraphs: their words in the normal form, what stood around them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kjreport.importing.blocks import NO_HINTS, Hints, Raw, RawBlock, RawPicture, RawTable
from kjreport.location import Location
from kjreport.text.characters import is_cjk, without_forbidden
from kjreport.text.normal_form import with_full_width_marks
from kjreport.text.widths import width_in_chars

#: A title whose characters are set apart: 工 作 总 结.
_SPREAD = re.compile(r"(?:[\u4e00-\u9fff]\s+){2,}[\u4e00-\u9fff]")
_BLANKS = re.compile(r"\s+")
_MARKS = frozenset("，。；：、！？（）《》〈〉“”‘’【】〔〕「」…—·")
WELL_WRITTEN = re.compile(
    r"(?!.*。。。)(?:\d{1,6}\.(?=[\u4e00-\u9fff]))?"
    "(?:[\u4e00-\u9fff0-9A-Za-z，。；：、！？“”《》]*|[\u4e00-\u9fff，。；：、！？“”《》（）]*)"
)
"""Nothing to set right: most lines, and quicker to tell than to rewrite."""
_LONGEST_LINE = 200
_SENTENCE = re.compile("[。；，！？]")
_BRACES = re.compile(r"(?<=\{)(?=[{%#])|(?<=｛)(?=｛)|(?<=[}%#])(?=\})")


@dataclass(frozen=True, slots=True)
class Line:
    """A line or paragraph of text, without white space around it."""

    text: str
    place: Location | None = None
    hints: Hints = NO_HINTS
    after_gap: bool = False
    """Whether an empty line stands before it."""
    indent: int = 0
    """How many blanks stand before its words."""
    width: int = 0
    """How wide the physical line is that it ends with, in 字."""

    def said(self, text: str) -> "Line":
        """Return the line with other words."""
        return replace(self, text=text)


Item = Line | RawTable | RawPicture


def to_items(blocks: Iterable[Raw]) -> Iterator[Item]:
    """Turn blocks into lines; empty ones become the gap before the next."""
    after_gap = True
    for block in blocks:
        if not isinstance(block, RawBlock):
            yield block
            after_gap = True
            continue
        raw = printable(block.hints.number + block.text)
        words = raw.strip()
        if words:
            indent = len(raw) - len(raw.lstrip())
            yield Line(words, block.place, block.hints, after_gap, indent, _width(raw))
        after_gap = not words


def _width(raw: str) -> int:
    """Measure a physical line; beyond the length of any line its width tells nothing."""
    line = raw.rstrip()
    return round(width_in_chars(line)) if len(line) <= _LONGEST_LINE else len(line)


def printable(text: str) -> str:
    """Leave out invisible characters; what only separates becomes a space."""
    if text.isprintable():
        return text
    kept = (
        character
        if unicodedata.category(character) not in {"Cc", "Cf"}
        else " " * character.isspace()
        for character in without_forbidden(text)
    )
    return "".join(kept)


def well_typed(line: Line) -> Line:
    """Return the line with the marks of Chinese text and no blanks that only lay out."""
    words = well_written(line.text)
    return line if words == line.text else line.said(words)


def well_written(text: str) -> str:
    """Write the marks of Chinese text full-width, drop blanks that say nothing."""
    if WELL_WRITTEN.fullmatch(text):
        return text
    words = with_full_width_marks(text).strip()
    if any(map(str.isspace, words)):
        words = _tidied(words)
    return _BRACES.sub(" ", words) if "{" in words or "｛" in words else words


def _tidied(words: str) -> str:
    """Keep one space where it parts words: between 汉字, in Latin text, beside marks of titles."""
    if _SPREAD.fullmatch(words):
        return _BLANKS.sub("", words)
    is_sentence = _SENTENCE.search(words) is not None

    def blank(match: re.Match[str]) -> str:
        before, after = words[match.start() - 1], words[match.end()]
        if is_sentence and (before in _MARKS or after in _MARKS):
            return ""
        if not is_sentence and (before in _PARTING or after in _PARTING):
            return ""
        return "" if is_cjk(before) != is_cjk(after) and not _are_marks(before, after) else " "

    return _BLANKS.sub(blank, words)


_PARTING = frozenset("、：（）【】〔〕·—")


def _are_marks(before: str, after: str) -> bool:
    return before in _MARKS or after in _MARKS
