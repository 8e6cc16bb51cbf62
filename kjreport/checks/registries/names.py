"""Finding many names in a text at once, the longest first."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from kjreport.checks.manuscript import Manuscript, Passage
from kjreport.checks.matching import hits

T = TypeVar("T")

#: Letters after an organ's name that make it a common noun or part of a longer name.
_GOES_ON = "门署队委局厅处科所院校室组会长级属管直"


def named(
    manuscript: Manuscript, records: Mapping[str, T]
) -> Iterator[tuple[Passage, int, int, T]]:
    """Yield every mention of a name with its place and record.

    农业部门 does not mention 农业部; a longer known name is not taken for the shorter one in it.
    """
    pattern = _pattern(records)
    if pattern is None:
        return
    for passage, match in hits(pattern, manuscript):
        yield passage, match.start(), match.end(), records[match[0]]


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    longest_first = sorted(set(names), key=len, reverse=True)
    if not longest_first:
        return None
    words = "|".join(map(re.escape, longest_first))
    return re.compile(f"(?:{words})(?![{_GOES_ON}])")
