"""总结: the document itself, whatever its 文种 is."""

from kjreport.doctypes.compose import default_wording
from kjreport.doctypes.output_design import (
    Composition,
    Order,
    OutputDesign,
    composed,
    overridden,
)
from kjreport.findings import Outcome
from kjreport.model.outputs import OutputForm


def _compose(order: Order) -> Outcome[Composition]:
    document = overridden(order.document, order.output)
    return composed(order, document, default_wording(document))


DESIGN = OutputDesign(OutputForm.DRAFT, _compose)
