"""Which characters a Word document and its fonts can hold."""

import re
from functools import cache

#: What XML 1.0 has no place for (2.2, Char).
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CJK = re.compile(
    "[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)


def without_forbidden(text: str) -> str:
    """Return ``text`` without the characters that XML 1.0 forbids."""
    return _FORBIDDEN.sub("", text)


#: GB 2312 has both; Python's table names other code points for them.
_NAMED_OTHERWISE = frozenset("—·")


@cache
def is_in_gb2312(character: str) -> bool:
    """Tell whether the character is in GB 2312, the set of the official typefaces (仿宋_GB2312).

    What is not in it is set in another face, or as an empty box.
    """
    if character in _NAMED_OTHERWISE:
        return True
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def is_cjk(character: str) -> bool:
    """Tell whether the character is a 汉字; rare ones, radicals and the round zero count."""
    return _CJK.fullmatch(character) is not None
