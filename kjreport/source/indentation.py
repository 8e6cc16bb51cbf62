"""Which line of two that do not align is the wrong one, and where it belongs."""

from kjreport.source.outline import Block, Last, Outline, indent_of, is_item, reindented
from kjreport.source.slips import Mend

_STEP = 2


def report_misplaced(outline: Outline, line: int, *, is_list: bool, code: str = "E116") -> None:
    """Report a key or list item that aligns with nothing, or the earlier line to blame."""
    column = indent_of(outline.lines[line])
    earlier = _earlier_culprit(outline, line, column, is_list=is_list)
    if earlier is not None:
        culprit, shift = earlier
        raw = outline.lines[culprit]
        own = indent_of(raw)
        mend = Mend(edits=reindented(raw, own + shift))
        outline.report("E116", culprit, (0, max(own, 1)), mend)
    target = _nearest_level(outline, column, is_list=is_list)
    edits = None if target is None else reindented(outline.lines[line], target)
    outline.report(code, line, (0, max(column, 1)), Mend(edits=edits))


def best_indent(outline: Outline, width: int, words: str) -> int:
    """Choose the level for a line whose indentation was written with other characters."""
    if outline.block_indent is not None:
        least = outline.column + 1
        default = max(outline.column, 0) + _STEP
        return outline.block_indent if outline.block_indent >= least else default
    is_list = is_item(words, 0)
    levels = [block.column for block in outline.blocks if block.is_list == is_list]
    if outline.last is Last.EMPTY:
        levels.append(outline.column + _STEP if outline.blocks else 0)
    elif outline.last is Last.PLAIN and not is_list and ":" not in words and "：" not in words:
        levels.append(outline.column + _STEP)
    return min(levels, key=lambda level: (abs(level - width), -level), default=width)


def _nearest_level(outline: Outline, column: int, *, is_list: bool) -> int | None:
    levels = [block.column for block in outline.blocks if block.is_list == is_list]
    if is_list and outline.last is Last.EMPTY and outline.blocks:
        levels.append(outline.column)
    return min(levels, key=lambda level: (abs(level - column), -level), default=None)


def _earlier_culprit(
    outline: Outline, line: int, column: int, *, is_list: bool
) -> tuple[int, int] | None:
    """Return the earlier line that is out of place, and by how much, if there is one."""
    for depth in range(len(outline.blocks) - 1, -1, -1):
        block = outline.blocks[depth]
        parent = outline.blocks[depth - 1] if depth else None
        is_candidate = block.is_list == is_list or outline.last is Last.EMPTY
        if is_candidate and len(block.entries) == 1 and block.column != column:
            culprit = _sole_entry(outline, block, parent, line)
            if culprit is not None:
                return culprit
    return _left_its_parent(outline, line, column)


def _sole_entry(
    outline: Outline, block: Block, parent: Block | None, line: int
) -> tuple[int, int] | None:
    """Blame the only line of a block when what follows votes against it."""
    first = block.entries[0].line
    column = indent_of(outline.lines[line])
    floor = parent.column if parent else -1
    if parent and parent.is_list and parent.entries[-1].line == first:
        if len(parent.entries) > 1:
            return None
        floor = _floor_below(outline, parent)
    if column <= floor or first == line:
        return None
    ours, theirs = _votes(outline, line, floor, (block.column, column))
    base = max(floor, 0)
    is_odd = (block.column - base) % _STEP > (column - base) % _STEP
    is_regular = column - base == _STEP and block.column - base > _STEP
    if theirs > ours or (theirs == ours and (is_odd or is_regular)):
        return first, column - block.column
    return None


def _floor_below(outline: Outline, block: Block) -> int:
    index = outline.blocks.index(block)
    return outline.blocks[index - 1].column if index else -1


def _votes(outline: Outline, line: int, floor: int, columns: tuple[int, int]) -> tuple[int, int]:
    """Count the later lines of the same block that begin at either column."""
    counts = [0, 0]
    for raw in outline.lines[line + 1 :]:
        if not raw.strip() or raw.lstrip().startswith("#"):
            continue
        indent = indent_of(raw)
        if indent < floor or (indent == floor and not is_item(raw, indent)):
            break
        for index, column in enumerate(columns):
            counts[index] += indent == column
    return counts[0], counts[1]


def _left_its_parent(outline: Outline, line: int, column: int) -> tuple[int, int] | None:
    """Blame a first child that slid out to its parent's level, leaving the parent empty."""
    block = outline.blocks[-1] if outline.blocks else None
    if block is None or block.is_list or len(block.entries) < _STEP or column <= block.column:
        return None
    before, slid = block.entries[-2:]
    if before.last is not Last.EMPTY or before.line + 1 > slid.line or slid.line == line:
        return None
    return slid.line, column - block.column
