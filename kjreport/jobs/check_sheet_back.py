"""Read a returned 数据核对表: what differs, what was tampered with, what the data become."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kjreport.findings import Finding, in_reading_order
from kjreport.jobs.check_sheet import FILE_LABEL, YEAR_LABEL
from kjreport.jobs.check_sheet_answers import Answer, read_answer
from kjreport.jobs.check_sheet_findings import remark
from kjreport.jobs.check_sheet_rows import (
    CONFIRMED,
    KEY,
    LOCKED,
    NO_OFFICE,
    OPEN,
    FigureDocument,
    SheetRow,
    figure_document,
)
from kjreport.jobs.discovery import Target
from kjreport.jobs.results import Failure
from kjreport.jobs.returned_sheets import (
    ReturnedRow,
    ReturnedTable,
    label,
    opened,
    sheet_of,
    table_with,
)
from kjreport.jobs.write_back import PlannedEdit, Written, write_back
from kjreport.location import CellPlace, FieldPath
from kjreport.reporting.workbooks import sheet_name
from kjreport.source.edit.addresses import OwnPlace, own_place
from kjreport.source.edit.edits import Plain, SetValue
from kjreport.source.excel.cells import folded
from kjreport.source.excel.workbooks import Book, Sheet

_COLUMNS = (*LOCKED, *OPEN)
#: So many known columns make a sheet one of ours.
_LEAST_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class SheetsBackRequest:
    """The returned workbook, the documents it may belong to, and whether to write."""

    file: Path
    targets: tuple[Target, ...]
    today: date
    applies: bool = False


@dataclass(frozen=True, slots=True)
class SheetsBack:
    """What came back."""

    findings: tuple[Finding, ...] = ()
    answered: int = 0
    """Figures with a usable answer."""
    pending: int = 0
    """Values that differ from the data, written or to be written."""
    written: tuple[Written, ...] = ()
    failure: Failure | None = None


def read_check_sheets(request: SheetsBackRequest) -> SheetsBack:
    """Read a returned workbook; write its answers back where that is asked for.

    Raises:
        ReadError: the workbook cannot be read.
        SourceError: a data file cannot be changed as intended; nothing is written.
        OutputError: a data file or its copy cannot be written.
    """
    book = opened(request.file)
    document = _document(book, request.targets)
    if not isinstance(document, FigureDocument):
        return document
    reading = _Reading(book, document)
    reading.read()
    planned = tuple(edit for answer in reading.answers for edit in _edits(document, answer))
    written = write_back(planned, request.today) if request.applies else ()
    findings = in_reading_order(reading.findings)
    return SheetsBack(findings, len(reading.answers), len(planned), written)


def _document(book: Book, targets: Iterable[Target]) -> FigureDocument | SheetsBack:
    """Find the document that the sheets were made of."""
    labels = [label(sheet_of(book, name), FILE_LABEL) for name in book.names]
    named = next((one for one in labels if one is not None), None)
    if named is None:
        place = CellPlace(book.file, book.names[0] if book.names else "", "A1")
        return SheetsBack((remark("E401", place),))
    words, place = named
    target = next((one for one in targets if Path(one.shown).as_posix() == words), None)
    if target is None:
        return SheetsBack((remark("E402", place, words, excerpt=words),))
    found = figure_document(target)
    if isinstance(found, Failure):
        return SheetsBack(failure=found)
    if found.value is None:
        return SheetsBack(found.findings)
    years = [label(sheet_of(book, name), YEAR_LABEL) for name in book.names]
    other = next((one for one in years if one and one[0] != found.value.year), None)
    if other is not None:
        return SheetsBack((remark("E403", other[1], other[0], found.value.year, excerpt=other[0]),))
    return found.value


class _Reading:
    """All sheets of one workbook against one document."""

    def __init__(self, book: Book, document: FigureDocument) -> None:
        self.findings: list[Finding] = []
        self.answers: list[Answer] = []
        self._book = book
        self._rows_by_office = document.rows_by_office
        self._offices = {sheet_name(office): office for office in document.rows_by_office}
        self._known = {
            row.cells[KEY]: (office, row)
            for office, rows in document.rows_by_office.items()
            for row in rows
        }
        self._seen: set[str] = set()

    def read(self) -> None:
        """Read the sheets in the order of the workbook."""
        present = {}
        for name in self._book.names:
            office = self._offices.get(name)
            if office is None:
                place = CellPlace(self._book.file, name, "A1")
                self.findings.append(remark("E405", place, name))
            else:
                present[office] = sheet_of(self._book, name)
        for office, sheet in present.items():
            self._read_sheet(office, sheet)
        first = CellPlace(self._book.file, self._book.names[0], "A1")
        for office, rows in self._rows_by_office.items():
            if office not in present:
                self.findings.append(remark("E404", first, sheet_name(office), len(rows)))

    def _read_sheet(self, office: str, sheet: Sheet) -> None:
        table = table_with(sheet, _COLUMNS, _LEAST_COLUMNS)
        if table is None or not {KEY, CONFIRMED} & table.columns.keys():
            self.findings.append(remark("E401", CellPlace(sheet.file, sheet.name, "A1")))
            return
        self.findings += _columns(table)
        if KEY not in table.columns:
            return
        rows: dict[str, list[ReturnedRow]] = {}
        for returned in table.rows:
            key = returned.words(KEY)
            if key:
                rows.setdefault(key, []).append(returned)
        unanswered = [row for row in self._read_rows(office, rows) if row is not None]
        if unanswered:
            first = unanswered[0]
            count = len(unanswered)
            place = first.place(CONFIRMED)
            self.findings.append(remark("E424", place, first.words(KEY), count))
        for row in self._rows_by_office[office]:
            key = row.cells[KEY]
            if key not in rows and key not in self._seen:
                self.findings.append(remark("E408", table.head_place(KEY), key))

    def _read_rows(
        self, office: str, rows: dict[str, list[ReturnedRow]]
    ) -> Iterator[ReturnedRow | None]:
        """Read the rows of a sheet; yield those without an answer."""
        for key, found in rows.items():
            returned = found[-1]
            place = returned.place(KEY)
            if len(found) > 1 or key in self._seen:
                self.findings.append(remark("E410", place, key, excerpt=key))
            elif key not in self._known:
                self.findings.append(remark("E409", place, key, excerpt=key))
            elif self._known[key][0] != office:
                owner = self._known[key][0]
                self.findings.append(remark("E412", place, key, owner, office, excerpt=key))
            else:
                yield self._read_row(office, returned, self._known[key][1])
            self._seen.add(key)

    def _read_row(self, office: str, returned: ReturnedRow, row: SheetRow) -> ReturnedRow | None:
        read = read_answer(returned, row, office)
        self.findings += read.findings
        if read.answer is not None:
            self.answers.append(read.answer)
        is_blank = read.answer is None and not returned.words(CONFIRMED)
        return returned if is_blank and not read.findings else None


def _columns(table: ReturnedTable) -> Iterator[Finding]:
    """Say which columns are missing or stand elsewhere."""
    missing = [name for name in _COLUMNS if name not in table.columns]
    for name in missing:
        yield remark("E406", table.head_place(KEY), name)
    if missing:
        return
    for number, name in enumerate(_COLUMNS):
        if table.columns[name] != number:
            yield remark("E407", table.head_place(name), name, number + 1, excerpt=name)
            return


def _edits(document: FigureDocument, answer: Answer) -> Iterator[PlannedEdit]:
    """Put an answer into edits of the file that holds the figure."""
    path = FieldPath(("指标", answer.row.cells[KEY]))
    figure = own_place(document.places, path)
    if figure is None or not figure.exists:
        return
    if answer.value is not None:
        yield PlannedEdit(figure.source, SetValue(figure.path / "数值", answer.value))
    if folded(answer.row.cells["状态"]) != answer.status.value:
        yield PlannedEdit(figure.source, SetValue(figure.path / "状态", answer.status.value))
    yield from _source_edits(document, answer, figure)


def _source_edits(
    document: FigureDocument, answer: Answer, figure: OwnPlace
) -> Iterator[PlannedEdit]:
    """Note who answered and when; where 来源 is new, the 科室 too."""
    given = {"人": answer.person, "时间": answer.day}
    wanted = {name: words for name, words in given.items() if words}
    source = own_place(document.places, FieldPath(("指标", answer.row.cells[KEY], "来源")))
    if source is not None and source.exists:
        known = answer.row.entry.figure.source
        person, time = (known.person, known.time) if known else (None, None)
        noted = {"人": str(person or ""), "时间": str(time or "")}
        for name, words in wanted.items():
            if noted[name] != words:
                yield PlannedEdit(source.source, SetValue(source.path / name, words))
    elif wanted:
        office = {} if answer.office == NO_OFFICE else {"科室": answer.office}
        value: Plain = {**office, **wanted}
        yield PlannedEdit(figure.source, SetValue(figure.path / "来源", value))
