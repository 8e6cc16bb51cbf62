"""Cells as exact numbers: commas, spaces, full-width digits and units are understood."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from unicodedata import normalize

from kjreport.source.excel.cells import Cell, exact, folded, words
from kjreport.source.excel.slips import Slip
from kjreport.text.money import MONEY, money_factor
from kjreport.text.numbers import EXACT

_COUNTS = frozenset("家个项件人名次场亩篇套台%") | {"人次", "万人次", "场次", "亿元", "万元"}
_NUMBER = re.compile(r"[¥$]?([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(.*)", re.DOTALL)
#: What offices write where there is nothing.
_NOTHING = frozenset({"", "-", "--", "—", "——", "/", "\\", "无", "–"})


@dataclass(frozen=True, slots=True)
class NotANumber:
    """Why a cell has no number: the code of the remark and what is read there."""

    code: Slip
    words: str


def is_money(unit: str) -> bool:
    """Tell whether a unit is one of money."""
    return unit in MONEY


def is_unit(text: str) -> bool:
    """Tell a unit in the brackets of a column's name from a note."""
    return text in MONEY or text in _COUNTS


def converted(value: Decimal, unit: str, wanted: str) -> Decimal | None:
    """Return an amount in another unit; ``None`` where the two do not convert."""
    if unit == wanted or not unit or not wanted:
        return value
    if unit in MONEY and wanted in MONEY:
        return plain(EXACT.multiply(value, money_factor(unit, wanted)))
    return None


def plain(value: Decimal) -> Decimal:
    """Return a number without needless zeros and without an exponent."""
    if value == value.to_integral_value():
        return value.quantize(Decimal(1))
    return value.normalize()


def amount_of(cell: Cell, unit: str) -> Decimal | NotANumber | None:
    """Read a cell of a column of ``unit`` ("" if unknown); ``None`` where nothing stands."""
    match cell:
        case bool():
            return NotANumber(Slip.NOT_A_NUMBER, words(cell))
        case int() | float():
            return exact(cell)
        case str():
            return _read(cell, unit)
        case datetime() | date():
            return NotANumber(Slip.DATE, words(cell))
        case _:
            return NotANumber(Slip.NOT_A_NUMBER, words(cell))


def _read(typed: str, unit: str) -> Decimal | NotANumber | None:
    text = folded(normalize("NFKC", typed))
    if text in _NOTHING:
        return None
    match = _NUMBER.fullmatch(text)
    if match is None:
        return NotANumber(Slip.NOT_A_NUMBER, typed.strip())
    value = Decimal(match[1].replace(",", ""))
    own = match[2]
    if not own or own == unit:
        return value
    if not is_unit(own):
        return NotANumber(Slip.NOT_A_NUMBER, typed.strip())
    in_unit = converted(value, own, unit) if unit else None
    return NotANumber(Slip.CELL_UNIT, own) if in_unit is None else in_unit
