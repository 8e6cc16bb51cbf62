import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from kjreport.findings import Finding, Severity
from kjreport.location import CellPlace, Location, TextPlace, WordPlace
from kjreport.reporting.terminal import Row, finding_lines, result_table
from kjreport.reporting.wording import place_words

FILE = Path("总结.yaml")
WARNING = Finding("D141", Severity.WARNING, "还没有正文。", place=TextPlace(FILE, 1))
SLIP = Finding(
    "E101",
    Severity.ERROR,
    "冒号应为半角。",
    place=TextPlace(FILE, 3, 5, 6),
    excerpt="：",
    suggestion="    年度: 2025",
)
AFTERWARDS = "  以上写法改好之前，没有检查内容；改好后请再运行一次。"


def _columns(words: str) -> int:
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in words)


def test_a_remark_says_where_what_and_what_to_type() -> None:
    assert list(finding_lines((SLIP,), str)) == [
        "总结.yaml",
        "  第 3 行第 5 字  错误  冒号应为半角。（E101）",
        "      原文  ：",
        "      改为下面这一行：",
        "    年度: 2025",
        AFTERWARDS,
    ]


def test_one_correction_for_several_slips_of_a_line_is_shown_once() -> None:
    second = replace(SLIP, code="E102", place=TextPlace(FILE, 3, 9), excerpt=":")
    elsewhere = replace(SLIP, place=TextPlace(FILE, 4, 5))
    lines = list(finding_lines((SLIP, second, elsewhere), str))
    assert [index for index, line in enumerate(lines) if line == SLIP.suggestion] == [4, 10]


def test_a_correction_of_two_lines_says_so() -> None:
    lines = list(finding_lines((replace(SLIP, suggestion="甲:\n  乙: 1"),), str))
    assert lines[3:6] == ["      改为下面 2 行：", "甲:", "  乙: 1"]


def test_what_was_not_looked_at_is_said_after_errors_only() -> None:
    error = replace(WARNING, code="D101", severity=Severity.ERROR)
    assert "没有核对指标" in list(finding_lines((error,), str))[-1]
    assert not any("没有核对" in line for line in finding_lines((WARNING,), str))


def test_a_remark_without_a_correction_shows_none() -> None:
    assert list(finding_lines((WARNING,), str)) == [
        "总结.yaml",
        "  第 1 行第 1 字  警告  还没有正文。（D141）",
    ]


def test_remarks_stand_below_the_file_they_are_about() -> None:
    other = Finding("D103", Severity.ERROR, "缺少标题。", place=TextPlace(Path("人才科.yaml"), 2))
    nowhere = Finding("D199", Severity.HINT, "请核对。")
    lines = list(finding_lines((WARNING, other, nowhere), lambda file: f"data/{file}"))
    assert [line for line in lines if not line.startswith(" ")] == [
        "data/总结.yaml",
        "data/人才科.yaml",
        "（未指明文件）",
    ]
    assert lines[-1] == "  全文  提示  请核对。（D199）"


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (TextPlace(FILE, 3, 5), "第 3 行第 5 字"),
        (CellPlace(Path("台账.xlsx"), "高企", "B12"), "工作表“高企”B12"),
        (WordPlace(Path("稿.docx"), 1, 7), "第 7 段"),
        (None, "全文"),
    ],
)
def test_a_place_is_said_in_words(place: Location | None, expected: str) -> None:
    assert place_words(place) == expected


def test_the_columns_of_the_table_stand_below_one_another() -> None:
    rows = (
        Row(Path("a.yaml"), ("已生成 output/云河市.docx",), (WARNING,)),
        Row(Path("云河市科学技术局/总结.yaml"), ("有错误，没有生成",), (SLIP, SLIP, WARNING)),
    )
    lines = list(result_table(rows, str))
    assert [line.split() for line in lines] == [
        ["数据文件", "结果", "错误", "警告", "提示"],
        ["a.yaml", "已生成", "output/云河市.docx", "0", "1", "0"],
        ["云河市科学技术局/总结.yaml", "有错误，没有生成", "2", "1", "0"],
    ]
    starts = [
        _columns(line[: line.index(word)])
        for line, word in zip(lines, ("结果", "已生成", "有错误"), strict=True)
    ]
    assert len(set(starts)) == 1
    last_columns = ("错误  警告  提示", "0     1     0", "2     1     0")
    starts = [
        _columns(line.removesuffix(last)) for line, last in zip(lines, last_columns, strict=True)
    ]
    assert len(set(starts)) == 1
