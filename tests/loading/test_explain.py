"""No mistake that the models can report is left without words of our own."""

from collections.abc import Iterator
from typing import Any

import pytest

from kjreport.loading.codes import Code
from kjreport.loading.explain import EXPLANATIONS, explain
from kjreport.loading.faults import Fault
from kjreport.location import FieldPath
from kjreport.model import mismatches
from kjreport.model.keys import document_models

#: What each kind of pydantic schema can refuse in data that is texts, lists and mappings.
ERRORS_BY_SCHEMA = {
    "model": {"model_type"},
    "model-fields": {"missing", "extra_forbidden"},
    "tuple": {"tuple_type"},
    "dict": {"dict_type"},
    "definitions": set(),
    "definition-ref": set(),
    "default": set(),
    "nullable": set(),
    # Only as the key of a mapping, and source makes every key a text.
    "str": set(),
    # Functions raise what kjreport.model.mismatches lists.
    "function-plain": set(),
    "function-before": set(),
    "function-wrap": set(),
}
NO_SCHEMAS = {"metadata", "serialization", "config", "function", "json_schema_input_schema"}
ERRORS_BY_LIMIT = {"min_length": "too_short", "max_length": "too_long"}


def schemas(node: object) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if isinstance(node.get("type"), str):
            yield node
        for name, value in node.items():
            if name not in NO_SCHEMAS:
                yield from schemas(value)
    elif isinstance(node, list | tuple):
        for value in node:
            yield from schemas(value)


def possible_errors() -> set[str]:
    found = set(mismatches.MISMATCHES)
    for model in document_models():
        model.model_rebuild()
        for schema in schemas(model.__pydantic_core_schema__):
            kind = schema["type"]
            if kind != "model-field":
                found |= ERRORS_BY_SCHEMA[kind]
            found |= {error for limit, error in ERRORS_BY_LIMIT.items() if limit in schema}
    return found


def test_every_error_that_the_models_can_raise_is_explained() -> None:
    errors = possible_errors()
    assert "too_short" in errors
    assert errors - EXPLANATIONS.keys() == set()


def test_nothing_is_explained_that_cannot_happen() -> None:
    assert EXPLANATIONS.keys() - possible_errors() == set()


def test_every_mismatch_of_the_model_is_listed() -> None:
    named = {value for name, value in vars(mismatches).items() if name.endswith("_EXPECTED")}
    assert named == set(mismatches.MISMATCHES)


def test_an_error_nobody_foresaw_still_gets_chinese_words() -> None:
    remark = explain(Fault("recursion_loop", FieldPath(("标题",)), "标题", None))
    assert remark.code is Code.OTHER
    assert remark.message == "“标题”的写法不对，请对照手册的键表检查。"


def test_codes_are_used_once() -> None:
    assert len({code.value for code in Code}) == len(Code.__members__)


@pytest.mark.parametrize("code", list(Code))
def test_codes_are_a_letter_and_three_digits(code: Code) -> None:
    assert code.value[0] == "D"
    assert code.value[1:].isdigit()
    assert len(code.value) == 4
