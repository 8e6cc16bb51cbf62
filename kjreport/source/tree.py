"""One file's values before merging: each knows its file and where it stands."""

from dataclasses import dataclass
from typing import NamedTuple

from kjreport.location import CellPlace
from kjreport.source.files import SourceText


class Mark(NamedTuple):
    """A position between characters; line and column count from 0."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value without parts; ``text`` is ``None`` when nothing was written."""

    source: SourceText
    start: Mark
    end: Mark
    style: str
    """YAML's own sign: ``'``, ``"``, ``|``, ``>``, or nothing for a plain value."""
    indent: int
    """Column of the block that holds the value, -1 at the top."""
    text: str | None
    cells: tuple[CellPlace, ...] = ()
    """Where in a 台账 the value was read or what it was worked out from; nothing if typed."""


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    source: SourceText
    start: Mark
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """One entry of a mapping."""

    key: Leaf
    value: "Node"


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping; names are NFC, in the order written."""

    source: SourceText
    start: Mark
    pairs: dict[str, Pair]


Node = Leaf | Items | Fields
