from hypothesis import given
from hypothesis import strategies as st

from kjreport.text.brackets import FILLER, brackets, masked


def test_brackets_nest() -> None:
    text = "甲（乙（丙）丁）《戊》"
    found = [(text[one.start : one.end], one.depth) for one in brackets(text)]
    assert found == [("（乙（丙）丁）", 0), ("（丙）", 1), ("《戊》", 0)]


def test_half_and_full_width_close_one_another() -> None:
    assert [(one.start, one.end) for one in brackets("（甲)乙(丙）")] == [(0, 3), (4, 7)]


def test_what_is_left_open_is_none() -> None:
    assert brackets("“甲（乙。”丙") == ()
    assert [one.mark for one in brackets("（“甲）乙")] == ["（"]


def test_a_round_bracket_may_hold_a_full_stop() -> None:
    assert [one.is_round for one in brackets("甲（乙。丙）")] == [True]


def test_what_is_masked_keeps_its_length() -> None:
    text = "甲（乙（丙））丁"
    found = [one for one in brackets(text) if one.depth == 0]
    assert masked(text, found) == "甲" + FILLER * 6 + "丁"


@given(st.text(alphabet="（）()《》“”【】甲。\n", max_size=60))
def test_brackets_close_what_they_open(text: str) -> None:
    found = brackets(text)
    assert [one.start for one in found] == sorted(one.start for one in found)
    for one in found:
        assert text[one.start] == one.mark
        for other in found:
            assert other.end <= one.start or one.end <= other.start or _is_inside(one, other)


def _is_inside(one: object, other: object) -> bool:
    first, second = (one.start, one.end), (other.start, other.end)  # type: ignore[attr-defined]
    return (first[0] <= second[0] and second[1] <= first[1]) or (
        second[0] <= first[0] and first[1] <= second[1]
    )
