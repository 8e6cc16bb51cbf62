"""Texts pasted as one line, where blanks stand for the ends of paragraphs.

Only a long line is looked at, and only one whose blanks follow the ends of sentences; its
title, and the page's words before it, are told apart as well.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kjreport.importing.genres import genre_of
from kjreport.importing.lines import Item, Line
from kjreport.text.typed_numbers import typed_number

_LONG = 150
#: Less of the whole text is a paragraph whose writer put blanks between sentences.
_SHARE = 0.4
_LONGEST_TITLE = 60
_SHORTEST_TITLE = 6
_SHORTEST_HEADING, _LONGEST_HEADING = 8, 40
_SHORTEST_TEXT = 20
#: How long the lines of a page are that was pasted with a blank for each of their ends.
_WRAPPED = range(28, 52)
_FEWEST_WRAPS = 4
_MOST_WRAPS = 0.6
#: Blanks that end a paragraph; behind a colon only after a greeting, or before a number.
_PARAGRAPH_END = re.compile(
    r"(?:(?<=[。！？…!?])|(?<=[。！？…!?][”’）)])|(?<=[；：;:])(?=\s+(?:[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)]))"
    r"|(?<=同志们[：:])|(?<=[如以]下[：:])|(?<=[局府委办位厅门][：:]))\s+(?=\S)"
)
_INSIDE = re.compile(r"(?<=[\u4e00-\u9fff])\s(?=[\u4e00-\u9fff])")
_BLANKS = re.compile(r"\s+")
_SENTENCE = re.compile("[。；：！？;:!?]")
_MARKS = re.compile("[。；！？，,;!?]")


def unflattened(items: Sequence[Item]) -> list[Item]:
    """Give every paragraph of a flattened line a line of its own."""
    whole = sum(len(item.text) for item in items if isinstance(item, Line))
    fewest = max(_LONG, round(whole * _SHARE))
    return [one for item in items for one in _lines(item, fewest)]


def _lines(item: Item, fewest: int) -> Iterator[Item]:
    if not isinstance(item, Line) or len(item.text) < fewest:
        yield item
        return
    paragraphs = [part for part in _PARAGRAPH_END.split(item.text) if part]
    paragraphs = [*_titled(paragraphs[0]), *paragraphs[1:]]
    pieces = [one for paragraph in paragraphs for one in _headed(paragraph)]
    if _is_wrapped(item.text):
        pieces = [_INSIDE.sub("", piece) for piece in pieces]
    for index, piece in enumerate(pieces):
        text = piece.strip()
        if text:
            yield _piece(item, text, is_first=index == 0) if len(pieces) > 1 else item


def _is_wrapped(text: str) -> bool:
    """Tell blanks that stand where the lines of a printed page ended, inside words."""
    positions = [match.start() for match in _INSIDE.finditer(text)]
    gaps = [after - before for before, after in pairwise(positions)]
    return (
        len(gaps) >= _FEWEST_WRAPS
        and sum(gap in _WRAPPED for gap in gaps) > len(gaps) * _MOST_WRAPS
    )


def _piece(item: Line, text: str, *, is_first: bool) -> Line:
    return replace(item, text=text, after_gap=item.after_gap or not is_first, indent=0, width=0)


def _titled(text: str) -> Iterator[str]:
    """Part the title, and what stands before it, from the first paragraph."""
    start = 0
    for blank in _BLANKS.finditer(text):
        words = text[start : blank.start()]
        if _is_title(words) or (start == 0 and _is_title(_next_word(text, blank.end()))):
            yield words
            start = blank.end()
        elif len(words) > _LONGEST_TITLE * 2:
            break
    yield text[start:]


def _headed(text: str) -> Iterator[str]:
    """Part a numbered heading from the text that follows it after a blank."""
    number = typed_number(text)
    blank = None if number is None else _BLANKS.search(text, number.end)
    if number is None or blank is None:
        yield text
        return
    heading, rest = text[number.end : blank.start()], text[blank.end() :]
    is_heading = (
        _SHORTEST_HEADING <= len(heading) <= _LONGEST_HEADING
        and _SENTENCE.search(heading) is None
        and len(rest) >= _SHORTEST_TEXT
    )
    if is_heading:
        yield text[: blank.start()]
        yield rest
    else:
        yield text


def _next_word(text: str, start: int) -> str:
    blank = _BLANKS.search(text, start)
    return text[start : blank.start()] if blank is not None else ""


def _is_title(words: str) -> bool:
    return (
        _SHORTEST_TITLE <= len(words) <= _LONGEST_TITLE
        and _MARKS.search(words) is None
        and typed_number(words) is None
        and genre_of(words) is not None
    )
