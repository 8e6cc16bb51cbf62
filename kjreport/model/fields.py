"""The field types: how a value that staff typed becomes text, a number, a date or a choice.

Every leaf of the source is a ``Scalar``. Shapes that YAML allows in several forms (one text
or a list of texts) are brought to one form here, before validation, so that models hold no
unions. What does not fit raises a ``PydanticCustomError`` whose type ``loading`` explains.
"""

from collections.abc import Callable, Sequence
from enum import Enum
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, InstanceOf, WithJsonSchema
from pydantic_core import PydanticCustomError

from kjreport.text.dates import OfficialDate, parse_date
from kjreport.text.numbers import Number, NumberFormError, parse_number
from kjreport.text.scalars import Scalar

EnumT = TypeVar("EnumT", bound=Enum)

#: What YAML editors may show for a text: they read 2026 as a number and 是 as text.
TEXT_SCHEMA: dict[str, Any] = {"type": ["string", "number", "boolean"]}
_EARLIEST_YEAR, _LATEST_YEAR = 1949, 2100


def _scalar(value: object) -> Scalar:
    if isinstance(value, Scalar):
        return value
    kind = "list" if isinstance(value, Sequence) else "mapping"
    raise PydanticCustomError("text_expected", "text expected, {found} found", {"found": kind})


def _words(value: object) -> str:
    return _scalar(value).text.strip()


def as_sequence(value: object) -> object:
    """Take one value as a list of one."""
    return value if isinstance(value, list) else [value]


def _integer(value: object) -> int:
    number = _number(value)
    if number.value != int(number.value):
        raise PydanticCustomError("integer_expected", "whole number expected")
    return int(number.value)


def _year(value: object) -> int:
    words = _words(value).removesuffix("年")
    if not (words.isascii() and words.isdigit() and _EARLIEST_YEAR <= int(words) <= _LATEST_YEAR):
        raise PydanticCustomError("year_expected", "four-digit year expected")
    return int(words)


def _number(value: object) -> Number:
    try:
        return parse_number(_words(value))
    except NumberFormError as error:
        raise PydanticCustomError(
            "number_form", "number expected: {reason}", {"reason": str(error)}
        ) from error


def _date(value: object) -> OfficialDate:
    try:
        return parse_date(_words(value))
    except ValueError as error:
        raise PydanticCustomError(
            "date_form", "date expected: {reason}", {"reason": str(error)}
        ) from error


def _flag(value: object) -> bool:
    words = _words(value)
    if words not in {"是", "否"}:
        raise PydanticCustomError("flag_expected", "是 or 否 expected")
    return words == "是"


def _choice(options: type[EnumT]) -> Callable[[object], EnumT]:
    def choose(value: object) -> EnumT:
        words = _words(value)
        for option in options:
            if option.value == words:
                return option
        allowed = [str(option.value) for option in options]
        raise PydanticCustomError(
            "choice_expected", "one of {allowed} expected", {"allowed": allowed}
        )

    return choose


def choice(options: type[EnumT]) -> Any:  # noqa: ANN401  # an annotation, built per enum
    """Return the field type of a closed set of words, given as an enum of Chinese values."""
    values = [option.value for option in options]
    return Annotated[
        InstanceOf[options],
        BeforeValidator(_choice(options)),
        WithJsonSchema({"enum": values}),
    ]


Prose = Annotated[InstanceOf[Scalar], BeforeValidator(_scalar), WithJsonSchema(TEXT_SCHEMA)]
"""A text that may hold expressions."""

ProseList = Annotated[
    tuple[Prose, ...],
    BeforeValidator(as_sequence),
    WithJsonSchema({"anyOf": [TEXT_SCHEMA, {"type": "array", "items": TEXT_SCHEMA}]}),
]
"""One text or a list of texts."""

Word = Annotated[str, BeforeValidator(_words), WithJsonSchema(TEXT_SCHEMA)]
"""A short fixed text without expressions (a unit, a code)."""

Year = Annotated[int, BeforeValidator(_year), WithJsonSchema({"type": ["integer", "string"]})]

Count = Annotated[int, BeforeValidator(_integer), WithJsonSchema({"type": ["integer", "string"]})]

Figures = Annotated[
    InstanceOf[Number], BeforeValidator(_number), WithJsonSchema({"type": ["number", "string"]})
]
"""A number with its digits as typed."""

DateField = Annotated[
    InstanceOf[OfficialDate], BeforeValidator(_date), WithJsonSchema({"type": "string"})
]

Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"enum": ["是", "否"]})]
