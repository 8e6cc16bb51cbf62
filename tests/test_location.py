"""FieldPath: its written form reads back, and nothing else does."""

import pickle
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kjreport.location import CellPlace, FieldPath, TextPlace, WordPlace

names = st.one_of(st.text(max_size=6), st.text(alphabet='.[]"\\ \n\r\t\u3000\x851甲', max_size=6))
paths = st.lists(st.one_of(names, st.integers(0, 10**6))).map(lambda parts: FieldPath(tuple(parts)))


@given(paths)
@example(FieldPath())
@example(FieldPath(("",)))
@example(FieldPath((0, "", 1, "\n", '"', "\\", "a\\", '\\"', ".", "[1]")))
def test_the_written_form_reads_back(path: FieldPath) -> None:
    assert FieldPath.parse(str(path)) == path


@given(st.one_of(st.text(max_size=8), st.text(alphabet='.[]"\\ 019甲\n', max_size=8)))
def test_what_reads_is_told_apart_by_its_path(written: str) -> None:
    try:
        path = FieldPath.parse(written)
    except ValueError:
        return
    assert FieldPath.parse(str(path)) == path


@pytest.mark.parametrize(
    ("path", "written"),
    [
        (FieldPath(), ""),
        (FieldPath(("工作成效", "小节", 0, "标题")), "工作成效.小节[1].标题"),
        (FieldPath((0, 1, "甲")), "[1][2].甲"),
        (FieldPath(("R&D经费", "a.b", "甲 乙")), 'R&D经费."a.b"."甲 乙"'),
        (FieldPath(("", 'a"b', "a\\b")), '""."a\\"b".a\\b'),
        (FieldPath(("甲\n乙",)), '"甲\n乙"'),
    ],
)
def test_it_counts_from_one_and_quotes_what_needs_it(path: FieldPath, written: str) -> None:
    assert str(path) == written


@pytest.mark.parametrize(
    "written",
    [
        *(".甲", "甲.", "甲..乙", "甲乙]", "甲[", "甲[]", "[0]", "[-1]", "[１]", "甲.[1]"),
        *("甲[1]乙", '"甲', '甲"乙"', "甲 乙", " ", '"甲\\n"'),
    ],
)
def test_anything_else_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=re.escape(written)):
        FieldPath.parse(written)


def test_a_path_grows_and_knows_what_holds_it() -> None:
    path = FieldPath() / "小节" / 0
    assert path == FieldPath(("小节", 0))
    assert path.parent == FieldPath(("小节",))
    assert FieldPath().parent == FieldPath()


@pytest.mark.parametrize(
    "place",
    [
        FieldPath(("甲", 0)),
        TextPlace(Path("甲.yaml"), 3, 4, 6),
        CellPlace(Path("台账.xlsx"), "专项", "B12"),
        WordPlace(Path("稿.docx"), 1, 2, "甲"),
    ],
)
def test_places_cross_to_a_worker_and_back(place: object) -> None:
    assert pickle.loads(pickle.dumps(place)) == place  # noqa: S301 - our own bytes
