"""A small bureau with figures of three 科室, and its 数据核对表 as a 科室 fills it in."""

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

from openpyxl import Workbook, load_workbook

from kjreport.jobs.check_sheet import CheckSheetRequest, write_check_sheets
from kjreport.jobs.check_sheet_back import SheetsBack, SheetsBackRequest, read_check_sheets
from kjreport.jobs.discovery import Target

TODAY = date(2025, 12, 20)
REPORT = """\
文种: 工作总结
单位: 云河市科学技术局
年度: 2025
指标:
  # 企业
  高新技术企业: {计量单位: 家, 数值: 86, 上年: 71, 状态: 待核, 来源: {科室: 高新技术科}}
  专项资金:
    计量单位: 万元
    来源: {科室: 规划政策科, 人: 赵某}
    构成:
    - {名称: 省级资金, 数值: 50}
    - {名称: 市级资金, 数值: 30}
  培训: {计量单位: 人次, 数值: 200, 约数: 余}  # 没有写科室
  合同额: {计量单位: 亿元, 状态: 暂缺, 来源: {科室: 高新技术科}}
工作成效:
  标题: 工作成效
  小节:
  - 标题: 培育企业
    正文: 高新技术企业{{ 指标.高新技术企业 }}，资金{{ 指标.专项资金 }}，培训{{ 指标.培训 }}。
  - 引用: 各科室/人才科.yaml
"""
OFFICE = """\
科室: 人才科
指标:
  引进人才: {计量单位: 名, 数值: 46, 上年: 38}
工作成效:
  小节:
  - 标题: 引进人才
    正文: 引进{{ 指标.引进人才 }}。
"""
HEAD = 4
COLUMNS = "ABCDEFGHIJKLMNO"
CONFIRMED, CHANGED_TO, BY, ON, REMARK = "K", "L", "M", "N", "O"


class Bureau:
    """The data folder, the sheets sent out, and the way back."""

    def __init__(self, folder: Path) -> None:
        self.report = folder / "2025" / "总结.yaml"
        self.office = folder / "2025" / "各科室" / "人才科.yaml"
        self.office.parent.mkdir(parents=True)
        self.report.write_text(REPORT, encoding="utf-8")
        self.office.write_text(OFFICE, encoding="utf-8")
        self.target = Target(self.report, folder.resolve())
        self.out = folder / "out"
        request = CheckSheetRequest((self.target,), self.out, TODAY)
        (self.sheet,) = write_check_sheets(request)[0].outputs

    def filled(self, fill: Callable[[Workbook], None]) -> Path:
        book = load_workbook(io.BytesIO(self.sheet.read_bytes()))
        fill(book)
        file = self.out / "交回.xlsx"
        book.save(file)
        return file

    def back(self, fill: Callable[[Workbook], None], *, applies: bool = False) -> SheetsBack:
        request = SheetsBackRequest(self.filled(fill), (self.target,), TODAY, applies)
        return read_check_sheets(request)


def answer(book: Workbook, cell: tuple[str, str], *words: object) -> None:
    """Fill the open columns of the row of a figure, beginning with 确认."""
    sheet = book[cell[0]]
    row = row_of(book, *cell)
    for column, word in zip(COLUMNS[10:], words, strict=False):
        sheet[f"{column}{row}"] = word


def row_of(book: Workbook, sheet: str, key: str) -> int:
    return next(cell.row for cell in book[sheet]["A"] if cell.value == key)
