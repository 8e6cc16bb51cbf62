"""Every style of the Word template as data: which words look how, and why.

Each style states only what differs from the style it is based on; the numbers come from the
profile. Clause numbers are those of GB/T 9704—2012; "custom" marks what it leaves open.
"""

from collections.abc import Iterator
from dataclasses import replace

from kjreport.word import style_names
from kjreport.word.bulletin_looks import bulletin_styles
from kjreport.word.official_looks import imprint_styles, masthead_styles
from kjreport.word.standard import (
    DATE_RIGHT_CHARACTERS,
    PAGE_NUMBER_CHARACTERS,
    PARAGRAPH_INDENT_CHARACTERS,
    SIZE_2,
    SIZE_3,
    SIZE_4,
    SIZE_SMALL_4,
    UNSTAMPED_SIGNER_RIGHT_CHARACTERS,
    Profile,
    Typeface,
    twips_from_points,
)
from kjreport.word.template_formats import (
    BODY,
    NORMAL,
    PAGE_NUMBER_STYLE,
    CharacterStyle,
    Indent,
    ParagraphFormat,
    ParagraphStyle,
    RunFormat,
)

#: Custom: lines in tables, in points.
TABLE_LINE = 20.0
#: Yellow behind 【待补】 and 【待核】, as people mark what is to be done; gone when it is done.
_TO_DO_SHADE = "FFFF00"
#: Custom: lines in the fields of a form, in points.
FIELD_LINE = 24.0
#: Custom: thickness of table borders, in eighths of a point.
TABLE_BORDER = 4

_HEADING_FACES = (Typeface.HEI, Typeface.KAI, Typeface.BODY, Typeface.BODY)


def normal_style(profile: Profile) -> ParagraphStyle:
    """Return the ground of all: 3号仿宋, exact lines, both edges aligned (5.2.2, 5.2.3)."""
    return ParagraphStyle(
        NORMAL,
        RunFormat(Typeface.BODY, SIZE_3, profile.type_spacing),
        ParagraphFormat(alignment="both", line=profile.page.line),
    )


def paragraph_styles(profile: Profile) -> tuple[ParagraphStyle, ...]:
    """Return every paragraph style but the ground, in the order in which Word lists them."""
    return (
        *_title_styles(),
        *_heading_styles(profile),
        *_body_styles(profile),
        *_run_in_styles(),
        *_attachment_styles(profile),
        *_signature_styles(profile),
        *masthead_styles(),
        *imprint_styles(),
        *_table_text_styles(),
        *_field_styles(),
        *bulletin_styles(profile),
        _page_number_style(),
    )


def character_styles(profile: Profile) -> tuple[CharacterStyle, ...]:
    """Return the character styles: the face of heading words (7.3.3), and pure structure."""
    levelled = tuple(
        CharacterStyle(name(level), _heading_run(level, profile))
        for level in style_names.LEVELS
        for name in (style_names.number_style, style_names.heading_style)
    )
    structural = (
        style_names.COMPUTED_STYLE,
        style_names.LABEL_STYLE,
        style_names.POINT_STYLE,
        style_names.POINT_HEADING_STYLE,
    )
    to_do = CharacterStyle(style_names.MARK_STYLE, RunFormat(shade=_TO_DO_SHADE))
    return (*levelled, *(CharacterStyle(name) for name in structural), to_do)


def _heading_run(level: int, profile: Profile) -> RunFormat:
    return RunFormat(_HEADING_FACES[level - 1], is_bold=level in profile.bold_levels)


def _paragraph_indent(profile: Profile) -> Indent:
    """每个自然段左空二字，回行顶格 (7.3.3)."""
    return Indent(
        first_line=profile.page.indent(PARAGRAPH_INDENT_CHARACTERS),
        first_line_characters=PARAGRAPH_INDENT_CHARACTERS,
    )


def _centred(name: str, typeface: Typeface) -> ParagraphStyle:
    return ParagraphStyle(
        name, RunFormat(typeface), ParagraphFormat(alignment="center"), following=BODY
    )


def _large_title(name: str) -> ParagraphStyle:
    """2号小标宋, centred (7.3.1); not tightened: its characters make no 28-character line."""
    return ParagraphStyle(
        name,
        RunFormat(Typeface.TITLE, SIZE_2, spacing=0),
        ParagraphFormat(alignment="center"),
        following=BODY,
    )


def _title_styles() -> Iterator[ParagraphStyle]:
    yield _large_title("公文标题")
    for name in ("副题", "题注", "讲话人", "稿别", "题下署名", "题下日期"):
        yield _centred(name, Typeface.KAI)
    yield ParagraphStyle(style_names.BLANK_LINE, following=BODY)
    yield ParagraphStyle("主送机关", following=BODY)


def _heading_styles(profile: Profile) -> Iterator[ParagraphStyle]:
    """黑体, 楷体, 仿宋, 仿宋 by level, all 3号 and none bold (7.3.3)."""
    for level in style_names.LEVELS:
        yield ParagraphStyle(
            f"heading {level}",
            _heading_run(level, profile),
            ParagraphFormat(
                indent=_paragraph_indent(profile), keep_next=True, outline_level=level - 1
            ),
            following=BODY,
        )


def _body_styles(profile: Profile) -> Iterator[ParagraphStyle]:
    indented = ParagraphFormat(indent=_paragraph_indent(profile))
    yield ParagraphStyle(BODY, paragraph=indented)
    yield ParagraphStyle("分项", based_on=BODY)
    yield ParagraphStyle("责任分工", RunFormat(Typeface.KAI), based_on=BODY, following=BODY)
    yield ParagraphStyle("附注", based_on=BODY)


def _run_in_styles() -> Iterator[ParagraphStyle]:
    """Body paragraphs: an outline level would put their whole text into the outline."""
    for level in style_names.LEVELS:
        yield ParagraphStyle(f"接排标题{level}", based_on=BODY, following=BODY)


def _attachment_styles(profile: Profile) -> Iterator[ParagraphStyle]:
    """附件说明 turns its lines under the first character of the name (7.3.4).

    附件： is three 字 wide, a number with its point one (two half-width characters).
    """
    start = profile.page.indent(PARAGRAPH_INDENT_CHARACTERS)
    label, number = 3 * profile.page.type_cell, profile.page.type_cell
    for name, hanging, outer in (
        ("附件说明", label, 0),
        (style_names.FIRST_OF_SEVERAL_STYLE, label + number, 0),
        ("附件说明续", number, label),
    ):
        indent = Indent(left=start + outer + hanging, hanging=hanging)
        yield ParagraphStyle(name, paragraph=ParagraphFormat(indent=indent))
    yield ParagraphStyle(
        "附件标识",
        RunFormat(Typeface.HEI),
        ParagraphFormat(page_break_before=True),
        following="附件标题",
    )
    yield _large_title("附件标题")
    yield replace(
        _large_title("印发件标题"),
        paragraph=ParagraphFormat(alignment="center", page_break_before=True),
    )


def _signature_styles(profile: Profile) -> Iterator[ParagraphStyle]:
    """署名 stays with its date (7.3.5); what depends on the words is set per document."""
    rights = {
        "署名": DATE_RIGHT_CHARACTERS,
        "署名（不用印）": UNSTAMPED_SIGNER_RIGHT_CHARACTERS,
        "署名（签名章）": DATE_RIGHT_CHARACTERS,
    }
    for name, characters in rights.items():
        yield _right_aligned(name, profile.page.indent(characters), keep_next=True)
    date_right = profile.page.indent(DATE_RIGHT_CHARACTERS)
    yield _right_aligned(style_names.DATE_STYLE, date_right, keep_next=False)


def _right_aligned(name: str, right: int, *, keep_next: bool) -> ParagraphStyle:
    return ParagraphStyle(
        name,
        paragraph=ParagraphFormat(
            alignment="right", indent=Indent(right=right), keep_next=keep_next
        ),
    )


def _table_text_styles() -> Iterator[ParagraphStyle]:
    """Custom: 小四 in the cells, the head in 黑体; title and unit stay with the table."""
    yield ParagraphStyle(
        "表格标题", RunFormat(Typeface.HEI), ParagraphFormat(alignment="center", keep_next=True)
    )
    small = twips_from_points(TABLE_LINE)
    for name, typeface, alignment, keep_next in (
        ("表格单位", Typeface.BODY, "right", True),
        (style_names.TABLE_HEAD_STYLE, Typeface.HEI, "center", False),
        (style_names.LANDSCAPE_TABLE_HEAD_STYLE, Typeface.HEI, "center", False),
        (style_names.TABLE_CELL_STYLE, Typeface.BODY, "left", False),
        (style_names.TABLE_GROUP_STYLE, Typeface.KAI, "left", True),
        ("表格备注", Typeface.BODY, "both", False),
    ):
        yield ParagraphStyle(
            name,
            RunFormat(typeface, SIZE_SMALL_4, spacing=0),
            ParagraphFormat(alignment=alignment, line=small, keep_next=keep_next),
        )


def _field_styles() -> Iterator[ParagraphStyle]:
    """Custom: 4号 in the fields of a form, their names centred in 楷体."""
    line = twips_from_points(FIELD_LINE)
    for name, typeface, alignment in (
        (style_names.FIELD_NAME_STYLE, Typeface.KAI, "center"),
        (style_names.FIELD_VALUE_STYLE, Typeface.BODY, "left"),
        (style_names.FIELD_SPACE_STYLE, Typeface.BODY, "left"),
    ):
        yield ParagraphStyle(
            name,
            RunFormat(typeface, SIZE_4, spacing=0),
            ParagraphFormat(alignment=alignment, line=line),
        )


def _page_number_style() -> ParagraphStyle:
    """4号宋体 (7.5), its line no higher than its type; odd pages: 居右空一字."""
    size = twips_from_points(SIZE_4)
    return ParagraphStyle(
        PAGE_NUMBER_STYLE,
        RunFormat(Typeface.SONG, SIZE_4, spacing=0),
        ParagraphFormat(
            alignment="right", line=size, indent=Indent(right=PAGE_NUMBER_CHARACTERS * size)
        ),
    )
