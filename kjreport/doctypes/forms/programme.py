"""工作方案."""

from kjreport.doctypes.base import Form, titled_by_period
from kjreport.model.official_document import DocType

FORM = Form(DocType.PROGRAMME, titled_by_period("工作方案"))
