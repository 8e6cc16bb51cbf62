"""Number phrases of running text: 12家, 近1.63亿元, 二十余名, 3—5项, 961、613、732家, 0.57%.

A phrase is a number with its unit and what makes it inexact. Years, dates, ordinals (第3届,
前10名), models (SH363) and slogans (4+8+N) are none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum

from kjreport.text.half_width import HALF_WIDTH_DIGITS
from kjreport.text.number_phrase_units import COUNTED_IN_WORDS, UNITS, plain_unit
from kjreport.text.numerals import chinese_value


class Bound(Enum):
    """How a phrase stands to its number."""

    EXACT = "正好"
    ABOUT = "大约"
    AT_LEAST = "以上"
    AT_MOST = "以下"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number phrase of a text: ``text[start:end]``, its digits from ``digits`` on.

    ``value`` and ``step`` (what one in the last typed place is worth) are in ``unit``, which is
    the plain one: 1.63亿元 is 163000000 元, its step 1000000. ``high`` ends a range.
    """

    start: int
    end: int
    digits: int
    value: Decimal
    step: Decimal
    unit: str
    bound: Bound = Bound.EXACT
    high: Decimal | None = None
    is_each: bool = False
    """各10家: so many of every one."""
    is_worded: bool = False
    """Written in 汉字."""

    @property
    def is_exact(self) -> bool:
        """A single number without 余, 近, 以上 and the like."""
        return self.bound is Bound.EXACT and self.high is None

    @property
    def is_rate(self) -> bool:
        """A percentage, 百分点 or 倍 rather than an amount."""
        return self.unit in RATES


RATES = frozenset({"%", "‰", "个百分点", "倍"})
_MULTIPLIERS = {
    "": Decimal(1),
    "百": Decimal(100),
    "千": Decimal(1000),
    "万": Decimal(10**4),
    "百万": Decimal(10**6),
    "千万": Decimal(10**7),
    "亿": Decimal(10**8),
    "百亿": Decimal(10**10),
    "千亿": Decimal(10**11),
    "万亿": Decimal(10**12),
}
_BEFORE = {
    Bound.AT_LEAST: ("不少于", "不低于", "至少", "超过", "突破", "超", "逾", "过"),
    Bound.AT_MOST: ("不超过", "不高于", "不多于", "至多", "最多"),
    Bound.ABOUT: ("接近", "将近", "大约", "约", "近"),
}
_AFTER = {
    Bound.AT_LEAST: ("以上", "余", "多"),
    Bound.AT_MOST: ("以下", "以内"),
    Bound.ABOUT: ("左右", "上下"),
}
_BOUNDS = {
    word: bound for table in (_BEFORE, _AFTER) for bound, words in table.items() for word in words
}
_ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}(?![0-9])|[0-9]{1,18})(?:\.[0-9]{1,8})?"
_WORDED = r"[零\u3007一二两三四五六七八九十百千]{1,9}"
_MULTIPLIER = "万亿|千亿|百亿|千万|百万|亿|万|千(?!瓦|克|米)|百(?!分)"
_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
_WORD_UNIT = "|".join(sorted(COUNTED_IN_WORDS, key=len, reverse=True))
_PHRASE = re.compile(
    rf"(?:(?<![A-Za-z0-9.+\-/〔第前])(?P<number>{_ARABIC})"
    rf"(?P<inner>[余多])?(?P<times>{_MULTIPLIER})?(?P<inner2>[余多])?"
    rf"(?:(?:{_UNIT})?[—–~～\-](?P<high>{_ARABIC})(?P<high_times>{_MULTIPLIER})?"
    rf"|[至到](?P<high2>{_ARABIC})(?P<high_times2>{_MULTIPLIER})?)?"
    rf"[ ]?(?P<unit>{_UNIT})"
    rf"|(?<![一二两三四五六七八九十百千万亿几数第前零\u3007])(?P<worded>{_WORDED})"
    rf"(?P<inner3>[余多])?(?P<word_unit>{_WORD_UNIT}))"
    r"(?P<after>以上|以下|以内|左右|上下|余|多)?"
)
#: A number whose unit stands after a later one of its series: 961、613、732家.
_BARE = re.compile(rf"(?<![A-Za-z0-9.+\-/〔第前])(?P<number>{_ARABIC})(?=[、和与])")
_BEFORE_WORDS = sorted((word for words in _BEFORE.values() for word in words), key=len)[::-1]
_LONGEST_BEFORE = 3
_EACH = "各"
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_LARGEST_OF_LARGE = 12
"""三大任务 counts, 二十大 is a congress."""


def quantities(text: str) -> tuple[Quantity, ...]:
    """Return the number phrases of a text, in order."""
    plain = text.translate(HALF_WIDTH_DIGITS)
    found: list[Quantity] = []
    bare = iter(tuple(_BARE.finditer(plain)))
    waiting = next(bare, None)
    series: list[re.Match[str]] = []
    for match in _PHRASE.finditer(plain):
        quantity = _quantity(plain, match)
        while waiting is not None and waiting.start() < match.start():
            series.append(waiting)
            waiting = next(bare, None)
        if quantity is None:
            continue
        if match["number"] and series:
            found += _series(series, quantity, quantity.step / _step(match["number"]))
        found.append(quantity)
        series = []
    return tuple(found)


def _series(bare: list[re.Match[str]], last: Quantity, worth: Decimal) -> Iterator[Quantity]:
    """Yield the numbers that stand, parted by 、 or 和 alone, before the one with the unit."""
    run: list[Quantity] = []
    start = last.digits
    for match in reversed(bare):
        if match.end() + 1 != start:
            break
        start = match.start("number")
        value, step = _number(match["number"]) * worth, _step(match["number"]) * worth
        end = match.end("number")
        run.append(replace(last, start=start, end=end, digits=start, value=value, step=step))
    yield from reversed(run)


def _quantity(text: str, match: re.Match[str]) -> Quantity | None:
    typed_unit = match["unit"] or match["word_unit"]
    unit, worth = plain_unit(typed_unit)
    digits = match.start("number") if match["number"] else match.start("worded")
    if match["number"]:
        if typed_unit == "年" and _YEAR.fullmatch(match["number"]):
            return None
        times = _MULTIPLIERS[match["times"] or ""] * worth
        value, step = _number(match["number"]) * times, _step(match["number"]) * times
    else:
        read = chinese_value(match["worded"])
        if read is None or (typed_unit == "大" and read > _LARGEST_OF_LARGE):
            return None
        value, step = Decimal(read) * worth, worth
    inner = match["inner"] or match["inner2"] or match["inner3"] or match["after"] or ""
    before = _word_before(text, digits)
    bound = _BOUNDS.get(before) or _BOUNDS.get(inner) or Bound.EXACT
    start = digits - len(before)
    is_each = text[start - 1 : start] == _EACH
    return Quantity(
        start, match.end(), digits, value, step, unit, bound, _high(match, worth), is_each,
        is_worded=match["number"] is None,
    )  # fmt: skip


def _word_before(text: str, digits: int) -> str:
    before = text[max(digits - _LONGEST_BEFORE, 0) : digits]
    return next((word for word in _BEFORE_WORDS if before.endswith(word)), "")


def _high(match: re.Match[str], worth: Decimal) -> Decimal | None:
    number = match["high"] or match["high2"]
    if number is None:
        return None
    times = match["high_times"] or match["high_times2"] or match["times"] or ""
    return _number(number) * _MULTIPLIERS[times] * worth


def _number(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))


def _step(digits: str) -> Decimal:
    return Decimal(1).scaleb(-len(digits.partition(".")[2]))
