"""Where every value of one file stands, from its first character to its last."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from unicodedata import normalize

import yaml

from kjreport.source.composing import FAST_LOADER
from kjreport.source.decoding import decode, pieces
from kjreport.source.edit.edits import Plain
from kjreport.source.files import SourceText
from kjreport.source.masking import masked
from kjreport.source.tree import Leaf, Mark

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its lines measured; offsets count characters of ``words``."""

    words: str
    starts: tuple[int, ...]
    """Offset of the first character of each line."""
    ends: tuple[int, ...]
    """Offset after the last character of each line, its line end not included."""
    usual_newline: str = "\n"
    """For a text of one line, what its file had before an edit left so little of it."""

    def offset(self, mark: Mark) -> int:
        """Return the offset of a place."""
        return self.starts[mark.line] + mark.column

    def line(self, number: int) -> str:
        """Return a line without its end."""
        return self.words[self.starts[number] : self.ends[number]]

    def below(self, number: int) -> int:
        """Return the offset where the next line begins, or the end of the text."""
        return self.starts[number + 1] if number + 1 < len(self.starts) else len(self.words)

    def newline(self, number: int) -> str:
        """Return the line end of a line, or that of the nearest line above that has one."""
        for line in range(min(number, len(self.starts) - 2), -1, -1):
            return self.words[self.ends[line] : self.starts[line + 1]]
        return self.usual_newline


def measured(words: str, usual_newline: str = "\n") -> Text:
    """Measure the lines of a text; its own first line end goes before ``usual_newline``."""
    ends = [match.span() for match in _LINE_END.finditer(words)]
    starts = (0, *(end for _, end in ends))
    if ends:
        usual_newline = words[slice(*ends[0])]
    return Text(words, starts, (*(start for start, _ in ends), len(words)), usual_newline)


@dataclass(frozen=True, slots=True)
class Part:
    """One value: a scalar, a list or a mapping."""

    start: Mark
    end: Mark
    """After its last character; of a block list or mapping, after that of its last value."""
    indent: int
    """Column of the block that holds it, -1 at the top."""
    is_flow: bool
    """Written in ``[ ]`` or ``{ }``, itself or around it."""
    leaf: Leaf | None = None
    items: tuple["Part", ...] | None = None
    pairs: tuple[tuple[Leaf, "Part"], ...] | None = None
    numbers: Mapping[str, int] = field(default_factory=dict, compare=False)
    """Which of ``pairs`` bears a name."""

    @property
    def plain(self) -> Plain:
        """What the value says."""
        if self.leaf is not None:
            return self.leaf.text
        if self.items is not None:
            return [item.plain for item in self.items]
        return {name_of(key): value.plain for key, value in self.pairs or ()}


def name_of(key: Leaf) -> str:
    """Return the name that a key gives to its value."""
    return normalize("NFC", key.text or "").strip()


def parts_of(source: SourceText) -> Part | None:
    """Parse a file that is known to parse; ``None`` when it holds no value.

    Raises:
        ValueError: the text is no YAML, or holds what our format refuses.
    """
    try:
        root = FAST_LOADER(masked(source.lines)).get_single_node()
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError from error
    return None if root is None else _Builder(source).part(root, -1, is_inside=False)


class _Builder:
    def __init__(self, source: SourceText) -> None:
        self._source = source

    def part(self, node: Any, indent: int, *, is_inside: bool) -> Part:  # noqa: ANN401  # untyped
        start = Mark(node.start_mark.line, node.start_mark.column)
        if isinstance(node, yaml.ScalarNode):
            leaf = self._leaf(node, start, indent)
            return Part(start, _end_of(leaf), indent, is_inside, leaf=leaf)
        is_flow = is_inside or bool(node.flow_style)
        inner = indent if is_flow else start.column
        end = Mark(node.end_mark.line, node.end_mark.column)
        if isinstance(node, yaml.SequenceNode):
            items = tuple(self.part(item, inner, is_inside=is_flow) for item in node.value)
            end = end if is_flow else items[-1].end
            return Part(start, end, indent, is_flow, items=items)
        pairs = tuple(
            (self._key(key, inner), self.part(value, inner, is_inside=is_flow))
            for key, value in node.value
        )
        end = end if is_flow else pairs[-1][1].end
        numbers = {name_of(key): number for number, (key, _) in enumerate(pairs)}
        return Part(start, end, indent, is_flow, pairs=pairs, numbers=numbers)

    def _key(self, node: Any, indent: int) -> Leaf:  # noqa: ANN401  # untyped library
        if not isinstance(node, yaml.ScalarNode):
            raise ValueError(node)  # noqa: TRY004  # the text is at fault, not the caller
        return self._leaf(node, Mark(node.start_mark.line, node.start_mark.column), indent)

    def _leaf(self, node: Any, start: Mark, indent: int) -> Leaf:  # noqa: ANN401  # untyped
        style = node.style or ""
        end = Mark(node.end_mark.line, node.end_mark.column)
        leaf = Leaf(self._source, start, end, style, indent, None)
        is_empty = not style and not node.value
        return leaf if is_empty else Leaf(*_fields(leaf), decode(leaf))


def _fields(leaf: Leaf) -> tuple[SourceText, Mark, Mark, str, int]:
    return leaf.source, leaf.start, leaf.end, leaf.style, leaf.indent


def _end_of(leaf: Leaf) -> Mark:
    """The parser ends ``|`` and ``>`` where the next value begins; we, after the last word."""
    if leaf.style not in ("|", ">"):
        return leaf.end
    found = pieces(leaf)
    last = found[-1].line if found else leaf.start.line
    return Mark(last, len(leaf.source.lines[last]))
