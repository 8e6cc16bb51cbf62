"""Quantities that somebody typed in a sentence: 1007.05万元, 200余人次, 12.5%.

Dates, ordinals, document numbers and what stands in 《》 or “” are no quantities.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from kjreport.prose.stretches import StretchKind, stretches
from kjreport.text.numbers import NumberFormError, parse_number

_MEASURES = (
    *("个百分点", "个千分点", "%", "％", "‰", "倍", "元", "美元", "吨", "公斤", "千克", "克"),
    *("平方公里", "平方千米", "平方米", "公里", "千米", "亩", "公顷", "立方米", "千瓦时", "千瓦"),
    *(
        "人次",
        "人天",
        "家次",
        "场次",
        "批次",
        "课时",
        "家",
        "人",
        "名",
        "位",
        "户",
        "个",
        "项",
        "件",
    ),
    *(
        "次",
        "场",
        "台",
        "套",
        "期",
        "份",
        "册",
        "篇",
        "所",
        "批",
        "座",
        "支",
        "条",
        "处",
        "株",
        "辆",
    ),
    *("艘", "架", "起", "宗", "门", "部", "颗", "组", "对", "村"),
)
_SCALES = r"(?:千|百|十)?(?:万|亿)?"
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_QUANTITY = re.compile(
    rf"(?<![\d.,A-Za-z〔\[第—～~/-])(?P<number>{_NUMBER})(?P<about>余|多|来)?"
    rf"(?P<unit>{_SCALES}(?:{'|'.join(map(re.escape, _MEASURES))}))(?!月|世纪|年)"
)
_QUOTED = re.compile(r"《[^《》]*》|“[^“”]*”")
_SENTENCE_ENDS = re.compile(r"[。；！？\n]")


@dataclass(frozen=True, slots=True)
class TypedQuantity:
    """A quantity at ``start`` of a text, in the ``sentence`` around it."""

    text: str
    value: Decimal
    unit: str
    start: int
    sentence: str

    @property
    def end(self) -> int:
        """The position after the last character."""
        return self.start + len(self.text)


def typed_quantities(text: str) -> Iterator[TypedQuantity]:
    """Yield the quantities in the literal stretches of a text."""
    for stretch in stretches(text):
        if stretch.kind is StretchKind.LITERAL and any(map(str.isdigit, stretch.text)):
            plain = _QUOTED.sub(lambda match: "\N{IDEOGRAPHIC SPACE}" * len(match[0]), stretch.text)
            for match in _QUANTITY.finditer(plain):
                start = stretch.start + match.start()
                value = _value(match["number"])
                if value is not None:
                    yield TypedQuantity(
                        match[0], value, match["unit"], start, _sentence(text, start)
                    )


def _value(digits: str) -> Decimal | None:
    try:
        return parse_number(digits).value
    except NumberFormError:
        return None


def _sentence(text: str, position: int) -> str:
    start = max((end.end() for end in _SENTENCE_ENDS.finditer(text, 0, position)), default=0)
    following = _SENTENCE_ENDS.search(text, position)
    return text[start : following.start() if following else len(text)]
