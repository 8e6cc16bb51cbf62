"""要点: what is marked 用于: 要点, under its headings."""

from kjreport.doctypes.excerpts import excerpt
from kjreport.doctypes.output_design import OutputDesign
from kjreport.model.marks import Usage
from kjreport.model.outputs import OutputForm

DESIGN = OutputDesign(OutputForm.KEY_POINTS, lambda order: excerpt(order, Usage.KEY_POINTS))
