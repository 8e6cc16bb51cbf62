"""Anybody's .docx to facts: blocks in reading order, with everything written out.

The text is read as a stream and let go of paragraph by paragraph, so that a large or hostile
file costs little memory and no recursion.
"""

import re
from dataclasses import dataclass, field, replace

from kjreport.doctree.foreign import (
    ForeignDocument,
    FoundBlock,
    FoundCell,
    FoundParagraph,
    FoundTable,
    SetAside,
)
from kjreport.word.foreign_reader_notes import marginal_texts, side_texts
from kjreport.word.foreign_reader_paragraphs import ForeignParagraphs, Read
from kjreport.word.inspector_looks import Looks, theme_faces
from kjreport.word.inspector_numbering import Numbering
from kjreport.word.inspector_package import (
    Element,
    W,
    WordPackage,
    child_value,
    damaged,
    too_large,
)
from kjreport.word.style_chain import StyleChain

_MOST_PARAGRAPHS = 100_000
_MOST_CHARACTERS = 3_000_000
_P, _TBL, _ROW, _CELL, _BODY = f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc", f"{W}body"
_BOX = f"{W}txbxContent"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TAGS = (_P, _TBL, _ROW, _CELL, _BOX, _FALLBACK, _BODY)
_CONTENTS = re.compile(r"(?:toc|目录)\s?\d|toc heading|目录标题", re.IGNORECASE)
_MOST_CELLS = 100


def read_foreign(data: bytes) -> ForeignDocument:
    """Read one .docx.

    Raises:
        UnreadableDocumentError: not a .docx, damaged, or larger than a document can be.
    """
    return _Reading(WordPackage(data)).document()


@dataclass(slots=True)
class _Flow:
    """Blocks that are being gathered: of the body, a cell or a text box."""

    blocks: list[FoundBlock] = field(default_factory=list)
    open_text: FoundParagraph | None = None
    """A paragraph whose mark was deleted, and which the next one carries on."""
    starts_page: bool = False


@dataclass(slots=True)
class _OpenTable:
    first_paragraph: int
    rows: list[tuple[FoundCell, ...]] = field(default_factory=list)
    cells: list[FoundCell] = field(default_factory=list)


class _Reading:
    """One walk through one document."""

    def __init__(self, package: WordPackage) -> None:
        chain = StyleChain(next(package.related("/styles"), None))
        looks = Looks(chain, theme_faces(next(package.related("/theme"), None)))
        numbering = Numbering(next(package.related("/numbering"), None))
        self._package = package
        self._paragraphs = ForeignParagraphs(package, looks, numbering, side_texts(package))
        self._flows = [_Flow()]
        self._tables: list[_OpenTable] = []
        #: The text boxes of each paragraph that is still open.
        self._boxes: list[list[FoundBlock]] = []
        self._set_aside: list[SetAside] = []
        self._number = self._characters = self._aside = 0
        self._has_body = False

    def document(self) -> ForeignDocument:
        """Walk through the text and return everything found."""
        self._stream()
        return ForeignDocument(
            blocks=tuple(_closed(self._flows[0])),
            picture=self._package.read,
            set_aside=(*self._set_aside, *marginal_texts(self._package)),
            has_macros=any(name.endswith("vbaProject.bin") for name in self._package.names),
        )

    def _stream(self) -> None:
        for event, element in self._package.events(_TAGS):
            if element.tag == _FALLBACK:
                self._aside += 1 if event == "start" else -1
            elif self._aside:
                continue
            elif event == "start":
                self._start(element)
            else:
                self._end(element)
        if not self._has_body:
            raise damaged()

    def _start(self, element: Element) -> None:
        tag = element.tag
        if tag == _P:
            self._boxes.append([])
        elif tag == _TBL:
            self._tables.append(_OpenTable(self._number + 1))
        elif tag in {_CELL, _BOX}:
            self._flows.append(_Flow())
        elif tag == _BODY:
            self._has_body = True

    def _end(self, element: Element) -> None:
        tag = element.tag
        if tag == _P:
            self._paragraph(element)
        elif tag == _BOX:
            blocks = _closed(self._flows.pop())
            if self._boxes:
                self._boxes[-1].extend(blocks)
        elif tag == _CELL:
            self._cell(element, _closed(self._flows.pop()))
        elif tag == _ROW and self._tables:
            self._row(element)
        elif tag == _TBL:
            table = self._tables.pop()
            if table.rows:
                self._flows[-1].blocks.append(FoundTable(tuple(table.rows), table.first_paragraph))
        if tag != _BODY:
            element.clear()

    def _paragraph(self, element: Element) -> None:
        self._number += 1
        read = self._paragraphs.read(element, self._number)
        self._characters += len(read.paragraph.text)
        if self._number > _MOST_PARAGRAPHS or self._characters > _MOST_CHARACTERS:
            raise too_large()
        boxes = self._boxes.pop()
        self._set_aside.extend(read.set_aside)
        flow = self._flows[-1]
        if not read.boxes_follow:
            flow.blocks.extend(boxes)
        self._keep(flow, read)
        flow.blocks.extend(read.pictures)
        if read.boxes_follow:
            flow.blocks.extend(boxes)
        ends_section = element.find(f"{W}pPr/{W}sectPr") is not None
        flow.starts_page = flow.starts_page or read.ends_page or ends_section

    def _keep(self, flow: _Flow, read: Read) -> None:
        """Add a paragraph, joined to the one before whose mark was deleted."""
        paragraph = read.paragraph
        if _CONTENTS.fullmatch(paragraph.style):
            if paragraph.text.strip():
                self._set_aside.append(SetAside(" ".join(paragraph.text.split()), "目录"))
            return
        before = flow.open_text
        if before is not None:
            paragraph = _joined(before, paragraph)
        starts_page = flow.starts_page or paragraph.starts_page
        has_words = bool(paragraph.text.strip())
        paragraph = replace(paragraph, starts_page=starts_page and has_words)
        flow.starts_page = starts_page and not has_words
        flow.open_text = paragraph if read.joins_next else None
        if not read.joins_next:
            flow.blocks.append(paragraph)

    def _cell(self, element: Element, blocks: list[FoundBlock]) -> None:
        if not self._tables:
            self._flows[-1].blocks.extend(blocks)
            return
        properties = element.find(f"{W}tcPr")
        span = child_value(properties, "gridSpan") or "1"
        merge = child_value(properties, "vMerge")
        width = int(span) if span.isdecimal() and len(span) <= len(str(_MOST_CELLS)) else 1
        cell = FoundCell(tuple(blocks), min(max(width, 1), _MOST_CELLS), merge in {"", "continue"})
        self._tables[-1].cells.append(cell)

    def _row(self, element: Element) -> None:
        table = self._tables[-1]
        cells, table.cells = tuple(table.cells), []
        if cells and element.find(f"{W}trPr/{W}del") is None:
            table.rows.append(cells)


def _joined(before: FoundParagraph, paragraph: FoundParagraph) -> FoundParagraph:
    """Join two paragraphs; the looks are those of the second, as in Word."""
    return replace(
        paragraph,
        text=before.text + paragraph.text,
        label=before.label or paragraph.label,
        footnotes=before.footnotes + paragraph.footnotes,
        remarks=before.remarks + paragraph.remarks,
        starts_page=before.starts_page or paragraph.starts_page,
    )


def _closed(flow: _Flow) -> list[FoundBlock]:
    if flow.open_text is not None and flow.open_text.text.strip():
        flow.blocks.append(flow.open_text)
    return flow.blocks
