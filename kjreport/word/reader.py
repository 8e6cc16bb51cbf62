"""Our own .docx back to the document: structure is read from the names of styles alone.

Ids, bookmarks and customXml are not needed; files of others are recognised in ``importing``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from kjreport.doctree.nodes import (
    Block,
    Document,
    Field,
    FieldRow,
    FieldTable,
    Paragraph,
    ParagraphKind,
    Picture,
    Row,
    Seal,
    Signature,
    Table,
)
from kjreport.location import WordPlace
from kjreport.text.segments import Text, plain
from kjreport.word.chart_reader import read_chart
from kjreport.word.container import Container
from kjreport.word.named_styles import style_names_by_id
from kjreport.word.official_reader import (
    MASTHEAD_STYLES,
    OFFICIAL_STYLES,
    OpenOfficialBlock,
)
from kjreport.word.picture_reader import picture_name
from kjreport.word.run_reader import RunReader, W, paragraph_bookmarks
from kjreport.word.style_names import (
    BLANK_LINE,
    CHART_STYLE,
    DATE_STYLE,
    FIELD_NAME_STYLE,
    FIELD_SPACE_STYLE,
    KIND_BY_STYLE,
    LANDSCAPE_TABLE_HEAD_STYLE,
    PICTURE_STYLE,
    SEAL_BY_STYLE,
    TABLE_GROUP_STYLE,
    UNSEEN_STYLE,
)

_EMPTY_STYLES = (BLANK_LINE, UNSEEN_STYLE)
_SKIPPED_PARENTS = frozenset({f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"})


@dataclass(frozen=True, slots=True)
class ReadBlock:
    """A block as found: its bookmarks, and the number of its first paragraph, from 1."""

    block: Block
    bookmarks: tuple[str, ...]
    paragraph: int


def read_document(data: bytes, file: Path = Path()) -> Document:
    """Read a document that ``render`` wrote, also after Word or LibreOffice saved it.

    Paragraphs in other styles count as body text, empty ones of no known style are dropped.
    ``file`` goes into the origins.

    Raises:
        UnreadableDocumentError: the file cannot be read, or is no document.
    """
    return Document(tuple(one.block for one in read_blocks(data, file)))


def read_blocks(data: bytes, file: Path = Path()) -> tuple[ReadBlock, ...]:
    """Read the blocks with their bookmarks.

    Raises:
        UnreadableDocumentError: the file cannot be read, or is no document.
    """
    container = Container(data)
    return tuple(_BlockReader(container, file).blocks())


@dataclass(slots=True)
class _OpenSignature:
    """A signature whose lines are still being read."""

    signers: list[Text]
    seal: Seal
    bookmarks: list[str]
    paragraph: int
    date: Text | None = None
    blank_lines: int = 0

    def goes_on_with(self, seal: Seal | None) -> bool:
        """Tell whether the next line is part of this block; ``None`` stands for the date."""
        if self.date is not None:
            return False
        return self.blank_lines <= 1 and seal in (None, self.seal)

    def closed(self, place: WordPlace) -> ReadBlock:
        block = Signature(tuple(self.signers), self.date or (), self.seal, place)
        return ReadBlock(block, tuple(self.bookmarks), self.paragraph)


class _BlockReader:
    def __init__(self, container: Container, file: Path) -> None:
        document = container.document
        self._container = container
        self._body = container.tree(document).find(f"{W}body")
        self._file = file
        self._styles = style_names_by_id(container, document)
        self._runs = RunReader(self._styles)
        self._number = 0
        self._signature: _OpenSignature | None = None
        self._official: OpenOfficialBlock | None = None
        self._bookmarks: list[str] = []

    def blocks(self) -> Iterator[ReadBlock]:
        for element in _content(self._body):
            if element.tag == f"{W}p":
                yield from self._paragraph(element)
            elif element.tag == f"{W}tbl":
                yield from self._any_table(element)
            elif element.tag == f"{W}bookmarkStart":
                self._bookmarks.append(element.attrib.get(f"{W}name", ""))
        yield from self._finished()

    def _paragraph(self, element: ET.Element) -> Iterator[ReadBlock]:
        self._number += 1
        bookmarks = self._taken_bookmarks() + paragraph_bookmarks(element)
        style = self._style(element)
        place = WordPlace(self._file, 1, self._number)
        content = self._runs.text(element, place)
        if style in SEAL_BY_STYLE or style == DATE_STYLE:
            yield from self._signature_line(style, content, bookmarks)
            return
        if style in OFFICIAL_STYLES:
            yield from self._official_line(style, content, bookmarks)
            return
        if style in _EMPTY_STYLES and not content:
            yield from self._blank_line(style)
            return
        yield from self._finished()
        if style == PICTURE_STYLE and (name := picture_name(element, plain(content))):
            yield ReadBlock(Picture(name, place), tuple(bookmarks), self._number)
            return
        if style == CHART_STYLE and (chart := read_chart(element, self._container, place)):
            yield ReadBlock(chart, tuple(bookmarks), self._number)
            return
        kind, level = KIND_BY_STYLE.get(style.lower(), (ParagraphKind.BODY, 0))
        if content or style.lower() in KIND_BY_STYLE:
            block = Paragraph(kind, content, level, place)
            yield ReadBlock(block, tuple(bookmarks), self._number)

    def _signature_line(
        self, style: str, content: Text, bookmarks: list[str]
    ) -> Iterator[ReadBlock]:
        """Take one line of a signature; a signer after the date begins the next one."""
        seal = SEAL_BY_STYLE.get(style)
        opened = self._signature
        if opened and not opened.goes_on_with(seal):
            yield from self._finished()
            opened = None
        if opened is None:
            opened = _OpenSignature([], seal or Seal.STAMPED, [], self._number)
            self._signature = opened
        opened.bookmarks += bookmarks
        opened.blank_lines = 0
        if seal is None:
            opened.date = content
        else:
            opened.signers.append(content)

    def _official_line(
        self, style: str, content: Text, bookmarks: list[str]
    ) -> Iterator[ReadBlock]:
        """Take one line of a 版头 or 版记."""
        is_masthead = style in MASTHEAD_STYLES
        if self._official is None or self._official.is_masthead is not is_masthead:
            yield from self._finished()
            self._official = OpenOfficialBlock(is_masthead, self._number)
        self._official.add(style, content, bookmarks)
        if self._official.is_complete:
            yield from self._finished()

    def _blank_line(self, style: str) -> Iterator[ReadBlock]:
        """Drop a blank line; those of a 版头, and that before the date of a 签名章, lie within."""
        if self._official or style == UNSEEN_STYLE:
            return
        if self._signature and self._signature.seal is Seal.SIGNET:
            self._signature.blank_lines += 1
        else:
            yield from self._finished()

    def _finished(self) -> Iterator[ReadBlock]:
        if self._signature:
            opened, self._signature = self._signature, None
            yield opened.closed(WordPlace(self._file, 1, opened.paragraph))
        if self._official:
            official, self._official = self._official, None
            block = official.closed(WordPlace(self._file, 1, official.paragraph))
            yield ReadBlock(block, tuple(official.bookmarks), official.paragraph)

    def _any_table(self, element: ET.Element) -> Iterator[ReadBlock]:
        """Read a table, or the lines of a 版头, 版记 or joint signature that stand in one."""
        paragraphs = tuple(element.iter(f"{W}p"))
        styles = [self._style(one) for one in paragraphs]
        if not SEAL_BY_STYLE.keys().isdisjoint(styles):
            yield from self._seal_rows(paragraphs)
            return
        if OFFICIAL_STYLES.isdisjoint(styles):
            yield from self._finished()
            yield self._table_block(element)
            return
        for paragraph in paragraphs:
            yield from self._paragraph(paragraph)
        if MASTHEAD_STYLES.isdisjoint(styles):
            yield from self._finished()

    def _seal_rows(self, paragraphs: tuple[ET.Element, ...]) -> Iterator[ReadBlock]:
        """Read joint 署名 that stand in a table; the date follows it."""
        for paragraph in paragraphs:
            if self._style(paragraph) in SEAL_BY_STYLE:
                yield from self._paragraph(paragraph)
            else:
                self._number += 1

    def _table_block(self, element: ET.Element) -> ReadBlock:
        first = element.find(f".//{W}p")
        if first is not None and self._style(first) == FIELD_NAME_STYLE:
            return self._field_table(element)
        return self._table(element)

    def _field_table(self, element: ET.Element) -> ReadBlock:
        first = self._number + 1
        marks = element.iter(f"{W}bookmarkStart")
        bookmarks = (
            *self._taken_bookmarks(),
            *(mark.attrib.get(f"{W}name", "") for mark in marks),
        )
        rows = tuple(map(self._field_row, element.iter(f"{W}tr")))
        table = FieldTable(rows, WordPlace(self._file, 1, first))
        return ReadBlock(table, bookmarks, first)

    def _field_row(self, element: ET.Element) -> FieldRow:
        """Read names and fields in turn; the style of a field tells its height."""
        cells = self._row(element).cells
        fields = tuple(map(Field, cells[::2], cells[1::2]))
        styles = {self._style(one) for one in element.iter(f"{W}p")}
        return FieldRow(fields, FIELD_SPACE_STYLE in styles)

    def _table(self, element: ET.Element) -> ReadBlock:
        first = self._number + 1
        rows = [self._row(row) for row in element.iter(f"{W}tr")]
        head, *others = rows or [Row(())]
        bookmarks = [
            *self._taken_bookmarks(),
            *(mark.attrib.get(f"{W}name", "") for mark in element.iter(f"{W}bookmarkStart")),
        ]
        place = WordPlace(self._file, 1, first)
        is_landscape = any(
            self._style(one) == LANDSCAPE_TABLE_HEAD_STYLE for one in element.iter(f"{W}p")
        )
        table = Table(head.cells, tuple(others), is_landscape, place)
        return ReadBlock(table, tuple(bookmarks), first)

    def _row(self, element: ET.Element) -> Row:
        cells: list[Text] = []
        is_group = False
        for cell in element.iter(f"{W}tc"):
            paragraphs = cell.findall(f"{W}p")
            self._number += len(paragraphs)
            place = WordPlace(self._file, 1, self._number)
            cells.append(self._runs.joined_text(paragraphs, place))
            is_group = is_group or any(self._style(one) == TABLE_GROUP_STYLE for one in paragraphs)
        return Row(tuple(cells), is_group)

    def _style(self, element: ET.Element) -> str:
        style = element.find(f"{W}pPr/{W}pStyle")
        return "" if style is None else self._styles.get(style.attrib.get(f"{W}val", ""), "")

    def _taken_bookmarks(self) -> list[str]:
        taken, self._bookmarks = self._bookmarks, []
        return taken


def _content(parent: ET.Element | None) -> Iterator[ET.Element]:
    """Yield paragraphs and tables in order, also from within wrappers."""
    for element in () if parent is None else parent:
        if element.tag in _SKIPPED_PARENTS:
            yield from _content(element)
        else:
            yield element
