"""Invented workbooks, and reports that take from them."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from textwrap import dedent
from typing import Any

import openpyxl

from kjreport.findings import Finding, Outcome
from kjreport.location import CellPlace, FieldPath, TextPlace
from kjreport.source.document import SourceDocument
from kjreport.source.files import SourceSet
from kjreport.source.load import load_source
from tests.source.reading import plain

PROJECTS = (
    ("云河市科技计划项目台账",),
    ("填报单位：云河市科学技术局", "", "", "", "单位：万元"),
    ("序号", "项目名称", "年度", "级别", "金额", "承担单位"),
    (1, "铝合金薄带制备", 2025, "市级", 150, "澜川新材料"),
    (2, "减速器齿面检测", 2025, "市级", 130.5, "启衡精密"),
    (3, "储能热管理", 2025, "省级", 90, "衡远储能"),
    (4, "耐密玉米选育", 2024, "市级", 70, "禾沃种业"),
    ("合计", "", "", "", 440.5),
)
"""The head stands in row 3; rows 4 to 7 are data."""

HEAD = "文种: 工作总结\n单位: 云河市科学技术局\n年度: 2025\n台账: {项目台账: 台账.xlsx}\n指标:\n"
"""What a figure needs stands on line 6 and below."""


def workbook(file: Path, rows: Iterable[Sequence[object]] = PROJECTS, sheet: str = "立项") -> Path:
    """Write a workbook of one sheet."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    for row in rows:
        page.append(list(row))
    book.save(file)
    return file


def load(folder: Path, figures: str, book: str = "台账.xlsx") -> Outcome[SourceDocument]:
    """Load a report with some figures from the folder of its workbook."""
    file = folder / "总结.yaml"
    text = HEAD.replace("台账.xlsx", book) + "".join(
        f"  {line}\n" for line in dedent(figures).strip().splitlines()
    )
    return load_source(file, SourceSet({file: text}), folder)


def taken(folder: Path, figures: str) -> object:
    """Return the figures as they stand after reading, 取自 left out; nothing is wrong."""
    outcome = load(folder, figures)
    assert outcome.findings == ()
    return plain_figures(outcome)


def plain_figures(outcome: Outcome[SourceDocument]) -> dict[str, Any]:
    """Return the figures of a report that was read."""
    assert outcome.value is not None
    found = plain(dict(outcome.value.data))
    assert isinstance(found, dict)
    figures = without_requests(found["指标"])
    assert isinstance(figures, dict)
    return figures


def without_requests(value: object) -> object:
    match value:
        case dict():
            return {k: without_requests(v) for k, v in value.items() if k != "取自"}
        case list():
            return [without_requests(one) for one in value]
    return value


def cells(folder: Path, figures: str, path: str) -> list[str]:
    """Return the cells of one value as sheet and address."""
    outcome = load(folder, figures)
    assert outcome.value is not None
    return [
        f"{one.sheet}!{one.cell}"
        for one in outcome.value.source_map.cells(FieldPath.parse(f"指标.{path}"))
    ]


def where(finding: Finding) -> str:
    """Return the code and the place of a remark: X141 立项!E5, X125 行6."""
    match finding.place:
        case CellPlace(_, sheet, cell):
            return f"{finding.code} {sheet}!{cell}"
        case TextPlace(line=line):
            return f"{finding.code} 行{line}"
    return finding.code


def remarks(folder: Path, figures: str) -> list[str]:
    """Return the codes and places of all remarks."""
    return [where(finding) for finding in load(folder, figures).findings]
