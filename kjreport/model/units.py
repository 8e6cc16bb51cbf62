"""主送, 责任单位, 牵头单位: one text as typed, or names that the program joins."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import GetCoreSchemaHandler, ValidatorFunctionWrapHandler, WithJsonSchema
from pydantic_core import CoreSchema, core_schema

from kjreport.model.fields import TEXTS_SCHEMA, Prose, as_sequence
from kjreport.text.scalars import Scalar


@dataclass(frozen=True, slots=True)
class Units:
    """A text printed as typed, or names put into the form that the document chose."""

    typed: Scalar | None = None
    names: tuple[Scalar, ...] = ()


def _units(value: object, texts: ValidatorFunctionWrapHandler) -> Units:
    names = texts(as_sequence(value))
    return Units(typed=value) if isinstance(value, Scalar) else Units(names=names)


class _TextOrNames:
    def __get_pydantic_core_schema__(
        self, _source: type[Units], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_wrap_validator_function(
            _units, handler.generate_schema(tuple[Prose, ...])
        )


UnitsField = Annotated[Units, _TextOrNames(), WithJsonSchema(TEXTS_SCHEMA)]
"""One text or a list of names, and which of the two it was."""
