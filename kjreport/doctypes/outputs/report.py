"""报告: the document as a paper to the authority above (上行文)."""

from kjreport.doctypes.base import Wording
from kjreport.doctypes.codes import Code
from kjreport.doctypes.output_design import (
    Composition,
    Order,
    OutputDesign,
    composed,
    overridden,
    titled,
    untitled,
)
from kjreport.findings import Finding, Outcome, Severity
from kjreport.model.masthead import MastheadData
from kjreport.model.official import SignOffPosition
from kjreport.model.official_document import OfficialDocument
from kjreport.model.outputs import OutputForm

_CLOSING = "特此报告。"


def report_of(order: Order) -> OfficialDocument:
    """Return the document as the 报告 prints it: with a 版头, signed at its end."""
    document = overridden(untitled(order.document), order.output)
    if document.masthead is None:
        bare = MastheadData.model_validate({})
        document = document.model_copy(update={"masthead": bare})
    sign_off = document.sign_off
    if sign_off is not None and sign_off.position is SignOffPosition.UNDER_TITLE:
        at_end = sign_off.model_copy(update={"position": SignOffPosition.END})
        document = document.model_copy(update={"sign_off": at_end})
    return document


def report_wording(document: OfficialDocument) -> Wording:
    """Return what a 报告 says where staff say nothing."""
    return titled(document, "关于", "的报告", closing=_CLOSING)


def _compose(order: Order) -> Outcome[Composition]:
    document = report_of(order)
    outcome = composed(order, document, report_wording(document))
    return Outcome(outcome.value, (*_remarks(order, document), *outcome.findings))


def _remarks(order: Order, document: OfficialDocument) -> tuple[Finding, ...]:
    missing = []
    if document.recipients is None:
        missing.append("报告要写主送机关，请在“输出”的这一条里加一行，如：主送: 市人民政府")
    if document.masthead is not None and not document.masthead.signatories:
        missing.append(
            "报告是上行文，要写签发人，请在“输出”的这一条里加一行，"
            "如：版头: {发文字号: 云科发〔2026〕5号, 签发人: 王某}"
        )
    return tuple(
        Finding(Code.REPORT_ELEMENT_MISSING, Severity.WARNING, message, order.path)
        for message in missing
    )


DESIGN = OutputDesign(OutputForm.REPORT, _compose)
