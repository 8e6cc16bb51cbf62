"""The written normal form, in which two texts that say the same are equal.

It forgives how a text was typed, never what it says:

* white space is left out, line breaks included; text is NFC;
* full-width letters, digits and ％＋＝／ and the like become half-width;
* ``, : ; ? !`` become full-width where a 汉字 stands on either side (signs in between are
  passed over), so 1,200, 10:30, R&D and addresses of web pages stay as they are;
* a lone ``.`` becomes 。 after a 汉字 only, so 3.5 and the numbering 1. stay;
* ``( )`` become （ ） where a 汉字 stands inside, before or after; ``[2026]5号``, ``【2026】5号``
  and ``（2026）5号`` become 〔2026〕5号;
* straight quotes become “ and ” in turn, line by line;
* ``...`` and 。。。 become ……, two or more dashes ——, ``~`` ～, and every middle dot ·.
"""

import re
import unicodedata

from kjreport.text.characters import is_cjk
from kjreport.text.half_width import HALF_WIDTH

_FULL = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）"}
_KEPT_FULL = "".join(_FULL.values()) + "～"
_TO_HALF = {code: half for code, half in HALF_WIDTH.items() if chr(code) not in _KEPT_FULL}
_LONE_DOT = re.compile(r"(?<![.。…])\.(?![.。…])")
_MEANING = re.compile(r"[^\W_]")
_REWRITINGS = (
    (re.compile(r"\.{3,}|…+|。{3,}"), "……"),
    (re.compile(r"[—–―─-]{2,}"), "——"),
    (re.compile("[–―]"), "—"),
    (re.compile("~"), "～"),
    (re.compile("[・•‧]"), "·"),
    (re.compile(r"[（(\[【〔](\d{4})[）)\]】〕](?=第?\d+号)"), "〔\\1〕"),
)


def normal_form(text: str) -> str:
    """Return ``text`` in the normal form; the normal form of a normal form is itself."""
    quoted = "\n".join(map(_with_curly_quotes, _composed(text).splitlines()))
    return _rewritten("".join(character for character in quoted if not _is_blank(character)))


def with_full_width_marks(text: str) -> str:
    """Return one line in the normal form, its white space kept."""
    return _rewritten(_with_curly_quotes(_composed(text)))


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text).translate(_TO_HALF)


def _rewritten(words: str) -> str:
    for pattern, replacement in _REWRITINGS:
        words = pattern.sub(replacement, words)
    return _with_full_width_signs(words)


def _is_blank(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) in {"Cf", "Cc"}


def _with_curly_quotes(line: str) -> str:
    opens = True
    curly = []
    for character in line:
        if character == '"':
            character = "“" if opens else "”"  # noqa: PLW2901  # the same character, written well
            opens = not opens
        curly.append(character)
    return "".join(curly)


def _with_full_width_signs(words: str) -> str:
    before, after = _neighbours(words), _neighbours(words[::-1])[::-1]
    brackets = _bracket_pairs(words)
    written = []
    for position, character in enumerate(words):
        is_chinese = before[position] or after[position]
        if character in "()":
            other = brackets.get(position, position)
            is_chinese = is_chinese or before[other] or after[other]
        if before[position] and _LONE_DOT.match(words, position):
            written.append("。")
        else:
            written.append(_FULL.get(character, character) if is_chinese else character)
    return "".join(written)


def _neighbours(words: str) -> list[bool]:
    """Tell for each position whether the nearest letter, digit or 汉字 before it is a 汉字."""
    found: list[bool] = []
    is_chinese = False
    for character in words:
        found.append(is_chinese)
        if _MEANING.match(character):
            is_chinese = is_cjk(character)
    return found


def _bracket_pairs(words: str) -> dict[int, int]:
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for position, character in enumerate(words):
        if character in "(（":
            opened.append(position)
        elif character in ")）" and opened:
            start = opened.pop()
            pairs[start], pairs[position] = position, start
    return pairs
