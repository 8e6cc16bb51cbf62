"""Looking for a pattern in the passages of a manuscript."""

import re
from collections.abc import Iterable, Iterator

from kjreport.checks.manuscript import Manuscript, Passage, PassageKind

#: Kinds that are read for their words: all but labels, forms and what lies outside the text.
READ = (
    PassageKind.TITLE,
    PassageKind.TITLE_NOTE,
    PassageKind.HEADING,
    PassageKind.RUN_IN,
    PassageKind.BODY,
    PassageKind.POINT,
    PassageKind.DUTY,
    PassageKind.NOTE,
    PassageKind.ATTACHMENT_TITLE,
    PassageKind.TABLE_TITLE,
    PassageKind.TABLE_CELL,
    PassageKind.CAPTION,
)

_QUOTED = 20
ENDS = tuple("。！？…”）》」』；：")

Hit = tuple[Passage, re.Match[str]]


def hits(pattern: re.Pattern[str], manuscript: Manuscript) -> Iterator[Hit]:
    """Yield every match in what is read for its words."""
    return hits_in(pattern, manuscript.of(*READ))


def hits_in(pattern: re.Pattern[str], passages: Iterable[Passage]) -> Iterator[Hit]:
    """Yield every match in some passages."""
    for passage in passages:
        for match in pattern.finditer(passage.text):
            yield passage, match


def shortened(words: str) -> str:
    """Return words short enough to be quoted in a message."""
    return words if len(words) <= _QUOTED else f"{words[:_QUOTED]}…"


def is_cut_off(passage: Passage, manuscript: Manuscript) -> bool:
    """Tell whether a text ends with this passage in mid-sentence, as a copied part does."""
    is_last = passage is manuscript.passages[-1]
    return is_last and not passage.text.rstrip().endswith(ENDS)
