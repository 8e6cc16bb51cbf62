import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjreport.prose.words import WordKind, words_of


def test_every_word_has_its_kind_and_place() -> None:
    words = words_of(" 指标.培训 | 列示 if not 年度").words

    assert [(word.kind, word.text, word.start) for word in words] == [
        (WordKind.NAME, "指标", 1),
        (WordKind.OTHER, ".", 3),
        (WordKind.ATTRIBUTE, "培训", 4),
        (WordKind.OTHER, "|", 7),
        (WordKind.FILTER, "列示", 9),
        (WordKind.KEYWORD, "if", 12),
        (WordKind.KEYWORD, "not", 15),
        (WordKind.NAME, "年度", 19),
    ]


def test_constants_are_not_names() -> None:
    assert [word.kind for word in words_of("true or none").words] == [
        WordKind.OTHER,
        WordKind.KEYWORD,
        WordKind.OTHER,
    ]


def test_a_chain_is_a_name_with_what_follows_its_dots() -> None:
    chains = words_of("指标.甲.乙 + 年度 ~ '丙'.丁").chains()

    assert [[word.text for word in chain] for chain in chains] == [["指标", "甲", "乙"], ["年度"]]


@pytest.mark.parametrize(
    ("expression", "strange"), [("年度 # 1", 3), ("年度", None), ("甲｜乙", 1)]
)
def test_the_first_strange_character_is_found(expression: str, strange: int | None) -> None:
    assert words_of(expression).strange == strange


@given(st.text(alphabet="指标.培训|'\"+ ~1(#｜)", max_size=16))
def test_every_word_stands_where_it_says(expression: str) -> None:
    for word in words_of(expression).words:
        assert expression[word.start :].startswith(word.text)
