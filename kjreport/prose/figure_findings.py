"""All that is to be said about the figures of a document, before and after it is composed."""

from collections.abc import Iterable, Iterator

from kjreport.doctree.nodes import Document
from kjreport.findings import Finding
from kjreport.model.official_document import OfficialDocument
from kjreport.prose.figure_checks import DEFAULT_SWING, check_figure
from kjreport.prose.last_year import Figures, last_year_findings
from kjreport.prose.readiness import readiness_findings
from kjreport.prose.scalars_of import figure_scalars, printed_scalars
from kjreport.prose.stray_numbers import stray_number_findings
from kjreport.prose.table_totals import table_total_findings
from kjreport.prose.target_findings import target_findings


def figure_findings(
    document: OfficialDocument, last_year: Figures | None = None
) -> Iterator[Finding]:
    """Yield what can be said of the data alone; ``last_year`` are the figures of 上年报告.

    ``document`` is as typed, not yet completed from last year's.
    """
    limit = document.swing_limit.value if document.swing_limit else DEFAULT_SWING
    for key, figure in document.figures.items():
        yield from check_figure(key, figure, limit)
    if last_year is not None:
        yield from last_year_findings(document, last_year)


def text_findings(document: OfficialDocument, trees: Iterable[Document]) -> Iterator[Finding]:
    """Yield what can be said of the text: readiness, targets, typed digits, totals of tables."""
    texts = tuple(printed_scalars(document))
    yield from readiness_findings(document, (*texts, *figure_scalars(document)))
    yield from target_findings(document, texts)
    yield from stray_number_findings(document, texts)
    yield from dict.fromkeys(table_total_findings(trees))
