"""The field types: how a value that staff typed becomes text, a number, a date or a choice.

Every leaf of the source is a ``Scalar``. Shapes that YAML allows in several forms (one text
or a list of texts) are brought to one form here, so that models hold no unions and every
location that pydantic reports is a YAML path. What does not fit raises a
``PydanticCustomError`` whose type ``loading.explain`` words for staff.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import Annotated, Any

from pydantic import (
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from kjreport.model.mismatches import (
    CHOICE_EXPECTED,
    DATE_EXPECTED,
    FIGURE_NAME_EXPECTED,
    FLAG_EXPECTED,
    NUMBER_EXPECTED,
    TEXT_EXPECTED,
    YEAR_EXPECTED,
    mismatch,
)
from kjreport.text.dates import EARLIEST_YEAR, LATEST_YEAR, OfficialDate, parse_date
from kjreport.text.numbers import Number, parse_number
from kjreport.text.scalars import Scalar
from kjreport.text.unreadable import UnreadableValueError

JsonSchema = dict[str, Any]

#: What YAML editors may show for a text: they read 2026 as a number and true as a flag.
TEXT_SCHEMA: JsonSchema = {"type": ["string", "number", "boolean"]}
TEXTS_SCHEMA: JsonSchema = {"anyOf": [TEXT_SCHEMA, {"type": "array", "items": TEXT_SCHEMA}]}
#: An empty cell of a table may be left out in YAML.
_CELL_SCHEMA: JsonSchema = {"type": ["string", "number", "boolean", "null"]}
_YEAR_SCHEMA: JsonSchema = {
    "anyOf": [
        {"type": "integer", "minimum": EARLIEST_YEAR, "maximum": LATEST_YEAR},
        {"type": "string", "pattern": r"^\d{4}年?$"},
    ]
}
_FIGURE_NAME = re.compile(r"[^\W\d]\w*")


def as_sequence(value: object) -> object:
    """Take one value as a list of one."""
    return value if isinstance(value, list) else [value]


def _texts_as_bodies(value: object) -> object:
    items = value if isinstance(value, list) else [value]
    return [{"正文": item} if isinstance(item, Scalar) else item for item in items]


@dataclass(frozen=True, slots=True)
class Listed:
    """A list that may be written in shorter forms; ``normalise`` makes it a plain list."""

    normalise: Callable[[object], object]
    takes_text: bool = False
    """An item may be a bare text instead of a record."""

    def __get_pydantic_core_schema__(
        self,
        source: Any,  # noqa: ANN401  # an annotation
        handler: GetCoreSchemaHandler,
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.normalise, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        whole = handler(schema)
        item = whole["items"]
        if self.takes_text:
            item = {"anyOf": [TEXT_SCHEMA, item]}
        return {"anyOf": [item, {**whole, "items": item}]}


#: One value, or a list of them.
ONE_OR_MANY = Listed(as_sequence)
#: Records of which a bare text stands for one that has only its 正文.
TEXTS_OR_RECORDS = Listed(_texts_as_bodies, takes_text=True)


def _scalar(value: object) -> Scalar:
    if isinstance(value, Scalar):
        return value
    raise mismatch(TEXT_EXPECTED)


def _cell(value: object) -> Scalar:
    return Scalar("") if value is None else _scalar(value)


def typed_words(value: object) -> str:
    """Return the words of a short value, without the white space around them."""
    return _scalar(value).text.strip()


def _year(value: object) -> int:
    words = typed_words(value).removesuffix("年")
    if not (words.isascii() and words.isdigit() and EARLIEST_YEAR <= int(words) <= LATEST_YEAR):
        raise mismatch(YEAR_EXPECTED)
    return int(words)


def _number(value: object) -> Number:
    try:
        return parse_number(typed_words(value))
    except UnreadableValueError as error:
        raise _unreadable(NUMBER_EXPECTED, error) from error


def _date(value: object) -> OfficialDate:
    try:
        return parse_date(typed_words(value))
    except UnreadableValueError as error:
        raise _unreadable(DATE_EXPECTED, error) from error


def _unreadable(kind: str, error: UnreadableValueError) -> PydanticCustomError:
    return mismatch(kind, reason=error.reason, suggestion=error.suggestion)


def _flag(value: object) -> bool:
    words = typed_words(value)
    if words not in {"是", "否"}:
        raise mismatch(FLAG_EXPECTED)
    return words == "是"


def _figure_name(value: object) -> str:
    if not (isinstance(value, str) and _FIGURE_NAME.fullmatch(value)):
        raise mismatch(FIGURE_NAME_EXPECTED)
    return value


@dataclass(frozen=True, slots=True)
class ReadBy:
    """A value that one function reads; cheaper to build than ``PlainValidator``."""

    read: Callable[[object], object]
    editor_schema: JsonSchema = field(hash=False)

    def __get_pydantic_core_schema__(
        self, _source: object, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        return dict(self.editor_schema)


class _Choice:
    """Makes a closed set of words out of an enum of Chinese values."""

    def __get_pydantic_core_schema__(
        self, source: type[Enum], _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        options = {str(option.value): option for option in source}

        def choose(value: object) -> Enum:
            option = options.get(typed_words(value))
            if option is None:
                raise mismatch(CHOICE_EXPECTED, options=tuple(options))
            return option

        return core_schema.no_info_plain_validator_function(
            choose, metadata={"options": list(options)}
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        return {"enum": schema["metadata"]["options"]}


#: ``Annotated[SomeEnum, CHOICE]``: exactly one of the enum's Chinese values.
CHOICE = _Choice()

Prose = Annotated[Scalar, ReadBy(_scalar, TEXT_SCHEMA)]
"""A text that may hold expressions."""

ProseList = Annotated[tuple[Prose, ...], ONE_OR_MANY]
"""One text or a list of texts."""

Cell = Annotated[Scalar, ReadBy(_cell, _CELL_SCHEMA)]
"""A table cell; nothing typed is an empty cell."""

Word = Annotated[str, ReadBy(typed_words, TEXT_SCHEMA)]
"""A short fixed text without expressions (a unit, a code)."""

WordList = Annotated[tuple[Word, ...], ONE_OR_MANY]
"""One such text or a list of them."""

Year = Annotated[int, ReadBy(_year, _YEAR_SCHEMA)]
"""A year from 1949 to 2100."""

Quantity = Annotated[Number, ReadBy(_number, {"type": ["number", "string"]})]
"""A number with its digits as typed."""

DateField = Annotated[OfficialDate, ReadBy(_date, {"type": "string"})]
"""A date whose day may still be open."""

Flag = Annotated[bool, ReadBy(_flag, {"enum": ["是", "否"]})]
"""是 or 否."""

FigureName = Annotated[str, ReadBy(_figure_name, {"type": "string"})]
"""A name that an expression can look up: 汉字, letters, digits and _, no digit first."""
