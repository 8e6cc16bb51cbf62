"""The date as of which a document speaks."""

from kjreport.checks.manuscript import Manuscript
from kjreport.text.dates import OfficialDate

_LAST_MONTH = 12


def date_of(manuscript: Manuscript) -> OfficialDate | None:
    """Return the 成文日期, else the end of the year it is about; ``None`` when neither is known."""
    facts = manuscript.facts
    if facts.date is not None:
        year, month, day = facts.date
        return OfficialDate(year, month, day or None)
    return OfficialDate(facts.year, _LAST_MONTH) if facts.year is not None else None
