"""The 台账 of a 科室: declared in its own file, taken along with its figures."""

from pathlib import Path

import pytest

from kjreport.findings import Outcome
from kjreport.source.document import SourceDocument
from kjreport.source.files import SourceSet
from kjreport.source.load import load_source
from tests.source.excel.books import plain_figures, where, workbook

HEAD = "文种: 工作总结\n单位: 云河市科学技术局\n年度: 2025\n"
MAIN = "指标: {经费: {取自: {列: 金额, 条件: {年度: 2025}}}}\n工作成效: {引用: 科室/甲科.yaml}\n"
OFFICE = (
    "科室: 甲科\n台账: {甲科台账: 项目.xlsx}\n"
    "指标: {项目: {取自: {条件: {年度: 2025}}}}\n工作成效: {正文: 一段。}\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "科室").mkdir()
    workbook(tmp_path / "台账.xlsx")
    workbook(tmp_path / "科室" / "项目.xlsx")
    return tmp_path


def load(folder: Path, ledgers: str, office: str = OFFICE) -> Outcome[SourceDocument]:
    file = folder / "总结.yaml"
    overlay = {file: HEAD + ledgers + MAIN, folder / "科室" / "甲科.yaml": office}
    return load_source(file, SourceSet(overlay), folder)


def test_each_file_takes_from_its_own_without_naming_it(folder: Path) -> None:
    outcome = load(folder, "台账: {总台账: 台账.xlsx}\n")
    assert outcome.findings == ()
    figures = plain_figures(outcome)
    assert figures["经费"] == {"数值": "370.5"}
    assert figures["项目"] == {"数值": "3", "来源": {"科室": "甲科"}}


def test_the_report_may_take_from_what_only_the_department_declares(folder: Path) -> None:
    assert plain_figures(load(folder, ""))["经费"] == {"数值": "370.5"}


def test_one_name_for_two_files_is_told(folder: Path) -> None:
    outcome = load(folder, "台账: {甲科台账: 台账.xlsx}\n")
    assert [where(finding) for finding in outcome.findings] == ["E220 行2"]


def test_one_name_for_one_file_is_fine(folder: Path) -> None:
    outcome = load(folder, "台账: {甲科台账: 科室/项目.xlsx}\n")
    assert outcome.findings == ()
