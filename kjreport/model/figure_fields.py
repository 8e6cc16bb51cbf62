"""The field types of 指标: targets, decimals, and lists whose items may have columns."""

from enum import Enum
from typing import Annotated

from kjreport.model.fields import Listed, Prose, ReadBy, typed_words
from kjreport.model.mismatches import CHOICE_EXPECTED, NUMBER_EXPECTED, mismatch
from kjreport.text.scalars import Scalar
from kjreport.text.targets import Target, parse_target
from kjreport.text.unreadable import UnreadableValueError

MAX_DECIMALS = 6


def _target(value: object) -> Target:
    try:
        return parse_target(typed_words(value))
    except UnreadableValueError as error:
        raise mismatch(NUMBER_EXPECTED, reason=error.reason, suggestion=error.suggestion) from error


def _decimals(value: object) -> int:
    words = typed_words(value)
    if not (words.isascii() and words.isdigit() and int(words) <= MAX_DECIMALS):
        raise mismatch(CHOICE_EXPECTED, options=tuple(map(str, range(MAX_DECIMALS + 1))))
    return int(words)


def _names_as_records(value: object) -> object:
    items = value if isinstance(value, list) else [value]
    return [{"名称": item} if isinstance(item, Scalar) else item for item in items]


TargetField = Annotated[Target, ReadBy(_target, {"type": ["number", "string"]})]
"""A number with 以上, 以下, 左右 or the like."""

Decimals = Annotated[int, ReadBy(_decimals, {"type": ["integer", "string"]})]
"""How many decimals are printed, 0 to 6."""


class MoneyUnit(Enum):
    """金额单位: the one unit in which a document prints amounts of money."""

    YUAN = "元"
    TEN_THOUSAND = "万元"
    HUNDRED_MILLION = "亿元"


MemberList = Annotated[tuple[dict[str, Prose], ...], Listed(_names_as_records, takes_text=True)]
"""Names, or records of which 名称 is one column."""
