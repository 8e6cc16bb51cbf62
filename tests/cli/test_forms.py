"""ledger --xlsx, --back and collect, as a clerk runs them."""

import json
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from kjreport.config import Project
from tests.cli.conftest import Run
from tests.jobs import check_sheets, collecting


@pytest.fixture
def report(project: Project) -> Path:
    file = project.data / "2025" / "总结.yaml"
    office = file.parent / "各科室" / "人才科.yaml"
    office.parent.mkdir(parents=True)
    file.write_text(check_sheets.REPORT, encoding="utf-8")
    office.write_text(check_sheets.OFFICE, encoding="utf-8")
    return file


def _filled(project: Project, *words: object) -> Path:
    file = next(project.output.glob("*核对表.xlsx"))
    book = load_workbook(file)
    check_sheets.answer(book, ("高新技术科", "高新技术企业"), *words)
    returned = project.root / "交回.xlsx"
    book.save(returned)
    return returned


def test_a_sheet_goes_out_comes_back_and_is_written(
    project: Project, report: Path, run: Run
) -> None:
    sent = run("ledger", "--xlsx")
    assert (sent.code, sent.err) == (0, "")
    assert "已生成 output/云河市科学技术局_2025_工作总结_数据核对表.xlsx" in sent.out

    file = _filled(project, "改", 87, "李某", "2025-12-21")
    told = run("ledger", "--back", str(file))
    assert told.code == 0
    assert "由86改为87" in told.out
    assert "确认后加 --apply" in told.out
    assert report.read_text(encoding="utf-8") == check_sheets.REPORT

    applied = run("ledger", "--back", str(file), "--apply")
    assert "已写回 data/2025/总结.yaml，原文件留在 data/2025/.备份/" in applied.out
    assert "数值: 87" in report.read_text(encoding="utf-8")


def test_a_returned_sheet_with_a_fault_fails_and_json_names_the_cell(
    project: Project, report: Path, run: Run
) -> None:
    run("ledger", "--xlsx", str(report))
    file = _filled(project, "改", "87家", "李某")

    ran = run("ledger", "--back", str(file), "--json")

    (found,) = [one for one in json.loads(ran.out)["findings"] if one["severity"] == "error"]
    assert ran.code == 1
    assert found["code"] == "E415"
    assert found["place"]["cell"] == "L5"


def test_forms_go_out_come_back_and_say_who_is_late(
    project: Project, report: Path, run: Run
) -> None:
    report.write_text(collecting.REPORT, encoding="utf-8")
    office = report.parent / "各科室" / "人才科.yaml"
    office.write_text(collecting.TALENT, encoding="utf-8")
    assert run("collect", "--words", "300").code == 0
    file = project.output / "云河市科学技术局_2025_报送表_人才科.docx"
    form = docx.Document(str(file))
    collecting.sign(form)
    collecting.write(form, 1, "引进人才", "引进一批专家。")
    form.save(str(project.root / "人才科.docx"))

    ran = run("collect", "--back", "人才科.docx", "--apply")

    assert ran.code == 0
    assert "已交：人才科。\n未交：高新技术科。" in ran.out
    assert "正文: 引进一批专家。" in office.read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["ledger", "collect"])
def test_apply_without_a_form_is_explained(run: Run, command: str) -> None:
    ran = run(command, "--apply")

    assert (ran.code, ran.out) == (2, "")
    assert "--back" in ran.err


def test_a_form_that_is_not_there_is_explained(report: Path, run: Run) -> None:
    assert report.exists()

    assert "找不到" in run("ledger", "--back", "没有.xlsx").err
    assert run("collect", "--back", "没有.docx").code == 1


@pytest.mark.parametrize("words", ["0", "多", "-3"])
def test_a_limit_that_is_no_number_is_explained(run: Run, words: str) -> None:
    ran = run("collect", "--words", words)

    assert (ran.code, "整数" in ran.err) == (2, True)
