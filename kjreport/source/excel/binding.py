"""台账 into the tree of a document: what 取自 asks for stands where it would be typed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count

from kjreport.findings import Finding
from kjreport.source.excel.answers import Answer, Answerer, Record, Taken
from kjreport.source.excel.asking import BOOKS, TAKEN_FROM
from kjreport.source.excel.remarks import NoAnswerError, Remarks
from kjreport.source.excel.requests import Request, RequestReader, UnreadableRequestError
from kjreport.source.excel.shelf import Shelf
from kjreport.source.excel.slips import Slip
from kjreport.source.tree import Fields, Items, Leaf, Node, Pair
from kjreport.text.ledger_words import FilledKey

_FIGURES = "指标"
_PARTS = "构成"
_TABLE = "表格"
_GROUPS = "分组行"
_LISTS = (FilledKey.MEMBERS, FilledKey.PARTS)


def bound(tree: Fields) -> tuple[Fields, tuple[Finding, ...]]:
    """Return the tree with all values from its 台账 put in, and what is wrong with them."""
    remarks = Remarks()
    year = _year(tree)
    shelf = Shelf(_files(tree), remarks)
    filled = _Binder(shelf, RequestReader(year, remarks), remarks, year).document(tree)
    return filled, tuple(remarks.findings)


def _files(tree: Fields) -> Mapping[str, Leaf]:
    pair = tree.pairs.get(BOOKS)
    if pair is None or not isinstance(pair.value, Fields):
        return {}
    return {
        name: own.value
        for name, own in pair.value.pairs.items()
        if isinstance(own.value, Leaf) and (own.value.text or "").strip()
    }


def _year(tree: Fields) -> int | None:
    year = _words(tree.pairs, "年度").removesuffix("年")
    return int(year) if year.isascii() and year.isdigit() else None


@dataclass(slots=True)
class _Binder:
    shelf: Shelf
    reader: RequestReader
    remarks: Remarks
    year: int | None

    def document(self, tree: Fields) -> Fields:
        pairs = {
            name: pair if name == _FIGURES else Pair(pair.key, self._below(pair.value, name))
            for name, pair in tree.pairs.items()
        }
        own = pairs.get(_FIGURES)
        if own is not None and isinstance(own.value, Fields):
            figures = {
                name: Pair(one.key, self._figure(one.value, ""))
                for name, one in own.value.pairs.items()
            }
            pairs[_FIGURES] = Pair(own.key, replace(own.value, pairs=figures))
        return replace(tree, pairs=pairs)

    def _below(self, node: Node, name: str) -> Node:
        """Fill the tables below a value; ``name`` is the key that it stands under."""
        match node:
            case Items(items=items):
                return replace(node, items=tuple(self._below(one, name) for one in items))
            case Fields() if name == _TABLE:
                return self._table(node)
            case Fields(pairs=pairs):
                filled = {
                    key: Pair(pair.key, self._below(pair.value, key)) for key, pair in pairs.items()
                }
                return replace(node, pairs=filled)
            case _:
                return node

    def _figure(self, node: Node, unit: str) -> Node:
        """Fill a figure, or a part of one; a part has the unit of its figure."""
        if not isinstance(node, Fields):
            return node
        pairs = dict(node.pairs)
        unit = _words(pairs, "计量单位") or unit
        parts = pairs.get(_PARTS)
        if parts is not None and isinstance(parts.value, Items):
            items = tuple(self._figure(item, unit) for item in parts.value.items)
            pairs[_PARTS] = Pair(parts.key, replace(parts.value, items=items))
        for request in self._requests(pairs):
            try:
                answerer = Answerer(self.shelf.table(request), unit, self.remarks)
                self._fill(pairs, request, answerer.answer(request, self.year))
            except NoAnswerError:
                continue
        return replace(node, pairs=pairs)

    def _table(self, node: Fields) -> Fields:
        """Fill the rows of a table and of its groups, numbered through."""
        numbers = count(1)
        filled = self._table_rows(node, numbers)
        groups = filled.pairs.get(_GROUPS)
        if groups is None or not isinstance(groups.value, Items):
            return filled
        items = tuple(
            self._table_rows(item, numbers) if isinstance(item, Fields) else item
            for item in groups.value.items
        )
        own = Pair(groups.key, replace(groups.value, items=items))
        return replace(filled, pairs={**filled.pairs, _GROUPS: own})

    def _table_rows(self, node: Fields, numbers: Iterator[int]) -> Fields:
        """Fill the rows of a table, or of one group; what was typed stands above them."""
        pairs = dict(node.pairs)
        for request in self._requests(pairs):
            try:
                if not request.columns:
                    raise self.remarks.at_line(Slip.COLUMN_NEEDED, request.key, _TABLE)
                answerer = Answerer(self.shelf.table(request), "", self.remarks)
                groups = answerer.table_rows(request, self.year, numbers)
            except NoAnswerError:
                continue
            key = request.key
            if request.by is None:
                _append(pairs, "行", (_rows(rows, key) for _, rows in groups), key)
                continue
            named = tuple(
                _fields((("名称", _leaf(name, key)), ("行", _rows(rows, key))), key)
                for name, rows in groups
            )
            _append(pairs, _GROUPS, (Items(key.source, key.start, named),), key)
        return replace(node, pairs=pairs)

    def _requests(self, pairs: Mapping[str, Pair]) -> Iterator[Request]:
        pair = pairs.get(TAKEN_FROM)
        if pair is None:
            return
        for item in pair.value.items if isinstance(pair.value, Items) else (pair.value,):
            if not isinstance(item, Fields):
                continue
            try:
                yield self.reader.request(item, pair.key)
            except (UnreadableRequestError, NoAnswerError):
                continue

    def _fill(self, pairs: dict[str, Pair], request: Request, answer: Answer) -> None:
        name = request.filled.value
        if isinstance(answer, Taken) is (request.filled in _LISTS):
            kind = "一个数" if isinstance(answer, Taken) else "一串名称"
            advice = "请改“求”或“填到”"
            raise self.remarks.at_line(Slip.WRONG_KEY, request.key, kind, name, advice)
        node = _node(answer, request.key)
        typed = pairs.get(name)
        if typed is not None and not (isinstance(typed.value, Leaf) and typed.value.text is None):
            self._compare(name, typed.value, node)
        pairs[name] = Pair(_unwritten(name, request.key), node)

    def _compare(self, name: str, typed: Node, taken: Node) -> None:
        """Let a number that was typed besides stand only where it says the same."""
        if not (isinstance(typed, Leaf) and isinstance(taken, Leaf)):
            raise self.remarks.at_line(Slip.TYPED_TOO, typed, name)
        if (typed.text or "").replace(",", "").strip() != taken.text:
            where = "、".join(f"{one.sheet}!{one.cell}" for one in taken.cells[:3])
            said = (name, typed.text, taken.text, where)
            raise self.remarks.at_line(Slip.TYPED_OTHERWISE, typed, *said)


def _node(answer: Answer, key: Leaf) -> Node:
    if isinstance(answer, Taken):
        return _leaf(answer, key)
    items = (_leaf(one, key) if isinstance(one, Taken) else _record(one, key) for one in answer)
    return Items(key.source, key.start, tuple(items))


def _record(record: Record, key: Leaf) -> Fields:
    return _fields(tuple((name, _leaf(taken, key)) for name, taken in record), key)


def _rows(rows: tuple[tuple[Taken, ...], ...], key: Leaf) -> Items:
    lines = tuple(
        Items(key.source, key.start, tuple(_leaf(cell, key) for cell in row)) for row in rows
    )
    return Items(key.source, key.start, lines)


def _append(pairs: dict[str, Pair], name: str, more: Iterable[Items], key: Leaf) -> None:
    """Add items to a list, or begin it."""
    typed = pairs.get(name)
    items = typed.value.items if typed is not None and isinstance(typed.value, Items) else ()
    added = tuple(item for one in more for item in one.items)
    own_key = typed.key if typed is not None else _unwritten(name, key)
    pairs[name] = Pair(own_key, Items(key.source, key.start, (*items, *added)))


def _fields(values: tuple[tuple[str, Node], ...], key: Leaf) -> Fields:
    pairs = {name: Pair(_unwritten(name, key), value) for name, value in values}
    return Fields(key.source, key.start, pairs)


def _leaf(taken: Taken, key: Leaf) -> Leaf:
    """Return a value that nobody typed, placed at the 取自 that asks for it."""
    return Leaf(key.source, key.start, key.end, "", -1, taken.text, taken.cells)


def _unwritten(name: str, key: Leaf) -> Leaf:
    return Leaf(key.source, key.start, key.end, "", -1, name)


def _words(pairs: Mapping[str, Pair], name: str) -> str:
    pair = pairs.get(name)
    leaf = pair.value if pair is not None else None
    return (leaf.text or "").strip() if isinstance(leaf, Leaf) else ""
