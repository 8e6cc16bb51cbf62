"""Where each value of the merged data was written, down to the character."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from kjreport.findings import Finding
from kjreport.location import CellPlace, FieldPath, TextPlace
from kjreport.source.places import head_place, stretch_place, whole_place
from kjreport.source.tree import Fields, Items, Leaf, Node

_LONGEST_EXCERPT = 40


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of the merged data, and the key it stands under."""

    key: Leaf | None
    value: Node


@dataclass(frozen=True, slots=True)
class SourceMap:
    """The places of all values, through 继承 and 引用."""

    entries: Mapping[tuple[str | int, ...], Entry]

    def place(
        self, path: FieldPath, span: tuple[int, int] | None = None, *, on_key: bool = False
    ) -> TextPlace:
        """Return where a value, a stretch of it, or its key is written.

        A path that does not exist is placed at its nearest ancestor's key, a value from a
        台账 at the 取自 that asks for it.
        """
        entry = self.entries.get(path.parts)
        if entry is None:
            return self._nearest(path.parent)
        value = entry.value
        if on_key or not isinstance(value, Leaf) or value.text is None:
            return _head(entry)
        return stretch_place(value, span) if span and not value.cells else whole_place(value)

    def holds(self, path: FieldPath) -> bool:
        """Whether a value stands there, typed or taken from a 台账."""
        return path.parts in self.entries

    def cells(self, path: FieldPath) -> tuple[CellPlace, ...]:
        """Return the cells of a 台账 that a value, or all that stands below it, was taken from.

        Neighbours in a column are one stretch (``B4:B9``), each is named once, in the order of
        the values. Nothing for what was typed, and for a path that does not exist.
        """
        entry = self.entries.get(path.parts)
        return tuple(dict.fromkeys(_cells_below(entry.value))) if entry is not None else ()

    def locate(self, finding: Finding) -> Finding:
        """Fill in the place and the faulty text where a remark has none yet.

        What is wrong with a value from a 台账 is put right in its cell, not in a line.
        """
        if finding.place is None and finding.path is not None:
            value = self._nearest_entry(finding.path).value
            if isinstance(value, Leaf) and value.cells and not finding.on_key:
                excerpt = finding.excerpt or value.text or ""
                return replace(finding, place=value.cells[0], excerpt=excerpt, suggestion=None)
            place = self.place(finding.path, finding.span, on_key=finding.on_key)
            finding = replace(finding, place=place)
        if finding.excerpt or finding.path is None or not isinstance(finding.place, TextPlace):
            return finding
        return replace(finding, excerpt=self._excerpt(finding.path, finding.place))

    def corrected_line(
        self,
        path: FieldPath,
        replacement: str,
        span: tuple[int, int] | None = None,
        *,
        on_key: bool = False,
    ) -> str:
        """Return the whole line with a value, a stretch of it, or its key replaced."""
        place = self.place(path, span, on_key=on_key)
        entry = self._nearest_entry(path)
        line = entry.value.source.lines[place.line - 1]
        value = entry.value
        if not on_key and isinstance(value, Leaf):
            replacement = _escaped(replacement, value.style)
            if value.text is None:
                before = line[: value.start.column].rstrip()
                return f"{before} {replacement}{line[value.start.column :]}".rstrip()
            if span is None and value.style in ("'", '"'):
                replacement = f"{value.style}{replacement}{value.style}"
        end = len(line) if place.end is None else place.end - 1
        return line[: place.column - 1] + replacement + line[end:]

    def rewritten_line(self, path: FieldPath, words: str) -> str | None:
        """Return the whole line with a value typed anew, quotes and all; ``None`` below | and >."""
        entry = self._nearest_entry(path)
        value = entry.value
        if not isinstance(value, Leaf) or value.style in ("|", ">"):
            return None
        line = value.source.lines[value.start.line]
        end = value.end.column if value.end.line == value.start.line else None
        return None if end is None else line[: value.start.column] + words + line[end:]

    def line_with_first_key(self, path: FieldPath, words: str) -> str | None:
        """Return the line of a key with one more key below it, on a line of its own or inside { }.

        ``None`` where the values below the key stand in another file.
        """
        entry = self.entries[path.parts]
        key, value = entry.key, entry.value
        if key is None or isinstance(value, Leaf) or value.source is not key.source:
            return None
        line = key.source.lines[key.start.line]
        if value.start.line > key.start.line:
            return f"{line}\n{' ' * value.start.column}{words}"
        at = value.start.column + 1
        return f"{line[:at]}{words}, {line[at:].lstrip()}" if line[at - 1] == "{" else None

    def lines(self) -> dict[Path, tuple[str, ...]]:
        """Return the lines of every file that values were read from."""
        return {
            node.source.file: node.source.lines
            for entry in self.entries.values()
            for node in (entry.key, entry.value)
            if node is not None
        }

    def _nearest(self, path: FieldPath) -> TextPlace:
        return _head(self._nearest_entry(path))

    def _nearest_entry(self, path: FieldPath) -> Entry:
        parts = path.parts
        while parts and parts not in self.entries:
            parts = parts[:-1]
        return self.entries[parts]

    def _excerpt(self, path: FieldPath, place: TextPlace) -> str:
        lines = self._nearest_entry(path).value.source.lines
        line = lines[place.line - 1] if place.line <= len(lines) else ""
        end = len(line) if place.end is None else place.end - 1
        words = line[place.column - 1 : end].strip()
        return words if len(words) <= _LONGEST_EXCERPT else words[: _LONGEST_EXCERPT - 1] + "…"


def _cells_below(node: Node) -> Iterator[CellPlace]:
    match node:
        case Leaf(cells=cells):
            yield from cells
        case Items(items=items):
            for item in items:
                yield from _cells_below(item)
        case Fields(pairs=pairs):
            for pair in pairs.values():
                yield from _cells_below(pair.value)


def _head(entry: Entry) -> TextPlace:
    return head_place(entry.key or entry.value)


def _escaped(words: str, style: str) -> str:
    if style == "'":
        return words.replace("'", "''")
    if style == '"':
        return words.replace("\\", "\\\\").replace('"', '\\"')
    return words
