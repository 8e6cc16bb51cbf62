"""A file while it is being changed: its text, its parts, and the stretches that give way."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from kjreport.source.edit.syntax import Part, Text, measured, parts_of
from kjreport.source.edit.wording import Habits, Place
from kjreport.source.files import SourceText
from kjreport.source.tree import Leaf, Mark


class Splice(NamedTuple):
    """Words that take the place of the characters from ``start`` to ``end``."""

    start: int
    end: int
    words: str


class UnreachableError(ValueError):
    """There is nothing at a path, or something that the edit cannot be done to."""


@dataclass(frozen=True, slots=True)
class Found:
    """A value with what it hangs on."""

    part: Part
    key: Leaf | None = None
    holder: Part | None = None
    index: int = 0

    @property
    def is_inside_flow(self) -> bool:
        """Tell whether the value stands within ``[ ]`` or ``{ }``."""
        return self.holder is not None and self.holder.is_flow


@dataclass(frozen=True, slots=True)
class Draft:
    """One state of a file."""

    source: SourceText
    text: Text
    root: Part | None
    habits: Habits
    known_keys: frozenset[str]

    def find(self, parts: tuple[str | int, ...]) -> Found | None:
        """Return the value at a path, ``None`` when there is none."""
        if self.root is None:
            return None
        found = Found(self.root)
        for part in parts:
            below = _below(found.part, part)
            if below is None:
                return None
            found = below
        return found

    def place_for(self, found: Found) -> Place:
        """Describe where a value is typed."""
        return Place(
            is_flow=found.is_inside_flow,
            is_item=found.key is None,
            known_keys=self.known_keys,
        )

    def after(self, splices: Iterable[Splice]) -> "Draft":
        """Return the file after some stretches have given way.

        Raises:
            ValueError: what comes out is no YAML.
        """
        words = spliced(self.text.words, splices)
        return draft_of(self.source, words, self.known_keys, self.text.usual_newline)

    def habits_above(self, number: int, column: int) -> Habits:
        """Return how to lay out what stands at ``column`` and ends above line ``number`` + 1."""
        below = (self.text.line(line) for line in range(number + 1, len(self.text.starts)))
        words = next((line for line in below if line.strip()), "")
        is_remark = words.lstrip(" \t").startswith("#")
        is_deeper = len(words) - len(words.lstrip(" \t")) > column
        return replace(self.habits, has_literals=False) if is_remark and is_deeper else self.habits

    def dash(self, found: Found) -> Mark:
        """Return the place of the mark before an item of a block list."""
        holder = found.holder
        if holder is None:
            raise UnreachableError
        if found.index == 0:
            return holder.start
        column = holder.start.column
        line = found.part.start.line
        while self.text.line(line)[: column + 1].strip() != "-":
            line -= 1
        return Mark(line, column)

    def head(self, found: Found) -> Mark:
        """Return the place after the colon or list mark of a value in a block."""
        if found.key is None:
            line, column = self.dash(found)
            return Mark(line, column + 1)
        line, column = found.key.end
        words = self.text.line(line)
        colon = words.find(":", column)
        if colon < 0 or words[column:colon].strip():
            raise UnreachableError(words)
        return Mark(line, colon + 1)


def draft_of(
    source: SourceText, words: str, known_keys: frozenset[str], usual_newline: str = "\n"
) -> Draft:
    """Take a text as the new state of a file.

    Raises:
        ValueError: the text is no YAML.
    """
    text = measured(words, usual_newline)
    lines = tuple(text.line(number) for number in range(len(text.starts)))
    changed = SourceText(source.file, words, source.encoding, source.sha256, lines)
    root = parts_of(changed)
    return Draft(changed, text, root, _habits(root), known_keys)


def spliced(words: str, splices: Iterable[Splice]) -> str:
    """Put all splices into a text; those at one place in the order given."""
    pieces: list[str] = []
    at = 0
    for splice in sorted(splices, key=lambda splice: (splice.start, splice.end)):
        pieces += (words[at : splice.start], splice.words)
        at = splice.end
    return "".join((*pieces, words[at:]))


def _below(part: Part, name: str | int) -> Found | None:
    if isinstance(name, int):
        items = part.items or ()
        is_there = 0 <= name < len(items)
        return Found(items[name], None, part, name) if is_there else None
    if part.pairs is None or name not in part.numbers:
        return None
    index = part.numbers[name]
    key, value = part.pairs[index]
    return Found(value, key, part, index)


def _habits(root: Part | None) -> Habits:
    """Lay out as the first list and the first mapping below a key are laid out."""
    step: int | None = None
    list_step: int | None = None
    waiting = [root] if root is not None else []
    while waiting and (step is None or list_step is None):
        part = waiting.pop(0)
        for key, value in part.pairs or ():
            is_block = not value.is_flow and value.leaf is None
            if is_block and value.items is not None and list_step is None:
                list_step = value.start.column - key.start.column
            if is_block and value.pairs is not None and step is None:
                step = value.start.column - key.start.column
            waiting.append(value)
        waiting.extend(part.items or ())
    return Habits(step or 2, list_step or 0)
