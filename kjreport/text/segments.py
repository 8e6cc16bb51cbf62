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
    MARK = "待办"
    """What is still to be done before the paper goes out: 【待补】, 【待核】."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text with one role.

    ``origin`` and ``offset`` (position of the first character in the value at ``origin``,
    ``None`` when computed) take no part in equality: two documents that say the same are equal.
    Nor does ``expression``, which gave the words of a computed stretch.
    """

    text: str
    role: Role = Role.LITERAL
    origin: Origin | None = field(default=None, compare=False)
    offset: int | None = field(default=None, compare=False)
    expression: str = field(default="", compare=False)


Text = tuple[Segment, ...]


def plain(text: Iterable[Segment]) -> str:
    """Return the words alone."""
    return "".join(segment.text for segment in text)


def label(words: str, origin: Origin | None = None) -> Segment:
    """Return a stretch that the program adds."""
    return Segment(words, Role.LABEL, origin)


def with_role(text: Text, role: Role) -> Text:
    """Return the same stretches in another role; what is to be done stays marked."""
    return tuple(
        segment if segment.role is Role.MARK else replace(segment, role=role) for segment in text
    )


def merged(text: Iterable[Segment]) -> Text:
    """Join neighbours of one role and drop empty stretches: the canonical form.

    The joined stretch keeps the origin of its first part, and its offset as long as every
    part goes on where the one before ended.
    """
    joined: list[Segment] = []
    for segment in text:
        if not segment.text:
            continue
        if joined and joined[-1].role is segment.role:
            joined[-1] = _join(joined[-1], segment)
        else:
            joined.append(segment)
    return tuple(joined)


def _join(first: Segment, second: Segment) -> Segment:
    goes_on = (
        first.offset is not None
        and second.origin == first.origin
        and second.offset == first.offset + len(first.text)
    )
    offset = first.offset if goes_on else None
    return replace(first, text=first.text + second.text, offset=offset)


def cut(text: Text, start: int, end: int) -> Text:
    """Return the characters from ``start`` to ``end``; offsets move along."""
    pieces: list[Segment] = []
    position = 0
    for segment in text:
        first, last = max(start - position, 0), min(end - position, len(segment.text))
        if first < last:
            offset = None if segment.offset is None else segment.offset + first
            pieces.append(replace(segment, text=segment.text[first:last], offset=offset))
        position += len(segment.text)
    return tuple(pieces)


def trimmed(text: Text) -> Text:
    """Return the text without the white space around it, full-width spaces included."""
    words = plain(text)
    start = len(words) - len(words.lstrip())
    return cut(text, start, max(start, len(words.rstrip())))


def lines_of(text: Text) -> tuple[Text, ...]:
    """Return the typed lines of a text, trimmed, empty ones left out."""
    lines: list[Text] = []
    start = 0
    for line in plain(text).split("\n"):
        lines.append(trimmed(cut(text, start, start + len(line))))
        start += len(line) + 1
    return tuple(filter(None, lines))


def broken_at(text: Text, lines: Sequence[str]) -> Text:
    """Put a line break between ``lines``, which follow one another in ``text``.

    White space that stands between two lines is dropped, as the break takes its place.

    Raises:
        ValueError: ``lines`` are not words of ``text`` in their order.
    """
    words = plain(text)
    pieces: list[Segment] = []
    end = 0
    for number, line in enumerate(lines):
        start = words.index(line, end)
        end = start + len(line)
        pieces.extend((*((label("\n"),) if number else ()), *cut(text, start, end)))
    return tuple(pieces)
