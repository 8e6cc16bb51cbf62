"""数据核对表 out and back: what is asked, and what an answer does to the data."""

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from kjreport.errors import ReadError, SourceChangedError
from kjreport.jobs import check_sheet_back
from kjreport.jobs.check_sheet_back import SheetsBackRequest, read_check_sheets
from tests.jobs.check_sheets import HEAD, REPORT, TODAY, Bureau, answer

OFFICE_ROW = ("高新技术科", "高新技术企业")


@pytest.fixture
def bureau(tmp_path: Path) -> Bureau:
    return Bureau(tmp_path)


def test_each_office_has_a_sheet_of_its_figures(bureau: Bureau) -> None:
    book = load_workbook(bureau.sheet)

    figures = {sheet.title: [cell.value for cell in sheet["A"][HEAD:]] for sheet in book}

    assert figures == {
        "高新技术科": ["高新技术企业", "合同额"],
        "规划政策科": ["专项资金"],
        "人才科": ["引进人才"],
        "未定科室": ["培训"],
    }


def test_only_the_answers_can_be_typed(bureau: Bureau) -> None:
    sheet = load_workbook(bureau.sheet)["高新技术科"]

    unlocked = {cell.column_letter for cell in sheet[HEAD + 1] if not cell.protection.locked}

    assert sheet.protection.sheet
    assert unlocked == set("KLMNO")
    assert sheet.print_title_rows == f"${HEAD}:${HEAD}"
    assert sheet.data_validations.dataValidation[0].formula1 == '"是,否,改"'


def test_the_same_data_give_the_same_workbook(bureau: Bureau, tmp_path: Path) -> None:
    other = Bureau(tmp_path / "other")

    assert bureau.sheet.read_bytes() == other.sheet.read_bytes()


def test_a_confirmed_figure_is_verified_on_its_own_line(bureau: Bureau) -> None:
    back = bureau.back(
        lambda book: answer(book, OFFICE_ROW, "是", None, "李某", "2025-12-21"), applies=True
    )

    line = (
        "数值: 86, 上年: 71, 状态: 已核, 来源: {科室: 高新技术科, 人: 李某, 时间: 2025年12月21日}}"
    )
    text = bureau.report.read_text(encoding="utf-8")
    assert f"  高新技术企业: {{计量单位: 家, {line}\n" in text
    before, after = REPORT.splitlines(), text.splitlines()
    assert len([1 for old, new in zip(before, after, strict=True) if old != new]) == 1
    assert [one.file for one in back.written] == [bureau.report]


def test_a_changed_value_goes_to_the_file_of_its_office(bureau: Bureau) -> None:
    bureau.back(
        lambda book: answer(book, ("人才科", "引进人才"), "改", 47, "王某", "2025.12.21"),
        applies=True,
    )

    line = "状态: 已核, 来源: {科室: 人才科, 人: 王某, 时间: 2025年12月21日}}"
    text = bureau.office.read_text(encoding="utf-8")
    assert f"  引进人才: {{计量单位: 名, 数值: 47, 上年: 38, {line}\n" in text
    assert bureau.report.read_text(encoding="utf-8") == REPORT


def test_a_missing_figure_gets_its_number(bureau: Bureau) -> None:
    bureau.back(
        lambda book: answer(book, ("高新技术科", "合同额"), "改", "9.84", "李某", "2025-12-21"),
        applies=True,
    )

    line = "  合同额: {计量单位: 亿元, 状态: 已核, 来源: {科室: 高新技术科, "
    assert line in bureau.report.read_text(encoding="utf-8")
    assert "数值: 9.84" in bureau.report.read_text(encoding="utf-8")


def test_nothing_is_written_without_being_asked(bureau: Bureau) -> None:
    back = bureau.back(lambda book: answer(book, OFFICE_ROW, "是", None, "李某", "2025-12-21"))

    assert bureau.report.read_text(encoding="utf-8") == REPORT
    assert back.written == ()
    assert back.pending == 3


def test_a_dated_copy_is_kept(bureau: Bureau) -> None:
    back = bureau.back(lambda book: answer(book, OFFICE_ROW, "是", None, "李某"), applies=True)

    backup = back.written[0].backup
    assert backup == bureau.report.parent / ".备份" / "总结-20251220.yaml"
    assert backup is not None
    assert backup.read_text(encoding="utf-8") == REPORT


def test_taking_a_sheet_over_twice_changes_nothing_more(bureau: Bureau) -> None:
    def fill(book: Workbook) -> None:
        answer(book, OFFICE_ROW, "改", 87, "李某", "2025-12-21")

    bureau.back(fill, applies=True)
    text = bureau.report.read_text(encoding="utf-8")
    again = bureau.back(fill, applies=True)

    assert "数值: 87" in text
    assert bureau.report.read_text(encoding="utf-8") == text
    assert again.written == ()
    assert {finding.code for finding in again.findings} == {"E417", "E424"}


def test_a_file_changed_meanwhile_is_not_written(
    bureau: Bureau, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_back = check_sheet_back.write_back

    def change_first(*arguments: object) -> object:
        bureau.report.write_text(REPORT + "# 另有改动\n", encoding="utf-8")
        return write_back(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(check_sheet_back, "write_back", change_first)

    with pytest.raises(SourceChangedError):
        bureau.back(lambda book: answer(book, OFFICE_ROW, "是", None, "李某"), applies=True)
    assert bureau.report.read_text(encoding="utf-8").endswith("# 另有改动\n")


def test_what_is_no_workbook_is_refused(bureau: Bureau, tmp_path: Path) -> None:
    file = tmp_path / "交回.xlsx"
    file.write_bytes(b"PK\x03\x04 no archive")

    with pytest.raises(ReadError, match="读不出来"):
        read_check_sheets(SheetsBackRequest(file, (bureau.target,), TODAY))
