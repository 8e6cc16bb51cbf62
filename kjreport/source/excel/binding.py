"""台账 into the tree of a document: what 取自 asks for stands where it would be typed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kjreport.findings import Finding
from kjreport.source.excel.answers import Answer, Answerer, Part, Taken
from kjreport.source.excel.asking import BOOKS, TAKEN_FROM
from kjreport.source.excel.remarks import NoAnswerError, Remarks
from kjreport.source.excel.requests import Request, RequestReader, UnreadableRequestError
from kjreport.source.excel.shelf import Shelf
from kjreport.source.excel.slips import Slip
from kjreport.source.tree import Fields, Items, Leaf, Node, Pair

_FIGURES = "指标"
_PARTS = "构成"


def bound(tree: Fields) -> tuple[Fields, tuple[Finding, ...]]:
    """Return the tree with all values from its 台账 put in, and what is wrong with them."""
    remarks = Remarks()
    binder = _Binder(Shelf(_files(tree), remarks), RequestReader(_year(tree), remarks), remarks)
    return binder.document(tree), tuple(remarks.findings)


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
    pair = tree.pairs.get("年度")
    words = pair.value.text if pair is not None and isinstance(pair.value, Leaf) else None
    year = (words or "").strip().removesuffix("年")
    return int(year) if year.isascii() and year.isdigit() else None


@dataclass(slots=True)
class _Binder:
    shelf: Shelf
    reader: RequestReader
    remarks: Remarks

    def document(self, tree: Fields) -> Fields:
        pairs = dict(tree.pairs)
        own = pairs.get(_FIGURES)
        if own is not None and isinstance(own.value, Fields):
            figures = {
                name: Pair(one.key, self._figure(one.value, ""))
                for name, one in own.value.pairs.items()
            }
            pairs[_FIGURES] = Pair(own.key, replace(own.value, pairs=figures))
        return replace(tree, pairs=pairs)

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
        for request in self._requests(pairs.get(TAKEN_FROM)):
            try:
                answer = Answerer(self.shelf.table(request), unit, self.remarks).answer(request)
                self._fill(pairs, request, answer)
            except NoAnswerError:
                continue
        return replace(node, pairs=pairs)

    def _requests(self, pair: Pair | None) -> Iterator[Request]:
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
        node = _node(answer, request.key)
        typed = pairs.get(name)
        if typed is not None and not (isinstance(typed.value, Leaf) and typed.value.text is None):
            self._compare(name, typed.value, node)
        pairs[name] = Pair(_leaf(Taken(name, ()), request.key), node)

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
    items = tuple(_leaf(one, key) if isinstance(one, Taken) else _part(one, key) for one in answer)
    return Items(key.source, key.start, items)


def _part(part: Part, key: Leaf) -> Fields:
    pairs = {
        name: Pair(_leaf(Taken(name, ()), key), _leaf(taken, key))
        for name, taken in (("名称", part.name), ("数值", part.value))
    }
    return Fields(key.source, key.start, pairs)


def _leaf(taken: Taken, key: Leaf) -> Leaf:
    """Return a value that nobody typed, placed at the 取自 that asks for it."""
    return Leaf(key.source, key.start, key.end, "", -1, taken.text, taken.cells)


def _words(pairs: Mapping[str, Pair], name: str) -> str:
    pair = pairs.get(name)
    leaf = pair.value if pair is not None else None
    return (leaf.text or "").strip() if isinstance(leaf, Leaf) else ""
