"""The standard's numbers, and what is derived from them."""

import pytest

from kjreport.word.standard import (
    GB,
    GB2312_FACES,
    Typeface,
    half_points,
    twips_from_mm,
    twips_from_points,
)


def test_the_page_is_that_of_the_standard_in_twips() -> None:
    page = GB.page

    assert (page.paper_width, page.paper_height) == (11906, 16838)
    assert (page.top, page.bottom, page.left, page.right) == (2098, 1984, 1588, 1474)
    assert page.paper_width - page.left - page.right == page.text_width == 8844
    assert page.paper_height - page.top - page.bottom == page.text_height == 12756


def test_the_line_is_the_largest_that_puts_22_on_the_page() -> None:
    page = GB.page

    assert page.line == 579
    assert 22 * page.line <= page.text_height < 22 * (page.line + 1)


def test_the_type_is_tightened_just_enough_for_28_characters() -> None:
    page = GB.page

    assert page.type_spacing == -5
    assert 28 * page.type_cell <= page.text_width < 28 * (page.type_cell + 1)


@pytest.mark.parametrize(("count", "twips"), [(1, 316), (2, 632), (4, 1264)])
def test_an_indent_counts_whole_characters(count: int, twips: int) -> None:
    assert GB.page.indent(count) == twips


def test_a_width_in_characters_does_not_gather_rounding() -> None:
    assert GB.page.characters_wide(28) == GB.page.text_width


def test_units_convert_to_those_of_word() -> None:
    assert twips_from_mm(25.4) == 1440
    assert twips_from_points(28.95) == 579
    assert half_points(10.5) == 21


def test_every_class_of_faces_has_one_name_and_fallbacks() -> None:
    assert [typeface for typeface, _ in GB2312_FACES] == list(Typeface)
    assert all(face.fallbacks for _, face in GB2312_FACES)
    assert GB.face(Typeface.BODY) == "仿宋_GB2312"
