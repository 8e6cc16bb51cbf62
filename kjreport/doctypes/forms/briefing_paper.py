"""汇报."""

from kjreport.doctypes.base import Form, titled_by_period
from kjreport.model.official_document import DocType

FORM = Form(DocType.BRIEFING_PAPER, titled_by_period("工作情况汇报"))
