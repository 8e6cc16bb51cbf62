"""Read a form that a 科室 sent back, in Word or in Excel: who, when, texts and figures."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kjreport.errors import ReadError
from kjreport.findings import Finding
from kjreport.jobs.collect_findings import remark
from kjreport.jobs.collect_forms import (
    AS_OF,
    CONTENT,
    DAY,
    FIGURE_COLUMNS,
    FILE,
    KEY,
    NAME,
    NOTE,
    OFFICE,
    PART,
    PARTS,
    PERSON,
    TITLE,
    UNIT,
    VALUE,
    YEAR,
)
from kjreport.jobs.returned_sheets import label, opened, sheet_of, table_with
from kjreport.location import CellPlace, Location, WordPlace
from kjreport.source.excel.cells import address, folded, words
from kjreport.source.excel.workbooks import Sheet
from kjreport.text.dates import DateFormError, parse_date
from kjreport.word.collect_form import FilledTable, filled_tables

_LIMIT = re.compile(r"不超过(\d+)字")
_LEAST_FIGURE_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class ReturnedText:
    """What was written under one heading."""

    part: str
    title: str
    paragraphs: tuple[str, ...]
    place: Location
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class ReturnedFigure:
    """What was written in one row of the figures; ``value`` as typed."""

    key: str
    name: str
    unit: str
    value: str
    as_of: str
    note: str
    place: Location


@dataclass(slots=True)
class ReturnedForm:
    """One form as it came back."""

    file: Path
    marks: dict[str, str] = field(default_factory=dict)
    """数据文件, 年度, 科室, 报送人, 日期 as typed."""
    texts: list[ReturnedText] = field(default_factory=list)
    figures: list[ReturnedFigure] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    parts: set[str] = field(default_factory=set)
    """The tables that were found."""
    day: str = ""

    @property
    def place(self) -> Location:
        """The form as a whole."""
        if self.file.suffix.lower() == ".docx":
            return WordPlace(self.file, 0, 0)
        return CellPlace(self.file, "", "A1")


def read_form(file: Path) -> ReturnedForm:
    """Read a returned form.

    Raises:
        ReadError: the file cannot be read, or is neither .docx nor a workbook.
    """
    form = ReturnedForm(file)
    if file.suffix.lower() == ".docx":
        _read_word(form)
    else:
        _read_excel(form)
    if form.marks.get(OFFICE):
        _check_marks(form)
    return form


def _check_marks(form: ReturnedForm) -> None:
    for part in (*PARTS, KEY):
        if part not in form.parts:
            form.findings.append(remark("E466", form.place, part))
    if not form.texts and not form.figures:
        form.findings.append(remark("E467", form.place, form.marks[OFFICE]))
        return
    if not form.marks.get(PERSON):
        form.findings.append(remark("E460", form.place))
    typed = form.marks.get(DAY, "")
    if typed:
        try:
            form.day = str(parse_date(typed))
        except DateFormError as error:
            form.findings.append(remark("E461", form.place, str(error.reason), excerpt=typed))


def _read_word(form: ReturnedForm) -> None:
    try:
        content = form.file.read_bytes()
    except OSError as error:
        message = f"打不开“{form.file}”，请关闭正在使用它的程序，并确认文件还在。"
        raise ReadError(message) from error
    for number, table in enumerate(filled_tables(content), 1):
        head = [folded(cell.words) for cell in table[0]] if table else []
        part = next((one for one in PARTS if head and head[0] == folded(one)), None)
        if part is not None:
            form.parts.add(part)
            _read_word_part(form, part, number, table)
        elif len({*head} & {*FIGURE_COLUMNS}) >= _LEAST_FIGURE_COLUMNS:
            form.parts.add(KEY)
            _read_word_figures(form, number, table)
        else:
            _read_word_marks(form, table)


def _read_word_marks(form: ReturnedForm, table: FilledTable) -> None:
    for row in table:
        name = folded(row[0].words) if row else ""
        if name in (FILE, YEAR, OFFICE, PERSON, DAY) and len(row) > 1:
            form.marks.setdefault(name, row[1].words)


def _read_word_part(form: ReturnedForm, part: str, number: int, table: FilledTable) -> None:
    limit = _limit_in(cell.words for cell in table[0])
    for line, row in enumerate(table[1:], 2):
        if len(row) > 1 and row[1].paragraphs:
            place = _word_place(form.file, number, line, 2)
            text = ReturnedText(part, row[0].words, row[1].paragraphs, place, limit)
            form.texts.append(text)


def _read_word_figures(form: ReturnedForm, number: int, table: FilledTable) -> None:
    at = {folded(cell.words): index for index, cell in enumerate(table[0])}
    for line, row in enumerate(table[1:], 2):
        cells = {name: row[index].words for name, index in at.items() if index < len(row)}
        place = _word_place(form.file, number, line, at.get(VALUE, 0) + 1)
        _add_figure(form, cells, place)


def _word_place(file: Path, table: int, row: int, column: int) -> WordPlace:
    return WordPlace(file, 1, 0, container=f"表{table}第{row}行第{column}列")


def _read_excel(form: ReturnedForm) -> None:
    book = opened(form.file)
    for name in book.names:
        sheet = sheet_of(book, name)
        for mark in (FILE, YEAR, OFFICE):
            found = label(sheet, f"{mark}：")
            if found is not None:
                form.marks.setdefault(mark, found[0])
        for mark, typed in _fields(sheet):
            if typed or mark not in form.marks:
                form.marks[mark] = typed
        _read_excel_texts(form, sheet)
        _read_excel_figures(form, sheet)


def _fields(sheet: Sheet) -> Iterator[tuple[str, str]]:
    for row in sheet.rows:
        name = folded(words(row[0])) if row else ""
        if name in (PERSON, DAY) and len(row) > 1:
            yield name, words(row[1])


def _read_excel_texts(form: ReturnedForm, sheet: Sheet) -> None:
    table = table_with(sheet, (PART, TITLE, CONTENT), 3)
    if table is None:
        return
    for row in table.rows:
        typed = row.words(PART)
        part = next((one for one in PARTS if folded(typed).startswith(one)), None)
        if part is None:
            continue
        form.parts.add(part)
        lines = [line.strip() for line in row.words(CONTENT).split("\n")]
        paragraphs = tuple(line for line in lines if line)
        if paragraphs:
            place = row.place(CONTENT)
            limit = _limit_in((typed,))
            form.texts.append(ReturnedText(part, row.words(TITLE), paragraphs, place, limit))


def _read_excel_figures(form: ReturnedForm, sheet: Sheet) -> None:
    table = table_with(sheet, FIGURE_COLUMNS, _LEAST_FIGURE_COLUMNS)
    if table is None:
        return
    form.parts.add(KEY)
    for row in table.rows:
        cells = {name: row.words(name) for name in FIGURE_COLUMNS}
        at = table.columns.get(VALUE, 0)
        place = CellPlace(sheet.file, sheet.name, address(row.number, at))
        _add_figure(form, cells, place)


def _add_figure(form: ReturnedForm, cells: dict[str, str], place: Location) -> None:
    key = cells.get(KEY, "") or cells.get(NAME, "")
    value = cells.get(VALUE, "")
    if key and value:
        figure = ReturnedFigure(
            key,
            name=cells.get(NAME, ""),
            unit=cells.get(UNIT, ""),
            value=value,
            as_of=cells.get(AS_OF, ""),
            note=cells.get(NOTE, ""),
            place=place,
        )
        form.figures.append(figure)


def _limit_in(heads: Iterable[str]) -> int | None:
    match = _LIMIT.search(folded("".join(heads)))
    return int(match[1]) if match else None
