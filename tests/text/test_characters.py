from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjreport.text.characters import (
    is_cjk,
    is_in_gb2312,
    without_forbidden,
)


@pytest.mark.parametrize("text", ["", "云河市\t\n\r", "R&D <1>", "𠮷", "\ue000", "\ufffd"])
def test_ordinary_text_is_legal(text: str) -> None:
    assert without_forbidden(text) == text


@pytest.mark.parametrize("character", ["\0", "\x08", "\x0b", "\x0c", "\x1f", "\ufffe", "\ud800"])
def test_what_xml_forbids_is_removed(character: str) -> None:
    text = f"云{character}河{character}"

    assert without_forbidden(text) == "云河"


@given(st.text())
def test_text_without_forbidden_characters_is_legal(text: str) -> None:
    ET.fromstring(f"<a>{escape(without_forbidden(text))}</a>")


@pytest.mark.parametrize(
    ("character", "covered"),
    [("云", True), ("，", True), ("a", True), ("喆", False), ("𠮷", False)],
)
def test_the_official_typefaces_cover_gb2312(character: str, *, covered: bool) -> None:
    assert is_in_gb2312(character) is covered


@pytest.mark.parametrize("character", ["云", "〇", "々", "㐀", "𠮷", "龦"])
def test_a_chinese_character_is_cjk(character: str) -> None:
    assert is_cjk(character)


@pytest.mark.parametrize("character", ["a", "1", "，", "“", "（", "１", "。", " ", "①", "한"])
def test_signs_and_letters_are_not_cjk(character: str) -> None:
    assert not is_cjk(character)
