"""工作要点."""

from kjreport.doctypes.base import Form, titled_by_period
from kjreport.model.official_document import DocType

FORM = Form(DocType.KEY_POINTS, titled_by_period("工作要点"))
