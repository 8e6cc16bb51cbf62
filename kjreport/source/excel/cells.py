"""Single cells: their addresses, their words, and the words that they are looked up by."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from unicodedata import normalize

from kjreport.location import CellPlace

Cell = str | float | bool | date | datetime | time | timedelta
"""A value as the library gives it; "" where nothing stands."""

Spot = tuple[int, int]
"""Row and column, counted from 0."""

_LETTERS = 26
#: Digits that Excel keeps and shows; what a double holds beyond them is rounding noise.
_SHOWN_DIGITS = 15
_WRITTEN_DATE = re.compile(r"(\d{4})[-./年](\d{1,2})(?:[-./月](\d{1,2})日?|月)?(?:\d{2}:\d{2}.*)?")
_SPACE = re.compile(r"\s+")


def address(row: int, column: int) -> str:
    """Write a cell in Excel's own form: row 11, column 1 is B12."""
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"


def places(file: Path, sheet: str, spots: Iterable[Spot]) -> tuple[CellPlace, ...]:
    """Name cells by the stretches that they fill, column by column: B4:B9, B12."""
    return tuple(CellPlace(file, sheet, words) for words in _stretches(spots))


def _stretches(spots: Iterable[Spot]) -> Iterator[str]:
    ordered = sorted(set(spots), key=lambda spot: (spot[1], spot[0]))
    for _, group in groupby(enumerate(ordered), lambda item: (item[1][1], item[1][0] - item[0])):
        run = [spot for _, spot in group]
        first, last = address(*run[0]), address(*run[-1])
        yield first if first == last else f"{first}:{last}"


def exact(number: float) -> Decimal:
    """Return a stored number as Excel shows it: 0.1 + 0.2 is 0.3."""
    value = Decimal(f"{number:.{_SHOWN_DIGITS}g}")
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def words(cell: Cell) -> str:
    """Return what a reader sees in a cell, number formats apart."""
    match cell:
        case bool():
            return "是" if cell else "否"
        case int() | float():
            return f"{exact(cell):f}"
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case str():
            return normalize("NFC", cell).strip()
        case _:
            return str(cell)


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Return words without white space, in half-width forms: what a name is compared by."""
    return _SPACE.sub("", normalize("NFKC", text))


@lru_cache(maxsize=65536)
def look_ups(text: str) -> tuple[str, ...]:
    """Return the words that a cell is found by; a date also by its month and its year."""
    bare = folded(text)
    date_match = _WRITTEN_DATE.fullmatch(bare)
    if date_match is not None:
        year, month, day = date_match.groups()
        found = (year, f"{year}-{int(month):02d}")
        return (*found, f"{found[1]}-{int(day):02d}") if day else found
    without_year_word = bare.removesuffix("年")
    if re.fullmatch(r"\d{4}", without_year_word):
        return (without_year_word,)
    return (bare.replace(",", "") if re.fullmatch(r"[\d,.]+", bare) else bare,)
