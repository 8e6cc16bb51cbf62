"""Merged data held against a model, every mistake worded for staff."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from kjreport.findings import Outcome
from kjreport.model.base import Model
from kjreport.source.source_map import SourceMap

ModelT = TypeVar("ModelT", bound=Model)


def validated(data: Mapping[str, Any], model: type[ModelT], places: SourceMap) -> Outcome[ModelT]:
    """Return the record, or what is wrong with it (findings without their places)."""
    try:
        return Outcome(model.model_validate(data))
    except ValidationError as error:
        from kjreport.loading.refusals import refusals  # noqa: PLC0415  # a right report is quick

        return Outcome(None, refusals(error, data, model, places))
