"""What reading a document gives: its values with their addresses, and their places."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kjreport.location import FieldPath
from kjreport.source.source_map import Entry, SourceMap
from kjreport.source.tree import Fields, Items, Leaf, Node
from kjreport.text.scalars import Scalar

Value = Scalar | None | list["Value"] | dict[str, "Value"]
"""Every leaf as typed; ``None`` only where nothing was written."""


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """One document, 继承 and 引用 already merged in."""

    file: Path
    data: Mapping[str, Value]
    source_map: SourceMap


def document_of(root: Fields) -> SourceDocument:
    """Give every value of a merged tree its address."""
    entries: dict[tuple[str | int, ...], Entry] = {(): Entry(None, root)}
    data = {
        name: _value(pair.value, pair.key, (name,), entries) for name, pair in root.pairs.items()
    }
    return SourceDocument(root.source.file, data, SourceMap(entries))


def _value(
    node: Node,
    key: Leaf | None,
    parts: tuple[str | int, ...],
    entries: dict[tuple[str | int, ...], Entry],
) -> Value:
    entries[parts] = Entry(key, node)
    match node:
        case Leaf(text=None):
            return None
        case Leaf(text=str() as text):
            return Scalar(text, FieldPath(parts))
        case Items(items=items):
            return [
                _value(item, None, (*parts, index), entries) for index, item in enumerate(items)
            ]
        case Fields(pairs=pairs):
            return {
                name: _value(pair.value, pair.key, (*parts, name), entries)
                for name, pair in pairs.items()
            }
    raise AssertionError(node)  # pragma: no cover  # the union is closed
