"""The styles of a 简报, of pictures and charts; all of it custom, no standard rules them."""

from collections.abc import Iterator

from kjreport.word import style_names
from kjreport.word.standard import (
    PARAGRAPH_INDENT_CHARACTERS,
    SIZE_2,
    SIZE_4,
    Profile,
    Typeface,
    twips_from_mm,
    twips_from_points,
)
from kjreport.word.template_formats import (
    BODY,
    Indent,
    ParagraphFormat,
    ParagraphStyle,
    Rule,
    RunFormat,
)

#: 6.2 of GB/T 9704—2012: red ink.
RED = "FF0000"
_NAME_SIZE, _LONG_NAME_SIZE = 48.0, 30.0
_COLUMN_SIZE = 18.0
#: 五号: the words in a chart are smaller than those of a table.
_CHART_SIZE = 10.5
#: Under the masthead, as under a 版头 (7.2.7): some half a millimetre, in eighths of a point.
_MASTHEAD_RULE = 12
_RULE_DISTANCE = 6
_FOOT_LINE = 28.0
_OUTER_RULE_MM, _INNER_RULE_MM = 0.35, 0.25
_NOTE_MARGIN = 2
"""In 字, on both sides of a 按语."""


def bulletin_styles(profile: Profile) -> Iterator[ParagraphStyle]:
    """Yield the styles in the order of a page."""
    yield from _masthead_styles(profile)
    yield from _contents_styles(profile)
    yield from _article_styles(profile)
    yield from _foot_styles()
    yield from _foot_rules()


def _masthead_styles(profile: Profile) -> Iterator[ParagraphStyle]:
    line = profile.page.line
    for name, size in (
        ("刊名", _NAME_SIZE),
        (style_names.LONG_BULLETIN_NAME_STYLE, _LONG_NAME_SIZE),
    ):
        yield ParagraphStyle(
            name,
            RunFormat(Typeface.TITLE, size, spacing=0, color=RED),
            ParagraphFormat(alignment="center", line=3 * line if size == _NAME_SIZE else 2 * line),
            following="期号",
        )
    yield ParagraphStyle("期号", paragraph=ParagraphFormat(alignment="center"), following="编发行")
    margin = profile.page.indent(1)
    yield ParagraphStyle(
        "编发行",
        paragraph=ParagraphFormat(
            alignment="left",
            indent=Indent(first_line=margin),
            rule_below=Rule(_MASTHEAD_RULE, _RULE_DISTANCE, RED),
            right_tab=profile.page.text_width - margin,
        ),
        following=BODY,
    )


def _contents_styles(profile: Profile) -> Iterator[ParagraphStyle]:
    yield ParagraphStyle(
        "目录标题", RunFormat(Typeface.HEI), ParagraphFormat(alignment="center", keep_next=True)
    )
    start = profile.page.indent(PARAGRAPH_INDENT_CHARACTERS)
    yield ParagraphStyle(
        "目录栏目",
        RunFormat(Typeface.KAI),
        ParagraphFormat(alignment="left", indent=Indent(left=start), keep_next=True),
    )
    hanging = profile.page.indent(1)
    indent = Indent(left=start + 2 * hanging, hanging=hanging)
    yield ParagraphStyle("目录项", paragraph=ParagraphFormat(alignment="left", indent=indent))


def _article_styles(profile: Profile) -> Iterator[ParagraphStyle]:
    yield ParagraphStyle(
        "栏目",
        RunFormat(Typeface.HEI, _COLUMN_SIZE, spacing=0, color=RED),
        ParagraphFormat(alignment="center", keep_next=True, outline_level=0),
        following="文章标题",
    )
    yield ParagraphStyle(
        "文章标题",
        RunFormat(Typeface.TITLE, SIZE_2, spacing=0),
        ParagraphFormat(alignment="center", keep_next=True, outline_level=1),
        following="作者",
    )
    centred = ParagraphFormat(alignment="center", keep_next=True)
    yield ParagraphStyle("作者", RunFormat(Typeface.KAI), centred, following=BODY)
    margin = profile.page.indent(_NOTE_MARGIN)
    first = Indent(margin, margin, margin, first_line_characters=PARAGRAPH_INDENT_CHARACTERS)
    yield ParagraphStyle("按语", RunFormat(Typeface.KAI), ParagraphFormat(indent=first))
    yield ParagraphStyle(
        style_names.PICTURE_STYLE,
        paragraph=ParagraphFormat(alignment="center", line=profile.page.line, line_grows=True),
        following="图注",
    )
    yield ParagraphStyle(
        style_names.CHART_STYLE,
        RunFormat(Typeface.BODY, _CHART_SIZE, spacing=0),
        ParagraphFormat(alignment="center", line=profile.page.line, line_grows=True),
        following="图注",
    )
    yield ParagraphStyle(
        "图注",
        RunFormat(Typeface.KAI, SIZE_4, spacing=0),
        ParagraphFormat(alignment="center"),
        following=BODY,
    )


def _foot_rules() -> Iterator[ParagraphStyle]:
    """0.35 mm outside, 0.25 mm between, as in a 版记 (7.4.1)."""
    for name, thickness in (
        (style_names.FOOT_OUTER_RULE_STYLE, _OUTER_RULE_MM),
        (style_names.FOOT_INNER_RULE_STYLE, _INNER_RULE_MM),
    ):
        yield ParagraphStyle(
            name,
            paragraph=ParagraphFormat(line=twips_from_mm(thickness), shade="000000"),
        )


def _foot_styles() -> Iterator[ParagraphStyle]:
    """4号仿宋, 左右各空一字, as in a 版记 (7.4.2); lines turn under the first name."""
    character = twips_from_points(SIZE_4)
    line = twips_from_points(_FOOT_LINE)
    name = 2 * character
    for style, alignment, indent in (
        ("报送", "both", Indent(left=character + name, right=character, hanging=name)),
        ("份数", "right", Indent(right=character)),
    ):
        yield ParagraphStyle(
            style,
            RunFormat(Typeface.BODY, SIZE_4, spacing=0),
            ParagraphFormat(alignment=alignment, line=line, indent=indent),
        )
