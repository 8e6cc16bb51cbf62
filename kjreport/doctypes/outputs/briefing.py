"""汇报稿: what is marked 用于: 汇报稿, to be read aloud at a meeting."""

from kjreport.doctypes.excerpts import excerpt
from kjreport.doctypes.output_design import OutputDesign
from kjreport.model.marks import Usage
from kjreport.model.outputs import OutputForm

DESIGN = OutputDesign(
    OutputForm.BRIEFING, lambda order: excerpt(order, Usage.BRIEFING, before="关于")
)
