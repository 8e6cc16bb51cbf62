"""Merged source data to the model of its 文种, every mistake worded for staff."""

from dataclasses import replace

from kjreport.findings import Finding, Outcome, has_errors, in_reading_order
from kjreport.loading.consistency import document_findings
from kjreport.loading.doc_types import doc_type_of
from kjreport.loading.oversights import oversight_findings
from kjreport.loading.structure import structure_findings
from kjreport.loading.typed_marks import typed_mark_findings
from kjreport.loading.validation import validated
from kjreport.model.documents import MODEL_BY_DOC_TYPE
from kjreport.model.official_document import OfficialDocument
from kjreport.source.document import SourceDocument
from kjreport.source.source_map import SourceMap


def load_report(source: SourceDocument) -> Outcome[OfficialDocument]:
    """Validate a document by the model of its 文种; findings carry their places.

    The value is absent when there is an error among the findings.
    """
    doc_type = doc_type_of(source)
    if isinstance(doc_type, Finding):
        return Outcome(None, (source.source_map.locate(doc_type),))
    model = MODEL_BY_DOC_TYPE[doc_type]
    data = source.data
    read = validated(data, model, source.source_map)
    findings = (
        *read.findings,
        *structure_findings(data, model),
        *typed_mark_findings(data, model, source.source_map),
        *oversight_findings(data, model, source.source_map),
    )
    if read.value is not None:
        odd = document_findings(read.value)
        findings = (*findings, *(_with_line(finding, source.source_map) for finding in odd))
    located = in_reading_order(map(source.source_map.locate, findings))
    return Outcome(None if has_errors(located) else read.value, located)


def _with_line(finding: Finding, places: SourceMap) -> Finding:
    """Turn a corrected value into the whole corrected line."""
    if finding.suggestion is None or finding.path is None:
        return finding
    return replace(finding, suggestion=places.corrected_line(finding.path, finding.suggestion))
