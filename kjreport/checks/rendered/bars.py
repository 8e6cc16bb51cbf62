"""All bars of the printed page, in the order in which they are told."""

from kjreport.checks.rendered.official_marks import imprint_rules, lettering, red_rule
from kjreport.checks.rendered.page_number import page_number
from kjreport.checks.rendered.text_area import (
    characters_per_line,
    edges,
    last_line,
    lines_per_page,
    paper,
    pitch,
)
from kjreport.checks.rendered.verdicts import Bar, Verdict, doubted
from kjreport.doctree.printed import PrintedFormat, PrintedPage

BARS: tuple[Bar, ...] = (
    paper,
    lines_per_page,
    characters_per_line,
    pitch,
    edges,
    last_line,
    page_number,
    lettering,
    red_rule,
    imprint_rules,
)


def judge(
    pages: tuple[PrintedPage, ...], asked: PrintedFormat, *, doubt: str = ""
) -> tuple[Verdict, ...]:
    """Measure the pages by all bars; with a ``doubt`` nothing counts as met."""
    verdicts = tuple(verdict for bar in BARS if (verdict := bar(pages, asked)) is not None)
    return tuple(doubted(verdict, doubt) for verdict in verdicts) if doubt else verdicts
