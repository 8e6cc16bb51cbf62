"""Write the forms that each 科室 fills in: what it wrote last as prompts, its figures, blank."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kjreport.errors import SourceError
from kjreport.jobs.check_sheet_rows import NO_OFFICE, FigureDocument, SheetRow, figure_document
from kjreport.jobs.discovery import YAML_ENDINGS, Target
from kjreport.jobs.file_names import draft_name
from kjreport.jobs.output_files import write_result
from kjreport.jobs.results import Failure, Result
from kjreport.model.documents import AnnualReport
from kjreport.reporting.workbooks import Column, FormSheet, workbook
from kjreport.source.edit.edits import Plain
from kjreport.source.edit.syntax import parts_of
from kjreport.source.files import SourceSet, SourceText
from kjreport.word.collect_form import TEXT_WIDTH, WordForm, WordTable, word_form

PARTS = ("工作成效", "存在问题", "工作计划")
OFFICE_FOLDER = "各科室"
FILE, YEAR, OFFICE, PERSON, DAY = "数据文件", "年度", "科室", "报送人", "日期"
PART, TITLE, CONTENT = "部分", "标题", "内容"
KEY, NAME, UNIT, PREVIOUS, VALUE, AS_OF, NOTE = (
    "指标", "名称", "计量单位", "上年", "本年数值", "截至", "备注",
)  # fmt: skip
FIGURE_COLUMNS = (KEY, NAME, UNIT, PREVIOUS, VALUE, AS_OF, NOTE)
TEXT_SHEET, FIGURE_SHEET = "文字材料", "指标"
_BLANK_ROWS = 3
_LABEL_WIDTH, _TITLE_WIDTH, _ROW_HEIGHT = 2000, 2600, 1100
_FIGURE_WIDTHS = (1500, 1745, 900, 1000, 1200, 1250, 1250)
_HOW_TO = (
    "请按去年的小标题填写今年的内容，小标题可以改、可以增加；没有的留空。"
    "指标只在“本年数值”里填数字，不写计量单位。请填写报送人和日期，不要改动表头和栏目名称。"
)


@dataclass(frozen=True, slots=True)
class FormsRequest:
    """Which documents, where to, and how long a part may be."""

    targets: tuple[Target, ...]
    folder: Path
    most_words: int | None = None


@dataclass(frozen=True, slots=True)
class OfficeFile:
    """The file of a 科室 below 各科室."""

    source: SourceText
    office: str
    data: Mapping[str, Plain]


def write_forms(request: FormsRequest) -> tuple[Result, ...]:
    """Write a .docx and an .xlsx for every 科室 of every document that has some.

    Raises:
        ToolMissingError: openpyxl is not installed.
        OutputError: a file cannot be written.
    """
    return tuple(_written(target, request) for target in request.targets)


def office_files(document: FigureDocument) -> dict[str, OfficeFile]:
    """Return the files below 各科室 by their 科室; those that cannot be read are left out."""
    folder = document.target.file.parent / OFFICE_FOLDER
    found: dict[str, OfficeFile] = {}
    for file in sorted(folder.glob("*")):
        if file.suffix.lower() in YAML_ENDINGS:
            read = _office_file(file)
            if read is not None:
                found.setdefault(read.office, read)
    return found


def offices(document: FigureDocument) -> tuple[str, ...]:
    """Return all 科室 that have a file or answer for a figure."""
    named = (office for office in document.rows_by_office if office != NO_OFFICE)
    return tuple(dict.fromkeys((*office_files(document), *named)))


def titles_in(part: Plain) -> Iterator[str]:
    """Yield the headings of the 小节 and 分项 of a part."""
    if not isinstance(part, dict):
        return
    for name in ("小节", "分项"):
        items = part.get(name)
        for item in items if isinstance(items, list) else ():
            title = item.get("标题") if isinstance(item, dict) else None
            if isinstance(title, str) and title:
                yield title


def _office_file(file: Path) -> OfficeFile | None:
    try:
        source = SourceSet().read(file)
        part = parts_of(source)
    except (SourceError, ValueError):
        return None
    data = part.plain if part else None
    if not isinstance(data, dict):
        return None
    office = data.get("科室")
    return OfficeFile(source, office if isinstance(office, str) and office else file.stem, data)


def _written(target: Target, request: FormsRequest) -> Result:
    found = figure_document(target)
    if isinstance(found, Failure):
        return Result(target, failure=found)
    document = found.value
    if document is None or not isinstance(document.document, AnnualReport):
        return Result(target, found.findings)
    outputs: list[Path] = []
    kept: list[Path] = []
    files = office_files(document)
    for office in offices(document):
        form = _Form(document, office, files.get(office), request.most_words)
        name = draft_name(document.organs, (document.year, "报送表", office))
        for ending, content in ((".docx", form.word()), (".xlsx", form.excel())):
            file = request.folder / f"{name}{ending}"
            copy = write_result(file, content)
            outputs.append(file)
            kept += [copy] if copy else []
    return Result(target, found.findings, tuple(outputs), tuple(kept))


class _Form:
    """The form of one 科室, in Word and in Excel."""

    def __init__(
        self,
        document: FigureDocument,
        office: str,
        file: OfficeFile | None,
        most_words: int | None,
    ) -> None:
        self._document = document
        self._office = office
        self._data = file.data if file else {}
        self._most_words = most_words

    def word(self) -> bytes:
        """Write the form as .docx."""
        width = TEXT_WIDTH - _LABEL_WIDTH
        head = (*self._marks().items(), (PERSON, ""), (DAY, ""))
        tables = [WordTable("", tuple(head), (_LABEL_WIDTH, width), heads_column=True)]
        for part in PARTS:
            rows = ((part, self._content_head(part)), *((one, "") for one in self._prompts(part)))
            widths = (_TITLE_WIDTH, TEXT_WIDTH - _TITLE_WIDTH)
            tables.append(WordTable(part, rows, widths, height=_ROW_HEIGHT))
        blank = ("",) * len(FIGURE_COLUMNS)
        rows_of_figures = (*self._figures(), *(blank,) * _BLANK_ROWS)
        tables.append(WordTable("指标", (FIGURE_COLUMNS, *rows_of_figures), _FIGURE_WIDTHS))
        return word_form(WordForm(self._title(), (_HOW_TO,), tuple(tables)))

    def excel(self) -> bytes:
        """Write the form as .xlsx."""
        marks = "　".join(f"{name}：{words}" for name, words in self._marks().items())
        notes = (marks, _HOW_TO)
        fields = (PERSON, DAY)
        content = Column(CONTENT, 80, is_open=True)
        columns = (Column(PART, 26), Column(TITLE, 30, is_open=True), content)
        rows = tuple(
            (self._part_words(part), title) for part in PARTS for title in self._prompts(part)
        )
        figure_rows = (*self._figures(), *(("",),) * _BLANK_ROWS)
        sheets = (
            FormSheet(TEXT_SHEET, self._title(), notes, columns, rows, fields),
            FormSheet(FIGURE_SHEET, self._title(), notes, _figure_columns(), figure_rows, fields),
        )
        return workbook(sheets)

    def _marks(self) -> dict[str, str]:
        shown = Path(self._document.target.shown).as_posix()
        return {FILE: shown, YEAR: self._document.year, OFFICE: self._office}

    def _title(self) -> str:
        organs = "、".join(self._document.organs)
        return f"{organs}{self._document.year}年材料报送表（{self._office}）"

    def _prompts(self, part: str) -> tuple[str, ...]:
        return (*titles_in(self._data.get(part)), *("",) * _BLANK_ROWS)

    def _limit(self, part: str) -> str:
        """Say the 字数 of the part, its own before that of all."""
        own = self._data.get(part)
        typed = own.get("字数") if isinstance(own, dict) else None
        limit = typed if isinstance(typed, str) and typed.isdecimal() else self._most_words
        return f"（不超过{limit}字）" if limit else ""

    def _content_head(self, part: str) -> str:
        return f"{CONTENT}{self._limit(part)}"

    def _part_words(self, part: str) -> str:
        return f"{part}{self._limit(part)}"

    def _figures(self) -> tuple[tuple[str, ...], ...]:
        rows = self._document.rows_by_office.get(self._office, ())
        return tuple(
            (*(row.cells[name] for name in (KEY, NAME, UNIT, PREVIOUS)), "", "", _why_blank(row))
            for row in rows
        )


def _why_blank(row: SheetRow) -> str:
    """Say of a figure that nobody types why its number is not asked for."""
    if row.entry.cells:
        return "取自台账，不用填"
    if row.is_computed:
        return "由构成相加，不用填" if row.entry.figure.parts else "按名单计数，不用填"
    return ""


def _figure_columns() -> tuple[Column, ...]:
    widths = (18, 24, 10, 12, 14, 16, 24)
    return tuple(
        Column(name, width, is_open=True)
        for name, width in zip(FIGURE_COLUMNS, widths, strict=True)
    )
