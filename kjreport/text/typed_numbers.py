"""Numbers that somebody typed before a heading or a point: 一、 （一） 1. (1) ① 第一部分."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from kjreport.text.numerals import chinese_value

_DIGITS = "零一二三四五六七八九"
_NUMERAL = "[一二三四五六七八九十百零〇]{1,5}"
#: After a decimal number they make it an amount.
_UNITS = "万亿千百元倍家项个名%％吨公里米平分余多人次年月日度件亩斤克升小"
_DECIMAL = rf"\d{{1,2}}\.(\d{{1,2}})(?:[、．]\s*|\s+|(?=[\u4e00-\u9fff]))(?=[^\d{_UNITS}])"
_LONGEST = 16
_MARKS = "、.．,，"


class NumberKind(Enum):
    """The habits of numbering, higher levels first; the value shows one."""

    PART = "第一部分"
    CHINESE = "一、"
    BRACKETED_CHINESE = "（一）"
    ARABIC = "1."
    DECIMAL = "1.1"
    DEEP_DECIMAL = "1.1.1"
    BRACKETED_ARABIC = "（1）"
    HALF_BRACKETED = "1）"
    CIRCLED = "①"


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A number at the head of a text; ``end`` is where the text goes on."""

    kind: NumberKind
    number: int
    typed: str
    end: int


_FORMS = (
    (NumberKind.PART, re.compile(rf"第({_NUMERAL}|\d{{1,2}})(?:部分|章|篇)[{_MARKS}：:\s]*")),
    (NumberKind.CHINESE, re.compile(rf"({_NUMERAL})\s*[、.．]\s*")),
    (NumberKind.BRACKETED_CHINESE, re.compile(rf"[（(]\s*({_NUMERAL})\s*[）)]\s*[{_MARKS}]?\s*")),
    (NumberKind.DEEP_DECIMAL, re.compile(r"(?:\d{1,2}\.){2}(\d{1,2})(?![\d.])[、.．]?\s*")),
    (NumberKind.DECIMAL, re.compile(_DECIMAL)),
    (NumberKind.ARABIC, re.compile(r"(\d{1,2})\s*[.．、]\s*(?=\D|(?:19|20)\d\d)")),
    (NumberKind.BRACKETED_ARABIC, re.compile(r"[（(]\s*(\d{1,2})\s*[）)]\s*[、.．]?\s*")),
    (NumberKind.HALF_BRACKETED, re.compile(r"(\d{1,2})\s*[）)]\s*[、.．]?\s*")),
    (NumberKind.CIRCLED, re.compile(r"([①-⑳])\s*[、.．]?\s*")),
)  # fmt: skip


#: The characters that any of the forms begins with.
_BEGINNINGS = frozenset("第（(0123456789一二三四五六七八九十百零\u3007①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")


def typed_number(text: str, start: int = 0) -> TypedNumber | None:
    """Read the number that ``text`` begins with at ``start``; ``None`` when there is none.

    一、二类 and the like count things and are no number before a text.
    """
    if text[start : start + 1] not in _BEGINNINGS:
        return None
    found = _read(text[start : start + _LONGEST])
    if found is None:
        return None
    kind, number, typed, length = found
    return TypedNumber(kind, number, typed, start + length)


@lru_cache(maxsize=4096)
def _read(head: str) -> tuple[NumberKind, int, str, int] | None:
    """Read the number at the beginning of ``head``; a line is asked about more than once."""
    for kind, form in _FORMS:
        match = form.match(head)
        if match is not None:
            number = _value(next(filter(None, match.groups())))
            if number is None or _goes_on_counting(kind, number, head[match.end() :]):
                return None
            return kind, number, match[0].strip(), match.end()
    return None


def _value(written: str) -> int | None:
    if written.isdecimal():
        return int(written)
    if "①" <= written <= "⑳":
        return ord(written) - ord("①") + 1
    return chinese_value(written) or None


def _goes_on_counting(kind: NumberKind, number: int, rest: str) -> bool:
    """Tell 一、二、三产业 and 一、二类 from the number of a heading."""
    if kind is not NumberKind.CHINESE or number >= len(_DIGITS) - 1:
        return False
    return rest.startswith(_DIGITS[number + 1])
