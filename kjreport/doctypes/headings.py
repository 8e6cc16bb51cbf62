"""Headings: the number, the words, and what closes a heading that runs into its text."""

from kjreport.doctree.numbering import heading_number
from kjreport.doctypes.paragraphs import closed
from kjreport.doctypes.sentences import Sentences
from kjreport.model.habits import HeadingStyle
from kjreport.model.sections import Content
from kjreport.text.scalars import Scalar
from kjreport.text.segments import Role, Text, label, with_role


def run_in_words(title: Scalar | None, sentences: Sentences) -> Text:
    """Return the heading's words closed with 。 unless they end in a mark of their own."""
    return with_role(closed(sentences.heading(title), "。"), Role.HEADING)


def number_words(level: int, number: int) -> Text:
    """Return the number before a heading."""
    return (label(heading_number(level, number)),)


def stands_alone(content: Content, level: int, default: HeadingStyle | None) -> bool:
    """Tell whether a heading has a line of its own: by choice, else on level one only."""
    style = content.heading_style or (default if level > 1 else None)
    return style is HeadingStyle.OWN_LINE or (style is None and level == 1)
