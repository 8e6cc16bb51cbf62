from enum import Enum
from typing import Annotated

import pytest
from pydantic import TypeAdapter, ValidationError

from kjreport.location import FieldPath
from kjreport.model import fields
from kjreport.model.fields import CHOICE
from kjreport.model.units import Units, UnitsField
from kjreport.text.scalars import Scalar


class Colour(Enum):
    RED = "红"
    GREEN = "绿"


def read(kind: object, value: object) -> object:
    return TypeAdapter(kind).validate_python(value)


def errors(kind: object, value: object) -> list[tuple[str, tuple[int | str, ...]]]:
    with pytest.raises(ValidationError) as caught:
        read(kind, value)
    return [(error["type"], error["loc"]) for error in caught.value.errors()]


def test_a_text_keeps_its_address() -> None:
    typed = Scalar("一段", FieldPath(("引言",)))
    assert read(fields.Prose, typed) is typed


@pytest.mark.parametrize("value", [[Scalar("甲")], {"甲": Scalar("乙")}, None])
def test_what_is_no_text_is_refused(value: object) -> None:
    assert errors(fields.Prose, value) == [("text_expected", ())]


def test_one_text_is_a_list_of_one() -> None:
    assert read(fields.ProseList, Scalar("甲")) == (Scalar("甲"),)
    assert read(fields.ProseList, [Scalar("甲"), Scalar("乙")]) == (Scalar("甲"), Scalar("乙"))


def test_a_wrong_item_is_located_by_its_number() -> None:
    assert errors(fields.ProseList, [Scalar("甲"), []]) == [("text_expected", (1,))]


def test_an_empty_cell_is_an_empty_text() -> None:
    assert read(fields.Cell, None) == Scalar("")


@pytest.mark.parametrize("typed", ["2025", " 2025 ", "2025年", "1949", "2100"])
def test_years_are_four_digits(typed: str) -> None:
    assert read(fields.Year, Scalar(typed)) == int(typed.strip().removesuffix("年"))


@pytest.mark.parametrize("typed", ["25", "1948", "2101", "２０２５", "二〇二五", "2025.0", ""])
def test_what_is_no_year_is_refused(typed: str) -> None:
    assert errors(fields.Year, Scalar(typed)) == [("year_expected", ())]


def test_a_number_keeps_its_digits() -> None:
    assert str(read(fields.Quantity, Scalar("1,007.050"))) == "1,007.050"


def test_a_wrong_number_carries_reason_and_correction() -> None:
    with pytest.raises(ValidationError) as caught:
        read(fields.Quantity, Scalar("3万"))
    (error,) = caught.value.errors()
    assert error["type"] == "number_expected"
    assert error["ctx"]["suggestion"] == "3"


def test_a_date_may_lack_its_day() -> None:
    assert str(read(fields.DateField, Scalar("2026年1月"))) == "2026年1月"


def test_a_wrong_date_is_refused() -> None:
    assert errors(fields.DateField, Scalar("2025-13-1")) == [("date_expected", ())]


@pytest.mark.parametrize(("typed", "meant"), [("是", True), ("否", False)])
def test_flags_are_yes_and_no_in_chinese(typed: str, meant: bool) -> None:  # noqa: FBT001  # a case
    assert read(fields.Flag, Scalar(typed)) is meant


@pytest.mark.parametrize("typed", ["true", "yes", "1", "有"])
def test_other_flags_are_refused(typed: str) -> None:
    assert errors(fields.Flag, Scalar(typed)) == [("flag_expected", ())]


def test_a_choice_is_one_of_the_words_of_its_enum() -> None:
    assert read(Annotated[Colour, CHOICE], Scalar("红")) is Colour.RED
    assert errors(Annotated[Colour, CHOICE], Scalar("RED")) == [("choice_expected", ())]


@pytest.mark.parametrize("name", ["高企", "R_D", "_2025", "Ａ类"])
def test_figure_names_are_words(name: str) -> None:
    assert read(fields.FigureName, name) == name


@pytest.mark.parametrize("name", ["R&D", "2025年", "高 企", "高企（国家级）", ""])
def test_figure_names_that_no_expression_could_hold_are_refused(name: str) -> None:
    assert errors(fields.FigureName, name) == [("figure_name_expected", ())]


def test_units_remember_whether_they_were_typed_or_listed() -> None:
    assert read(UnitsField, Scalar("财务科、")) == Units(typed=Scalar("财务科、"))
    assert read(UnitsField, [Scalar("甲")]) == Units(names=(Scalar("甲"),))
    assert errors(UnitsField, [Scalar("甲"), None]) == [("text_expected", (1,))]
