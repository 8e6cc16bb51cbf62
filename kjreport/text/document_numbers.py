"""发文字号, 份号 and 密级: their right form (GB/T 9704—2012, 7.2.1, 7.2.2, 7.2.5)."""

import re

_NUMBER = re.compile(
    r"(?P<code>[^\d\[\](（）)〔〕【】［］]+?)\s*[\[(（〔【［]\s*(?P<year>\d{4})\s*年?\s*[\])）〕】］]"
    r"\s*第?\s*(?P<number>\d*)\s*号",
    re.ASCII,
)
_ROOM_FOR_NUMBER = "\N{IDEOGRAPHIC SPACE}" * 2
_COPY_DIGITS = 6
_SECRECY = re.compile(r"(?P<level>绝密|机密|秘密)(?:(?P<star>[★☆*＊])(?P<term>.+))?")  # noqa: RUF001  # a wide star is typed


def document_number(typed: str) -> str | None:
    """Write a 发文字号 with 六角括号, without 第 and leading zeros: 云科发〔2026〕5号.

    A number that is still open leaves room; ``None`` when it is no 发文字号.
    """
    match = _NUMBER.fullmatch(typed.strip())
    if match is None:
        return None
    number = match["number"].lstrip("0") or _ROOM_FOR_NUMBER
    return f"{match['code']}〔{match['year']}〕{number}号"


def is_open_number(typed: str) -> bool:
    """Tell whether a 发文字号 has no number yet."""
    match = _NUMBER.fullmatch(typed.strip())
    return match is not None and not match["number"]


def copy_number(typed: str) -> str | None:
    """Write a 份号 with six digits; ``None`` when it is none."""
    words = typed.strip()
    is_number = words.isascii() and words.isdigit() and len(words) <= _COPY_DIGITS
    return words.zfill(_COPY_DIGITS) if is_number else None


def secrecy_words(typed: str) -> str | None:
    """Write 密级和保密期限 with its star: 机密★1年; ``None`` when it is no 密级."""
    match = _SECRECY.fullmatch("".join(typed.split()))
    if match is None:
        return None
    return f"{match['level']}★{match['term']}" if match["star"] else match["level"]
