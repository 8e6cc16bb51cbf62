"""Segments: words are never lost, and each stretch keeps pointing at its characters."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjreport.location import FieldPath
from kjreport.text.segments import (
    Role,
    Segment,
    Text,
    broken_at,
    cut,
    label,
    lines_of,
    merged,
    plain,
    trimmed,
    with_role,
)
from kjreport.text.title_lines import break_title

SOURCES = {
    FieldPath(("甲",)): "云河市 科学技术局，\n\u30002025年",
    FieldPath(("乙", 0)): "工作总结 ",
}


@st.composite
def _typed(draw: st.DrawFn) -> Segment:
    """Draw a stretch of one of the sources."""
    origin = draw(st.sampled_from(sorted(SOURCES, key=str)))
    start = draw(st.integers(0, len(SOURCES[origin])))
    end = draw(st.integers(start, len(SOURCES[origin])))
    role = draw(st.sampled_from([Role.LITERAL, Role.HEADING]))
    return Segment(SOURCES[origin][start:end], role, origin, start)


_added = st.builds(Segment, st.text(alphabet="、1 \n", max_size=3), st.sampled_from(Role))
texts = st.lists(st.one_of(_typed(), _added), max_size=6).map(tuple)


def _points_at_its_characters(segment: Segment) -> bool:
    if segment.offset is None:
        return True
    assert isinstance(segment.origin, FieldPath)
    return SOURCES[segment.origin][segment.offset :].startswith(segment.text)


def _is_sound(text: Text) -> bool:
    return all(map(_points_at_its_characters, text))


def test_where_a_text_comes_from_is_no_part_of_what_it_says() -> None:
    assert Segment("甲", origin=FieldPath(("引言",)), offset=3) == Segment("甲")
    assert hash(Segment("甲", origin=FieldPath(("引言",)))) == hash(Segment("甲"))
    assert Segment("甲") != Segment("甲", Role.COMPUTED)
    assert Segment("甲") != Segment("乙")


@given(texts)
def test_merging_keeps_words_and_roles(text: Text) -> None:
    result = merged(text)
    assert plain(result) == plain(text)
    assert [s.role for s in result for _ in s.text] == [s.role for s in text for _ in s.text]
    assert all(segment.text for segment in result)
    assert all(one.role is not other.role for one, other in pairwise(result))
    assert _is_sound(result)
    assert merged(result) == result


def test_merging_keeps_the_place_of_neighbours_and_of_no_others() -> None:
    path, other = FieldPath(("甲",)), FieldPath(("乙",))
    first = Segment("云", origin=path, offset=0)
    (going_on,) = merged((first, Segment("河", origin=path, offset=1)))
    (jumping,) = merged((first, Segment("市", origin=path, offset=2)))
    (foreign,) = merged((first, Segment("河", origin=other, offset=1)))
    assert (going_on.origin, going_on.offset) == (path, 0)
    assert (jumping.origin, jumping.offset) == (path, None)
    assert (foreign.origin, foreign.offset) == (path, None)


@given(texts, st.integers(0, 20), st.integers(0, 20))
def test_a_cut_is_a_slice(text: Text, start: int, end: int) -> None:
    result = cut(text, start, end)
    assert plain(result) == plain(text)[start:end]
    assert _is_sound(result)


@given(texts)
def test_trimming_drops_only_white_space_around(text: Text) -> None:
    assert plain(trimmed(text)) == plain(text).strip()
    assert _is_sound(trimmed(text))


@given(texts)
def test_lines_are_the_typed_lines(text: Text) -> None:
    expected = [line.strip() for line in plain(text).split("\n")]
    assert [plain(line) for line in lines_of(text)] == [line for line in expected if line]
    assert all(map(_is_sound, lines_of(text)))


@given(texts)
def test_breaks_keep_every_word(text: Text) -> None:
    lines = plain(text).split()
    result = broken_at(text, lines)
    assert plain(result) == "\n".join(lines)
    assert _is_sound(result)


@given(st.text(alphabet="云河市科学技术局关于印发工作总结的通知2025年 和", max_size=60))
def test_a_title_is_broken_where_its_lines_end(title: str) -> None:
    text = (Segment(title, offset=0), Segment("计划", Role.COMPUTED))
    lines = break_title(plain(text))
    assert plain(broken_at(text, lines)) == "\n".join(lines)


def test_a_break_is_added_by_the_program() -> None:
    text = (Segment("甲乙", offset=0), Segment("丙", Role.COMPUTED))
    assert broken_at(text, ("甲", "乙丙")) == (
        Segment("甲"),
        Segment("\n", Role.LABEL),
        Segment("乙"),
        Segment("丙", Role.COMPUTED),
    )
    assert broken_at(text, ("甲乙丙",)) == text


@pytest.mark.parametrize("lines", [("丁",), ("乙", "甲")])
def test_lines_of_another_text_are_refused(lines: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="substring"):
        broken_at((Segment("甲乙丙"),), lines)


def test_a_role_is_given_to_every_stretch() -> None:
    text = (Segment("甲", offset=2), Segment("乙", Role.COMPUTED))
    assert with_role(text, Role.HEADING) == tuple(replace(s, role=Role.HEADING) for s in text)
    assert with_role(text, Role.HEADING)[0].offset == 2


def test_a_label_is_not_typed() -> None:
    assert (label("一、").role, label("一、").offset) == (Role.LABEL, None)
