"""How long a document and its first-level parts are, in 字."""

from collections.abc import Iterable, Iterator

from kjreport.checks.manuscript import Manuscript, Passage, PassageKind
from kjreport.location import FieldPath
from kjreport.text.word_count import word_count

#: What does not count as text of the paper.
_OUTSIDE = (PassageKind.MASTHEAD, PassageKind.IMPRINT, PassageKind.CONTENTS)


def length(passages: Iterable[Passage]) -> int:
    """Count the 字 of some passages."""
    return sum(word_count(one.text) for one in passages if one.kind not in _OUTSIDE)


def below(manuscript: Manuscript, path: FieldPath) -> tuple[Passage, ...]:
    """Return the passages that come from one part of the data."""
    return tuple(one for one in manuscript.passages if _is_below(one, path))


def part_lengths(manuscript: Manuscript) -> Iterator[tuple[str, int]]:
    """Yield the heading of each first-level part with its 字; what stands before has none.

    A 附件 counts as one part, whatever headings it has.
    """
    heading, members, is_attached = "", list[Passage](), False
    for passage in manuscript.passages:
        begins = passage.kind is PassageKind.ATTACHMENT_LABEL
        is_attached = is_attached or begins
        if begins or (passage.level == 1 and passage.heading_end and not is_attached):
            if members:
                yield heading, length(members)
            heading, members = passage.text[: passage.heading_end or None].strip(), []
        members.append(passage)
    if members:
        yield heading, length(members)


def _is_below(passage: Passage, path: FieldPath) -> bool:
    count = len(path.parts)
    return any(
        isinstance(segment.origin, FieldPath) and segment.origin.parts[:count] == path.parts
        for segment in passage.origins
    )
