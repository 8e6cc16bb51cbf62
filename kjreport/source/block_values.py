"""Slips in the lines below ``|`` and ``>``: only their indentation can be wrong."""

import re

from kjreport.source.indentation import check_indentation_signs
from kjreport.source.outline import Outline, indent_of, shifted


def in_block_value(outline: Outline, line: int) -> bool:
    """Tell whether a line belongs to the open ``|`` or ``>``."""
    raw = outline.lines[line]
    column = indent_of(raw)
    if column <= outline.column:
        check_indentation_signs(outline, line)
        outline.block_indent = None
        return False
    if outline.block_indent == -1:
        outline.block_indent = _explicit_indent(outline) or column
        return True
    if column < (outline.block_indent or 0):
        if _has_odd_first_line(outline, line, column):
            first = outline.next_line(outline.block_line) or 0
            mend = shifted(outline.lines[first], column)
            outline.report("E116", first, (0, outline.block_indent or 1), mend)
        outline.report("E116", line, (0, column), shifted(raw, outline.block_indent or 0))
    return True


def _explicit_indent(outline: Outline) -> int | None:
    match = re.search(r"[|>][+-]?([1-9])[+-]?\s*(?:#.*)?$", outline.lines[outline.block_line])
    return max(outline.column, 0) + int(match[1]) if match else None


def _has_odd_first_line(outline: Outline, line: int, column: int) -> bool:
    between = [raw for raw in outline.lines[outline.block_line + 1 : line] if raw.strip()]
    following = outline.next_line(line)
    is_joined = following is not None and indent_of(outline.lines[following]) == column
    return len(between) == 1 and is_joined
