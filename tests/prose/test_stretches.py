import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjreport.prose.stretches import StretchKind, stretches

LITERAL, EXPRESSION = StretchKind.LITERAL, StretchKind.EXPRESSION
UNCLOSED, STATEMENT = StretchKind.UNCLOSED, StretchKind.STATEMENT
FULL_WIDTH = StretchKind.FULL_WIDTH


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("云河", [(LITERAL, "云河")]),
        ("{{ a }}", [(EXPRESSION, "{{ a }}")]),
        ("{{ a }}{{ b }}", [(EXPRESSION, "{{ a }}"), (EXPRESSION, "{{ b }}")]),
        ("甲{{ a }}乙", [(LITERAL, "甲"), (EXPRESSION, "{{ a }}"), (LITERAL, "乙")]),
        ("{甲}}乙}", [(LITERAL, "{甲}}乙}")]),
        ("{{ '}}' }}", [(EXPRESSION, "{{ '}}' }}")]),
        ('{{ "{{" }}', [(EXPRESSION, '{{ "{{" }}')]),
        (r"{{ '\'}}' }}", [(EXPRESSION, r"{{ '\'}}' }}")]),
        ("{{ ' }}甲", [(EXPRESSION, "{{ ' }}"), (LITERAL, "甲")]),
        ("{{\na\n}}", [(EXPRESSION, "{{\na\n}}")]),
        ("{{}}", [(EXPRESSION, "{{}}")]),
        ("{{ 年度，甲", [(UNCLOSED, "{{"), (LITERAL, " 年度，甲")]),
        ("{{ 年度", [(UNCLOSED, "{{ 年度")]),
        ("{{ 年度 }甲", [(UNCLOSED, "{{ 年度 }"), (LITERAL, "甲")]),
        ("{{ a {{ b }}", [(UNCLOSED, "{{"), (LITERAL, " a "), (EXPRESSION, "{{ b }}")]),
        ("甲{% if %}乙", [(LITERAL, "甲"), (STATEMENT, "{% if %}"), (LITERAL, "乙")]),
        ("{# 甲 #}", [(STATEMENT, "{# 甲 #}")]),
        ("{% 甲", [(STATEMENT, "{%"), (LITERAL, " 甲")]),
        ("｛｛ a ｝｝甲", [(FULL_WIDTH, "｛｛ a ｝｝"), (LITERAL, "甲")]),
    ],
)
def test_a_text_is_cut_into_words_and_expressions(
    text: str, expected: list[tuple[StretchKind, str]]
) -> None:
    assert [(stretch.kind, stretch.text) for stretch in stretches(text)] == expected


@given(st.text(alphabet="{}%#｛｝甲a'\"\\ \n", max_size=20))
def test_the_stretches_in_a_row_are_the_text(text: str) -> None:
    position = 0
    for stretch in stretches(text):
        assert stretch.start == position
        assert stretch.text
        position = stretch.end

    assert "".join(stretch.text for stretch in stretches(text)) == text
