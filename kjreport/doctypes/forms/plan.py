"""工作计划."""

from kjreport.doctypes.base import Form, titled_by_period
from kjreport.model.official_document import DocType

FORM = Form(DocType.PLAN, titled_by_period("工作计划"))
