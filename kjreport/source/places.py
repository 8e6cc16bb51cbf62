"""Places of tree nodes in their files."""

from kjreport.location import TextPlace
from kjreport.source.decoding import place_of
from kjreport.source.tree import Fields, Items, Leaf, Node


def head_place(node: Node) -> TextPlace:
    """Place a value by itself, or by its first key or words when it has parts."""
    while not isinstance(node, Leaf):
        match node:
            case Fields(pairs=pairs) if pairs:
                node = next(iter(pairs.values())).key
            case Items(items=items) if items:
                node = items[0]
            case _:
                return TextPlace(node.source.file, node.start.line + 1, node.start.column + 1)
    return whole_place(node)


def whole_place(leaf: Leaf) -> TextPlace:
    """Place all of a scalar; of several lines, the first."""
    if leaf.style in ("|", ">"):
        return stretch_place(leaf, (0, len(leaf.text or "")))
    line, column = leaf.start
    is_single = leaf.end.line == line
    end = leaf.end.column if is_single else len(leaf.source.lines[line].rstrip())
    return TextPlace(leaf.source.file, line + 1, column + 1, end + 1)


def stretch_place(leaf: Leaf, span: tuple[int, int]) -> TextPlace:
    """Place some characters of a scalar; of several lines, the first."""
    (line, column), _ = place_of(leaf, span[0])
    end = column
    if span[1] > span[0]:
        (last_line, last_column), width = place_of(leaf, span[1] - 1)
        is_single = last_line == line
        end = last_column + width if is_single else len(leaf.source.lines[line].rstrip())
    return TextPlace(leaf.source.file, line + 1, column + 1, end + 1)
