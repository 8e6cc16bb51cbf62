"""Which Word style carries what: the one table that rendering and reading share.

Structure travels in style names only, so this mapping must be reversible: a paragraph
style tells kind and level, a character style tells the role. Readers compare names without
regard to case (LibreOffice writes ``Heading 1`` where Word writes ``heading 1``).
"""

from kjreport.doctree.nodes import Paragraph, ParagraphKind, Seal
from kjreport.doctree.numbering import DEEPEST_LEVEL
from kjreport.text.segments import Role, plain
from kjreport.text.widths import width_in_chars

LEVELS = tuple(range(1, DEEPEST_LEVEL + 1))
#: 附件说明 with several names: 附件：1. pushes the first name one 字 further than 附件： does.
FIRST_OF_SEVERAL_STYLE = "附件说明首项"
BLANK_LINE = "空行"
SIGNER_STYLES = {
    Seal.STAMPED: "署名",
    Seal.UNSTAMPED: "署名（不用印）",
    Seal.SIGNET: "署名（签名章）",
}
DATE_STYLE = "成文日期"
PICTURE_STYLE = "图片"
#: Its type is that of the words in the charts, too, see ``chart_look``.
CHART_STYLE = "图表"
FOOT_OUTER_RULE_STYLE = "报送首末线"
FOOT_INNER_RULE_STYLE = "报送中间线"
#: A 刊名 that is too long for the large size.
LONG_BULLETIN_NAME_STYLE = "刊名（长）"
_LONGEST_LARGE_NAME = 9
"""In 字: nine of 48 pt stand side by side in the 版心."""
#: 版头 and 版记, see ``masthead`` and ``imprint``.
COPY_NUMBER_STYLE = "份号"
SECRECY_STYLE = "密级"
URGENCY_STYLE = "紧急程度"
ORGAN_STYLE = "发文机关标志"
ORGAN_SUFFIX_STYLE = "发文机关标志后缀"
DOCUMENT_NUMBER_STYLE = "发文字号"
SIGNATORY_LABEL_STYLE = "签发人标识"
SIGNATORY_STYLE = "签发人"
MASTHEAD_SPACE_STYLE = "版头空距"
MASTHEAD_RULE_STYLE = "版头分隔线"
IMPRINT_RECIPIENTS_STYLE = "版记主送"
IMPRINT_COPIES_STYLE = "版记抄送"
IMPRINT_OFFICE_STYLE = "印发机关"
IMPRINT_DATE_STYLE = "印发日期"
#: An empty paragraph that Word wants, and that must take no room.
UNSEEN_STYLE = "定位行"
TABLE_STYLE = "公文表格"
TABLE_HEAD_STYLE = "表头"
LANDSCAPE_TABLE_HEAD_STYLE = "横排表头"
TABLE_CELL_STYLE = "表格文字"
TABLE_GROUP_STYLE = "表格分组"
#: Forms to be filled in, see ``field_tables``.
FIELD_NAME_STYLE = "稿纸栏目"
FIELD_VALUE_STYLE = "稿纸内容"
FIELD_SPACE_STYLE = "稿纸批示"

_LEVEL_NAMES = "零一二三四"
_LEVELLED = {ParagraphKind.HEADING: "heading {}", ParagraphKind.RUN_IN: "接排标题{}"}

COMPUTED_STYLE = "数据字"
LABEL_STYLE = "标识字"
POINT_STYLE = "分项标识字"
POINT_HEADING_STYLE = "分项标题字"
MARK_STYLE = "待办字"


def heading_style(level: int) -> str:
    """Name the character style of a heading's words."""
    return f"{_LEVEL_NAMES[level]}级标题字"


def number_style(level: int) -> str:
    """Name the character style of the number before a heading's words."""
    return f"{_LEVEL_NAMES[level]}级序号字"


def paragraph_style(kind: ParagraphKind, level: int = 0) -> str:
    """Name the paragraph style of a kind (and level)."""
    levelled = _LEVELLED.get(kind)
    return levelled.format(level) if levelled else kind.value


def style_of(paragraph: Paragraph) -> str:
    """Name the paragraph style of a paragraph."""
    if paragraph.kind is ParagraphKind.ATTACHMENT_NOTE and _is_numbered(paragraph):
        return FIRST_OF_SEVERAL_STYLE
    if paragraph.kind is ParagraphKind.BULLETIN_NAME and _is_wide(paragraph):
        return LONG_BULLETIN_NAME_STYLE
    return paragraph_style(paragraph.kind, paragraph.level)


def _is_wide(paragraph: Paragraph) -> bool:
    return width_in_chars(plain(paragraph.content)) > _LONGEST_LARGE_NAME


def _is_numbered(paragraph: Paragraph) -> bool:
    first = next(iter(paragraph.content), None)
    return first is not None and first.role is Role.LABEL and first.text.endswith("1.")


#: Every paragraph style of text, by name in lower case.
KIND_BY_STYLE: dict[str, tuple[ParagraphKind, int]] = {
    **{
        paragraph_style(kind, level).lower(): (kind, level)
        for kind in ParagraphKind
        for level in (LEVELS if kind in _LEVELLED else (0,))
    },
    FIRST_OF_SEVERAL_STYLE: (ParagraphKind.ATTACHMENT_NOTE, 0),
    LONG_BULLETIN_NAME_STYLE: (ParagraphKind.BULLETIN_NAME, 0),
}

SEAL_BY_STYLE = {style: seal for seal, style in SIGNER_STYLES.items()}

#: Every character style, by name.
ROLE_BY_STYLE: dict[str, Role] = {
    COMPUTED_STYLE: Role.COMPUTED,
    LABEL_STYLE: Role.LABEL,
    POINT_STYLE: Role.POINT,
    POINT_HEADING_STYLE: Role.HEADING,
    MARK_STYLE: Role.MARK,
    **{heading_style(level): Role.HEADING for level in LEVELS},
    **{number_style(level): Role.LABEL for level in LEVELS},
}


def character_styles(paragraph: Paragraph) -> tuple[str, ...]:
    """Name the character style of each segment, ``""`` for the paragraph's own type.

    The number before a heading takes the heading's face; a heading after the mark of a
    point (一是) is the point's own.
    """
    level, seen_point = paragraph.level, False
    has_heading = any(segment.role is Role.HEADING for segment in paragraph.content)
    seen_heading = False
    styles: list[str] = []
    for segment in paragraph.content:
        match segment.role:
            case Role.LITERAL:
                style = ""
            case Role.COMPUTED:
                style = COMPUTED_STYLE
            case Role.LABEL:
                is_number = level and has_heading and not seen_heading and not seen_point
                style = number_style(level) if is_number else LABEL_STYLE
            case Role.MARK:
                style = MARK_STYLE
            case Role.POINT:
                style, seen_point = POINT_STYLE, True
            case Role.HEADING:
                own = level and not seen_point
                style = heading_style(level) if own else POINT_HEADING_STYLE
                seen_heading = True
        styles.append(style)
    return tuple(styles)
