"""Text that knows where it comes from.

The text of a document is a tuple of segments, never a bare string, so that a remark, a fix
or a leader's edit always finds the character it is about.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from kjreport.location import Origin


class Role(Enum):
    """What a stretch of text is in its paragraph."""

    LITERAL = "文字"
    """As typed by staff."""
    COMPUTED = "数据"
    """The value of an expression."""
    LABEL = "标识"
    """Added by the program: 一、 （一） 附件： and the like."""
    HEADING = "标题"
    """The words of a heading, computed ones included."""
    POINT = "分项"
    """The mark of a point: 一是, 首先, （1）, ①."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text with one role.

    ``origin`` and ``offset`` (position of the first character in the value at ``origin``,
    ``None`` when computed) take no part in equality: two documents that say the same are equal.
    """

    text: str
    role: Role = Role.LITERAL
    origin: Origin | None = field(default=None, compare=False)
    offset: int | None = field(default=None, compare=False)


Text = tuple[Segment, ...]


def plain(text: Iterable[Segment]) -> str:
    """Return the words alone."""
    return "".join(segment.text for segment in text)


def label(words: str, origin: Origin | None = None) -> Segment:
    """Return a stretch that the program adds."""
    return Segment(words, Role.LABEL, origin)


def with_role(text: Text, role: Role) -> Text:
    """Return the same stretches in another role."""
    return tuple(replace(segment, role=role) for segment in text)


def merged(text: Iterable[Segment]) -> Text:
    """Join neighbours of one role and drop empty stretches: the canonical form.

    The joined stretch keeps the origin and offset of its first part.
    """
    joined: list[Segment] = []
    for segment in text:
        if not segment.text:
            continue
        if joined and joined[-1].role is segment.role:
            joined[-1] = replace(joined[-1], text=joined[-1].text + segment.text)
        else:
            joined.append(segment)
    return tuple(joined)


def broken_at(text: Text, lines: Sequence[str]) -> Text:
    """Put a line break after each of ``lines`` but the last; together they are ``text``."""
    pieces: list[Segment] = []
    rest = list(text)
    for line in lines[:-1]:
        taken, rest = _split(rest, len(line))
        pieces.extend((*taken, label("\n")))
    return (*pieces, *rest)


def _split(text: list[Segment], length: int) -> tuple[list[Segment], list[Segment]]:
    """Cut ``text`` after ``length`` characters; offsets move along."""
    taken: list[Segment] = []
    for index, segment in enumerate(text):
        if length < len(segment.text):
            head, tail = _cut(segment, length)
            return [*taken, head], [tail, *text[index + 1 :]]
        taken.append(segment)
        length -= len(segment.text)
    return taken, []


def _cut(segment: Segment, length: int) -> tuple[Segment, Segment]:
    moved = None if segment.offset is None else segment.offset + length
    tail = replace(segment, text=segment.text[length:], offset=moved)
    return replace(segment, text=segment.text[:length]), tail
