"""署名 and 成文日期 at the end of a text, in the forms that offices use."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kjreport.importing.lines import Item, Line
from kjreport.text.dates import OfficialDate, parse_date
from kjreport.text.numerals import chinese_value, chinese_year
from kjreport.text.typed_numbers import typed_number
from kjreport.text.unreadable import UnreadableValueError

_DATE = re.compile(
    r"(\d{4}|[\u3007○\uff2f\uff10O零一二三四五六七八九]{4})\s*[年.\-/／．—]\s*(\d{1,2}|[一二三四五六七八九十元]{1,3})"
    r"\s*(?:[月.\-/／．—]\s*(?:(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日号]?)?)?"
)
_CHINESE_DIGITS = {character: str(index) for index, character in enumerate("〇一二三四五六七八九")}
_CHINESE_DIGITS.update(dict.fromkeys("○零O\uff10\uff2f", "0"))
_LONGEST_SIGNER = 40
_MOST_SIGNERS = 8
_SIGNER_END = re.compile(
    "(?:[局委办厅部处府院会社团校所司站区室心队组]|公司|办公室|中心|政府|委员会|领导小组|支部|党组|科)"
    "(?:（(?:盖章|章|代章|公章|印章)）)?$"
)
_SEAL_NOTE = re.compile("（(?:盖章|章|代章|公章|印章)）$")
_MARKS = re.compile("[。；：！？]")


@dataclass(frozen=True, slots=True)
class SigningOff:
    """署名 and date, and how many items at the end they take; dates are ISO where whole."""

    signers: tuple[str, ...]
    date: str
    typed_date: str
    printed_date: str
    length: int


def read_date(text: str) -> OfficialDate | None:
    """Read a text that is nothing but a date, in any form; ``None`` when it is none."""
    match = _DATE.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day = (_digits(part) for part in match.groups())
    written = f"{year}年{month}月" + (f"{day}日" if day else "")
    try:
        return parse_date(written)
    except UnreadableValueError:
        return None


def _digits(written: str | None) -> str:
    if not written or written.isdecimal():
        return written or ""
    if len(written) == len(chinese_year(2000)):
        return "".join(_CHINESE_DIGITS.get(character, "x") for character in written)
    if written == "元":
        return "1"
    return str(chinese_value(written) or "x")


def iso(date: OfficialDate) -> str:
    """Write a date as the data has it: 2026-01-08, or 2026年1月 while the day is open."""
    if date.day is None:
        return str(date)
    return f"{date.year}-{date.month:02}-{date.day:02}"


def read_signing_off(items: Sequence[Item]) -> SigningOff | None:
    """Read 署名 and date from the end of ``items``; ``None`` when there is no date there."""
    last = items[-1] if items else None
    if not isinstance(last, Line):
        return None
    signer, typed = _parted(last.text)
    date = read_date(typed)
    if date is None:
        return _undated(items)
    signers = [signer] if signer else []
    count = 1
    while not signer and count < min(len(items), _MOST_SIGNERS):
        item = items[-1 - count]
        if not isinstance(item, Line) or not is_signer(item.text):
            break
        signers.insert(0, item.text)
        count += 1
    names = tuple(name for text in signers for name in _names(text))
    return SigningOff(names, iso(date), typed.strip(), str(date), count)


def _undated(items: Sequence[Item]) -> SigningOff | None:
    """Read a 署名 below its date, or one without any."""
    last, before = items[-1], items[-2] if len(items) > 1 else None
    if not isinstance(last, Line) or not is_signer(last.text):
        return None
    date = read_date(before.text) if isinstance(before, Line) else None
    if date is not None and isinstance(before, Line):
        return SigningOff(_names(last.text), iso(date), before.text, str(date), 2)
    return None


def _parted(text: str) -> tuple[str, str]:
    """Part a line that holds the 署名 and the date; the 署名 is empty when it is the date."""
    if read_date(text) is not None:
        return "", text
    for match in _DATE.finditer(text):
        if match.start() and match.end() == len(text):
            signer = text[: match.start()].strip()
            if is_signer(signer):
                return signer, match[0]
    return "", ""


def is_signer(text: str) -> bool:
    """Tell whether a line can be a 署名: short, an organ, no sentence."""
    return (
        1 < len(text) <= _LONGEST_SIGNER
        and _MARKS.search(text) is None
        and typed_number(text) is None
        and all(_SIGNER_END.search(name) is not None for name in text.split())
    )


def _names(text: str) -> tuple[str, ...]:
    """Part organs that sign jointly on one line."""
    return tuple(_SEAL_NOTE.sub("", name) for name in text.split())
