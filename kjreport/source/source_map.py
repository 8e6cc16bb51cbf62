"""Where each value of the merged data was written, down to the character."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kjreport.findings import Finding
from kjreport.location import FieldPath, TextPlace
from kjreport.source.decoding import place_of
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

        A path that does not exist is placed at its nearest ancestor's key.
        """
        entry = self.entries.get(path.parts)
        if entry is None:
            return self._nearest(path.parent)
        if on_key or not isinstance(entry.value, Leaf) or entry.value.text is None:
            return _head(entry)
        return _stretch(entry.value, span) if span else _whole(entry.value)

    def locate(self, finding: Finding) -> Finding:
        """Fill in the place and the faulty text where a remark has none yet."""
        if finding.place is None and finding.path is not None:
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


def _head(entry: Entry) -> TextPlace:
    """Place a value by its key, or by its first key or words when it has none."""
    node: Node = entry.key or entry.value
    while not isinstance(node, Leaf):
        match node:
            case Fields(pairs=pairs) if pairs:
                node = next(iter(pairs.values())).key
            case Items(items=items) if items:
                node = items[0]
            case _:
                break
    if isinstance(node, Leaf):
        return _whole(node)
    return TextPlace(node.source.file, node.start.line + 1, node.start.column + 1)


def _whole(leaf: Leaf) -> TextPlace:
    line, column = leaf.start
    if leaf.style in ("|", ">"):
        return _stretch(leaf, (0, len(leaf.text or "")))
    is_single = leaf.end.line == line
    end = leaf.end.column if is_single else len(leaf.source.lines[line].rstrip())
    return TextPlace(leaf.source.file, line + 1, column + 1, end + 1)


def _stretch(leaf: Leaf, span: tuple[int, int]) -> TextPlace:
    (line, column), width = place_of(leaf, span[0])
    end = column
    if span[1] > span[0]:
        (last_line, last_column), width = place_of(leaf, span[1] - 1)
        is_single = last_line == line
        end = last_column + width if is_single else len(leaf.source.lines[line].rstrip())
    return TextPlace(leaf.source.file, line + 1, column + 1, end + 1)


def _escaped(words: str, style: str) -> str:
    if style == "'":
        return words.replace("'", "''")
    if style == '"':
        return words.replace("\\", "\\\\").replace('"', '\\"')
    return words
