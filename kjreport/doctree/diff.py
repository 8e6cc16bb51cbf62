"""What changed between two documents, block by block."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

from kjreport.doctree.dump import iter_lines
from kjreport.doctree.nodes import Block, Document


class ChangeKind(Enum):
    """What happened to a stretch of blocks."""

    ADDED = "增"
    REMOVED = "删"
    REPLACED = "改"


@dataclass(frozen=True, slots=True)
class Change:
    """Neighbouring blocks that differ: ``old`` of the first document, ``new`` of the second."""

    kind: ChangeKind
    old: tuple[Block, ...]
    new: tuple[Block, ...]

    def __str__(self) -> str:
        removed = (f"- {line}" for block in self.old for line in iter_lines(block))
        added = (f"+ {line}" for block in self.new for line in iter_lines(block))
        return "\n".join((*removed, *added))


_KINDS = {
    "insert": ChangeKind.ADDED,
    "delete": ChangeKind.REMOVED,
    "replace": ChangeKind.REPLACED,
}


def diff(old: Document, new: Document) -> tuple[Change, ...]:
    """Return the changes that turn ``old`` into ``new``; origins take no part.

    Blocks compare by what they print: how a text is cut into segments is no change.
    """
    before, after = _printed(old), _printed(new)
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    return tuple(
        Change(_KINDS[tag], old.blocks[i1:i2], new.blocks[j1:j2])
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
        if tag in _KINDS
    )


def _printed(document: Document) -> list[tuple[str, ...]]:
    return [tuple(iter_lines(block)) for block in document.blocks]
