"""Forms of a small bureau, filled in as a 科室 would in Word and in Excel."""

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
from docx.document import Document
from openpyxl import Workbook, load_workbook

from kjreport.jobs.collect import Collected, CollectRequest, collect
from kjreport.jobs.collect_forms import FormsRequest, write_forms
from kjreport.jobs.discovery import Target

TODAY = date(2025, 12, 20)
REPORT = """\
文种: 工作总结及计划
单位: 云河市科学技术局
年度: 2025
指标:
  高新技术企业: {计量单位: 家, 数值: 86, 上年: 71, 来源: {科室: 高新技术科}}
  合同额: {计量单位: 亿元, 上年: 8.1, 状态: 暂缺, 来源: {科室: 高新技术科}}
  专项资金:
    计量单位: 万元
    来源: {科室: 人才科}
    构成:
    - {名称: 省级资金, 数值: 50}
工作成效:
  标题: 工作成效
  小节:
  - 标题: 培育企业
    正文: 高新技术企业{{ 指标.高新技术企业 }}。
  - 引用: 各科室/人才科.yaml
存在问题:
  标题: 存在问题
  引用: 各科室/人才科.yaml
工作计划:
  标题: 工作计划
  引用: 各科室/人才科.yaml
"""
TALENT = """\
# 人才科的材料
科室: 人才科
指标:
  引进人才: {计量单位: 名, 上年: 38}  # 柔性引进
工作成效:
  字数: 20
  小节:
  - 标题: 引进人才
    正文: 【待填】
  - 标题: 培养人才
    正文: 举办培训班。
存在问题:
  小节:
  - 标题: 人才不足
    正文:
工作计划:
  小节:
  - 标题: 做好服务
    正文: 落实政策。
"""


class Bureau:
    """The data folder, the forms sent out, and the way back."""

    def __init__(self, folder: Path) -> None:
        self.report = folder / "2025" / "总结.yaml"
        self.talent = folder / "2025" / "各科室" / "人才科.yaml"
        self.high_tech = folder / "2025" / "各科室" / "高新技术科.yaml"
        self.talent.parent.mkdir(parents=True)
        self.report.write_text(REPORT, encoding="utf-8")
        self.talent.write_text(TALENT, encoding="utf-8")
        self.target = Target(self.report, folder.resolve())
        self.out = folder / "out"
        result = write_forms(FormsRequest((self.target,), self.out))[0]
        self.forms = {(one.stem.rpartition("_")[2], one.suffix): one for one in result.outputs}

    def word(self, office: str, fill: Callable[[Document], None], name: str = "交回") -> Path:
        document = docx.Document(io.BytesIO(self.forms[office, ".docx"].read_bytes()))
        fill(document)
        file = self.out / f"{name}.docx"
        document.save(str(file))
        return file

    def excel(self, office: str, fill: Callable[[Workbook], None], name: str = "交回") -> Path:
        book = load_workbook(self.forms[office, ".xlsx"])
        fill(book)
        file = self.out / f"{name}.xlsx"
        book.save(file)
        return file

    def back(self, *files: Path, applies: bool = False, replaces: bool = False) -> Collected:
        return collect(CollectRequest(files, (self.target,), TODAY, applies, replaces))


def sign(document: Document, person: str = "王某", day: str = "2025年12月18日") -> None:
    document.tables[0].cell(3, 1).text = person
    document.tables[0].cell(4, 1).text = day


def write(document: Document, table: int, title: str, *paragraphs: str) -> None:
    """Fill the row of a heading; a new heading goes to the first blank row."""
    rows = document.tables[table].rows
    row = next((one for one in rows if one.cells[0].text == title), None)
    row = row or next(one for one in rows if not one.cells[0].text)
    row.cells[0].text = title
    row.cells[1].text = paragraphs[0]
    for words in paragraphs[1:]:
        row.cells[1].add_paragraph(words)


def count(document: Document, key: str, value: str, column: int = 4) -> None:
    table = document.tables[4]
    row = next((one for one in table.rows if one.cells[0].text == key), None)
    row = row or next(one for one in table.rows if not one.cells[0].text)
    row.cells[0].text = key
    row.cells[column].text = value
