"""Forms in Word that a 科室 fills in and sends back: written from tables, read by their words.

Word, WPS and LibreOffice give ids, styles and widths anew when they save. What survives is what
people see, so a returned form is read by the words in its cells alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from kjreport.text.characters import without_forbidden
from kjreport.word.container import Container
from kjreport.word.package import pack

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
#: What was moved away or deleted, and what a paragraph says of itself.
_UNREAD = frozenset(f"{{{_W}}}{tag}" for tag in ("moveFrom", "del", "pPr", "rPr"))
#: Twips: A4 with the margins of GB/T 9704 at the sides.
_PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1474" w:bottom="1701"'
_MARGINS = ' w:left="1587" w:header="851" w:footer="992" w:gutter="0"/>'
TEXT_WIDTH = 8845
"""Twips between the margins: what the columns of a table share."""
_TITLE, _HEADING, _BODY, _CELL, _CELL_HEAD = "KjTitle", "KjHeading", "KjBody", "KjCell", "KjHead"
_STYLES = (
    (_TITLE, "报送表标题", "方正小标宋简体", 36, '<w:jc w:val="center"/>'),
    (_HEADING, "报送表分节", "黑体", 28, '<w:keepNext/><w:spacing w:before="240" w:after="60"/>'),
    (_BODY, "报送表说明", "仿宋_GB2312", 24, '<w:ind w:firstLineChars="200" w:firstLine="480"/>'),
    (_CELL, "报送表单元格", "仿宋_GB2312", 24, ""),
    (_CELL_HEAD, "报送表栏目", "黑体", 24, '<w:jc w:val="center"/>'),
)


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table of a form; the first row is its head unless ``heads_column``."""

    heading: str
    """Printed above; nothing where empty."""
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    """Twips of each column."""
    heads_column: bool = False
    """The names stand in the first column instead."""
    height: int = 0
    """The least height of the rows to be filled in, in twips."""


@dataclass(frozen=True, slots=True)
class WordForm:
    """A form: title, how to fill it in, and its tables."""

    title: str
    notes: tuple[str, ...]
    tables: tuple[WordTable, ...]


@dataclass(frozen=True, slots=True)
class FilledCell:
    """One cell of a returned table: its paragraphs, empty ones left out."""

    paragraphs: tuple[str, ...]

    @property
    def words(self) -> str:
        """All of it in one piece."""
        return "".join(self.paragraphs)


FilledTable = tuple[tuple[FilledCell, ...], ...]


def word_form(form: WordForm) -> bytes:
    """Write a form as .docx; the same form gives the same bytes."""
    return pack(
        (
            ("[Content_Types].xml", _content_types()),
            ("_rels/.rels", _relations(("officeDocument", "word/document.xml"))),
            ("word/document.xml", _document(form)),
            ("word/_rels/document.xml.rels", _relations(("styles", "styles.xml"))),
            ("word/styles.xml", _styles()),
        )
    )


def filled_tables(content: bytes) -> tuple[FilledTable, ...]:
    """Read the tables of a returned form, as accepted: insertions kept, deletions left out.

    Raises:
        UnreadableDocumentError: it is no .docx that can be read.
    """
    container = Container(content)
    body = container.tree(container.document).find(_name("body"))
    if body is None:
        return ()
    return tuple(tuple(_row(row) for row in _rows(table)) for table in body.iter(_name("tbl")))


def _name(tag: str) -> str:
    return f"{{{_W}}}{tag}"


def _rows(table: ET.Element) -> Iterator[ET.Element]:
    """Yield the rows; Word may wrap them in content controls."""
    for child in table:
        if child.tag == _name("tr"):
            yield child
        elif child.tag in (_name("sdt"), _name("sdtContent"), _name("ins")):
            yield from _rows(child)


def _row(row: ET.Element) -> tuple[FilledCell, ...]:
    return tuple(_cell(cell) for cell in row.iter(_name("tc")))


def _cell(cell: ET.Element) -> FilledCell:
    words = ("".join(_words(paragraph)).strip() for paragraph in cell.iter(_name("p")))
    return FilledCell(tuple(line for line in words if line))


def _words(paragraph: ET.Element) -> Iterator[str]:
    for element in paragraph:
        if element.tag == _name("t"):
            yield element.text or ""
        elif element.tag in (_name("tab"), _name("br")):
            yield " "
        elif element.tag not in _UNREAD:
            yield from _words(element)


def _document(form: WordForm) -> bytes:
    blocks = [_paragraph(_TITLE, form.title)]
    blocks += [_paragraph(_BODY, note) for note in form.notes]
    for table in form.tables:
        if table.heading:
            blocks.append(_paragraph(_HEADING, table.heading))
        blocks.append(_table(table))
        blocks.append(_paragraph(_CELL, ""))
    section = f"<w:sectPr>{_PAGE}{_MARGINS}</w:sectPr>"
    body = "".join(blocks)
    xml = f'{_HEAD}<w:document xmlns:w="{_W}"><w:body>{body}{section}</w:body></w:document>'
    return xml.encode()


def _paragraph(style: str, words: str) -> str:
    text = escape(without_forbidden(words))
    run = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if words else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run}</w:p>'


def _table(table: WordTable) -> str:
    border = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in table.widths)
    rows = "".join(_table_row(table, number, row) for number, row in enumerate(table.rows))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(table.widths)}" w:type="dxa"/>'
        f'<w:tblBorders>{border}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def _table_row(table: WordTable, number: int, row: Sequence[str]) -> str:
    is_head = number == 0 and not table.heads_column
    height = 0 if is_head else table.height
    lines = f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    repeat = "<w:tblHeader/>" if is_head else ""
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        + _paragraph(_cell_style(table, column, is_head=is_head), words)
        + "</w:tc>"
        for column, (width, words) in enumerate(zip(table.widths, row, strict=True))
    )
    properties = f"<w:trPr>{lines}{repeat}</w:trPr>" if lines or repeat else ""
    return f"<w:tr>{properties}{cells}</w:tr>"


def _cell_style(table: WordTable, column: int, *, is_head: bool) -> str:
    return _CELL_HEAD if is_head or (table.heads_column and column == 0) else _CELL


def _styles() -> bytes:
    made = "".join(
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{identity}">'
        f'<w:name w:val="{name}"/><w:pPr>{paragraph}</w:pPr>'
        f'<w:rPr><w:rFonts w:ascii="{face}" w:hAnsi="{face}" w:eastAsia="{face}" w:cs="{face}"/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
        for identity, name, face, size, paragraph in _STYLES
    )
    return f'{_HEAD}<w:styles xmlns:w="{_W}">{made}</w:styles>'.encode()


def _content_types() -> bytes:
    return (
        f'{_HEAD}<Types xmlns="{_TYPES}">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN_TYPE}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_MAIN_TYPE}.styles+xml"/></Types>'
    ).encode()


def _relations(*targets: Iterable[str]) -> bytes:
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_RELATIONS}">{listed}</Relationships>'.encode()
