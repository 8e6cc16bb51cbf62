"""L118: there is text in the header."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout, shortened
from kjreport.checks.layout.samples import CORRECT, paged
from kjreport.doctree.layout import MarginalFacts, MarginalKind
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield each text that stands in a header, once; a page number there is no header text."""
    told: set[str] = set()
    for section in layout.facts.sections:
        for marginal in section.marginals:
            for paragraph in marginal.paragraphs:
                words = paragraph.text.strip()
                is_header = marginal.kind is MarginalKind.HEADER and not paragraph.fields
                if is_header and words and words not in told:
                    told.add(words)
                    message = f"页眉里有文字“{shortened(words)}”，公文没有页眉"
                    yield Fault(message, section=section.number, excerpt=shortened(words))


CHECK = LayoutCheck(
    code="L118",
    title="页眉里有文字",
    why="公文格式要素里没有页眉。",
    source="GB/T 9704—2012 第7.1条",
    strength=Strength.MUST,
    severity=Severity.WARNING,
    remedy="请双击页眉，把文字删去",
    find=find,
    bad=(
        paged(
            "页眉写着单位名称",
            marginals=(
                *CORRECT.sections[0].marginals,
                MarginalFacts(MarginalKind.HEADER, "default", (CORRECT.paragraphs[0],)),
            ),
        ),
    ),
)
