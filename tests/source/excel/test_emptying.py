"""A 台账 copied without its rows keeps everything that a clerk laid out."""

import io
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.datavalidation import DataValidation

from kjreport.errors import ToolMissingError
from kjreport.findings import Severity
from kjreport.source.excel.emptying import EmptiedBook, emptied
from kjreport.source.excel.workbooks import UnreadableBookError, open_book
from kjreport.source.files import SourceSet
from kjreport.source.load import load_source
from tests.source.excel.books import HEAD, PROJECTS, workbook


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A title with its unit, a head of two rows, merged groups, formulas, totals, a note."""
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "2025年项目"
    for row in (
        ("2025年项目台账", "单位：万元"),
        ("序号", "类别", "名称", "经费", ""),
        ("", "", "", "市级", "自筹"),
        (1, "攻关", "甲技术", 10, "=D4*2"),
        (2, None, "乙技术", 20, "=D5*2"),
        ("合计", "", "", "=SUM(D4:D5)", 60),
        ("注：自筹为承诺数。",),
    ):
        sheet.append(row)
    for stretch in ("A2:A3", "B2:B3", "C2:C3", "D2:E2", "B4:B5"):
        sheet.merge_cells(stretch)
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.column_dimensions["C"].width = 33
    sheet.row_dimensions[4].height = 27
    sheet["D4"].number_format = "0.00"
    sheet["C4"].comment = Comment("甲", "李某")
    choices = DataValidation(type="list", formula1='"攻关,转化"')
    choices.add("B4:B40")
    sheet.add_data_validation(choices)
    made.create_sheet("空表")
    words = made.create_sheet("说明")
    words["A1"] = "填表说明"
    file = tmp_path / "台账.xlsx"
    made.save(file)
    return file


def _emptied(file: Path) -> tuple[EmptiedBook, Any]:
    made = emptied(file, lambda words: words.replace("2025", "2026"))
    return made, openpyxl.load_workbook(io.BytesIO(made.content))


def test_rows_go_and_heads_totals_notes_and_formulas_stay(book: Path) -> None:
    made, read = _emptied(book)
    rows = [tuple(cell or "" for cell in row) for row in read["2026年项目"].values]
    assert rows == [
        ("2026年项目台账", "单位：万元", "", "", ""),
        ("序号", "类别", "名称", "经费", ""),
        ("", "", "", "市级", "自筹"),
        ("", "", "", "", "=D4*2"),
        ("", "", "", "", "=D5*2"),
        ("合计", "", "", "=SUM(D4:D5)", ""),
        ("注：自筹为承诺数。", "", "", "", ""),
    ]
    assert made.row_count == 2


def test_what_was_laid_out_stays(book: Path) -> None:
    _, read = _emptied(book)
    sheet = read["2026年项目"]
    assert sheet["A1"].font.b is True
    assert sheet.column_dimensions["C"].width == 33
    assert sheet.row_dimensions[4].height == 27
    assert sheet["D4"].number_format == "0.00"
    assert [str(one.sqref) for one in sheet.data_validations.dataValidation] == ["B4:B40"]
    assert {str(one) for one in sheet.merged_cells.ranges} == {"A2:A3", "B2:B3", "C2:C3", "D2:E2"}
    assert sheet["C4"].comment is None


def test_a_sheet_without_a_table_is_named_and_stays(book: Path) -> None:
    made, read = _emptied(book)
    assert made.whole_sheets == ("说明",)
    assert read["说明"]["A1"].value == "填表说明"


def test_the_workbook_itself_is_not_touched(book: Path) -> None:
    before = book.read_bytes()
    _emptied(book)
    assert book.read_bytes() == before


def test_the_emptied_sheet_has_no_rows_for_the_reader(book: Path, tmp_path: Path) -> None:
    made, _ = _emptied(book)
    file = tmp_path / "新.xlsx"
    file.write_bytes(made.content)
    assert open_book(file).names == ("2026年项目", "空表", "说明")


def test_a_damaged_workbook_is_told(tmp_path: Path) -> None:
    file = tmp_path / "坏.xlsx"
    file.write_bytes(b"PK\x03\x04" + bytes(100))
    with pytest.raises(UnreadableBookError):
        emptied(file, str)


def test_without_openpyxl_it_says_what_to_install(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(ToolMissingError, match="pip install"):
        emptied(book, str)


def test_a_sheet_with_nothing_but_its_head_is_told_once_and_gives_no_number(tmp_path: Path) -> None:
    workbook(tmp_path / "台账.xlsx", PROJECTS[:3])
    figures = "".join(
        f"  {name}: {{计量单位: 万元, 状态: 暂缺, 取自: {{列: 金额, 条件: {{年度: 2025}}}}}}\n"
        for name in ("甲", "乙")
    )
    file = tmp_path / "报告.yaml"
    file.write_text(HEAD + figures, encoding="utf-8")
    read = load_source(file, SourceSet(), tmp_path)
    assert [(one.code, one.severity) for one in read.findings] == [("X151", Severity.WARNING)]
    assert read.value is not None
    assert "数值" not in str(read.value.data["指标"])
