"""What drafts are called: names that Windows, Linux and a person accept."""

import re
import unicodedata
from collections.abc import Iterable

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')

#: Bytes in UTF-8. File systems allow 255; the ending, ``（改动稿N）`` and lock files need some.
_LONGEST = 200
_CUT = "等"


def draft_name(organs: Iterable[str], parts: Iterable[str]) -> str:
    """Name a draft 单位_PART_PART, ending not included; empty parts are left out.

    Where that is too long the organs are cut, so that 年度, 文种 and 稿别 still tell drafts apart.
    """
    ending = "".join(f"_{part}" for part in parts if part)
    room = _LONGEST - len(ending.encode("utf-8"))
    return safe_name(_cut("、".join(organs), room) + ending)


def safe_name(words: str) -> str:
    """Make a file name that Windows accepts; forbidden characters become ``-``."""
    name = _FORBIDDEN.sub("-", unicodedata.normalize("NFC", words))
    return name.encode("utf-8")[:_LONGEST].decode("utf-8", "ignore").strip("_. ")


def _cut(words: str, room: int) -> str:
    written = words.encode("utf-8")
    if len(written) <= room:
        return words
    return written[: max(0, room - len(_CUT.encode("utf-8")))].decode("utf-8", "ignore") + _CUT
