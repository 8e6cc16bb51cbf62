"""The title of a document: its lines, and the text that may be glued to it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kjreport.importing.genres import genre_of
from kjreport.importing.lines import Item, Line
from kjreport.importing.recipients import RECIPIENTS, are_recipients
from kjreport.importing.signatures import read_date
from kjreport.model.official import DraftStatus
from kjreport.text.characters import is_cjk
from kjreport.text.typed_numbers import typed_number

_LONGEST_LINE = 60
_LONGEST_TITLE = 120
_MOST_LINES = 4
STATUS = re.compile("[（(【]?(" + "|".join(status.value for status in DraftStatus) + ")[）)】]?")
"""稿别 on a line of its own."""

BRACKETED = re.compile(r"[（(].{1,60}[）)]")
HEADNOTE = re.compile(r"\d{4}\s*年|会议|通过|审议|第.{1,4}次|讨论")
"""What 题注 in brackets speaks of."""

SUBTITLE = re.compile(r"——?.{2,60}")
_GLUED_TITLE = re.compile(
    r"[^，。；：！？,;:\s]{4,50}?(?:总结|报告|汇报|述职|计划|打算|思路|要点|安排)"
    r"(?=(?:19|20)\d\d年|今年|一年来|近年来|各位|同志们|尊敬的|[省市县区]委|[省市县区]政府|根据|按照)"
)


def with_title_apart(items: list[Item]) -> list[Item]:
    """Cut a title, and a greeting, from the text that follows them on their line."""
    first = items[0] if items else None
    if not isinstance(first, Line) or len(first.text) <= _LONGEST_LINE:
        return items
    title, rest = _title_and_rest(first)
    if not title:
        return items
    greeting = RECIPIENTS.match(rest[:_LONGEST_LINE])
    if greeting is not None and are_recipients(greeting[0]) and len(rest) > len(greeting[0]):
        words = [greeting[0], rest[greeting.end() :].strip()]
    else:
        words = [rest]
    below = [replace(first, text=text, after_gap=True) for text in words]
    return [first.said(title), *below, *items[1:]]


def _title_and_rest(line: Line) -> tuple[str, str]:
    """Part a line after its title: at a blank, or where text plainly begins."""
    title, _, rest = line.text.partition(" ")
    rest = rest.strip()
    is_apart = len(title) <= _LONGEST_LINE and genre_of(title) is not None
    if not (is_apart and len(rest) > _LONGEST_LINE):
        glued = _GLUED_TITLE.match(line.text)
        title, rest = (glued[0], line.text[glued.end() :]) if glued is not None else ("", "")
    return (title, rest) if title and may_be_title(line.said(title)) else ("", "")


def title_lines(items: Sequence[Item]) -> list[Line]:
    """Return the fewest first lines that, joined, are a title, and those that carry it on."""
    lines: list[Line] = []
    for item in items[:_MOST_LINES]:
        if not isinstance(item, Line) or not may_be_title(item):
            break
        whole = joined([line.text for line in lines]) if lines else ""
        if whole and genre_of(whole) and not _goes_on(whole, item):
            break
        lines.append(item)
        if item.hints.outline_level == 1:
            return lines
    whole = joined([line.text for line in lines]) if lines else ""
    if lines and len(whole) <= _LONGEST_TITLE and genre_of(whole):
        return lines
    return _by_looks(lines, items)


def _goes_on(title: str, line: Line) -> bool:
    """Tell whether a title that could end here goes on in the next line."""
    if line.after_gap:
        return False
    is_notice = "关于" in title and line.text.endswith("通知") and not title.endswith("通知")
    return is_notice or line.text.startswith(_CONNECTORS)


_CONNECTORS = ("的", "及", "和", "暨", "与", "（试行", "（送审", "（征求")


def _by_looks(lines: Sequence[Line], items: Sequence[Item]) -> list[Line]:
    """Take a first line for the title that is centred, or followed by what follows titles."""
    if not lines:
        return []
    first = lines[0]
    is_centred = first.hints.alignment == "center" or first.indent >= 8  # noqa: PLR2004  # far in
    following = items[1] if len(items) > 1 else None
    is_followed = isinstance(following, Line) and (
        RECIPIENTS.fullmatch(following.text) is not None and are_recipients(following.text)
    )
    return [first] if is_centred or is_followed else []


def may_be_title(line: Line) -> bool:
    """Tell whether a line can be one of a title: short, and no sentence."""
    text = line.text
    return (
        len(text) <= _LONGEST_LINE
        and text[-1] not in "。；：，、！,;:"
        and "。" not in text
        and "一、" not in text
        and typed_number(text) is None
        and not STATUS.fullmatch(text)
        and not SUBTITLE.fullmatch(text)
        and not (BRACKETED.fullmatch(text) and HEADNOTE.search(text))
        and read_date(text) is None
    )


def joined(lines: Sequence[str]) -> str:
    """Join the lines of a title; Latin words keep a blank between them."""
    words = lines[0]
    for line in lines[1:]:
        words += (
            line if is_cjk(words[-1]) or is_cjk(line[0]) or not line[0].isalnum() else f" {line}"
        )
    return words
