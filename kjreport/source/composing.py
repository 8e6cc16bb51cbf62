"""From the masked text to the tree: PyYAML does the grammar, nothing else of it is used."""

from dataclasses import dataclass
from typing import Any
from unicodedata import normalize

import yaml
from yaml.composer import Composer
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.resolver import BaseResolver
from yaml.scanner import Scanner

from kjreport.source.decoding import decode
from kjreport.source.files import SourceText
from kjreport.source.masking import masked
from kjreport.source.tree import Fields, Items, Leaf, Mark, Node, Pair


class PureLoader(Reader, Scanner, Parser, Composer, BaseResolver):
    """PyYAML's own parser without any guess about types."""

    def __init__(self, stream: str) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)
        BaseResolver.__init__(self)


#: The C parser where PyYAML has it: ten times as fast, the same grammar.
FAST_LOADER: Any = getattr(yaml, "CBaseLoader", PureLoader)


@dataclass(frozen=True, slots=True)
class Composed:
    """What the parser made of a file, and where it had to stop."""

    tree: Node | None
    stopped_at: Mark | None = None
    odd_places: tuple[Mark, ...] = ()
    """Values written by reference, tagged, or keys that are not words."""


def compose(source: SourceText, loader: Any = None) -> Composed:  # noqa: ANN401  # untyped library
    """Parse one file; an empty one gives no tree."""
    text = masked(source.lines)
    try:
        root = (loader or FAST_LOADER)(text).get_single_node()
    except yaml.YAMLError as error:
        return Composed(None, stopped_at=_stop(text, error))
    except RecursionError:
        return Composed(None, stopped_at=Mark(0, 0))
    if root is None:
        return Composed(None)
    builder = _TreeBuilder(source)
    return Composed(builder.node(root, -1), None, tuple(builder.odd_places))


def _stop(text: str, error: yaml.YAMLError) -> Mark:
    """Ask the pure parser for the place, so that both builds of PyYAML say the same."""
    try:
        PureLoader(text).get_single_node()
    except yaml.YAMLError as pure_error:
        error = pure_error
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return Mark(mark.line, mark.column) if mark else Mark(0, 0)


class _TreeBuilder:
    def __init__(self, source: SourceText) -> None:
        self.odd_places: list[Mark] = []
        self._source = source
        self._seen: set[int] = set()

    def node(self, node: yaml.Node, indent: int) -> Node:
        start = Mark(node.start_mark.line, node.start_mark.column)
        if id(node) in self._seen or not node.tag.startswith("tag:yaml.org,2002:"):
            self.odd_places.append(start)
        if id(node) in self._seen:
            return Leaf(self._source, start, start, "", indent, None)
        self._seen.add(id(node))
        match node:
            case yaml.ScalarNode():
                return self._leaf(node, start, indent)
            case yaml.SequenceNode():
                inner = indent if node.flow_style else start.column
                items = tuple(self.node(item, inner) for item in node.value)
                return Items(self._source, start, items)
            case yaml.MappingNode():
                inner = indent if node.flow_style else start.column
                return Fields(self._source, start, self._pairs(node, inner))
        raise AssertionError(node)  # pragma: no cover  # YAML has three kinds

    def _leaf(self, node: yaml.ScalarNode, start: Mark, indent: int) -> Leaf:
        style = node.style or ""
        end = Mark(node.end_mark.line, node.end_mark.column)
        leaf = Leaf(self._source, start, end, style, indent, None)
        if not style and not node.value:
            return leaf
        return Leaf(self._source, start, end, style, indent, decode(leaf))

    def _pairs(self, node: yaml.MappingNode, indent: int) -> dict[str, Pair]:
        """The last of two equal keys stands, as for YAML; the line scan reports both."""
        pairs: dict[str, Pair] = {}
        for key_node, value_node in node.value:
            key = self.node(key_node, indent)
            value = self.node(value_node, indent)
            if isinstance(key, Leaf):
                pairs[normalize("NFC", key.text or "").strip()] = Pair(key, value)
            else:
                self.odd_places.append(key.start)
        return pairs
