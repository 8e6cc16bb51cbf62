"""The styles of 版头 and 版记 as data (GB/T 9704—2012, 7.2 and 7.4)."""

from collections.abc import Iterator

from kjreport.word import style_names
from kjreport.word.masthead_measures import LARGEST_LETTERING, RULE_DROP, RULE_SIZE
from kjreport.word.standard import (
    SIZE_4,
    Typeface,
    twips_from_points,
)
from kjreport.word.template_formats import (
    Indent,
    ParagraphFormat,
    ParagraphStyle,
    Rule,
    RunFormat,
)

#: 6.2: red of Y80% M80%; every program that was looked at writes it so.
RED = "FF0000"
#: Custom: the lines of a 版记, in points.
IMPRINT_LINE = 24.0
_UNSEEN_LINE = 5
"""In twips: what 22 lines of 579 leave of the 版心 holds three of them."""


def masthead_styles() -> Iterator[ParagraphStyle]:
    """Yield 份号 down to the red line; sizes and places that depend on the words are set there."""
    yield ParagraphStyle(style_names.COPY_NUMBER_STYLE)
    yield ParagraphStyle(style_names.SECRECY_STYLE, RunFormat(Typeface.HEI))
    yield ParagraphStyle(style_names.URGENCY_STYLE, RunFormat(Typeface.HEI))
    yield ParagraphStyle(style_names.MASTHEAD_SPACE_STYLE)
    lettering = RunFormat(Typeface.TITLE, LARGEST_LETTERING, spacing=0, color=RED)
    line = twips_from_points(LARGEST_LETTERING)
    for name in (style_names.ORGAN_STYLE, style_names.ORGAN_SUFFIX_STYLE):
        yield ParagraphStyle(name, lettering, ParagraphFormat(alignment="center", line=line))
    yield ParagraphStyle(
        style_names.DOCUMENT_NUMBER_STYLE, paragraph=ParagraphFormat(alignment="center")
    )
    yield ParagraphStyle(
        style_names.SIGNATORY_LABEL_STYLE, paragraph=ParagraphFormat(alignment="left")
    )
    yield ParagraphStyle(
        style_names.SIGNATORY_STYLE,
        RunFormat(Typeface.KAI),
        ParagraphFormat(alignment="left"),
    )
    rule = Rule(RULE_SIZE, 0, RED)
    yield ParagraphStyle(
        style_names.MASTHEAD_RULE_STYLE,
        paragraph=ParagraphFormat(line=RULE_DROP, rule_below=rule),
        following=style_names.BLANK_LINE,
    )
    yield ParagraphStyle(style_names.UNSEEN_STYLE, paragraph=ParagraphFormat(line=_UNSEEN_LINE))


def imprint_styles() -> Iterator[ParagraphStyle]:
    """Yield the styles of 版记: 4号仿宋, 左右各空一字, turning behind the label (7.4.2–7.4.3)."""
    run = RunFormat(Typeface.BODY, SIZE_4, spacing=0)
    line = twips_from_points(IMPRINT_LINE)
    character = twips_from_points(SIZE_4)
    turned = Indent(left=4 * character, right=character, hanging=3 * character)
    for name in (style_names.IMPRINT_RECIPIENTS_STYLE, style_names.IMPRINT_COPIES_STYLE):
        yield ParagraphStyle(name, run, ParagraphFormat(line=line, indent=turned))
    yield ParagraphStyle(
        style_names.IMPRINT_OFFICE_STYLE,
        run,
        ParagraphFormat(alignment="left", line=line, indent=Indent(left=character)),
    )
    yield ParagraphStyle(
        style_names.IMPRINT_DATE_STYLE,
        run,
        ParagraphFormat(alignment="right", line=line, indent=Indent(right=character)),
    )
