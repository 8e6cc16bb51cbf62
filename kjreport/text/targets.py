"""Targets as staff type them: 12, 12以上, 20左右, ≥12, 不少于12, 不超过3.

A target without a word is met when it is reached: 12 asks for at least 12.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from kjreport.text.numbers import Number, NumberFormError, parse_number

_AT_LEAST_BEFORE = ("不少于", "不低于", "至少", "大于等于", "≥", ">=", "≧", "超过", "突破", "达到")
_AT_MOST_BEFORE = ("不超过", "不高于", "不多于", "控制在", "小于等于", "≤", "<=", "≦")
_ABOUT_BEFORE = ("大约", "约")
_AT_LEAST_AFTER = ("以上",)
_AT_MOST_AFTER = ("以下", "以内", "之内")
_ABOUT_AFTER = ("左右", "上下")
#: Said before the number in print as well; the others print as 以上 and 以内.
_PRINTED_BEFORE = frozenset({"超过", "突破", "不少于", "不低于", "不超过", "不高于"})
#: 左右 leaves a tenth on either side.
_ABOUT_MARGIN = Decimal("0.1")


class Bound(Enum):
    """Which side of the number is asked for."""

    AT_LEAST = "以上"
    AT_MOST = "以内"
    ABOUT = "左右"


def _bounds(*groups: tuple[Bound, tuple[str, ...]]) -> dict[str, Bound]:
    return {word: bound for bound, words in groups for word in words}


_BEFORE = _bounds(
    (Bound.AT_LEAST, _AT_LEAST_BEFORE),
    (Bound.AT_MOST, _AT_MOST_BEFORE),
    (Bound.ABOUT, _ABOUT_BEFORE),
)
_AFTER = _bounds(
    (Bound.AT_LEAST, _AT_LEAST_AFTER),
    (Bound.AT_MOST, _AT_MOST_AFTER),
    (Bound.ABOUT, _ABOUT_AFTER),
)


@dataclass(frozen=True, slots=True)
class Target:
    """A number to reach; ``before`` and ``after`` are the words it prints with."""

    number: Number
    bound: Bound = Bound.AT_LEAST
    before: str = ""
    after: str = ""

    def is_met_by(self, value: Decimal) -> bool:
        """Whether ``value``, in the unit of the target, is what was asked for."""
        wanted = self.number.value
        match self.bound:
            case Bound.AT_LEAST:
                return value >= wanted
            case Bound.AT_MOST:
                return value <= wanted
            case Bound.ABOUT:
                return abs(value - wanted) <= abs(wanted) * _ABOUT_MARGIN

    def written(self, unit: str) -> str:
        """Write 12家以上, 不少于12家, 20家左右."""
        return f"{self.before}{self.number}{unit}{self.after}"

    def __str__(self) -> str:
        return self.written("")


def parse_target(text: str) -> Target:
    """Read a target.

    Raises:
        NumberFormError: what is left without the words is not a number.
    """
    words = text.strip()
    before = next((word for word in _longest(_BEFORE) if words.startswith(word)), "")
    rest = words.removeprefix(before).strip()
    after = next((word for word in _longest(_AFTER) if rest.endswith(word)), "")
    number = _number(before, rest.removesuffix(after), after)
    bound = _AFTER.get(after) or _BEFORE.get(before) or Bound.AT_LEAST
    if before and not after and before not in _PRINTED_BEFORE:
        return Target(number, bound, *_printed(before, bound))
    return Target(number, bound, before if before in _PRINTED_BEFORE else "", after)


def _number(before: str, digits: str, after: str) -> Number:
    try:
        return parse_number(digits)
    except NumberFormError as error:
        if error.suggestion is None:
            raise
        meant = f"{before}{error.suggestion}{after}"
        raise NumberFormError(error.reason, meant) from error


def _printed(before: str, bound: Bound) -> tuple[str, str]:
    """Say a sign in words: ≥12 is 12以上; 达到12 and 约12 keep their word."""
    if before in {"达到", "至少"} or bound is Bound.ABOUT:
        return before, ""
    return "", bound.value


def _longest(words: dict[str, Bound]) -> list[str]:
    return sorted(words, key=len, reverse=True)
