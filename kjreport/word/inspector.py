"""A .docx, anybody's, measured: ``inspect_layout`` returns what its formatting comes to.

The text is read as a stream and let go of paragraph by paragraph, so that a large file costs
time but little memory. Text boxes are counted, not read: they stand beside the text.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kjreport.doctree.layout import DrawnLine, LayoutFacts, ParagraphFacts, SectionFacts, TableFacts
from kjreport.word.inspector_drawings import drawn_lines
from kjreport.word.inspector_looks import Looks, theme_faces
from kjreport.word.inspector_numbering import Numbering
from kjreport.word.inspector_package import (
    Element,
    W,
    WordPackage,
    damaged,
    is_on,
    too_large,
)
from kjreport.word.inspector_paragraphs import ParagraphInspector, ParagraphPlace
from kjreport.word.inspector_sections import SectionMeasure
from kjreport.word.inspector_tables import OpenTable
from kjreport.word.style_chain import StyleChain

_MOST_PARAGRAPHS = 30_000
_MOST_CHARACTERS = 1_000_000
"""Some 1,600 full pages."""
_P, _TBL, _BOX = f"{W}p", f"{W}tbl", f"{W}txbxContent"
_SECTION, _GRID, _TABLE_LOOK, _BODY = f"{W}sectPr", f"{W}tblGrid", f"{W}tblPr", f"{W}body"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_ROW, _CELL_RULES = f"{W}tr", f"{W}tcBorders"
_TAGS = (_P, _TBL, _BOX, _SECTION, _GRID, _TABLE_LOOK, _FALLBACK, _BODY, _ROW, _CELL_RULES)


def inspect_layout(data: bytes) -> LayoutFacts:
    """Measure one .docx.

    Raises:
        UnreadableDocumentError: not a .docx, damaged, or larger than a document can be.
    """
    package = WordPackage(data)
    return _Inspection(package).facts()


def _only(roots: Iterator[Element]) -> Element | None:
    return next(roots, None)


@dataclass(slots=True)
class _Position:
    """How far the stream has come."""

    paragraph: int = 0
    characters: int = 0
    section: int = 1
    tables: list[OpenTable] = field(default_factory=list)
    table: int = 0
    boxes: int = 0
    aside: int = 0
    """How many text boxes or fallbacks the stream is inside of."""
    has_body: bool = False


class _Inspection:
    """One walk through one document."""

    def __init__(self, package: WordPackage) -> None:
        chain = StyleChain(_only(package.related("/styles")))
        looks = Looks(chain, theme_faces(_only(package.related("/theme"))))
        self._package, self._chain = package, chain
        self._inspector = ParagraphInspector(looks, Numbering(_only(package.related("/numbering"))))
        side = ParagraphInspector(looks, Numbering(None))
        self._measure = SectionMeasure(package, side, package.parts_by_id())
        self._at = _Position()
        self._paragraphs: list[ParagraphFacts] = []
        self._tables: list[TableFacts] = []
        self._sections: list[SectionFacts] = []
        self._lines: list[DrawnLine] = []

    def facts(self) -> LayoutFacts:
        """Walk through the text and return everything measured."""
        self._stream()
        if not self._sections or self._at.section > len(self._sections):
            self._sections.append(self._section(None))
        return LayoutFacts(
            sections=tuple(self._sections),
            paragraphs=tuple(self._paragraphs),
            tables=tuple(self._tables),
            has_even_pages=self._has_even_pages(),
            drawn_lines=tuple(self._lines),
            has_macros=any(name.endswith("vbaProject.bin") for name in self._package.names),
            text_boxes=self._at.boxes,
        )

    def _stream(self) -> None:
        for event, element in self._package.events(_TAGS):
            if event == "start":
                self._start(element)
            else:
                self._end(element)
        if not self._at.has_body:
            raise damaged()

    def _start(self, element: Element) -> None:
        at = self._at
        if element.tag == _BODY:
            at.has_body = True
        elif element.tag in {_BOX, _FALLBACK}:
            at.aside += 1
        elif element.tag == _TBL and not at.aside:
            at.tables.append(OpenTable(at.paragraph + 1))
            if len(at.tables) == 1:
                at.table += 1
        elif element.tag == _ROW and at.tables and not at.aside:
            at.tables[-1].begin_row()

    def _end(self, element: Element) -> None:
        at = self._at
        tag = element.tag
        if tag in {_BOX, _FALLBACK}:
            at.aside -= 1
            at.boxes += tag == _BOX and not at.aside
        elif at.aside:
            return
        elif tag == _P:
            self._paragraph(element)
        elif tag == _TBL:
            self._close_table()
            element.clear()
        elif tag == _SECTION and self._is_last_section(element):
            self._sections.append(self._section(element))
        elif at.tables:
            self._table_property(element)

    @staticmethod
    def _is_last_section(element: Element) -> bool:
        """That of the body; the others are found in the paragraph that ends them."""
        parent = element.getparent()
        return parent is not None and parent.tag == _BODY

    def _paragraph(self, element: Element) -> None:
        at = self._at
        at.paragraph += 1
        if at.paragraph > _MOST_PARAGRAPHS:
            raise too_large()
        place = ParagraphPlace(
            at.paragraph,
            at.section,
            at.table if at.tables else 0,
            at.tables[-1].style if at.tables else "",
        )
        facts = self._inspector.inspect(element, place)
        self._paragraphs.append(facts)
        at.characters += sum(len(run.text) for run in facts.runs)
        if at.characters > _MOST_CHARACTERS:
            raise too_large()
        if facts.has_picture:
            self._lines.extend(drawn_lines(element, place.number))
        ending = element.find(f"{W}pPr/{_SECTION}")
        if ending is not None:
            self._sections.append(self._section(ending))
            at.section += 1
        element.clear()

    def _section(self, element: Element | None) -> SectionFacts:
        previous = self._sections[-1] if self._sections else None
        return self._measure.section(len(self._sections) + 1, element, previous)

    def _table_property(self, element: Element) -> None:
        opened = self._at.tables[-1]
        if element.tag == _TABLE_LOOK:
            opened.read_look(element)
        elif element.tag == _GRID:
            opened.read_grid(element)
        elif element.tag == _CELL_RULES:
            opened.read_cell_rules(element)

    def _close_table(self) -> None:
        at = self._at
        closed = at.tables.pop()
        if not at.tables:
            facts = closed.facts(at.table, at.section, at.paragraph, self._chain)
            self._tables.append(facts)

    def _has_even_pages(self) -> bool:
        settings = _only(self._package.related("/settings"))
        switch = None if settings is None else settings.find(f"{W}evenAndOddHeaders")
        return switch is not None and is_on(switch.get(f"{W}val", "1"))
