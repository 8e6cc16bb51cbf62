"""Slips in what parts a key from its value: the wrong sign, no space, no sign at all."""

import re

from kjreport.source.keys import (
    Separator,
    is_key_like,
    is_sentence,
    known_prefix,
    right_separator,
    wrong_separator,
)
from kjreport.source.outline import Last, Outline, indent_of, is_item, shifted
from kjreport.source.slips import Edit, Mend

_AFTER_KEY = re.compile(r"[ \u3000\xa0]*[;；,，.。、]?[ \u3000\xa0]*")
_STEP = 2


def find_separator(
    outline: Outline, line: int, at: int, *, is_after_mark: bool
) -> Separator | None:
    """Find what parts key and value; report it when it is the wrong sign."""
    text = outline.masked(line)
    right = right_separator(text, at)
    wrong = wrong_separator(text, at)
    if wrong and (right is None or wrong.start < right.start):
        is_expected = not is_after_mark and _is_key_level(outline, at)
        heads = wrong.end >= len(text) and heads_mapping(outline, line, at)
        is_known = wrong.key in outline.known or aligns_with_next(outline, line, at)
        if is_expected or is_known or heads:
            report_separator(outline, line, wrong)
    is_text_place = is_after_mark or not _is_key_level(outline, at)
    if right and is_text_place and is_sentence(right.key):
        return None
    if right and is_after_mark and _is_parted_sentence(outline, line, at, right):
        return None
    if right and _has_odd_space(outline, line, right):
        report_separator(outline, line, right)
    if right and right.key == "<<":
        outline.report("E117", line, (at, right.start))
    return right


def heads_mapping(outline: Outline, line: int, column: int) -> bool:
    """Tell whether the next line is a key or list mark below the column."""
    following = outline.next_line(line)
    if following is None:
        return False
    text = outline.masked(following)
    indent = indent_of(text)
    is_key = right_separator(text, indent) is not None
    return (indent > column and is_key) or (indent >= column and is_item(text, indent))


def _is_parted_sentence(outline: Outline, line: int, at: int, found: Separator) -> bool:
    """Tell a sentence with ``: `` in it from an item of one key that nobody knows."""
    words = outline.masked(line)[found.end :]
    if found.key in outline.known or words[:1] in ("", "[", "{", "'", '"'):
        return False
    if aligns_with_next(outline, line, at):
        return False
    return is_sentence(words) or _is_among_words(outline, line, outline.column)


def _is_among_words(outline: Outline, line: int, column: int) -> bool:
    """Tell whether the item above or below in the same list is plain words."""
    above = next((n for n in range(line - 1, -1, -1) if outline.lines[n].strip()), None)
    for number in (above, outline.next_line(line)):
        if number is None:
            continue
        text = outline.masked(number)
        if indent_of(text) == column and is_item(text, column):
            return right_separator(text, column + 2) is None
    return False


def _has_odd_space(outline: Outline, line: int, found: Separator) -> bool:
    raw = outline.lines[line]
    gap = raw[found.start + 1 : found.end] + raw[found.start - 1 : found.start]
    return "\xa0" in gap or "\u3000" in gap


def _is_key_level(outline: Outline, column: int) -> bool:
    """Tell whether only a key can stand at a column."""
    if not outline.blocks:
        return True
    return any(not block.is_list and block.column == column for block in outline.blocks)


def aligns_with_next(outline: Outline, line: int, column: int) -> bool:
    """Tell whether the next line continues a mapping that would begin at the column."""
    following = outline.next_line(line)
    if following is None:
        return False
    text = outline.masked(following)
    if indent_of(text) != column:
        return False
    found = right_separator(text, column) or wrong_separator(text, column)
    return found is not None and (found.is_right or found.key in outline.known)


def report_separator(outline: Outline, line: int, found: Separator) -> None:
    """Report a sign that does not part a key from its value, or does so oddly spaced."""
    raw = outline.lines[line]
    has_value = found.end < len(raw.rstrip(" \t"))
    begin = len(raw[: found.start].rstrip(" \t"))
    edits = (Edit(begin, found.end, ": " if has_value else ":"),)
    code = "E102" if found.sign == ":" else "E101"
    outline.report(code, line, (found.start, found.start + 1), Mend((found.key,), edits))


def report_missing_colon(outline: Outline, line: int, at: int, *, is_value: bool) -> None:
    """Report a line that should be a key and its value but has no sign between them."""
    raw = outline.lines[line].rstrip(" \t")
    span = (at, len(raw))
    edits: tuple[Edit, ...]
    words = raw[at:]
    key = known_prefix(words, outline.known)
    following = outline.next_line(line)
    is_headed = following is not None and (
        indent_of(outline.lines[following]) > at or is_item(outline.lines[following], at)
    )
    gap = _AFTER_KEY.match(raw, at + len(key)) if key else None
    if key and gap:
        ends = gap.end() == len(raw)
        if not ends or is_headed or is_value or words == key:
            edits = (Edit(at + len(key), gap.end(), ":" if ends else ": "),)
            outline.report("E119", line, span, Mend(edits=edits))
    if is_value:
        return
    level = next((block for block in reversed(outline.blocks) if block.column == at), None)
    if level and level.is_list:
        outline.report("E120", line, span, Mend(edits=(Edit(at, at, "- "),)))
    elif is_headed and is_key_like(words):
        outline.report("E119", line, span, Mend(edits=(Edit(len(raw), len(raw), ":"),)))
    elif outline.last is Last.CLOSED:
        outline.report("E119", line, span)
    else:
        mend = shifted(raw, max(outline.column, 0) + _STEP)
        outline.report("E116", line, (0, max(at, 1)), mend)
