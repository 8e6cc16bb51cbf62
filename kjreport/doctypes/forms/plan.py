"""工作计划."""

from kjreport.doctypes.base import Form
from kjreport.doctypes.periods import period_words
from kjreport.model.documents import DocType, OfficialDocument


def _default_title(document: OfficialDocument) -> str:
    period = period_words(document.year, document.period)
    return f"{period}工作计划"


FORM = Form(DocType.PLAN, _default_title)
