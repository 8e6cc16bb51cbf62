"""What a text says of its own year: years, dates, meetings, 今年, figures typed as digits.

A text that is taken over into another year is right in all but these; each gets a 【核】
behind it, to be looked at and deleted by a person. Words in ``{{ }}`` follow the data.
"""

import re
from collections.abc import Iterable, Iterator

from kjreport.text.half_width import HALF_WIDTH_DIGITS
from kjreport.text.number_phrases import quantities

CHECK_MARK = "【核】"
_EXPRESSION = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_NUMERAL = "[一二三四五六七八九十百零〇]"
_AFTER_YEAR = (
    r"(?:[-./][0-9]{1,2}[-./][0-9]{1,2}"
    r"|\s*年(?:度|初|末|底|(?:[0-9]{1,2}月(?:[0-9]{1,2}[日号])?[初末底]?))?)?"
)
_DATED = re.compile(
    "|".join(
        (
            r"[0-9]{1,2}月[0-9]{1,2}[日号]",
            rf"第(?:{_NUMERAL}{{1,5}}|[0-9]{{1,3}})(?:届|次|期|号|季度|轮|批|版|个五年)",
            rf"{_NUMERAL}{{1,3}}届(?:历次全会|{_NUMERAL}{{1,2}}[中次]全会)?",
            rf"{_NUMERAL}{{1,2}}中全会",
            rf"党的{_NUMERAL}{{1,3}}大",
            '[“"]?(?:十[一二三四五六七八九]|二十)五[”"]?(?=时期|规划|期间|收官|开局|以来|末|科技|发展|”|")',
            "(?:开局|收官|起步|攻坚|关键|决胜|冲刺|换届|建设)之年",
            rf"(?:{_NUMERAL}{{1,3}}|[0-9]{{1,3}})周年",
            "今年|去年|明年|后年|前年|[上下本]年度|(?:连续|近|过去)[两三四五六七八九十0-9]{1,2}年",
        )
    )
)
_YEAR_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")


def marked_stale(text: str, year: int) -> str:
    """Put 【核】 behind whatever ``text``, written for ``year``, says of its time.

    That is the years from the one before to the one after, in digits and in 汉字, days,
    meetings, 周年, 今年 and the like, and numbers with their unit.
    """
    typed = _without_expressions(text)
    pieces: list[str] = []
    position = 0
    for _, end in _joined(sorted(_stretches(typed, year))):
        pieces.append(text[position:end])
        position = end
        if not text.startswith("【", end):
            pieces.append(CHECK_MARK)
    return "".join((*pieces, text[position:]))


def _without_expressions(text: str) -> str:
    """Blank the expressions out, every other character at its place."""
    blanked = _EXPRESSION.sub(lambda match: "\0" * len(match[0]), text)
    return blanked.translate(HALF_WIDTH_DIGITS)


def _stretches(text: str, year: int) -> Iterator[tuple[int, int]]:
    for pattern in (_years(year), _DATED):
        for match in pattern.finditer(text):
            yield match.span()
    for quantity in quantities(text):
        if not quantity.is_worded:
            yield quantity.start, quantity.end


def _years(year: int) -> re.Pattern[str]:
    digits = [str(one) for one in (year - 1, year, year + 1)]
    zero = "[〇○零]"  # noqa: RUF001  # each of the three is typed
    worded = [one.translate(_YEAR_DIGITS).replace("〇", zero) for one in digits]  # noqa: RUF001  # see above
    arabic = f"(?<![0-9])(?:{'|'.join(digits)})(?![0-9]){_AFTER_YEAR}"
    return re.compile(f"{arabic}|(?:{'|'.join(worded)})年?")


def _joined(stretches: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield stretches in order, those that overlap as one."""
    current: tuple[int, int] | None = None
    for start, end in stretches:
        if current is not None and start < current[1]:
            current = (current[0], max(current[1], end))
            continue
        if current is not None:
            yield current
        current = (start, end)
    if current is not None:
        yield current
