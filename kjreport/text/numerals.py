"""Numerals of Chinese text, written and read: 二十一, 二〇二五, ⑫, 首先."""

_DIGITS = "零一二三四五六七八九"
_YEAR_DIGITS = "〇一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_GROUPS = ("", "万", "亿")
_GROUP_SIZE = 10_000
_PLACE_VALUES = {"十": 10, "百": 100, "千": 1000}
_DIGIT_VALUES = {digit: value for value, digit in enumerate(_DIGITS)} | {
    "\N{IDEOGRAPHIC NUMBER ZERO}": 0,
    "两": 2,
}
NUMERAL_LIMIT = _GROUP_SIZE ** len(_GROUPS)

#: First number of a run of circled numerals, its first character, its length.
_CIRCLED_RUNS = ((1, "①", 20), (21, "㉑", 15), (36, "㊱", 15))

_SEQUENCES = {
    1: ("首先",),
    2: ("首先", "其次"),
    3: ("首先", "其次", "最后"),
    4: ("首先", "其次", "再次", "最后"),
}


def chinese_numeral(number: int) -> str:
    """Write ``number`` in Chinese: 0 零, 10 十, 21 二十一, 105 一百零五, 110 一百一十.

    Raises:
        ValueError: ``number`` is negative or not below ``NUMERAL_LIMIT``.
    """
    if not 0 <= number < NUMERAL_LIMIT:
        raise ValueError(number)
    if number == 0:
        return _DIGITS[0]
    written = ""
    rest, group = number, 0
    while rest:
        rest, below = divmod(rest, _GROUP_SIZE)
        if below:
            gap = _DIGITS[0] if rest and below < _GROUP_SIZE // 10 else ""
            written = f"{gap}{_within_group(below)}{_GROUPS[group]}{written}"
        elif rest and written and not written.startswith(_DIGITS[0]):
            written = _DIGITS[0] + written
        group += 1
    return written.removeprefix("一") if written.startswith("一十") else written


def _within_group(number: int) -> str:
    written, is_gap = "", False
    for place in range(len(_PLACES) - 1, -1, -1):
        digit = number // 10**place % 10
        if digit:
            zero = _DIGITS[0] if is_gap and written else ""
            written += f"{zero}{_DIGITS[digit]}{_PLACES[place]}"
        is_gap = not digit
    return written


def chinese_value(written: str) -> int | None:
    """Read 二十一, 一百零五 or 两千, all below ten thousand; ``None`` for what is no numeral.

    十百 and 三四 are none; neither is a year, which is written digit by digit.
    """
    total = digit = 0
    last_place = _GROUP_SIZE
    has_digit = False
    for character in written:
        place = _PLACE_VALUES.get(character)
        if place is not None:
            is_bare_ten = place == _PLACE_VALUES["十"] and not total
            if place >= last_place or not (has_digit or is_bare_ten):
                return None
            total += (digit if has_digit else 1) * place
            last_place, digit, has_digit = place, 0, False
        elif character not in _DIGIT_VALUES or (has_digit and digit):
            return None
        else:
            digit, has_digit = _DIGIT_VALUES[character], True
    return total + digit if written else None


def chinese_year(year: int) -> str:
    """Write a year digit by digit: 2025 二〇二五.

    Raises:
        ValueError: ``year`` is negative.
    """
    if year < 0:
        raise ValueError(year)
    return "".join(_YEAR_DIGITS[int(digit)] for digit in str(year))


def circled_number(number: int) -> str:
    """Write ① to ㊿; what has no circled character is written in brackets: （51）.

    Raises:
        ValueError: ``number`` is below 1.
    """
    if number < 1:
        raise ValueError(number)
    for first, character, length in _CIRCLED_RUNS:
        if number < first + length:
            return chr(ord(character) + number - first)
    return f"（{number}）"


def sequence_words(count: int) -> tuple[str, ...]:
    """Return the words that lead ``count`` points: 首先, 其次, 再次, 最后.

    More than four points have no such words; they are led by 第一, 第二, 第三 and so on.
    """
    if count <= 0:
        return ()
    return _SEQUENCES.get(count) or tuple(
        f"第{chinese_numeral(number)}" for number in range(1, count + 1)
    )
