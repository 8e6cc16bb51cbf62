"""Slips in the frame: keys, list marks, levels. Reads one line after the other."""

import re

from kjreport.source.block_values import in_block_value
from kjreport.source.indentation import check_indentation_signs, report_misplaced
from kjreport.source.keys import (
    Separator,
    is_key_like,
    is_sentence,
    right_separator,
    wrong_separator,
)
from kjreport.source.outline import DEEPEST, Block, Last, Outline, indent_of, is_item
from kjreport.source.separators import (
    aligns_with_next,
    find_separator,
    heads_mapping,
    report_missing_colon,
    report_separator,
)
from kjreport.source.slips import TOO_DEEP, Edit, Mend
from kjreport.source.values import check_words, read_value

_WIDE_MARK = re.compile(r"([－–—―\u2212\u2010•●·])(?!\1)[ \u3000\xa0]*")
_TIGHT_MARK = re.compile(r"-[\u3000\xa0]*(?=[^\s-])")
_KEPT_SIGNS = frozenset("%@`|>]},&*!")
_NUMBER = re.compile(r"-[\d.,]+%?$")


def read_line(outline: Outline, line: int) -> None:
    """Read one line, unless it belongs to a value already read."""
    raw = outline.lines[line]
    words = raw.strip()
    if line < outline.skip_to or not words:
        return
    if outline.block_indent is not None and in_block_value(outline, line):
        return
    if raw.lstrip(" \t").startswith("#"):
        if outline.last is Last.PLAIN and outline.comment_line is None:
            outline.comment_line = line
        return
    check_indentation_signs(outline, line)
    column = indent_of(raw)
    if _is_marker(outline, line):
        return
    if outline.last is Last.PLAIN and column > outline.column:
        _read_continuation(outline, line, column)
    else:
        _read_structure(outline, line, column)
    outline.comment_line = None


def _is_marker(outline: Outline, line: int) -> bool:
    raw = outline.lines[line]
    if raw.startswith(("---", "...")) and raw[3:4] in ("", " "):
        if raw.rstrip(" \t") == "---" and not outline.has_marker and not outline.blocks:
            outline.has_marker = True
            return True
        if raw.rstrip(" \t") == "..." and outline.next_line(line) is None:
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
    if wrong and wrong.key in outline.known and aligns_with_next(outline, line, column):
        report_separator(outline, line, wrong)
    if outline.comment_line is not None:
        mend = Mend(edits=(Edit(0, len(outline.lines[outline.comment_line]), ""),))
        span = (0, len(outline.lines[outline.comment_line]))
        outline.report("E129", outline.comment_line, span, mend)
    check_words(outline, line, column)


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
    found = find_separator(outline, line, at, is_after_mark=is_after_mark)
    if found is None:
        _read_words(outline, line, at, is_after_mark=is_after_mark)
        return
    _check_key(outline, line, at, found)
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
            _open_block(outline, line, Block(column, is_list=True))
        else:
            report_misplaced(outline, line, is_list=True)
    else:
        _open_block(outline, line, Block(column, is_list=True))
    if not (blocks and blocks[-1].is_list):
        _open_block(outline, line, Block(column, is_list=True))
    blocks[-1].enter(line)
    outline.last = Last.EMPTY


def _open_block(outline: Outline, line: int, block: Block) -> None:
    if len(outline.blocks) >= DEEPEST:
        outline.report(TOO_DEEP, line, (block.column, block.column + 1))
    if outline.blocks and outline.blocks[-1].entries:
        outline.blocks[-1].entries[-1].last = Last.CLOSED
    outline.blocks.append(block)


def _may_hold_list(outline: Outline, column: int) -> bool:
    if not outline.blocks:
        return True
    top = outline.blocks[-1]
    return column > top.column or (column == top.column and not top.is_list)


def _enter_key(
    outline: Outline, line: int, column: int, found: Separator, *, is_after_mark: bool
) -> None:
    blocks = outline.blocks
    if is_after_mark:
        _open_block(outline, line, Block(column, is_list=False))
    else:
        level = next((b for b in reversed(blocks) if not b.is_list and b.column == column), None)
        if level:
            del blocks[blocks.index(level) + 1 :]
        elif outline.last is Last.EMPTY and column > outline.column:
            _open_block(outline, line, Block(column, is_list=False))
        else:
            report_misplaced(outline, line, is_list=False)
            _open_block(outline, line, Block(column, is_list=False))
    block = blocks[-1]
    if found.key in block.keys:
        _report_duplicate(outline, line, found, block.keys[found.key])
    block.keys.setdefault(found.key, line)
    block.enter(line)
    outline.last = Last.EMPTY


def _check_key(outline: Outline, line: int, at: int, found: Separator) -> None:
    """Report a key that begins with a sign that YAML keeps for itself."""
    if not found.key or found.key[0] not in _KEPT_SIGNS or found.key == "<<":
        return
    rest = found.key.lstrip("".join(_KEPT_SIGNS) + " -")
    raw = outline.lines[line]
    edits = (Edit(at, raw.index(rest, at), ""),) if is_key_like(rest) else None
    outline.report("E109", line, (at, at + 1), Mend((found.key[:1],), edits))


def _report_duplicate(outline: Outline, line: int, found: Separator, first: int) -> None:
    """Take a first key of an item for a new item, the same value for a copy; guess no more."""
    raw = outline.lines[line]
    column = indent_of(raw)
    edits: tuple[Edit, ...] | None = None
    advice = "请合并或删去其中一处。"
    mark = _mark_of_item(outline, first)
    if mark is not None and raw[column] != "-":
        advice = f"如果这是新的一条，请在前面补上“- ”；否则{advice}"
        edits = (Edit(mark, column, "- " + " " * (column - mark - len("- "))),)
    elif _is_copy(outline, line, first):
        edits = (Edit(column, column, "# "),)
    mend = Mend((found.key, first + 1, line + 1, advice), edits)
    outline.report("E113", line, (column, found.start), mend)


def _mark_of_item(outline: Outline, first: int) -> int | None:
    """Return the column of the list mark, where a line begins an item of the list around."""
    around = outline.blocks[-2] if len(outline.blocks) > 1 else None
    if around is None or not around.is_list or not is_item(outline.lines[first], around.column):
        return None
    return around.column


def _is_copy(outline: Outline, line: int, first: int) -> bool:
    """Tell whether two lines with nothing below say the same."""
    following = outline.next_line(line)
    column = indent_of(outline.lines[line])
    is_alone = following is None or indent_of(outline.lines[following]) <= column
    return is_alone and outline.lines[line].strip() == outline.lines[first].strip(" \t-")


def _read_words(outline: Outline, line: int, at: int, *, is_after_mark: bool) -> None:
    """Read a line, or the rest of one after a list mark, that has no key."""
    is_value = is_after_mark or (outline.last is Last.EMPTY and at > outline.column)
    if not outline.blocks and heads_mapping(outline, line, at):
        is_value = False
    if not is_value or aligns_with_next(outline, line, at):
        report_missing_colon(outline, line, at, is_value=is_value)
    if is_value:
        read_value(outline, line, at)
