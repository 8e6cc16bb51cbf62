"""What is odd in a document that is otherwise right."""

from collections.abc import Iterator

from kjreport.findings import Finding, Severity
from kjreport.loading.codes import Code
from kjreport.loading.commitments import commitment_findings
from kjreport.loading.masthead_checks import masthead_findings
from kjreport.location import FieldPath
from kjreport.model.official_document import OfficialDocument


def document_findings(document: OfficialDocument) -> Iterator[Finding]:
    """Yield remarks on the 版头 and the 承诺, and where the 成文日期 does not go with 年度."""
    yield from masthead_findings(document)
    yield from commitment_findings(document)
    date = document.sign_off.date if document.sign_off else None
    if date is None or date.year in {document.year, document.year + 1}:
        return
    message = (
        f"落款日期在{date.year}年，而年度是{document.year}年；"
        f"总结一般落在{document.year}年或{document.year + 1}年，请核对。"
    )
    path = FieldPath(("落款", "日期"))
    yield Finding(Code.DISTANT_YEAR, Severity.WARNING, message, path)
