"""From a value of the merged data back to its own file: where an edit is to be made."""

from dataclasses import dataclass
from functools import lru_cache

from kjreport.location import FieldPath
from kjreport.source.edit.syntax import Part, name_of, parts_of
from kjreport.source.files import SourceText
from kjreport.source.source_map import SourceMap
from kjreport.source.tree import Fields, Items, Leaf, Mark, Node

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
    found = _paths_by_place(node.source).get((node.start, _shape(node)), ())
    return next((path for path in found if _is_named_alike(path, merged)), None)


@lru_cache(maxsize=16)
def _paths_by_place(source: SourceText) -> dict[tuple[Mark, str | None], list[_Parts]]:
    """Return the paths of a file's values by where they begin and what they are."""
    root = parts_of(source)
    found: dict[tuple[Mark, str | None], list[_Parts]] = {}
    waiting: list[tuple[_Parts, Part]] = [] if root is None else [((), root)]
    while waiting:
        path, part = waiting.pop()
        found.setdefault((part.start, _shape_of(part)), []).append(path)
        waiting += [((*path, index), item) for index, item in enumerate(part.items or ())]
        waiting += [((*path, name_of(key)), value) for key, value in part.pairs or ()]
    return found


def _shape(node: Node) -> str | None:
    match node:
        case Leaf(text=text):
            return text
        case Items():
            return "[]"
        case Fields():
            return "{}"


def _shape_of(part: Part) -> str | None:
    if part.leaf is not None:
        return part.leaf.text
    return "[]" if part.items is not None else "{}"


def _is_named_alike(path: _Parts, merged: _Parts) -> bool:
    """A 来源 that was added from the name of a file bears the place of its figure."""
    last = path[-1] if path else None
    wanted = merged[-1] if merged else None
    return not isinstance(wanted, str) or not isinstance(last, str) or last == wanted
