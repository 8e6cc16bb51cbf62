"""Segments in which what is still to be done stands apart, so that it can be highlighted."""

from kjreport.text.pending_marks import pending_marks
from kjreport.text.segments import Role, Segment, Text, cut, with_role


def marked(segment: Segment) -> Text:
    """Cut a stretch around its 【待补】 and the like."""
    pieces: list[Segment] = []
    position = 0
    for mark in pending_marks(segment.text):
        pieces.extend(cut((segment,), position, mark.start))
        pieces.extend(with_role(cut((segment,), mark.start, mark.end), Role.MARK))
        position = mark.end
    return (*pieces, *cut((segment,), position, len(segment.text))) if pieces else (segment,)
