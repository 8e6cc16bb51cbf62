"""引用: a part, or items of its lists, taken from a 科室's own file."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path

from kjreport.source.naming_files import file_names
from kjreport.source.places import head_place
from kjreport.source.reading import Reading
from kjreport.source.tree import Fields, Items, Leaf, Node, Pair

_REFERENCE = "引用"
_FIGURES = "指标"
_SECTION = "科室"
_SOURCE = "来源"
_PART_BY_KIND = {"成效": "工作成效", "问题": "存在问题", "计划": "工作计划"}
_PARTS = tuple(_PART_BY_KIND.values())
_LISTS = ("小节", "分项")
_LEDGERS = "台账"
_SECTION_KEYS = (_SECTION, _LEDGERS, _FIGURES, *_PARTS)

ReadNamed = Callable[[Leaf], Fields | None]


@dataclass(slots=True)
class _Expansion:
    reading: Reading
    read: ReadNamed
    figures: dict[str, Pair] = field(default_factory=dict)
    ledgers: dict[str, Pair] = field(default_factory=dict)


def expanded(reading: Reading, tree: Fields, read: ReadNamed) -> Fields:
    """Put what 引用 names in its place, and the files' figures under 指标."""
    expansion = _Expansion(reading, read)
    for name, gathered in ((_FIGURES, expansion.figures), (_LEDGERS, expansion.ledgers)):
        own = tree.pairs.get(name)
        if own is not None and isinstance(own.value, Fields):
            gathered.update(own.value.pairs)
    pairs = {name: _top_pair(expansion, name, pair) for name, pair in tree.pairs.items()}
    for name, gathered in ((_LEDGERS, expansion.ledgers), (_FIGURES, expansion.figures)):
        own = tree.pairs.get(name)
        if gathered and (own is None or isinstance(own.value, Fields)):
            holder = own.value if own is not None else tree
            key = own.key if own is not None else _unwritten(name, tree)
            pairs[name] = Pair(key, Fields(holder.source, holder.start, gathered))
    return Fields(tree.source, tree.start, pairs)


def _top_pair(expansion: _Expansion, name: str, pair: Pair) -> Pair:
    if name in _PARTS and isinstance(pair.value, Fields):
        return Pair(pair.key, _section(expansion, pair.value, name))
    if name == "部分" and isinstance(pair.value, Items):
        items = tuple(_numbered_part(expansion, item) for item in pair.value.items)
        return Pair(pair.key, replace(pair.value, items=items))
    return pair


def _numbered_part(expansion: _Expansion, item: Node) -> Node:
    if not isinstance(item, Fields):
        return item
    kind = item.pairs.get("类别")
    value = kind.value if kind else None
    if isinstance(value, Items) and value.items:
        value = value.items[0]
    words = value.text if isinstance(value, Leaf) else None
    return _section(expansion, item, _PART_BY_KIND.get((words or "").strip()))


def _section(expansion: _Expansion, fields: Fields, part: str | None) -> Fields:
    """Expand a part or a 小节: its lists, then its own 引用."""
    pairs = {
        name: Pair(pair.key, _list(expansion, pair.value, (part, name)))
        if name in (*_LISTS, "正文")
        else pair
        for name, pair in fields.pairs.items()
    }
    reference = pairs.pop(_REFERENCE, None)
    if reference is not None:
        for source in _named_parts(expansion, reference.value, part):
            pairs = _under(pairs, source.pairs)
    return Fields(fields.source, fields.start, pairs)


def _list(expansion: _Expansion, node: Node, place: tuple[str | None, str]) -> Node:
    if not isinstance(node, Items):
        return node
    part, name = place
    items: list[Node] = []
    for item in node.items:
        if not isinstance(item, Fields):
            items.append(item)
        elif set(item.pairs) == {_REFERENCE} and name in _LISTS:
            items.extend(_spliced(expansion, item.pairs[_REFERENCE].value, place))
        else:
            items.append(_section(expansion, item, part))
    return replace(node, items=tuple(items))


def _spliced(expansion: _Expansion, node: Node, place: tuple[str | None, str]) -> Iterator[Node]:
    part, name = place
    for source in _named_parts(expansion, node, part):
        pair = source.pairs.get(name)
        if pair is not None and isinstance(pair.value, Items):
            yield from pair.value.items
        else:
            expansion.reading.report_at("E216", node, (source.source.file.name, f"{part}.{name}"))


def _named_parts(expansion: _Expansion, node: Node, part: str | None) -> Iterator[Fields]:
    """Yield the same part of each file named; take the file's figures along."""
    for name in file_names(expansion.reading, _REFERENCE, node):
        if part is None:
            expansion.reading.report_at("E218", name, (name.text,))
            continue
        tree = expansion.read(name)
        if tree is None:
            continue
        _check_keys(expansion.reading, tree)
        _take_figures(expansion, tree)
        _take_ledgers(expansion, tree)
        pair = tree.pairs.get(part)
        if pair is not None and isinstance(pair.value, Fields):
            yield pair.value
        else:
            expansion.reading.report_at("E216", name, (name.text, part))


def _under(own: dict[str, Pair], taken: dict[str, Pair]) -> dict[str, Pair]:
    """Lay a part under one's own keys; its 小节 and 分项 follow one's own."""
    pairs = dict(own)
    for name, pair in taken.items():
        mine = pairs.get(name)
        if mine is None or (isinstance(mine.value, Leaf) and mine.value.text is None):
            pairs[name] = pair
        elif name in _LISTS and isinstance(mine.value, Items) and isinstance(pair.value, Items):
            items = (*mine.value.items, *pair.value.items)
            pairs[name] = Pair(mine.key, replace(mine.value, items=items))
    return pairs


def _check_keys(reading: Reading, tree: Fields) -> None:
    """A misspelt part of a 科室's file would be lost without a word."""
    if "文种" in tree.pairs:
        return
    for name, pair in tree.pairs.items():
        if name in _SECTION_KEYS:
            continue
        close = get_close_matches(name, _SECTION_KEYS, n=1, cutoff=0.5)
        line = pair.key.source.lines[pair.key.start.line]
        suggestion = line.replace(name, close[0], 1) if close else None
        reading.report_at("E219", pair.key, (name, "、".join(_SECTION_KEYS)), suggestion)


def _take_figures(expansion: _Expansion, tree: Fields) -> None:
    pair = tree.pairs.get(_FIGURES)
    if pair is None or not isinstance(pair.value, Fields):
        return
    for name, figure in pair.value.pairs.items():
        known = expansion.figures.get(name)
        if known is None:
            expansion.figures[name] = Pair(figure.key, _with_source(figure, tree))
        elif not _says_the_same(known.value, _with_source(figure, tree)) and not _says_the_same(
            known.value, figure.value
        ):
            place = head_place(known.key)
            arguments = (name, place.file.name, place.line)
            expansion.reading.report_at("E217", figure.key, arguments)


def _take_ledgers(expansion: _Expansion, tree: Fields) -> None:
    """Take the 台账 of a 科室 along; two files of one name would be mistaken for each other."""
    pair = tree.pairs.get(_LEDGERS)
    if pair is None or not isinstance(pair.value, Fields):
        return
    for name, ledger in pair.value.pairs.items():
        known = expansion.ledgers.setdefault(name, ledger)
        if _workbook(known.value) != _workbook(ledger.value):
            place = head_place(known.key)
            arguments = (name, place.file.name, place.line)
            expansion.reading.report_at("E220", ledger.key, arguments)


def _workbook(node: Node) -> Path | None:
    """Return the file that a 台账 names."""
    if not isinstance(node, Leaf):
        return None
    written = (node.text or "").strip().replace("\\", "/")
    return Path(os.path.normpath(node.source.file.parent / written))


def _with_source(figure: Pair, tree: Fields) -> Node:
    """Note the 科室 under 来源 where the figure names none."""
    value = figure.value
    if not isinstance(value, Fields):
        return value
    own = value.pairs.get(_SOURCE)
    if own is not None and (not isinstance(own.value, Fields) or _SECTION in own.value.pairs):
        return value
    named = tree.pairs.get(_SECTION)
    is_named = named is not None and isinstance(named.value, Leaf) and named.value.text
    if named is not None and is_named:
        section = named
    else:
        stem = tree.source.file.stem
        section = Pair(_unwritten(_SECTION, figure.key), _unwritten(stem, figure.key))
    if own is not None and isinstance(own.value, Fields):
        given = replace(own.value, pairs={_SECTION: section, **own.value.pairs})
        return replace(value, pairs={**value.pairs, _SOURCE: Pair(own.key, given)})
    source = Fields(value.source, value.start, {_SECTION: section})
    pairs = {**value.pairs, _SOURCE: Pair(_unwritten(_SOURCE, figure.key), source)}
    return replace(value, pairs=pairs)


def _unwritten(words: str, near: Node) -> Leaf:
    """Return a value that nobody typed, placed at the one it belongs to."""
    return Leaf(near.source, near.start, near.start, "", -1, words)


def _says_the_same(one: Node, other: Node) -> bool:
    match one, other:
        case Leaf(text=first), Leaf(text=second):
            return first == second
        case Items(items=first_items), Items(items=second_items):
            return len(first_items) == len(second_items) and all(
                map(_says_the_same, first_items, second_items)
            )
        case Fields(pairs=first_pairs), Fields(pairs=second_pairs):
            return first_pairs.keys() == second_pairs.keys() and all(
                _says_the_same(pair.value, second_pairs[name].value)
                for name, pair in first_pairs.items()
            )
    return False
