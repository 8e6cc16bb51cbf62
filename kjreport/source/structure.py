"""Slips in the frame: keys, list marks, levels. Reads one line after the other."""

import re

from kjreport.source.indentation import best_indent, report_misplaced
from kjreport.source.keys import (
    Separator,
    is_key_like,
    is_sentence,
    known_prefix,
    right_separator,
    wrong_separator,
)
from kjreport.source.outline import Block, Entry, Last, Outline, indent_of, is_item, reindented
from kjreport.source.slips import Edit, Mend
from kjreport.source.values import check_words, read_value

_BLANKS = re.compile(r"[\s\u3000\xa0]*")
_WIDE_MARK = re.compile(r"([－–—―−‐•●·])(?!\1)[ \u3000\xa0]*")
_TIGHT_MARK = re.compile(r"-[\u3000\xa0]*(?=[^\s-])")
_AFTER_KEY = re.compile(r"[ \u3000\xa0]*[;；,，.。、]?[ \u3000\xa0]*")
_NUMBER = re.compile(r"-[\d.,]+%?$")
_STEP = 2


def read_line(outline: Outline, line: int) -> None:
    """Read one line, unless it belongs to a value already read."""
    raw = outline.lines[line]
    words = raw.strip()
    if line < outline.skip_to or not words:
        return
    if outline.block_indent is not None and _in_block_value(outline, line):
        return
    if raw.lstrip(" \t").startswith("#"):
        if outline.last is Last.PLAIN and outline.comment_line is None:
            outline.comment_line = line
        return
    _check_indentation_signs(outline, line)
    column = indent_of(raw)
    if _is_marker(outline, line):
        return
    if outline.last is Last.PLAIN and column > outline.column:
        _read_continuation(outline, line, column)
    else:
        _read_structure(outline, line, column)
    outline.comment_line = None


def _in_block_value(outline: Outline, line: int) -> bool:
    """Tell whether a line belongs to the open ``|`` or ``>``."""
    raw = outline.lines[line]
    column = indent_of(raw)
    if column <= outline.column:
        _check_indentation_signs(outline, line)
        outline.block_indent = None
        return False
    if outline.block_indent == -1:
        outline.block_indent = _explicit_indent(outline) or column
        return True
    if column < (outline.block_indent or 0):
        if _has_odd_first_line(outline, line, column):
            first = outline.next_line(outline.block_line) or 0
            edits = reindented(outline.lines[first], column)
            outline.report("E116", first, (0, outline.block_indent or 1), Mend(edits=edits))
        edits = reindented(raw, outline.block_indent or 0)
        outline.report("E116", line, (0, column), Mend(edits=edits))
    return True


def _explicit_indent(outline: Outline) -> int | None:
    match = re.search(r"[|>][+-]?([1-9])[+-]?\s*(?:#.*)?$", outline.lines[outline.block_line])
    return max(outline.column, 0) + int(match[1]) if match else None


def _has_odd_first_line(outline: Outline, line: int, column: int) -> bool:
    between = [raw for raw in outline.lines[outline.block_line + 1 : line] if raw.strip()]
    following = outline.next_line(line)
    is_joined = following is not None and indent_of(outline.lines[following]) == column
    return len(between) == 1 and is_joined


def _check_indentation_signs(outline: Outline, line: int) -> None:
    raw = outline.lines[line]
    match = _BLANKS.match(raw)
    blank = match[0] if match else ""
    if blank.isspace() and blank.strip(" ") == "":
        return
    column = best_indent(outline, line, blank)
    code = "E114" if "\t" in blank else "E115"
    if blank:
        mend = Mend(edits=(Edit(0, len(blank), " " * column),))
        outline.report(code, line, (0, len(blank)), mend)


def _is_marker(outline: Outline, line: int) -> bool:
    raw = outline.lines[line]
    if raw.startswith(("---", "...")) and raw[3:4] in ("", " "):
        if raw.rstrip() == "---" and not outline.has_marker and not outline.blocks:
            outline.has_marker = True
            return True
        if raw.rstrip() == "..." and outline.next_line(line) is None:
            return True
        mend = Mend((raw[:3],), (Edit(0, 0, "# "),))
        outline.report("E118", line, (0, 3), mend)
        return True
    if raw.startswith("%") and not outline.blocks:
        outline.report("E109", line, (0, 1), Mend(("%",), (Edit(0, 0, "# "),)))
    return False


def _read_continuation(outline: Outline, line: int, column: int) -> None:
    text = outline.masked(line)
    if is_item(text, column):
        report_misplaced(outline, line, is_list=True, code="E108")
    found = right_separator(text, column)
    if (
        found
        and not is_sentence(found.key)
        and (found.key in outline.known or is_key_like(found.key))
    ):
        report_misplaced(outline, line, is_list=False)
    wrong = wrong_separator(text, column)
    if wrong and wrong.key in outline.known and _aligns_with_next(outline, line, column):
        _report_separator(outline, line, wrong)
    if outline.comment_line is not None:
        mend = Mend(edits=(Edit(0, len(outline.lines[outline.comment_line]), ""),))
        span = (0, len(outline.lines[outline.comment_line]))
        outline.report("E129", outline.comment_line, span, mend)
    check_words(outline, line, column)


def _aligns_with_next(outline: Outline, line: int, column: int) -> bool:
    """Tell whether the next line continues a mapping that would begin at the column."""
    following = outline.next_line(line)
    if following is None:
        return False
    text = outline.masked(following)
    if indent_of(text) != column:
        return False
    found = right_separator(text, column) or wrong_separator(text, column)
    return found is not None and (found.is_right or found.key in outline.known)


def _read_structure(outline: Outline, line: int, column: int) -> None:
    text = outline.masked(line)
    if not is_item(text, column):
        _check_list_mark(outline, line, column)
    at = column
    while is_item(text, at):
        _enter_item(outline, line, at, is_first=at == column)
        at += 1
        at += len(text[at:]) - len(text[at:].lstrip(" "))
    is_after_mark = at > column
    if is_after_mark and at >= len(text):
        outline.end_value(Last.EMPTY)
        return
    if text[at : at + 1] == "#" and is_after_mark:
        read_value(outline, line, at)
        return
    found = _separator(outline, line, at, is_after_mark=is_after_mark)
    if found is None:
        _read_words(outline, line, at, is_after_mark=is_after_mark)
        return
    _enter_key(outline, line, at, found, is_after_mark=is_after_mark)
    read_value(outline, line, found.end)


def _check_list_mark(outline: Outline, line: int, column: int) -> None:
    """Report a list mark in another dash, or without its space."""
    raw = outline.lines[line]
    tight = _TIGHT_MARK.match(raw, column)
    wide = _WIDE_MARK.match(raw, column)
    mark = tight or wide
    is_sibling = any(block.is_list and block.column == column for block in outline.blocks)
    is_first = outline.last is Last.EMPTY and bool(outline.blocks) and column >= outline.column
    if mark is None or not (is_sibling or is_first):
        return
    if tight and not is_sibling and _NUMBER.match(raw[column:].strip()):
        return
    edits = (Edit(mark.start(), mark.end(), "- "),)
    mend = Mend(() if tight else (raw[column],), edits)
    outline.report("E106" if tight else "E105", line, (column, column + 1), mend)


def _enter_item(outline: Outline, line: int, column: int, *, is_first: bool) -> None:
    blocks = outline.blocks
    if is_first:
        sibling = next((b for b in reversed(blocks) if b.is_list and b.column == column), None)
        if sibling:
            del blocks[blocks.index(sibling) + 1 :]
        elif outline.last is Last.EMPTY and _may_hold_list(outline, column):
            _open_block(outline, Block(column, is_list=True))
        else:
            report_misplaced(outline, line, is_list=True)
    else:
        _open_block(outline, Block(column, is_list=True))
    if not (blocks and blocks[-1].is_list):
        _open_block(outline, Block(column, is_list=True))
    blocks[-1].entries.append(Entry(line))
    outline.last = Last.EMPTY


def _open_block(outline: Outline, block: Block) -> None:
    if outline.blocks and outline.blocks[-1].entries:
        outline.blocks[-1].entries[-1].last = Last.CLOSED
    outline.blocks.append(block)


def _may_hold_list(outline: Outline, column: int) -> bool:
    if not outline.blocks:
        return True
    top = outline.blocks[-1]
    return column > top.column or (column == top.column and not top.is_list)


def _separator(outline: Outline, line: int, at: int, *, is_after_mark: bool) -> Separator | None:
    """Find what parts key and value; report it when it is the wrong sign."""
    text = outline.masked(line)
    right = right_separator(text, at)
    wrong = wrong_separator(text, at)
    if wrong and (right is None or wrong.start < right.start):
        is_expected = not is_after_mark and _is_key_level(outline, at)
        heads = wrong.end >= len(text) and _heads_mapping(outline, line, at)
        is_known = wrong.key in outline.known or _aligns_with_next(outline, line, at)
        if is_expected or is_known or heads:
            _report_separator(outline, line, wrong)
    is_text_place = is_after_mark or not _is_key_level(outline, at)
    if right and is_text_place and is_sentence(right.key):
        return None
    if right and is_after_mark and _is_parted_sentence(outline, line, at, right):
        return None
    if right and _has_odd_space(outline, line, right):
        _report_separator(outline, line, right)
    if right and right.key == "<<":
        outline.report("E117", line, (at, right.start))
    return right


def _heads_mapping(outline: Outline, line: int, column: int) -> bool:
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
    is_prose = words[:1] not in ("[", "{", "'", '"') and is_sentence(words)
    return found.key not in outline.known and is_prose and not _aligns_with_next(outline, line, at)


def _has_odd_space(outline: Outline, line: int, found: Separator) -> bool:
    raw = outline.lines[line]
    gap = raw[found.start + 1 : found.end] + raw[found.start - 1 : found.start]
    return "\xa0" in gap or "\u3000" in gap


def _is_key_level(outline: Outline, column: int) -> bool:
    """Tell whether only a key can stand at a column."""
    if not outline.blocks:
        return True
    return any(not block.is_list and block.column == column for block in outline.blocks)


def _report_separator(outline: Outline, line: int, found: Separator) -> None:
    raw = outline.lines[line]
    has_value = found.end < len(raw.rstrip())
    begin = len(raw[: found.start].rstrip())
    edits = (Edit(begin, found.end, ": " if has_value else ":"),)
    code = "E102" if found.sign == ":" else "E101"
    outline.report(code, line, (found.start, found.start + 1), Mend((found.key,), edits))


def _enter_key(
    outline: Outline, line: int, column: int, found: Separator, *, is_after_mark: bool
) -> None:
    blocks = outline.blocks
    if is_after_mark:
        _open_block(outline, Block(column, is_list=False))
    else:
        level = next((b for b in reversed(blocks) if not b.is_list and b.column == column), None)
        if level:
            del blocks[blocks.index(level) + 1 :]
        elif outline.last is Last.EMPTY and column > outline.column:
            _open_block(outline, Block(column, is_list=False))
        else:
            report_misplaced(outline, line, is_list=False)
            _open_block(outline, Block(column, is_list=False))
    block = blocks[-1]
    if found.key in block.keys:
        _report_duplicate(outline, line, found, block.keys[found.key])
    block.keys.setdefault(found.key, line)
    block.entries.append(Entry(line))
    outline.last = Last.EMPTY


def _report_duplicate(outline: Outline, line: int, found: Separator, first: int) -> None:
    """A second value on one line may be put out as a comment; more cannot be known."""
    raw = outline.lines[line]
    column = indent_of(raw)
    is_alone = raw[column] != "-" and found.end < len(raw.rstrip())
    following = outline.next_line(line)
    is_alone &= following is None or indent_of(outline.lines[following]) <= column
    edits = (Edit(column, column, "# "),) if is_alone else None
    outline.report("E113", line, (column, found.start), Mend((found.key, first + 1), edits))


def _read_words(outline: Outline, line: int, at: int, *, is_after_mark: bool) -> None:
    """Read a line, or the rest of one after a list mark, that has no key."""
    is_value = is_after_mark or (outline.last is Last.EMPTY and at > outline.column)
    if not is_value or _aligns_with_next(outline, line, at):
        _report_missing_colon(outline, line, at, is_value=is_value)
    if is_value:
        read_value(outline, line, at)


def _report_missing_colon(outline: Outline, line: int, at: int, *, is_value: bool) -> None:
    raw = outline.lines[line].rstrip()
    span = (at, len(raw))
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
        edits = reindented(raw, max(outline.column, 0) + _STEP)
        outline.report("E116", line, (0, max(at, 1)), Mend(edits=edits))
