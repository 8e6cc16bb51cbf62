"""Faults planted in a 台账 or in what is taken from it: each is told, at the right place."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from kjreport.findings import Outcome
from kjreport.source.document import SourceDocument
from tests.source.excel.books import load, plain_figures, where

FILE = "台账.xlsx"
TOTAL = '经费: {计量单位: 万元, 取自: {表: 立项, 列: 金额, 条件: {年度: "{{ 年度 }}"}}}'
ROWS: tuple[tuple[object, ...], ...] = (
    ("云河市科技计划项目台账",),
    (),
    ("序号", "项目名称", "年度", "级别", "金额（万元）", "承担单位"),
    (1, "铝合金薄带制备", 2025, "市级", 150, "澜川新材料"),
    (2, "减速器齿面检测", 2025, "市级", 130.5, "启衡精密"),
    (3, "储能热管理", 2025, "省级", 90, "衡远储能"),
    (4, "果园作业装备", 2025, "市级", 60, "润禾装备"),
    (5, "耐密玉米选育", 2024, "市级", 70, "禾沃种业"),
    ("合计", None, None, None, 500.5, None),
)
"""The head stands in row 3, the data in rows 4 to 8; 2025 adds up to 430.5."""

Plant = Callable[[Workbook, Worksheet], None]


@dataclass(frozen=True)
class Fault:
    """``plant`` changes the workbook and its sheet; ``told`` are the remarks to expect."""

    name: str
    plant: Plant | None
    told: tuple[str, ...]
    figures: str = TOTAL
    value: str | None = None
    """What 经费 comes to all the same; nothing where the fault stops the draft."""


def cell(address: str, value: object) -> Plant:
    def plant(_book: Workbook, sheet: Worksheet) -> None:
        sheet[address] = value

    return plant


def error_value(_book: Workbook, sheet: Worksheet) -> None:
    sheet["E5"] = "#REF!"
    sheet["E5"].data_type = "e"


def hidden(book: Workbook, sheet: Worksheet) -> None:
    book.create_sheet("说明")
    sheet.sheet_state = "hidden"


def moved(_book: Workbook, sheet: Worksheet) -> None:
    sheet.insert_cols(2, 3)


def renamed(title: str) -> Plant:
    def plant(_book: Workbook, sheet: Worksheet) -> None:
        sheet.title = title

    return plant


def merged_head(_book: Workbook, sheet: Worksheet) -> None:
    """Make 2025年 a cell over two columns, with 金额 and 项目数 below it."""
    sheet.insert_rows(4)
    sheet.insert_cols(6)
    sheet["E3"], sheet["E4"], sheet["F4"] = "经费", "金额（万元）", "自筹"
    sheet.merge_cells("E3:F3")
    for column in "ABCDG":
        sheet.merge_cells(f"{column}3:{column}4")


def merged_category(_book: Workbook, sheet: Worksheet) -> None:
    sheet["C5"] = sheet["C6"] = sheet["C7"] = None
    sheet.merge_cells("C4:C7")


def merged_amount(_book: Workbook, sheet: Worksheet) -> None:
    sheet["E5"] = None
    sheet.merge_cells("E4:E5")


def appended(*rows: tuple[object, ...]) -> Plant:
    def plant(_book: Workbook, sheet: Worksheet) -> None:
        sheet.delete_rows(9)
        for row in rows:
            sheet.append(row)

    return plant


def percents(_book: Workbook, sheet: Worksheet) -> None:
    sheet["E3"] = "强度"
    for row, value in ((4, 0.0142), (5, 0.0131)):
        sheet[f"E{row}"] = value
        sheet[f"E{row}"].number_format = "0.00%"


def taking(request: str, unit: str = "万元") -> str:
    return f"经费: {{计量单位: {unit}, 取自: {{{request}}}}}"


YEAR = '年度: "{{ 年度 }}"'
THIS_YEAR = f"条件: {{{YEAR}}}"

FAULTS = (
    # What the clerk typed.
    Fault("a misspelt sheet", None, ("X121 行6",), taking(f"表: 立顶, 列: 金额, {THIS_YEAR}")),
    Fault("a misspelt column", None, ("X125 行6",), taking(f"表: 立项, 列: 金颔, {THIS_YEAR}")),
    Fault("a misspelt condition", None, ("X125 行6",), taking("列: 金额, 条件: {年底: 2025}")),
    Fault("a year not entered yet", None, ("X131 行6",), taking("列: 金额, 条件: {年度: 2023}")),
    Fault("a misspelt word", None, ("X131 行6",), taking("列: 金额, 条件: {级别: 市极}")),
    Fault("nothing of the kind", None, ("X130 行6",), taking(f"条件: {{级别: 国家, {YEAR}}}"),
          value="0"),
    Fault("nothing meets both", None, ("X130 行6",),
          taking(f"列: 金额, 条件: {{{YEAR}, 承担单位: 禾沃种业}}"), value="0"),
    Fault("the largest of nothing", None, ("X132 行6",),
          taking(f"列: 金额, 求: 最大, 条件: {{{YEAR}, 承担单位: 禾沃种业}}")),
    Fault("no such row", None, ("X133 行6",), taking("列: 金额, 行: 储能热管里")),
    Fault("a misspelt workbook", None, ("X111 行6",), taking("台账: 项日台账, 列: 金额")),
    Fault("no column", None, ("X114 行6",), taking(f"求: 合计, {THIS_YEAR}")),
    Fault("no groups", None, ("X115 行6",), taking(f"列: 金额, 求: 分组, {THIS_YEAR}")),
    Fault("a list as a number", None, ("X116 行6",),
          taking(f"列: 承担单位, 求: 名单, 填到: 数值, {THIS_YEAR}")),
    Fault("an unknown name", None, ("X118 行6",), taking('列: 金额, 条件: {年度: "{{ 单位 }}"}')),
    Fault(
        "another figure typed",
        None,
        ("X119 行6",),
        f"经费: {{数值: 430, 取自: {{列: 金额, {THIS_YEAR}}}}}",
    ),
    Fault(
        "last year typed", None, ("X136 行6",), taking("列: 金额, 条件: {年度: 2024}"), value="70"
    ),
    Fault("no year asked for", None, ("X135 行6",), taking("列: 金额"), value="500.5"),
    # The sheet and its head.
    Fault("a moved column", moved, (), value="430.5"),
    Fault("a hidden sheet", hidden, ("X122 行6",), value="430.5"),
    Fault("a renamed sheet", renamed("立项（旧）"), ("X121 行6",)),
    Fault("spaces in the name of a sheet", renamed(" 立 项 "), (), value="430.5"),
    Fault("a merged head", merged_head, (), value="430.5"),
    Fault("a renamed column", cell("E3", "经费数"), ("X125 行6",)),
    Fault("line breaks and wide letters", cell("E3", " 金　额\n(万元) "), (), value="430.5"),
    Fault("two columns of one name", cell("F3", "金额（万元）"), ("X126 行6",)),
    Fault("a column in 元", cell("E3", "金额（元）"), (), value="0.04305"),
    Fault("a column in 家", cell("E3", "金额（家）"), ("X146 立项!E3",)),
    Fault("a unit above the head", cell("E2", "单位：元"), (), value="430.5"),
    # The rows.
    Fault("a category merged over its rows", merged_category, (), value="430.5"),
    Fault("an amount merged over two rows", merged_amount, (), value="300"),
    Fault("no row of totals", appended(), (), value="430.5"),
    Fault("小计 and notes", appended(
        (None, "小 计", 2025, None, 430.5), ("注：以任务书为准",), ("一、结转",), (None,)
    ), (), value="430.5"),
    Fault("the total's word left out", appended((None, None, None, None, 500.5)),
          ("X138 立项!E9",), value="430.5"),
    Fault("the same row twice", appended((6, *ROWS[3][1:])), ("X137 立项!A9",), value="580.5"),
    Fault("two rows of one name", cell("B7", "储能热管理"), ("X134 行6",),
          taking("列: 金额, 行: 储能热管理")),
    Fault("a row without its year", cell("C5", None), ("X139 立项!C5",), value="300"),
    Fault("years as text", cell("C5", "２０２５年"), (), value="430.5"),
    # The cells.
    Fault("text in a number cell", cell("E5", "约130万"), ("X141 立项!E5",)),
    Fault("a date in a number cell", cell("E5", date(2025, 1, 3)),
          ("X148 立项!E5",)),
    Fault("an empty number cell", cell("E5", None), ("X142 立项!E5",), value="300"),
    Fault("a dash for nothing", cell("E5", "—"), (), value="300"),
    Fault("a formula without its result", cell("E5", "=100+30.5"), ("X143 立项!E5",)),
    Fault("an error value", error_value, ("X144 立项!E5",)),
    Fault("commas and spaces", cell("E5", " 1, 200.50 "), (), value="1500.5"),
    Fault("wide digits", cell("E5", "１３０．５"), (), value="430.5"),
    Fault("a unit behind a number", cell("E5", "130.5万元"), (), value="430.5"),
    Fault("another unit behind a number", cell("E5", "1305000元"), (), value="430.5"),
    Fault("a unit that does not convert", cell("E5", "130家"), ("X145 立项!E5",)),
    Fault("元 below 万元", cell("E5", 1305000), ("X147 立项!E5",), value="1305300"),
    Fault("percents as Excel keeps them", percents, (),
          taking("列: 强度, 行: 铝合金薄带制备", '"%"'), value="1.42"),
)  # fmt: skip


def planted(folder: Path, fault: Fault) -> Outcome[SourceDocument]:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "立项"
    for row in ROWS:
        sheet.append(row)
    if fault.plant is not None:
        fault.plant(book, sheet)
    book.save(folder / FILE)
    return load(folder, fault.figures)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_told_at_its_place(tmp_path: Path, fault: Fault) -> None:
    outcome = planted(tmp_path, fault)
    assert tuple(map(where, outcome.findings)) == fault.told
    if fault.value is None:
        assert outcome.value is None
    else:
        figure = plain_figures(outcome)["经费"]
        assert figure["数值"] == fault.value


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_remark_names_the_workbook_or_the_line_and_what_stands_there(
    tmp_path: Path, fault: Fault
) -> None:
    for finding in planted(tmp_path, fault).findings:
        assert finding.place is not None
        file = FILE if "!" in where(finding) else "总结.yaml"
        assert finding.place.file == tmp_path / file
        assert re.search(r"\{\d\}", finding.message) is None


def test_there_are_twenty_faults_and_more() -> None:
    assert len([fault for fault in FAULTS if fault.told]) >= 20
    assert len(FAULTS) >= 40


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"", "台账.xlsx", "X103"),
        (b"PK\x03\x04 not a workbook", "台账.xlsx", "X103"),
        (
            b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
            "台账.xlsx",
            "X102",
        ),
        (None, "台帐.xlsx", "X101"),
        (b"%PDF-1.7", "台账.pdf", "X108"),
    ],
    ids=["empty", "damaged", "with a password", "absent", "another kind"],
)
def test_a_workbook_that_cannot_be_read_is_told_at_the_line_that_names_it(
    tmp_path: Path, content: bytes | None, name: str, code: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    outcome = load(tmp_path, TOTAL, book=name)
    assert [where(finding) for finding in outcome.findings] == [f"{code} 行4"]
    assert name in outcome.findings[0].message
