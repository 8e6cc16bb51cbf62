"""Tells headings, text that begins with a heading, and plain text apart."""

from kjreport.checks.layout.classes import BLANKS, Kind, Piece
from kjreport.checks.layout.first_sight import ENDS
from kjreport.checks.layout.patterns import ARTICLE, FULL_STOP, heading_level
from kjreport.doctree.layout import ParagraphFacts

_LONGEST_HEADING = 40
_LONGEST_RUN_IN = 30


def running_piece(facts: ParagraphFacts, words: str) -> Piece:
    """Tell headings, body text that begins with a heading, and plain body text."""
    level = heading_level(words)
    stop = FULL_STOP.search(words)
    is_line = len(words) <= _LONGEST_HEADING and (stop is None or stop.end() == len(words))
    if level and is_line and words[-1] not in "：:；;":
        return Piece(facts, Kind.HEADING, level)
    if level and stop is not None and stop.end() <= _LONGEST_RUN_IN and stop.end() < len(words):
        lead = len(facts.text) - len(facts.text.lstrip(BLANKS))
        return Piece(facts, Kind.BODY, level, lead + stop.end() - len(facts.label))
    if not level and _looks_like_heading(facts, words):
        return Piece(facts, Kind.HEADING, facts.look.outline_level)
    article = ARTICLE.match(words)
    end = len(facts.text) - len(facts.text.lstrip(BLANKS)) + article.end() if article else 0
    return Piece(facts, Kind.BODY, heading_end=max(end - len(facts.label), 0))


def _looks_like_heading(facts: ParagraphFacts, words: str) -> bool:
    """A short line without a mark that is in the outline, or all bold or in 黑体."""
    if len(words) > _LONGEST_HEADING or words[-1] in ENDS or facts.has_picture:
        return False
    if facts.look.outline_level:
        return True
    inked = [run.type for run in facts.runs if run.text.strip(BLANKS)]
    return bool(inked) and all(one.is_bold or "黑体" in one.east_asia for one in inked)
