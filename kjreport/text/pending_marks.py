"""【待补】, 【待填】, 【核】, 【待核】: what is still to be done before a paper goes out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MISSING_MARK = "【待补】"
UNVERIFIED_MARK = "【待核】"

_MARK = re.compile(
    r"【\s*(?:(待核)实?|待?补充?|待?填写?|核实?|待定|待完善)\s*(?:[：:，、][^【】\n]{0,40})?】"
)


@dataclass(frozen=True, slots=True)
class PendingMark:
    """A mark in a text; ``is_mild`` when the number stands there and is only to be verified."""

    text: str
    start: int
    is_mild: bool

    @property
    def end(self) -> int:
        """The position after the last character."""
        return self.start + len(self.text)


def pending_marks(text: str) -> Iterator[PendingMark]:
    """Yield the marks in ``text``."""
    if "【" in text:
        for match in _MARK.finditer(text):
            yield PendingMark(match[0], match.start(), match[1] is not None)
