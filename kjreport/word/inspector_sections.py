"""Sections: page, margins, grid, and the headers and footers that each one shows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kjreport.doctree.layout import MarginalFacts, MarginalKind, ParagraphFacts, SectionFacts
from kjreport.word.inspector_package import Element, R, W, WordPackage, is_on, twips
from kjreport.word.inspector_paragraphs import ParagraphInspector, ParagraphPlace

_KINDS = {
    f"{W}headerReference": MarginalKind.HEADER,
    f"{W}footerReference": MarginalKind.FOOTER,
}
#: What Word takes when a section says nothing: A4 of its Chinese edition is not among it.
_LETTER = (12240, 15840)
_MARGIN = 1440
_NO_GRID = {"", "default"}
_TEXT_BOX = f"{W}txbxContent"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MOST_PARAGRAPHS = 200


@dataclass(frozen=True, slots=True)
class SectionMeasure:
    """Measures sections of one document."""

    package: WordPackage
    paragraphs: ParagraphInspector
    parts_by_id: Mapping[str, str]

    def section(
        self, number: int, element: Element | None, previous: SectionFacts | None
    ) -> SectionFacts:
        """Measure a section; headers and footers that it does not name are the previous one's."""
        empty = element if element is not None else _NOTHING
        size, margins = _attributes(empty, "pgSz"), _attributes(empty, "pgMar")
        grid = _attributes(empty, "docGrid")
        kind = grid.get("type", "")
        return SectionFacts(
            number=number,
            width=twips(size.get("w"), _LETTER[0]),
            height=twips(size.get("h"), _LETTER[1]),
            top=twips(margins.get("top"), _MARGIN),
            right=twips(margins.get("right"), _MARGIN),
            bottom=twips(margins.get("bottom"), _MARGIN),
            left=twips(margins.get("left"), _MARGIN) + twips(margins.get("gutter")),
            header=twips(margins.get("header")),
            footer=twips(margins.get("footer")),
            grid="" if kind in _NO_GRID else kind,
            line_pitch=twips(grid.get("linePitch")),
            char_space=twips(grid.get("charSpace")),
            has_own_first_page=_is_switched_on(empty, "titlePg"),
            marginals=self._marginals(number, empty, previous),
        )

    def _marginals(
        self, number: int, element: Element, previous: SectionFacts | None
    ) -> tuple[MarginalFacts, ...]:
        own: dict[tuple[MarginalKind, str], MarginalFacts] = {
            (one.kind, one.pages): one for one in (previous.marginals if previous else ())
        }
        for child in element:
            kind = _KINDS.get(child.tag)
            root = self.package.root(self.parts_by_id.get(child.get(f"{R}id", ""), ""))
            if kind is not None and root is not None:
                pages = child.get(f"{W}type", "default")
                own[kind, pages] = MarginalFacts(kind, pages, tuple(self._facts(root, number)))
        return tuple(own.values())

    def _facts(self, root: Element, section: int) -> Iterator[ParagraphFacts]:
        numbered = enumerate(root.iter(f"{W}p"), start=1)
        for number, element in numbered:
            if number > _MOST_PARAGRAPHS:
                return
            if any(one.tag == _FALLBACK for one in element.iterancestors()):
                continue
            place = ParagraphPlace(number, section)
            yield self.paragraphs.inspect(element, place, is_framed=_is_framed(element))


def _is_framed(element: Element) -> bool:
    """Tell whether a line stands in a text box or in a table that has a place of its own."""
    return any(
        one.tag == _TEXT_BOX or one.find(f"{W}tblPr/{W}tblpPr") is not None
        for one in element.iterancestors()
    )


def _attributes(element: Element, name: str) -> dict[str, str]:
    child = element.find(f"{W}{name}")
    if child is None:
        return {}
    return {str(key).rpartition("}")[2]: str(value) for key, value in child.attrib.items()}


def _is_switched_on(element: Element, name: str) -> bool:
    child = element.find(f"{W}{name}")
    return child is not None and is_on(child.get(f"{W}val", "1"))


def _nothing() -> Element:
    from lxml import etree  # noqa: PLC0415  # only for a document without any section

    return etree.Element(f"{W}sectPr")


_NOTHING = _nothing()
