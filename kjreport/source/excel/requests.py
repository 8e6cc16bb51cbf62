"""What one 取自 asks for, read from its keys; a wrong shape is left for the model to explain."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeVar

from kjreport.source.excel.remarks import Remarks
from kjreport.source.excel.slips import Slip
from kjreport.source.tree import Fields, Items, Leaf
from kjreport.text.ledger_words import FilledKey, Measure

#: In a table the rows that were taken are numbered anew, whatever the sheet says.
RUNNING_NUMBER = "序号"
_YEAR_WORDS = {"年度": 0, "上年": -1, "下年": 1}
_EXPRESSION = re.compile(r"\{\{\s*(.*?)\s*\}\}")

_ZERO_MEASURES = frozenset({Measure.TOTAL, Measure.COUNT, Measure.DISTINCT})

E = TypeVar("E", bound=Enum)


class UnreadableRequestError(Exception):
    """The keys of a 取自 have not the shape of one; the model says what is wrong."""


@dataclass(frozen=True, slots=True)
class Condition:
    """条件: what a column must say, one of several words."""

    column: Leaf
    words: tuple[Leaf, ...]
    """With the years put in."""
    typed: tuple[str, ...]
    """The same words as typed."""


@dataclass(frozen=True, slots=True)
class Request:
    """One 取自; every word is a leaf of the data, so that a remark finds its line."""

    key: Leaf
    book: Leaf | None
    sheet: Leaf | None
    row: Leaf | None
    columns: tuple[Leaf, ...]
    conditions: tuple[Condition, ...]
    measure: Measure
    by: Leaf | None
    filled: FilledKey

    @property
    def may_be_nothing(self) -> bool:
        """Whether no row at all is an answer: nothing was counted, nothing added up."""
        return self.row is None and self.measure in _ZERO_MEASURES

    @property
    def column_names(self) -> tuple[Leaf, ...]:
        """Every column that is named, those of the answer first."""
        by = (self.by,) if self.by is not None else ()
        columns = (leaf for leaf in self.columns if leaf.text != RUNNING_NUMBER)
        return (*columns, *by, *(one.column for one in self.conditions))


@dataclass(frozen=True, slots=True)
class RequestReader:
    """Reads the requests of one document; ``year`` is its 年度, if it has one."""

    year: int | None
    remarks: Remarks

    def request(self, fields: Fields, key: Leaf) -> Request:
        """Read one 取自, {{ 年度 }} in its words put in.

        Raises:
            UnreadableRequestError: it is no record of known words.
            NoAnswerError: an expression that is not known here.
        """
        measure = _choice(fields, "求", Measure)
        filled = _choice(fields, "填到", FilledKey)
        request = Request(
            key,
            self._word(fields, "台账"),
            self._word(fields, "表"),
            self._word(fields, "行"),
            tuple(map(self.with_year, _leaves(fields, "列"))),
            tuple(self._conditions(fields)),
            measure or Measure.TOTAL,
            self._word(fields, "按"),
            filled or _FILLED_BY_MEASURE.get(measure, FilledKey.VALUE),
        )
        if measure is None and not request.columns and request.row is None:
            return replace(request, measure=Measure.COUNT)
        return request

    def with_year(self, leaf: Leaf) -> Leaf:
        """Put the years in place of {{ 年度 }}, {{ 上年 }} and {{ 下年 }}.

        Raises:
            NoAnswerError: another expression.
            UnreadableRequestError: the document has no 年度 that is a year.
        """
        text = leaf.text or ""
        if "{{" not in text:
            return leaf
        for match in _EXPRESSION.finditer(text):
            if match[1] not in _YEAR_WORDS:
                raise self.remarks.at_line(Slip.EXPRESSION, leaf, match[0])
        year = self.year
        if year is None:
            raise UnreadableRequestError
        put_in = _EXPRESSION.sub(lambda match: str(year + _YEAR_WORDS[match[1]]), text)
        return replace(leaf, text=put_in)

    def _word(self, fields: Fields, name: str) -> Leaf | None:
        pair = fields.pairs.get(name)
        if pair is None:
            return None
        if not isinstance(pair.value, Leaf):
            raise UnreadableRequestError
        return self.with_year(pair.value) if (pair.value.text or "").strip() else None

    def _conditions(self, fields: Fields) -> Iterator[Condition]:
        pair = fields.pairs.get("条件")
        if pair is None or (isinstance(pair.value, Leaf) and pair.value.text is None):
            return
        if not isinstance(pair.value, Fields):
            raise UnreadableRequestError
        for name, inner in pair.value.pairs.items():
            typed = tuple(_leaves(pair.value, name))
            if typed:
                words = tuple(map(self.with_year, typed))
                as_typed = tuple((leaf.text or "").strip() for leaf in typed)
                yield Condition(self.with_year(inner.key), words, as_typed)


_FILLED_BY_MEASURE: dict[Measure | None, FilledKey] = {
    Measure.NAMES: FilledKey.MEMBERS,
    Measure.GROUPS: FilledKey.PARTS,
}


def _leaves(fields: Fields, name: str) -> Iterator[Leaf]:
    """Yield the words after a key, one or a list."""
    pair = fields.pairs.get(name)
    if pair is None:
        return
    for item in pair.value.items if isinstance(pair.value, Items) else (pair.value,):
        if not isinstance(item, Leaf):
            raise UnreadableRequestError
        if (item.text or "").strip():
            yield item


def _choice(fields: Fields, name: str, options: type[E]) -> E | None:
    pair = fields.pairs.get(name)
    if pair is None or (isinstance(pair.value, Leaf) and not (pair.value.text or "").strip()):
        return None
    if not isinstance(pair.value, Leaf):
        raise UnreadableRequestError
    words = (pair.value.text or "").strip()
    found = next((option for option in options if option.value == words), None)
    if found is None:
        raise UnreadableRequestError
    return found
