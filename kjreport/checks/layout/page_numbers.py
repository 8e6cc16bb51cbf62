"""Finds the page numbers in headers and footers."""

import re
from collections.abc import Iterator

from kjreport.checks.base import Fault
from kjreport.checks.layout.classes import Layout, shortened
from kjreport.doctree.layout import MarginalFacts, ParagraphFacts, SectionFacts

_PAGE_FIELD = re.compile(r"PAGE\b", re.IGNORECASE)


def numbered(section: SectionFacts) -> Iterator[tuple[MarginalFacts, ParagraphFacts]]:
    """Yield the lines of a section's headers and footers that carry the page number."""
    for marginal in section.marginals:
        for paragraph in marginal.paragraphs:
            if any(map(_PAGE_FIELD.match, paragraph.fields)):
                yield marginal, paragraph


def distinct(layout: Layout) -> Iterator[tuple[SectionFacts, MarginalFacts, ParagraphFacts]]:
    """Yield every page number once: sections that go on with the same footer are left out."""
    seen: set[tuple[str, ParagraphFacts]] = set()
    for section in layout.facts.sections:
        for marginal, paragraph in numbered(section):
            look = (marginal.pages, _placeless(paragraph))
            if look not in seen:
                seen.add(look)
                yield section, marginal, paragraph


def _placeless(paragraph: ParagraphFacts) -> ParagraphFacts:
    return ParagraphFacts(1, 1, paragraph.look, paragraph.runs, fields=paragraph.fields)


def fault_at(
    section: SectionFacts, marginal: MarginalFacts, paragraph: ParagraphFacts, message: str
) -> Fault:
    """Say where a page number stands: in which footer, of which pages."""
    pages = {"even": "双页", "first": "首页"}.get(marginal.pages, "")
    where = f"{pages}{marginal.kind.value}的页码"
    return Fault(f"{where}{message}", section=section.number, excerpt=shortened(paragraph.text))
