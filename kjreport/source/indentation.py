"""Which line of two that do not align is the wrong one, and where it belongs."""

import re
from itertools import pairwise

from kjreport.source.keys import right_separator
from kjreport.source.outline import Block, Last, Outline, indent_of, is_item, shifted
from kjreport.source.slips import Edit, Mend

_STEP = 2
_BLANKS = re.compile(r"[\s\u3000\xa0]*")
_TAB_WIDTHS = (2, 4, 8)


def report_misplaced(outline: Outline, line: int, *, is_list: bool, code: str = "E116") -> None:
    """Report a key or list item that aligns with nothing, or the earlier line to blame."""
    column = indent_of(outline.lines[line])
    outdented = _outdented_key(outline, line) if is_list else None
    if outdented is not None:
        raw = outline.lines[outdented]
        outline.report("E116", outdented, (0, max(column, 1)), shifted(raw, column + _STEP))
    earlier = _earlier_culprit(outline, line, is_list=is_list)
    if earlier is not None:
        culprit, shift = earlier
        raw = outline.lines[culprit]
        own = indent_of(raw)
        outline.report("E116", culprit, (0, max(own, 1)), shifted(raw, own + shift))
    target = _nearest_level(outline, line, is_list=is_list)
    mend = Mend(("",)) if target is None else shifted(outline.lines[line], target)
    outline.report(code, line, (0, max(column, 1)), mend)


def _outdented_key(outline: Outline, line: int) -> int | None:
    """Return the first key between two items of a list that stands at their marks.

    It belongs to the item above; where it stands it ends the list, and the next item with it.
    """
    column = indent_of(outline.lines[line])
    first: int | None = None
    for number in range(line - 1, -1, -1):
        raw = outline.lines[number]
        indent = indent_of(raw)
        if not raw.strip() or raw.lstrip().startswith("#") or indent > column:
            continue
        if indent < column or right_separator(outline.masked(number), column) is None:
            return None
        if is_item(raw, column):
            is_record = right_separator(outline.masked(number), column + _STEP) is not None
            return first if is_record and first is not None else None
        first = number
    return None


def _best_indent(outline: Outline, line: int, blank: str) -> int:
    """Choose the level for a line whose indentation was written with other characters."""
    if outline.block_indent is not None:
        least = outline.column + 1
        default = max(outline.column, 0) + _STEP
        return outline.block_indent if outline.block_indent >= least else default
    words = outline.lines[line][len(blank) :]
    is_list = is_item(words, 0)
    levels = [block.column for block in outline.blocks if block.is_list == is_list]
    if outline.last is Last.EMPTY:
        step = usual_list_step(outline.lines) if is_list else _STEP
        return outline.column + step if outline.blocks else 0
    if outline.last is Last.PLAIN and not is_list and right_separator(words, 0) is None:
        levels.append(outline.column + _STEP)
    fitting = _fitting_level(outline, line, len(blank))
    if is_list and fitting in levels:
        return fitting
    tabs, others = blank.count("\t"), len(blank) - blank.count("\t") + blank.count("\u3000")
    widths = [tabs * width + others for width in _TAB_WIDTHS]
    key = right_separator(words, 0)

    following = outline.next_line(line)
    below = outline.masked(following) if following is not None else ""
    joined = indent_of(below) if is_item(below, indent_of(below)) == is_list else None
    if key is not None and not is_item(below, indent_of(below)) and words.rstrip().endswith(":"):
        # What stands below belongs to this key.
        levels = [level for level in levels if level < indent_of(below)] or levels

    def score(level: int) -> tuple[bool, int, int]:
        is_sibling = bool(tabs) and level == outline.column and not is_list
        block = outline.blocks[-1] if outline.blocks else None
        is_new = key is None or block is None or key.key not in block.keys
        distance = min(abs(level - width) for width in widths)
        is_joined = bool(tabs) and is_list and level == joined
        return (is_joined or (is_sibling and is_new), -distance, level)

    return max(levels, key=score, default=widths[0])


def usual_list_step(lines: list[str]) -> int:
    """Return how far this file sets its lists in from their keys, most of the time."""
    flush = inset = 0
    for above, below in pairwise(lines):
        column = indent_of(below)
        if above.rstrip(" \t").endswith(":") and is_item(below, column):
            key = indent_of(above)
            while is_item(above, key):
                key += 1 + len(above[key + 1 :]) - len(above[key + 1 :].lstrip(" "))
            flush += column == key
            inset += column == key + _STEP
    return _STEP if inset > flush else 0


def _nearest_level(outline: Outline, line: int, *, is_list: bool) -> int | None:
    column = indent_of(outline.lines[line])
    levels = [block.column for block in outline.blocks if block.is_list == is_list]
    if is_list and outline.last is Last.EMPTY and outline.blocks:
        levels.append(outline.column + usual_list_step(outline.lines))
    fitting = _fitting_level(outline, line, column)
    if is_list and fitting in levels:
        return fitting
    return min(levels, key=lambda level: (abs(level - column), -level), default=None)


def _fitting_level(outline: Outline, line: int, column: int) -> int | None:
    """Return the level at which an item's first key aligns with the key on the next line."""
    text = outline.masked(line)
    following = outline.next_line(line)
    if following is None or right_separator(text, column + _STEP) is None:
        return None
    below = outline.masked(following)
    indent = indent_of(below)
    return indent - _STEP if right_separator(below, indent) and not is_item(below, indent) else None


def _earlier_culprit(outline: Outline, line: int, *, is_list: bool) -> tuple[int, int] | None:
    """Return the earlier line that is out of place, and by how much, if there is one."""
    column = indent_of(outline.lines[line])
    for depth in range(len(outline.blocks) - 1, -1, -1):
        block = outline.blocks[depth]
        is_candidate = block.is_list == is_list or outline.last is Last.EMPTY
        if is_candidate and len(block.entries) == 1 and block.column != column:
            culprit = _sole_entry(outline, depth, line, is_list=is_list)
            if culprit is not None:
                return culprit
    return _left_its_parent(outline, line, column)


def _sole_entry(
    outline: Outline, depth: int, line: int, *, is_list: bool
) -> tuple[int, int] | None:
    """Blame the only line of a block when what follows votes against it."""
    block = outline.blocks[depth]
    parent = outline.blocks[depth - 1] if depth else None
    first = block.entries[0].line
    column = indent_of(outline.lines[line])
    if parent and parent.is_list and parent.entries[-1].line == first:
        if len(parent.entries) > 1:
            return None
        parent = outline.blocks[depth - 2] if depth > 1 else None
    floor = parent.column if parent else -1
    if first == line or column < floor or (column == floor and not is_list):
        return None
    if _votes_against(outline, line, floor, block):
        return first, column - block.column
    return None


def _votes_against(outline: Outline, line: int, floor: int, block: Block) -> bool:
    """Weigh the later lines of a block: do they side with ``line`` or with its first line."""
    column = indent_of(outline.lines[line])
    following = outline.next_line(line)
    if following is not None and outline.lines[line].rstrip(" \t").endswith(":"):
        below = outline.lines[following]
        step = usual_list_step(outline.lines) if is_item(below, indent_of(below)) else _STEP
        if indent_of(below) == block.column + step:
            return False
        if indent_of(below) == column + step:
            return True
    ours, theirs = _votes(outline, line, floor, (block.column, column))
    if ours or theirs:
        shallower = (theirs, ours)[block.column < column]
        return (shallower > 0) == (column < block.column)
    step = usual_list_step(outline.lines) if block.is_list else _STEP
    return column - max(floor, 0) == step and block.column - max(floor, 0) != step


def _votes(outline: Outline, line: int, floor: int, columns: tuple[int, int]) -> tuple[int, int]:
    """Count the later lines of the same block, outside deeper lists, at either column."""
    counts = [0, 0]
    is_list = is_item(outline.lines[line], indent_of(outline.lines[line]))
    lowest_item = max(columns) + 1
    for raw in outline.lines[line + 1 :]:
        if not raw.strip() or raw.lstrip().startswith("#"):
            continue
        indent = indent_of(raw)
        is_list_line = is_item(raw, indent)
        if indent < floor or (indent == floor and not (is_list and is_list_line)):
            break
        if is_list_line == is_list and indent <= lowest_item:
            for index, column in enumerate(columns):
                counts[index] += indent == column
        if is_list_line and not is_list:
            lowest_item = min(lowest_item, indent)
    return counts[0], counts[1]


def _left_its_parent(outline: Outline, line: int, column: int) -> tuple[int, int] | None:
    """Blame a first child that slid out to its parent's level, leaving the parent empty."""
    block = outline.blocks[-1] if outline.blocks else None
    if block is None or block.is_list or len(block.entries) < _STEP or column <= block.column:
        return None
    before, slid = block.entries[-2:]
    if before.last is not Last.EMPTY or slid.line == line:
        return None
    return slid.line, column - block.column


def check_indentation_signs(outline: Outline, line: int) -> None:
    """Report an indentation that holds anything but spaces."""
    raw = outline.lines[line]
    match = _BLANKS.match(raw)
    blank = match[0] if match else ""
    if blank.isspace() and blank.strip(" ") == "":
        return
    column = _best_indent(outline, line, blank)
    code = "E114" if "\t" in blank else "E115"
    if blank:
        mend = Mend(edits=(Edit(0, len(blank), " " * column),))
        outline.report(code, line, (0, len(blank)), mend)
