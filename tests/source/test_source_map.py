"""From an address in the data back to the file: places, excerpts, corrected lines."""

import pickle

import pytest

from kjreport.findings import Finding, Severity
from kjreport.location import FieldPath, TextPlace
from tests.source.reading import FILE, loaded

TEXT = """\
单位: 甲局
工作成效:
  标题: "成'效"
  小节:
  - 标题: '甲''乙'   # 注
    正文: |
      第一行
      第二行
  - {标题: 丙, 正文: }
年度:
"""
DOCUMENT = loaded(TEXT)
MAP = DOCUMENT.source_map


def at(path: str, span: tuple[int, int] | None = None, *, on_key: bool = False) -> tuple[int, ...]:
    place = MAP.place(FieldPath.parse(path), span, on_key=on_key)
    return (place.line, place.column, place.end or 0)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("单位", (1, 5, 7)),
        ("工作成效", (2, 1, 5)),
        ("工作成效.标题", (3, 7, 12)),
        ("工作成效.小节[1]", (5, 5, 7)),
        ("工作成效.小节[1].正文", (7, 7, 10)),
        ("工作成效.小节[2].正文", (9, 13, 15)),
        ("年度", (10, 1, 3)),
    ],
)
def test_a_value_is_placed_where_it_is_written(path: str, expected: tuple[int, ...]) -> None:
    assert at(path) == expected


def test_a_stretch_is_placed_to_the_character() -> None:
    assert at("工作成效.小节[1].标题", (1, 3)) == (5, 11, 14)
    assert at("工作成效.小节[1].正文", (4, 6)) == (8, 7, 9)


def test_a_key_is_placed_by_itself() -> None:
    assert at("工作成效.小节[2].标题", on_key=True) == (9, 6, 8)


def test_a_missing_field_is_located_at_its_parent() -> None:
    assert at("工作成效.引言") == at("工作成效")
    assert at("工作成效.小节[2].责任单位.名称") == at("工作成效.小节[2]")
    assert at("没有") == at("单位", on_key=True)


def test_a_remark_gets_its_place_and_the_faulty_words() -> None:
    finding = Finding("D101", Severity.ERROR, "错", FieldPath.parse("单位"), (1, 2))
    located = MAP.locate(finding)

    assert located.place == TextPlace(FILE, 1, 6, 7)
    assert located.excerpt == "局"


def test_a_remark_that_has_its_place_keeps_it() -> None:
    finding = Finding("E101", Severity.ERROR, "错", place=TextPlace(FILE, 3), excerpt="x")

    assert MAP.locate(finding) == finding


@pytest.mark.parametrize(
    ("path", "span", "replacement", "expected"),
    [
        ("单位", None, "乙局", "单位: 乙局"),
        ("单位", (1, 2), "队", "单位: 甲队"),
        ("工作成效.标题", (1, 2), '"', '  标题: "成\\"效"'),
        ("工作成效.小节[1].标题", None, "丁'", "  - 标题: '丁'''   # 注"),
        ("工作成效.小节[1].正文", (4, 7), "末行", "      末行"),
        ("年度", None, "2025", "年度: 2025"),
        ("工作成效.小节[2].正文", None, "好", "  - {标题: 丙, 正文: 好}"),
    ],
)
def test_the_corrected_line_is_the_whole_line(
    path: str, span: tuple[int, int] | None, replacement: str, expected: str
) -> None:
    assert MAP.corrected_line(FieldPath.parse(path), replacement, span) == expected


def test_the_corrected_line_may_change_a_key() -> None:
    path = FieldPath.parse("工作成效")

    assert MAP.corrected_line(path, "存在问题", on_key=True) == "存在问题:"


def test_a_document_travels_between_processes() -> None:
    again = pickle.loads(pickle.dumps(DOCUMENT))  # noqa: S301  # our own bytes

    assert again.data == DOCUMENT.data
    assert again.source_map.place(FieldPath.parse("单位")) == MAP.place(FieldPath.parse("单位"))
