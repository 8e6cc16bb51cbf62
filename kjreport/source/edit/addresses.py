"""From a value of the merged data back to its own file: where an edit is to be made."""

from dataclasses import dataclass
from functools import lru_cache

from kjreport.location import FieldPath
from kjreport.source.edit.syntax import Part, name_of, parts_of
from kjreport.source.files import SourceText
from kjreport.source.source_map import SourceMap
from kjreport.source.tree import Fields, Items, Leaf, Node

_Parts = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """A value in the file that holds it, as it was when the file was read."""

    source: SourceText
    path: FieldPath
    """Within the file, before 继承 and 引用."""
    exists: bool
    """Whether anything is written there yet."""


def own_place(places: SourceMap, path: FieldPath) -> OwnPlace | None:
    """Return where a value is written, or would be: below its nearest ancestor that is.

    ``None`` when the value, or what it stands below, comes from a 台账 or from nobody's hand.
    """
    below: _Parts = ()
    parts = path.parts
    while True:
        entry = places.entries.get(parts)
        if entry is not None:
            if isinstance(entry.value, Leaf) and entry.value.cells:
                return None
            found = _path_in_file(entry.value, parts)
            if found is not None:
                source = entry.value.source
                return OwnPlace(source, FieldPath((*found, *below)), exists=not below)
        if not parts:
            return None
        below = (parts[-1], *below)
        parts = parts[:-1]


def _path_in_file(node: Node, merged: _Parts) -> _Parts | None:
    """Find a value by the place and the shape that it was read with."""
    root = _parsed(node.source)
    waiting: list[tuple[_Parts, Part]] = [] if root is None else [((), root)]
    while waiting:
        path, part = waiting.pop()
        if part.start == node.start and _has_shape(part, node) and _is_named_alike(path, merged):
            return path
        if part.start > node.start:
            continue
        waiting += [((*path, index), item) for index, item in enumerate(part.items or ())]
        waiting += [((*path, name_of(key)), value) for key, value in part.pairs or ()]
    return None


@lru_cache(maxsize=16)
def _parsed(source: SourceText) -> Part | None:
    return parts_of(source)


def _has_shape(part: Part, node: Node) -> bool:
    match node:
        case Leaf():
            return part.leaf is not None and part.leaf.text == node.text
        case Items():
            return part.items is not None
        case Fields():
            return part.pairs is not None


def _is_named_alike(path: _Parts, merged: _Parts) -> bool:
    """A 来源 that was added from the name of a file bears the place of its figure."""
    last = path[-1] if path else None
    wanted = merged[-1] if merged else None
    return not isinstance(wanted, str) or not isinstance(last, str) or last == wanted
