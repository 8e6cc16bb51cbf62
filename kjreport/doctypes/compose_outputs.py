"""All outputs of one document, from the one model."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kjreport.doctypes.codes import Code
from kjreport.doctypes.compose import compose
from kjreport.doctypes.output_design import Composition, Medium, Order
from kjreport.doctypes.outputs import designs_by_form
from kjreport.findings import Finding, Outcome, Severity
from kjreport.location import FieldPath
from kjreport.model.official_document import OfficialDocument
from kjreport.model.outputs import Output, OutputForm
from kjreport.prose.evaluate import Evaluator


@dataclass(frozen=True, slots=True)
class ComposedOutput:
    """One output that can be written."""

    form: OutputForm
    medium: Medium
    composition: Composition


def compose_outputs(
    document: OfficialDocument, evaluator: Evaluator, only: Iterable[OutputForm] = ()
) -> Outcome[tuple[ComposedOutput, ...]]:
    """Compose what 输出 lists, the document itself where it lists nothing.

    ``only`` narrows the outputs. Remarks on a text that several outputs print are made once;
    a text that none of them prints is looked at all the same.
    """
    wanted = frozenset(only) or frozenset(OutputForm)
    orders = [order for order in _orders(document, evaluator) if order.output.form in wanted]
    findings = [*_repeated(document.outputs)]
    if all(order.output.form is not OutputForm.DRAFT for order in orders):
        findings += _remarks_on_text(document, evaluator)
    outputs = []
    for order in orders:
        design = designs_by_form()[order.output.form]
        made = design.compose(order)
        findings += made.findings
        if made.value is not None:
            outputs.append(ComposedOutput(design.form, design.medium, made.value))
    return Outcome(tuple(outputs), tuple(dict.fromkeys(findings)))


def _orders(document: OfficialDocument, evaluator: Evaluator) -> Iterator[Order]:
    if not document.outputs:
        yield Order(document, Output(), FieldPath(), evaluator)
    for index, output in enumerate(document.outputs):
        yield Order(document, output, FieldPath(("输出", index)), evaluator)


def _remarks_on_text(document: OfficialDocument, evaluator: Evaluator) -> tuple[Finding, ...]:
    """Look at the whole text; a title that only the document itself lacks is not missed."""
    findings = compose(document, evaluator).findings
    return tuple(finding for finding in findings if finding.code != Code.UNTITLED)


def _repeated(outputs: tuple[Output, ...]) -> Iterator[Finding]:
    seen: set[OutputForm] = set()
    for index, output in enumerate(outputs):
        if output.form in seen:
            message = f"“输出”里“{output.form.value}”写了两次，成品会同名，请删去一条。"
            yield Finding(Code.OUTPUT_TWICE, Severity.ERROR, message, FieldPath(("输出", index)))
        seen.add(output.form)
