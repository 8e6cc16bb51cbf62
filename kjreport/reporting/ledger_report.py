"""The figures of a document as a table for a terminal and as JSON for machines."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

from kjreport.findings import Finding
from kjreport.location import CellPlace, TextPlace
from kjreport.reporting.json_report import json_report
from kjreport.reporting.wording import Shown
from kjreport.text.widths import width_in_chars

_SPACES_PER_CHAR = 2
_HEAD = ("指标", "数值", "状态", "出处", "用在")
_UNUSED = "没有用到"
_NO_VALUE = "（算不出）"


class Printed(Protocol):
    """A paragraph of a composed document."""

    @property
    def output(self) -> str:
        """The 形式."""

    @property
    def number(self) -> int:
        """Which block it is, from 1."""

    @property
    def words(self) -> str:
        """How it begins."""


class Use(Protocol):
    """A place where a figure is named."""

    @property
    def place(self) -> TextPlace:
        """The expression."""

    @property
    def paragraphs(self) -> Sequence[Printed]:
        """Where it is printed."""


class Entry(Protocol):
    """One figure."""

    @property
    def key(self) -> str: ...  # noqa: D102
    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def value(self) -> str: ...  # noqa: D102
    @property
    def unit(self) -> str: ...  # noqa: D102
    @property
    def status(self) -> str: ...  # noqa: D102
    @property
    def source(self) -> str: ...  # noqa: D102
    @property
    def cells(self) -> Sequence[CellPlace]: ...  # noqa: D102
    @property
    def place(self) -> TextPlace: ...  # noqa: D102
    @property
    def uses(self) -> Sequence[Use]: ...  # noqa: D102


def ledger_lines(entries: Sequence[Entry], shown: Shown) -> Iterator[str]:
    """Yield a table: a figure per line, each further place it appears on a line of its own."""
    lines = [_HEAD, *(cells for entry in entries for cells in _lines(entry, shown))]
    widths = [max(map(_columns, cells)) for cells in zip(*lines, strict=True)]
    for line in lines:
        yield "  ".join(map(_padded, line, widths)).rstrip()


def ledger_json(
    documents: Iterable[tuple[str, Sequence[Entry]]], findings: Iterable[Finding], shown: Shown
) -> str:
    """Write the object of ``json_report`` with the figures of each document besides."""
    report = json.loads(json_report(findings, (), shown))
    report["documents"] = [
        {"file": file, "figures": [_entry(entry, shown) for entry in entries]}
        for file, entries in documents
    ]
    return json.dumps(report, ensure_ascii=False, indent=2)


def _lines(entry: Entry, shown: Shown) -> Iterator[tuple[str, ...]]:
    value = f"{entry.value}{entry.unit}" if entry.value else _NO_VALUE
    if entry.status == "暂缺":
        value = ""
    uses = dict.fromkeys(_use_words(use, entry.place, shown) for use in entry.uses)
    where = tuple(uses) or (_UNUSED,)
    origin = "；".join(filter(None, (entry.source, _cell_words(entry.cells)))) or "手填"
    yield entry.key, value, entry.status, origin, where[0]
    for more in where[1:]:
        yield "", "", "", "", more


def _cell_words(cells: Sequence[CellPlace]) -> str:
    if not cells:
        return ""
    first = cells[0]
    own = [one.cell for one in cells if (one.file, one.sheet) == (first.file, first.sheet)]
    more = "等" if len(own) > 3 or len(own) < len(cells) else ""  # noqa: PLR2004  # as many as fit
    return f"{first.file.name} {first.sheet}!{'、'.join(own[:3])}{more}"


def _use_words(use: Use, own: TextPlace, shown: Shown) -> str:
    """Name the line, and the paragraph of the first output that prints it."""
    file = "" if use.place.file == own.file else f"{shown(use.place.file)} "
    printed = "".join(
        f" → {one.output}第 {one.number} 段“{one.words}…”" for one in use.paragraphs[:1]
    )
    return f"{file}第 {use.place.line} 行{printed}"


def _entry(entry: Entry, shown: Shown) -> dict[str, Any]:
    return {
        "key": entry.key,
        "name": entry.name,
        "value": entry.value,
        "unit": entry.unit,
        "status": entry.status,
        "source": entry.source,
        "cells": [
            {"file": shown(one.file), "sheet": one.sheet, "cell": one.cell} for one in entry.cells
        ],
        "file": shown(entry.place.file),
        "line": entry.place.line,
        "uses": [_use(use, shown) for use in entry.uses],
    }


def _use(use: Use, shown: Shown) -> dict[str, Any]:
    return {
        "file": shown(use.place.file),
        "line": use.place.line,
        "column": use.place.column,
        "paragraphs": [
            {"output": one.output, "number": one.number, "words": one.words}
            for one in use.paragraphs
        ],
    }


def _columns(words: str) -> int:
    return round(width_in_chars(words) * _SPACES_PER_CHAR)


def _padded(words: str, width: int) -> str:
    return words + " " * (width - _columns(words))
