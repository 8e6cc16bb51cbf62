"""A 数据核对表 comes back with one fault planted: the right remark, at the right cell."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from kjreport.location import CellPlace
from tests.jobs.check_sheets import REPORT, Bureau, answer, row_of

HIGH_TECH, PLANNING, TALENT = "高新技术科", "规划政策科", "人才科"
FIRM = (HIGH_TECH, "高新技术企业")
Fill = Callable[[Workbook], None]


def _answer(cell: tuple[str, str], *words: object) -> Fill:
    return lambda book: answer(book, cell, *words)


def _cell(sheet: str, cell: str, words: object) -> Fill:
    def fill(book: Workbook) -> None:
        book[sheet][cell] = words

    return fill


def _swap_columns(book: Workbook) -> None:
    sheet = book[HIGH_TECH]
    for row in range(4, 7):
        first, second = sheet[f"C{row}"], sheet[f"E{row}"]
        first.value, second.value = second.value, first.value


def _delete_column(book: Workbook) -> None:
    sheet = book[HIGH_TECH]
    for row in range(4, 7):
        sheet[f"D{row}"] = None


def _delete_row(book: Workbook) -> None:
    book[HIGH_TECH].delete_rows(row_of(book, *FIRM))


def _copy_row(book: Workbook) -> None:
    sheet = book[HIGH_TECH]
    for column in range(1, 16):
        sheet.cell(7, column, sheet.cell(5, column).value)


def _other_year(book: Workbook) -> None:
    for sheet in book:
        sheet["A2"] = str(sheet["A2"].value).replace("年度：2025", "年度：2024")


def _other_file(book: Workbook) -> None:
    for sheet in book:
        sheet["A2"] = str(sheet["A2"].value).replace("2025/总结", "2025/半年总结")


def _move_row(book: Workbook) -> None:
    book[PLANNING]["A6"] = "引进人才"
    book[PLANNING]["K6"] = "是"
    book[TALENT].delete_rows(5)


def _rename_sheet(book: Workbook) -> None:
    book[TALENT].title = "Sheet1"


def _clear_head(book: Workbook) -> None:
    for column in range(1, 16):
        book[TALENT].cell(4, column, None).value = None


CASES: dict[str, tuple[Fill, str, str, str, str]] = {
    "a changed value": (_answer(FIRM, "改", 87, "李某"), "E418", HIGH_TECH, "L5", "87"),
    "a value a thousand times larger": (
        _answer(FIRM, "改", 86000, "李某"), "E425", HIGH_TECH, "L5", "",
    ),
    "text in the number cell": (
        _answer(FIRM, "改", "87家", "李某"), "E415", HIGH_TECH, "L5", "87家",
    ),
    "a change without a number": (_answer(FIRM, "改"), "E414", HIGH_TECH, "L5", ""),
    "a number beside yes": (_answer(FIRM, "是", 87), "E416", HIGH_TECH, "L5", "87"),
    "a number without an answer": (_answer(FIRM, None, 87), "E416", HIGH_TECH, "L5", "87"),
    "an answer of one's own": (_answer(FIRM, "√"), "E413", HIGH_TECH, "K5", "√"),
    "an answer by nobody": (_answer(FIRM, "是"), "E422", HIGH_TECH, "M5", ""),
    "a day that does not exist": (
        _answer(FIRM, "是", None, "李某", "2025-11-31"), "E423", HIGH_TECH, "N5", "2025-11-31",
    ),
    "a refusal": (_answer(FIRM, "否", None, "李某"), "E421", HIGH_TECH, "K5", ""),
    "a change of a sum": (
        _answer((PLANNING, "专项资金"), "改", 90, "赵某"), "E419", PLANNING, "L5", "90",
    ),
    "yes to a missing figure": (_answer((HIGH_TECH, "合同额"), "是"), "E426", HIGH_TECH, "K6", ""),
    "a locked value typed over": (_cell(HIGH_TECH, "C5", 87), "E411", HIGH_TECH, "C5", "87"),
    "a locked unit typed over": (_cell(HIGH_TECH, "D5", "户"), "E411", HIGH_TECH, "D5", "户"),
    "last year's value typed over": (_cell(TALENT, "E5", 40), "E411", TALENT, "E5", "40"),
    "a state typed over": (_cell(HIGH_TECH, "J5", "已核"), "E411", HIGH_TECH, "J5", "已核"),
    "a renamed figure": (_cell(HIGH_TECH, "A5", "高企"), "E409", HIGH_TECH, "A5", "高企"),
    "a moved column": (_swap_columns, "E407", HIGH_TECH, "E4", "数值"),
    "a missing column": (_delete_column, "E406", HIGH_TECH, "A4", ""),
    "a missing row": (_delete_row, "E408", HIGH_TECH, "A4", ""),
    "a row twice": (_copy_row, "E410", HIGH_TECH, "A7", "高新技术企业"),
    "a row on another sheet": (_move_row, "E412", PLANNING, "A6", "引进人才"),
    "a missing sheet": (lambda book: book.remove(book[TALENT]), "E404", HIGH_TECH, "A1", ""),
    "a sheet renamed": (_rename_sheet, "E405", "Sheet1", "A1", ""),
    "no head": (_clear_head, "E401", TALENT, "A1", ""),
    "the sheet of another year": (_other_year, "E403", HIGH_TECH, "A2", "2024"),
    "the sheet of another file": (_other_file, "E402", HIGH_TECH, "A2", "2025/半年总结.yaml"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_planted_fault_is_found_at_its_cell(name: str, tmp_path: Path) -> None:
    fill, code, sheet, cell, excerpt = CASES[name]
    bureau = Bureau(tmp_path)

    back = bureau.back(fill)

    found = {(one.code, one.place, one.excerpt) for one in back.findings}
    place = CellPlace(bureau.out / "交回.xlsx", sheet, cell)
    assert (code, place, excerpt) in found


#: Remarks after which the data still take the answer over.
TAKEN_OVER = {"E418", "E425", "E422", "E423", "E421"}


@pytest.mark.parametrize("name", CASES)
def test_a_faulty_answer_never_reaches_the_data(name: str, tmp_path: Path) -> None:
    fill, code, *_ = CASES[name]
    bureau = Bureau(tmp_path)

    bureau.back(fill, applies=True)

    assert (bureau.report.read_text(encoding="utf-8") == REPORT) == (code not in TAKEN_OVER)


def test_a_sheet_that_was_only_signed_gives_no_remark(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        for sheet, key in (
            (HIGH_TECH, "高新技术企业"),
            (PLANNING, "专项资金"),
            (TALENT, "引进人才"),
        ):
            answer(book, (sheet, key), "是", None, "李某", "2025年12月21日")
        answer(book, (HIGH_TECH, "合同额"), "否", None, "李某", "2025-12-21", "年底才有数")
        answer(book, ("未定科室", "培训"), "是", None, "李某", "2025/12/21")

    assert [one.code for one in Bureau(tmp_path).back(fill).findings] == ["E421"]
