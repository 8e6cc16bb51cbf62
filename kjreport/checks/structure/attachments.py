"""The list of attachments below the text: 附件：1. and a name, 2. and a name."""

import re
from collections.abc import Iterator

from kjreport.checks.manuscript import Manuscript, Passage, PassageKind

#: The number before a name.
LISTED = re.compile(r"(?P<number>[0-9]{1,2})\s?[.．、]")


def listing(manuscript: Manuscript) -> Iterator[Passage]:
    """Yield the passages of the list: its head, and the numbered lines right below."""
    is_listing = False
    for passage in manuscript.passages:
        is_listing = passage.kind is PassageKind.ATTACHMENT_NOTE or (
            is_listing and LISTED.match(passage.text.strip()) is not None
        )
        if is_listing:
            yield passage
