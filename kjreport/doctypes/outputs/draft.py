"""总结: the document itself, whatever its 文种 is."""

from kjreport.doctypes.compose import default_wording
from kjreport.doctypes.output_design import (
    Composition,
    Order,
    OutputDesign,
    composed,
    on_white_paper,
    overridden,
)
from kjreport.findings import Outcome
from kjreport.model.outputs import OutputForm


def _compose(order: Order) -> Outcome[Composition]:
    document = order.document
    if any(output.form is OutputForm.REPORT for output in document.outputs):
        # 版头 and 版记 belong to the 报告 then.
        document = on_white_paper(document)
    document = overridden(document, order.output)
    return composed(order, document, default_wording(document))


DESIGN = OutputDesign(OutputForm.DRAFT, _compose)
