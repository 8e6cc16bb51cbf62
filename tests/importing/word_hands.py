"""One text as five writers would put it into Word."""

import io
from collections.abc import Callable, Iterator

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

from kjreport.importing.genres import genre_of
from kjreport.text.typed_numbers import NumberKind, TypedNumber, typed_number

LEVELS = (
    NumberKind.CHINESE,
    NumberKind.BRACKETED_CHINESE,
    NumberKind.ARABIC,
    NumberKind.BRACKETED_ARABIC,
)
PATTERNS = ("%1、", "（%2）", "%3.", "（%4）")
LONGEST_HEADING = 40
HEADING_KINDS = (NumberKind.PART, *LEVELS)


def by_automatic_numbers(lines: list[str]) -> bytes:
    """Numbers at the head of paragraphs are Word's own."""
    document = Document()
    numbers = _AutomaticNumbers(document)
    for line in lines:
        number = typed_number(line)
        if number is None or number.kind not in LEVELS:
            document.add_paragraph(line)
            continue
        paragraph = document.add_paragraph(line[number.end :])
        numbers.number(paragraph, LEVELS.index(number.kind), number.number)
    return saved(document)


def by_spaces(lines: list[str]) -> bytes:
    """Everything is laid out by hand: blanks before paragraphs, in titles, behind numbers."""
    document = Document()
    for index, line in enumerate(lines):
        number = typed_number(line)
        if index == 0 and is_title(line):
            document.add_paragraph("　" * 8 + line)
            document.add_paragraph("")
        elif number is not None:
            document.add_paragraph(f"    {number.typed} {line[number.end :]}  ")
        else:
            document.add_paragraph("　　" + line)
    return saved(document)


def by_heading_styles(lines: list[str]) -> bytes:
    """Headings on lines of their own have Word's heading styles, the title its title style."""
    document = Document()
    for index, line in enumerate(lines):
        number = typed_number(line)
        if index == 0 and is_title(line):
            document.add_paragraph(line, style="Title").alignment = WD_ALIGN_PARAGRAPH.CENTER
        elif is_heading(line, number):
            assert number is not None
            document.add_paragraph(line, style=f"Heading {_level(number)}")
        else:
            document.add_paragraph(line, style="Body Text")
    return saved(document)


def by_one_style(lines: list[str]) -> bytes:
    """Every paragraph is alike, with an empty one here and there."""
    document = Document()
    for index, line in enumerate(lines):
        document.add_paragraph(line)
        if index % 7 == 0:
            document.add_paragraph("")
    return saved(document)


def by_table(lines: list[str]) -> bytes:
    """Each section is a row of a table: its number, its heading, its text."""
    document = Document()
    rows = list(_table_rows(lines))
    table = document.add_table(rows=0, cols=3)
    for number, heading, texts in rows:
        cells = table.add_row().cells
        if not number:
            cells[0].merge(cells[2])
            _fill(cells[0], [heading, *texts] if heading else texts)
            continue
        _fill(cells[0], [number])
        _fill(cells[1], [heading])
        _fill(cells[2], texts)
    return saved(document)


def _table_rows(lines: list[str]) -> Iterator[tuple[str, str, list[str]]]:
    """Yield number, heading and the paragraphs below; what stands above has a row of its own."""
    row: tuple[str, str, list[str]] = ("", "", [])
    for line in lines:
        number = typed_number(line)
        if number is None or number.kind not in HEADING_KINDS:
            row[2].append(line)
            continue
        if any(row):
            yield row
        end = line.find("。", number.end)
        if is_heading(line, number) or end < 0 or end - number.end > LONGEST_HEADING:
            rest = line[number.end :]
            row = (
                (number.typed, rest, []) if is_heading(line, number) else (number.typed, "", [rest])
            )
        else:
            rest = line[end + 1 :]
            row = (number.typed, line[number.end : end + 1], [rest] if rest else [])
    yield row


def _fill(cell: object, texts: list[str]) -> None:
    first, *others = texts or [""]
    cell.paragraphs[0].text = first  # type: ignore[attr-defined]
    for text in others:
        cell.add_paragraph(text)  # type: ignore[attr-defined]


def is_title(line: str) -> bool:
    return genre_of(line) is not None and "。" not in line and typed_number(line) is None


def is_heading(line: str, number: TypedNumber | None) -> bool:
    return (
        number is not None
        and number.kind in HEADING_KINDS
        and len(line) <= LONGEST_HEADING
        and line[-1] not in "。；："
    )


def _level(number: TypedNumber) -> int:
    return 1 if number.kind is NumberKind.PART else LEVELS.index(number.kind) + 1


class _AutomaticNumbers:
    """A list of four levels; a count that does not go on begins a list anew."""

    def __init__(self, document: WordDocument) -> None:
        self._root = document.part.numbering_part.element
        self._identity, self._counts = 500, [0, 0, 0, 0]
        levels = "".join(
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="'
            f'{"decimal" if depth > 1 else "chineseCounting"}"/><w:suff w:val="nothing"/>'
            f'<w:lvlText w:val="{pattern}"/></w:lvl>'
            for depth, pattern in enumerate(PATTERNS)
        )
        abstract = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="500">{levels}</w:abstractNum>'
        )
        self._root.insert(0, abstract)
        self._add("")

    def _add(self, override: str) -> None:
        self._identity += 1
        self._root.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{self._identity}">'
                f'<w:abstractNumId w:val="500"/>{override}</w:num>'
            )
        )

    def number(self, paragraph: Paragraph, depth: int, value: int) -> None:
        if self._counts[depth] + 1 != value:
            start = f'<w:startOverride w:val="{value}"/>'
            self._add(f'<w:lvlOverride w:ilvl="{depth}">{start}</w:lvlOverride>')
        self._counts[depth] = value
        self._counts[depth + 1 :] = [0] * (3 - depth)
        properties = paragraph._p.get_or_add_pPr()
        properties.append(
            parse_xml(
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/>'
                f'<w:numId w:val="{self._identity}"/></w:numPr>'
            )
        )
        assert properties.find(qn("w:numPr")) is not None


def saved(document: WordDocument) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


HANDS: dict[str, Callable[[list[str]], bytes]] = {
    "自动编号": by_automatic_numbers,
    "手工空格": by_spaces,
    "标题样式": by_heading_styles,
    "一种样式": by_one_style,
    "表格排版": by_table,
}
