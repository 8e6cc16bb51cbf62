"""Kinds of workbooks, where they may lie, and what opening them loads."""

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest
import xlwt

from tests.source.excel.books import PROJECTS, load, plain_figures, remarks, taken, where, workbook

FIGURE = "经费: {取自: {列: 金额, 条件: {年度: 2025, 级别: 市级}}}"
VALUE = {"经费": {"数值": "280.5"}}


def as_csv(delimiter: str = ",") -> str:
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter).writerows(PROJECTS)
    return written.getvalue()


@pytest.mark.parametrize(
    ("encoding", "delimiter"),
    [("utf-8", ","), ("utf-8-sig", ","), ("gb18030", ","), ("gbk", "\t"), ("utf-16", "\t")],
)
def test_a_csv_is_read_as_excel_and_wps_write_it(
    tmp_path: Path, encoding: str, delimiter: str
) -> None:
    (tmp_path / "台账.csv").write_bytes(as_csv(delimiter).encode(encoding))
    outcome = load(tmp_path, FIGURE, book="台账.csv")
    assert outcome.findings == ()
    assert plain_figures(outcome) == VALUE


@pytest.mark.parametrize("name", ["台账.xls", "台账.et"])
def test_the_older_format_is_read_too(tmp_path: Path, name: str) -> None:
    book = xlwt.Workbook()
    page = book.add_sheet("立项")
    for row, cells in enumerate(PROJECTS):
        for column, cell in enumerate(cells):
            page.write(row, column, cell)
    book.save(str(tmp_path / name))
    outcome = load(tmp_path, FIGURE, book=name)
    assert outcome.findings == ()
    assert plain_figures(outcome) == VALUE


def test_a_workbook_may_lie_outside_the_data_folder(tmp_path: Path) -> None:
    outside = tmp_path / "共享"
    outside.mkdir()
    workbook(outside / "台账.xlsx")
    folder = tmp_path / "data"
    folder.mkdir()
    for name in ("../共享/台账.xlsx", r"..\共享\台账.xlsx", str(outside / "台账.xlsx")):
        assert plain_figures(load(folder, FIGURE, book=name)) == VALUE


@pytest.mark.parametrize("beside", ["~$台账.xlsx", ".~台账.xlsx", ".~lock.台账.xlsx#"])
def test_a_workbook_that_is_open_is_read_as_last_saved_with_a_warning(
    tmp_path: Path, beside: str
) -> None:
    workbook(tmp_path / "台账.xlsx")
    (tmp_path / beside).write_bytes(b"")
    outcome = load(tmp_path, FIGURE)
    assert [where(finding) for finding in outcome.findings] == ["X107 行4"]
    assert plain_figures(outcome) == VALUE


def test_a_sheet_need_not_be_named_when_there_is_one(tmp_path: Path) -> None:
    workbook(tmp_path / "台账.xlsx", sheet="Sheet1")
    assert taken(tmp_path, FIGURE) == VALUE


def test_a_workbook_that_nothing_is_taken_from_is_not_opened(tmp_path: Path) -> None:
    assert remarks(tmp_path, "经费: {数值: 5}") == []


def test_a_request_without_any_workbook_says_how_to_name_one(tmp_path: Path) -> None:
    outcome = load(tmp_path, FIGURE, book="")
    assert [where(finding) for finding in outcome.findings] == ["X112 行6"]


def test_a_document_without_workbooks_loads_no_library_for_them() -> None:
    code = (
        "import sys, pathlib\n"
        "from kjreport.source.files import SourceSet\n"
        "from kjreport.source.load import load_source\n"
        "file = pathlib.Path('/a.yaml')\n"
        "text = '文种: 工作总结\\n指标: {甲: {数值: 1}}\\n'\n"
        "load_source(file, SourceSet({file: text}), file.parent)\n"
        "print([name for name in sys.modules if 'calamine' in name or 'excel.' in name])\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert ran.stdout.strip() == "['kjreport.source.excel.asking']"
