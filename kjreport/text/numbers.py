"""The number grammar: what staff may type as a number, read exactly and kept as typed.

``[+-]digits[.digits]`` with thousands commas allowed and no needless leading zero. What YAML
would quietly turn into something else (010, 1_000, 1:30, 1e5) is refused with a reason.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

from kjreport.text.half_width import HALF_WIDTH_DIGITS
from kjreport.text.number_slips import number_slip
from kjreport.text.unreadable import UnreadableValueError

MAX_DIGITS = 20
#: Room for products and sums of numbers of ``MAX_DIGITS`` digits; the default of 28 would round.
EXACT = Context(prec=4 * MAX_DIGITS, rounding=ROUND_HALF_UP)

_WIDE = HALF_WIDTH_DIGITS | {
    ord("．"): ".",
    ord("＋"): "+",
    ord("－"): "-",
    ord("\N{MINUS SIGN}"): "-",
}
_NUMBER = re.compile(
    r"[+-]?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?",
    re.ASCII,
)


class NumberFormError(UnreadableValueError):
    """What was typed is not a number of our grammar."""


@dataclass(frozen=True, slots=True)
class Number:
    """An exact number; ``digits`` is how it prints: half-width, decimals and commas as typed."""

    value: Decimal
    digits: str

    @property
    def decimals(self) -> int:
        """How many decimals were typed: 2 for 362.50."""
        return len(self.digits.partition(".")[2])

    @property
    def is_grouped(self) -> bool:
        """Whether thousands are set apart by commas."""
        return "," in self.digits

    def __str__(self) -> str:
        return self.digits


def parse_number(text: str) -> Number:
    """Read a number as staff type it; full-width digits and signs are made half-width.

    Raises:
        NumberFormError: it is not a number; carries the reason and, where the intent is
            plain, what to type.
    """
    digits = text.strip().translate(_WIDE)
    if _NUMBER.fullmatch(digits) is None:
        raise _refusal(digits)
    if sum(map(str.isdigit, digits)) > MAX_DIGITS:
        reason = f"数字超过 {MAX_DIGITS} 位，请核对，或换用较大的计量单位"
        raise NumberFormError(reason)
    return Number(Decimal(digits.replace(",", "")), digits)


def _refusal(digits: str) -> NumberFormError:
    slip = number_slip(digits)
    meant = slip.correct(digits) if slip.correct else ""
    is_number = _NUMBER.fullmatch(meant) is not None
    return NumberFormError(slip.reason, meant if is_number else None)


def number_of(value: Decimal, decimals: int, *, is_grouped: bool = False) -> Number:
    """Write a computed value with ``decimals`` decimals, rounded 四舍五入."""
    rounded = value.quantize(Decimal(1).scaleb(-decimals), context=EXACT)
    if rounded.is_zero():
        rounded = abs(rounded)
    return Number(rounded, f"{rounded:,f}" if is_grouped else f"{rounded:f}")


def total(numbers: Iterable[Number]) -> Number:
    """Add up; the sum has as many decimals as the term with the most (50 + 362.50 = 412.50)."""
    terms = tuple(numbers)
    value = Decimal(0)
    for term in terms:
        value = EXACT.add(value, term.value)
    return number_of(
        value,
        max((term.decimals for term in terms), default=0),
        is_grouped=any(term.is_grouped for term in terms),
    )
