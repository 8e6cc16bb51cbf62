"""工作总结及计划."""

from kjreport.doctypes.base import Form
from kjreport.doctypes.periods import next_period_words, period_words
from kjreport.model.official_document import DocType, OfficialDocument


def _default_title(document: OfficialDocument) -> str:
    done = period_words(document.year, document.period)
    planned = next_period_words(document.year, document.period)
    return f"{done}工作总结及{planned}工作计划"


FORM = Form(DocType.SUMMARY_AND_PLAN, _default_title)
