"""The law of scalars: our words are YAML's words, and every character knows its place."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kjreport.source.composing import FAST_LOADER, PureLoader, compose
from kjreport.source.decoding import is_chinese, place_of
from kjreport.source.files import SourceSet
from kjreport.source.tree import Fields, Items, Leaf, Node

FILE = Path("/data/甲.yaml")
WORDS = st.text("甲乙，。：“”ab1#-&'\"\\ {}|>", min_size=1, max_size=12)
PLAIN_LINE = st.text("甲乙丙，。：“ab1 ", min_size=1, max_size=8).map(str.strip).filter(bool)
BREAK = st.sampled_from(["\n  ", "\n\n  ", " \n    ", "\n \n\n  "])
HEADER = st.tuples(
    st.sampled_from("|>"), st.sampled_from(["", "-", "+"]), st.sampled_from(["", "1", "2"])
).map("".join)


def tree_of(text: str, loader: object = None) -> Node | None:
    return compose(SourceSet({FILE: text}).read(FILE), loader).tree


def leaf_of(text: str) -> Leaf:
    tree = tree_of(text)
    assert isinstance(tree, Fields)
    value = tree.pairs["键"].value
    if isinstance(value, Items):
        value = value.items[0]
    assert isinstance(value, Leaf)
    return value


def yaml_words(text: str) -> str:
    value = yaml.load(text, Loader=yaml.BaseLoader)["键"]  # noqa: S506  # it makes strings only
    return value[0] if isinstance(value, list) else value


def assert_law(text: str) -> None:
    leaf = leaf_of(text)
    ours, theirs = leaf.text or "", yaml_words(text)
    assert without_folds(theirs) == without_folds(ours), text
    for offset, character in enumerate(ours):
        mark, width = place_of(leaf, offset)
        typed = leaf.source.lines[mark.line][mark.column : mark.column + width]
        if len(typed) == 1:
            assert typed == character, (text, offset)
        elif not typed:
            assert character in " \n", (text, offset)


def without_folds(words: str) -> str:
    """Drop single spaces between Chinese characters: what folding may leave or not."""
    return "".join(
        character
        for index, character in enumerate(words)
        if not (
            character == " "
            and 0 < index < len(words) - 1
            and is_chinese(words[index - 1])
            and is_chinese(words[index + 1])
        )
    )


@given(st.lists(PLAIN_LINE, min_size=1, max_size=4), st.data())
@settings(max_examples=300)
def test_plain_words_over_lines_keep_their_places(lines: list[str], data: st.DataObject) -> None:
    words = lines[0] + "".join(data.draw(BREAK) + line for line in lines[1:])
    assert_law(f"键: {words}\n")


@given(st.lists(WORDS, min_size=1, max_size=4), st.sampled_from("'\""), st.data())
@settings(max_examples=400)
def test_quoted_words_over_lines_keep_their_places(
    lines: list[str], quote: str, data: st.DataObject
) -> None:
    def escaped(words: str) -> str:
        if quote == "'":
            return words.replace("'", "''")
        return words.replace("\\", "\\\\").replace('"', '\\"')

    breaks = st.sampled_from(["\n  ", "\n\n  ", "\\\n  "]) if quote == '"' else BREAK
    words = escaped(lines[0]) + "".join(data.draw(breaks) + escaped(line) for line in lines[1:])
    if "{{" not in words:
        assert_law(f"键: {quote}{words}{quote}\n")


@given(
    HEADER,
    st.lists(st.one_of(WORDS, st.just(""), st.just(" 甲")), min_size=1, max_size=6),
    st.sampled_from(["\n", "", "\n\n\n", "\n尾: 乙\n", "\n  # 注\n"]),
    st.booleans(),
)
@settings(max_examples=500)
def test_block_words_keep_their_places(
    header: str,
    lines: list[str],
    tail: str,
    in_list: bool,  # noqa: FBT001
) -> None:
    body = "\n".join(f"   {line}" if line else "" for line in lines)
    start = "键:\n- " if in_list else "键: "
    text = f"{start}{header}\n{body}{tail}"
    try:
        yaml_words(text)
    except yaml.YAMLError:
        return
    assert_law(text)


@pytest.mark.parametrize("loader", [FAST_LOADER, PureLoader])
@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("甲，\n  乙", "甲，乙"),
        ("甲\n  b\n  c", "甲 b c"),
        ("'甲”\n  “乙'", "甲”“乙"),
        ('"甲\n  \n  乙"', "甲\n乙"),
        (">-\n  甲\n  乙\n  c\n  d", "甲乙 c d"),
        (">\n  甲\n   乙\n", "甲\n 乙\n"),
        ('"甲\\n\\u4e59\\x41\\t"', "甲\n乙A\t"),
        ("|+\n  甲\n\n", "甲\n\n"),
        ("{{ 年度 }}年", "{{ 年度 }}年"),
        ('{{ 表["甲: 乙"] }}，# 不是注释', '{{ 表["甲: 乙"] }}，# 不是注释'),
        ("甲\x00乙", "甲乙"),
        ('"甲\x07乙"', "甲乙"),
    ],
)
def test_words_are_decoded_as_staff_mean_them(typed: str, words: str, loader: object) -> None:
    tree = tree_of(f"键: {typed}", loader)
    assert isinstance(tree, Fields)
    value = tree.pairs["键"].value
    assert isinstance(value, Leaf)

    assert words == value.text


def test_an_expression_may_begin_an_item_and_a_bracketed_value() -> None:
    tree = tree_of("键: [{{ 甲 }}年, 乙]\n项:\n- {{ 甲 | 列示 }}\n- {数: {{ 甲 }}家}\n")
    assert isinstance(tree, Fields)
    first, second = tree.pairs["键"].value, tree.pairs["项"].value
    assert isinstance(first, Items)
    assert isinstance(second, Items)
    mapping = second.items[1]
    assert isinstance(mapping, Fields)

    assert [item.text for item in first.items if isinstance(item, Leaf)] == ["{{ 甲 }}年", "乙"]
    assert isinstance(second.items[0], Leaf)
    assert second.items[0].text == "{{ 甲 | 列示 }}"
    assert isinstance(mapping.pairs["数"].value, Leaf)
    assert mapping.pairs["数"].value.text == "{{ 甲 }}家"


@pytest.mark.parametrize("value", ["1:30", "010", "on", "yes", "3.10", "1_000", "2025-12-31", "~"])
def test_nothing_is_guessed_from_the_look_of_a_value(value: str) -> None:
    assert leaf_of(f"键: {value}\n").text == value


def test_only_a_value_that_is_not_there_is_none() -> None:
    assert leaf_of("键:\n").text is None
    assert leaf_of("键: ''\n").text == ""
    assert leaf_of("键: null\n").text == "null"
