"""工作要点."""

from kjreport.doctypes.base import Form
from kjreport.doctypes.periods import period_words
from kjreport.model.documents import DocType, OfficialDocument


def _default_title(document: OfficialDocument) -> str:
    period = period_words(document.year, document.period)
    return f"{period}工作要点"


FORM = Form(DocType.KEY_POINTS, _default_title)
