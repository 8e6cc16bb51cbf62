"""Merged source data to the model of its 文种, every mistake worded for staff."""

from kjreport.findings import Finding, Outcome, Severity
from kjreport.location import FieldPath
from kjreport.model.documents import MODEL_BY_DOC_TYPE, DocType, OfficialDocument
from kjreport.source.document import SourceDocument
from pydantic import ValidationError


def load_report(source: SourceDocument) -> Outcome[OfficialDocument]:
    """Validate a document by the model of its 文种; findings carry their places."""
    model = MODEL_BY_DOC_TYPE[DocType(str(source.data["文种"]))]
    try:
        return Outcome(model.model_validate(source.data))
    except ValidationError as error:
        findings = [
            Finding("D199", Severity.ERROR, fault["type"], FieldPath(fault["loc"]))
            for fault in error.errors(include_url=False)
        ]
        return Outcome(None, tuple(map(source.source_map.locate, findings)))
