"""工作总结."""

from kjreport.doctypes.base import Form, titled_by_period
from kjreport.model.official_document import DocType

FORM = Form(DocType.SUMMARY, titled_by_period("工作总结"))
