"""Merged source data to the model of its 文种, every mistake worded for staff."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from kjreport.findings import Finding, Outcome, Severity, has_errors, in_reading_order
from kjreport.loading.codes import Code
from kjreport.loading.consistency import document_findings
from kjreport.loading.doc_types import doc_type_of
from kjreport.loading.explain import explain
from kjreport.loading.faults import Fault, faults_of
from kjreport.loading.later_keys import without_later_keys
from kjreport.loading.remarks import Remark
from kjreport.loading.structure import structure_findings
from kjreport.model.documents import MODEL_BY_DOC_TYPE, OfficialDocument
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
    data, later = without_later_keys(source.data, model)
    validated = _validated(data, model, source.source_map)
    findings = (*validated.findings, *structure_findings(data, model), *later)
    if validated.value is not None:
        findings = (*findings, *document_findings(validated.value))
    located = in_reading_order(map(source.source_map.locate, findings))
    return Outcome(None if has_errors(located) else validated.value, located)


def _validated(
    data: Mapping[str, Any], model: type[OfficialDocument], places: SourceMap
) -> Outcome[OfficialDocument]:
    try:
        return Outcome(model.model_validate(data))
    except ValidationError as error:
        remarks = [(fault, explain(fault)) for fault in faults_of(error, data, model)]
        meant = {(fault.path.parent, remark.meant_key) for fault, remark in remarks}
        return Outcome(
            None,
            tuple(
                _finding(fault, remark, places)
                for fault, remark in remarks
                if not (fault.kind == "missing" and (fault.path, fault.name) in meant)
            ),
        )


def _finding(fault: Fault, remark: Remark, places: SourceMap) -> Finding:
    is_empty = remark.code is Code.EMPTY_KEY
    path = fault.path / fault.name if is_empty else fault.path
    suggestion = None
    if remark.replacement is not None:
        suggestion = places.corrected_line(path, remark.replacement, on_key=remark.on_key)
    return Finding(
        remark.code,
        Severity.ERROR,
        remark.message,
        path,
        on_key=remark.on_key,
        suggestion=suggestion,
    )
