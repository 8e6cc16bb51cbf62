"""Forms as workbooks: a title, notes, one table per sheet, locked but for what is to be filled in.

The looks are those of an office form: 方正小标宋 and 仿宋, A4, the head of the table repeated on
every page. The same form gives the same bytes.
"""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from kjreport.errors import ToolMissingError
from kjreport.text.widths import width_in_chars

_TITLE_FACE, _HEAD_FACE, _BODY_FACE = "方正小标宋简体", "黑体", "仿宋_GB2312"
_TITLE_SIZE, _NOTE_SIZE, _BODY_SIZE = 20, 11, 11
_A4 = 9
#: Points of a line of the table, and columns that a 字 takes.
_LINE_HEIGHT, _COLUMNS_PER_CHAR = 16, 2
_OPEN_FILL = "FFF7E0"
_SHEET_NAME_LIMIT = 31
_FORBIDDEN_IN_NAMES = str.maketrans("[]:*?/\\", "（）：·？－－")
_STAMP = "1980-01-01T00:00:00Z"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a form; ``width`` in columns of Excel."""

    name: str
    width: float
    is_open: bool = False
    """Whether it is to be filled in."""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FormSheet:
    """One sheet: its name, what stands above the table, and the table."""

    name: str
    title: str
    notes: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    """Cells of each row, from the first column on; the rest is empty."""
    fields: tuple[str, ...] = ()
    """Names of single fields above the table, each with an open cell beside it."""


def sheet_name(words: str) -> str:
    """Make a name that Excel takes."""
    return words.translate(_FORBIDDEN_IN_NAMES).strip("' ")[:_SHEET_NAME_LIMIT] or "表"


def workbook(sheets: Sequence[FormSheet]) -> bytes:
    """Write a workbook.

    Raises:
        ToolMissingError: openpyxl is not installed.
    """
    try:
        from openpyxl import Workbook  # noqa: PLC0415  # an extra
    except ImportError as error:
        message = "生成 Excel 表，请先安装写 Excel 的组件：python -m pip install openpyxl"
        raise ToolMissingError(message) from error
    book = Workbook()
    book.remove(book.active)
    for form in sheets:
        _write_sheet(book.create_sheet(form.name), form)
    written = io.BytesIO()
    book.save(written)
    return _without_clock(written.getvalue())


def _write_sheet(sheet: Any, form: FormSheet) -> None:  # noqa: ANN401  # untyped library
    last = len(form.columns)
    _write_title(sheet, form, last)
    top = len(form.notes) + 2
    for offset, name in enumerate(form.fields):
        _write_field(sheet, top + offset, name, last)
    head = top + len(form.fields)
    for number, column in enumerate(form.columns, 1):
        _style(sheet.cell(head, number, column.name), _HEAD_FACE, is_centred=True)
        sheet.column_dimensions[_letter(number)].width = column.width
    for offset, row in enumerate(form.rows, 1):
        _write_row(sheet, head + offset, row, form.columns)
    _add_choices(sheet, form, head)
    _set_page(sheet, head)
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False
    sheet.freeze_panes = sheet.cell(head + 1, 2)


def _write_title(sheet: Any, form: FormSheet, last: int) -> None:  # noqa: ANN401  # untyped
    for number, words in enumerate((form.title, *form.notes), 1):
        cell = sheet.cell(number, 1, words)
        sheet.merge_cells(start_row=number, end_row=number, start_column=1, end_column=last)
        is_title = number == 1
        face, size = (_TITLE_FACE, _TITLE_SIZE) if is_title else (_BODY_FACE, _NOTE_SIZE)
        _set_type(cell, face, size, is_centred=is_title)
        room = sum(column.width for column in form.columns) / _COLUMNS_PER_CHAR
        lines = 1 if is_title else -(-width_in_chars(words) // room)
        sheet.row_dimensions[number].height = 36 if is_title else _LINE_HEIGHT * lines + 2


def _write_field(sheet: Any, row: int, name: str, last: int) -> None:  # noqa: ANN401  # untyped
    _style(sheet.cell(row, 1, name), _HEAD_FACE, is_centred=True)
    for column in range(2, last + 1):
        _style(sheet.cell(row, column), _BODY_FACE, is_open=True)
    if last > 2:  # noqa: PLR2004  # nothing to merge
        sheet.merge_cells(start_row=row, end_row=row, start_column=2, end_column=last)


def _write_row(sheet: Any, number: int, row: tuple[str, ...], columns: tuple[Column, ...]) -> None:  # noqa: ANN401
    lines = 1
    for index, column in enumerate(columns):
        words = row[index] if index < len(row) else ""
        cell = sheet.cell(number, index + 1)
        if words:
            cell.value, cell.data_type = words, "s"
        _style(cell, _BODY_FACE, is_open=column.is_open)
        room = max(1, column.width / _COLUMNS_PER_CHAR - 0.5)
        need = sum(max(1, -(-width_in_chars(line) // room)) for line in words.split("\n"))
        lines = max(lines, int(need))
    sheet.row_dimensions[number].height = _LINE_HEIGHT * lines + 4


def _style(cell: Any, face: str, *, is_centred: bool = False, is_open: bool = False) -> None:  # noqa: ANN401
    cell.border = _border()
    _set_type(cell, face, _BODY_SIZE, is_centred=is_centred)
    if is_open:
        cell.protection, cell.fill = _openness()
        cell.number_format = "@"


def _set_type(cell: Any, face: str, size: int, *, is_centred: bool) -> None:  # noqa: ANN401
    cell.font = _font(face, size)
    cell.alignment = _alignment(is_centred=is_centred)


@cache
def _border() -> Any:  # noqa: ANN401  # untyped library
    from openpyxl.styles import Border, Side  # noqa: PLC0415  # an extra

    thin = Side(style="thin")
    return Border(left=thin, right=thin, top=thin, bottom=thin)


@cache
def _openness() -> tuple[Any, Any]:
    from openpyxl.styles import PatternFill, Protection  # noqa: PLC0415  # an extra

    return Protection(locked=False), PatternFill("solid", fgColor=_OPEN_FILL)


@cache
def _font(face: str, size: int) -> Any:  # noqa: ANN401  # untyped library
    from openpyxl.styles import Font  # noqa: PLC0415  # an extra

    return Font(name=face, size=size)


@cache
def _alignment(*, is_centred: bool) -> Any:  # noqa: ANN401  # untyped library
    from openpyxl.styles import Alignment  # noqa: PLC0415  # an extra

    horizontal = "center" if is_centred else "left"
    return Alignment(horizontal=horizontal, vertical="center", wrap_text=True)


def _add_choices(sheet: Any, form: FormSheet, head: int) -> None:  # noqa: ANN401  # untyped
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415  # an extra

    for number, column in enumerate(form.columns, 1):
        if column.choices and form.rows:
            words = "、".join(column.choices)
            rule = DataValidation(
                type="list", formula1=f'"{",".join(column.choices)}"', allow_blank=True
            )
            rule.errorTitle, rule.error = "请从列表中选", f"只能填：{words}"
            rule.showErrorMessage = True
            letter = _letter(number)
            rule.add(f"{letter}{head + 1}:{letter}{head + len(form.rows)}")
            sheet.add_data_validation(rule)


def _set_page(sheet: Any, head: int) -> None:  # noqa: ANN401  # untyped library
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{head}:{head}"
    sheet.print_options.horizontalCentered = True
    sheet.oddFooter.center.text = "第 &P 页 共 &N 页"


def _letter(number: int) -> str:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415  # an extra

    return str(get_column_letter(number))


def _without_clock(content: bytes) -> bytes:
    """Pack again with fixed dates: openpyxl notes when it wrote."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as package,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as fixed,
    ):
        for name in package.namelist():
            data = package.read(name)
            if name == "docProps/core.xml":
                data = _core()
            fixed.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _core() -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        "<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{_STAMP}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{_STAMP}</dcterms:modified>'
        "</cp:coreProperties>"
    ).encode()
