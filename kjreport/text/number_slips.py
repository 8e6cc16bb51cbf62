"""What people type that is nearly a number: why it is refused, and what was meant."""

import re
from collections.abc import Callable
from dataclasses import dataclass

_APPROXIMATIONS = "余多来近约超逾"
_CHINESE_NUMERALS = "零〇一二三四五六七八九十百千万亿两"

Correction = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class NumberSlip:
    """A kind of mistake; ``correct`` is absent where the intent is not plain."""

    pattern: re.Pattern[str]
    reason: str
    correct: Correction | None = None


def _slip(pattern: str, reason: str, correct: Correction | None = None) -> NumberSlip:
    return NumberSlip(re.compile(pattern, re.ASCII), reason, correct)


def _without(pattern: str) -> Correction:
    compiled = re.compile(pattern, re.ASCII)
    return lambda digits: compiled.sub("", digits)


def _replacing(pattern: str, replacement: str) -> Correction:
    compiled = re.compile(pattern, re.ASCII)
    return lambda digits: compiled.sub(replacement, digits)


_ONLY_NUMBER = _without(r"[^\d,.+-]")

_SLIPS = (
    _slip("", "没有填写数字"),
    _slip(
        r"[+-]?\d+(?:，\d+)+(?:\.\d+)?",
        "数字中的逗号请用半角“,”",
        _replacing("，", ","),
    ),
    _slip(r"[+-]?[\d,]+[。·]\d+", "小数点请用半角“.”", _replacing("[。·]", ".")),
    _slip(r"[+-]?\d[\d_.]*_[\d_.]*", "数字中不能有下划线", _without("_")),
    _slip(r"\d+(?:[:：]\d+)+", "这像是时间或比值，不是数字；请只写一个数字"),
    _slip(r"[+-]?0\d[\d,]*(?:\.\d+)?", "数字前面多写了“0”", _without(r"(?<!\d)0+(?=\d)")),
    _slip(r"[+-]?\d[\d.]*[eE][+-]?\d+", "不能用科学计数法，请把数字写全"),
    _slip(r"[+-]?\d[\d,]*,[\d,]*(?:\.\d+)?", "千分位逗号的位置不对，应三位一逗", _without(",")),
    _slip(r"[+-]?\.\d+", "小数点前请写“0”", _replacing(r"\.", "0.")),
    _slip(r"[+-]?\d[\d,]*\.", "小数点后没有数字", _without(r"\.")),
    _slip(r"[+-]?\s*\d[\d,.]*(?:\s+[\d,.]+)*", "请写成一个数字，中间不要空格", _without(r"\s")),
    _slip(
        rf"[+-]?[\d,.]+[{_APPROXIMATIONS}]\D*|[{_APPROXIMATIONS}]+[\d,.]+\D*",
        "“余”“近”“约”等请写在“约数”里，这里只写数字",
        _ONLY_NUMBER,
    ),
    _slip(r"[+-]?[\d,.]+\s*[%％]", "百分号请写在“计量单位”里，这里只写数字", _ONLY_NUMBER),
    _slip(rf"[{_CHINESE_NUMERALS}]+", "请用阿拉伯数字"),
    _slip(r"[+-]?[\d,.]+\s*[^\d\s]+", "单位请写在“计量单位”里，这里只写数字", _ONLY_NUMBER),
)


def number_slip(digits: str) -> NumberSlip:
    """Tell which mistake ``digits`` is; what resembles no number at all is a kind of its own."""
    for slip in _SLIPS:
        if slip.pattern.fullmatch(digits):
            return slip
    return _slip("", f"“{digits}”不是数字，请只写阿拉伯数字，如 12 或 362.50")
