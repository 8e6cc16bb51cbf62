"""Write the 数据核对表: one workbook per document, one sheet per 科室."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kjreport.jobs.check_sheet_rows import (
    CHANGE,
    CHANGED_TO,
    CONFIRMED,
    CONFIRMED_BY,
    CONFIRMED_ON,
    LOCKED,
    NO,
    REMARK,
    YES,
    FigureDocument,
    SheetRow,
    figure_document,
)
from kjreport.jobs.discovery import Target
from kjreport.jobs.file_names import draft_name
from kjreport.jobs.output_files import write_result
from kjreport.jobs.results import Failure, Result
from kjreport.reporting.workbooks import Column, FormSheet, sheet_name, workbook

FILE_LABEL, YEAR_LABEL = "数据文件：", "年度："
_WIDTHS = (15, 20, 10, 8, 10, 14, 12, 20, 24, 7)
_HOW_TO = (
    "填写说明：请逐条核对左边各栏，只填右边五栏（浅黄色）。数值无误，“确认”选“是”；"
    "数值有误，选“改”，并在“改为”里只填数字；不归本科室或说不准的，选“否”，在“备注”里写明原因。"
    "请勿增删行列、改动其他单元格，填好后保存为 .xlsx 交回。"
)


@dataclass(frozen=True, slots=True)
class CheckSheetRequest:
    """Which documents, where to, and the day that stands on the sheets."""

    targets: tuple[Target, ...]
    folder: Path
    today: date


def write_check_sheets(request: CheckSheetRequest) -> tuple[Result, ...]:
    """Write the sheets of all documents that have figures.

    Raises:
        ToolMissingError: openpyxl is not installed.
        OutputError: a file cannot be written.
    """
    return tuple(_written(target, request) for target in request.targets)


def _written(target: Target, request: CheckSheetRequest) -> Result:
    found = figure_document(target)
    if isinstance(found, Failure):
        return Result(target, failure=found)
    document = found.value
    if document is None or not document.rows_by_office:
        return Result(target, found.findings)
    name = draft_name(document.organs, (document.year, _kind(document), "数据核对表"))
    file = request.folder / f"{name}.xlsx"
    kept = write_result(file, check_sheet(document, request.today))
    return Result(target, found.findings, (file,), (kept,) if kept else ())


def check_sheet(document: FigureDocument, today: date) -> bytes:
    """Return the workbook of one document.

    Raises:
        ToolMissingError: openpyxl is not installed.
    """
    return workbook(
        [_sheet(document, office, rows, today) for office, rows in document.rows_by_office.items()]
    )


def _sheet(
    document: FigureDocument, office: str, rows: tuple[SheetRow, ...], today: date
) -> FormSheet:
    organs = "、".join(document.organs)
    marks = (
        f"{FILE_LABEL}{Path(document.target.shown).as_posix()}　{YEAR_LABEL}{document.year}"
        f"　制表日期：{today.year}年{today.month}月{today.day}日　共{len(rows)}个指标"
    )
    return FormSheet(
        sheet_name(office),
        f"{organs}{document.year}年数据核对表（{office}）",
        (marks, _HOW_TO),
        _columns(),
        tuple(tuple(row.cells[name] for name in LOCKED) for row in rows),
    )


def _columns() -> tuple[Column, ...]:
    locked = (Column(name, width) for name, width in zip(LOCKED, _WIDTHS, strict=True))
    return (
        *locked,
        Column(CONFIRMED, 7, is_open=True, choices=(YES, NO, CHANGE)),
        Column(CHANGED_TO, 10, is_open=True),
        Column(CONFIRMED_BY, 10, is_open=True),
        Column(CONFIRMED_ON, 12, is_open=True),
        Column(REMARK, 18, is_open=True),
    )


def _kind(document: FigureDocument) -> str:
    """Name the 文种 where it is not the annual report itself."""
    return document.document.doc_type.value
