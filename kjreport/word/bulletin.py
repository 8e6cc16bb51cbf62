"""The parts of a 简报 whose place on the page is not a matter of style."""

from kjreport.doctree.nodes import Paragraph, ParagraphKind
from kjreport.word.signature import paragraph_xml
from kjreport.word.style_names import (
    FOOT_INNER_RULE_STYLE,
    FOOT_OUTER_RULE_STYLE,
    UNSEEN_STYLE,
    style_of,
)
from kjreport.word.styles import StyleIds

K = ParagraphKind

Neighbours = tuple[ParagraphKind | None, ParagraphKind | None]
"""The kinds of the blocks before and after one."""

FOOT_KINDS = frozenset({K.DISTRIBUTION, K.COPIES})
_CONTENTS = frozenset({K.CONTENTS_TITLE, K.CONTENTS_COLUMN, K.CONTENTS_ENTRY})
_ARTICLE_HEADS = frozenset({K.COLUMN, K.ARTICLE_TITLE, K.AUTHOR})
#: Paragraphs of one frame stand together at the foot of the 版心. LibreOffice does not look for
#: frames in styles, and takes paragraphs for one frame only when it is the same.
_FRAME = (
    '<w:framePr w:w="{}" w:wrap="notBeside" w:vAnchor="margin"'
    ' w:hAnchor="margin" w:xAlign="left" w:yAlign="bottom"/>'
)


def parts_in_bulletin(before: ParagraphKind | None, kind: ParagraphKind | None) -> bool:
    """Tell whether a blank line stands between two neighbours, of which one is of a 简报."""
    if before is K.EDITOR_LINE:
        return True
    if before in _CONTENTS:
        return kind not in _CONTENTS
    if kind in _CONTENTS:
        return True
    if kind is K.COLUMN or (kind is K.ARTICLE_TITLE and before is not K.COLUMN):
        return True
    if before is K.EDITORS_NOTE:
        return kind is not before
    is_headed = before in _ARTICLE_HEADS and before is not K.COLUMN
    return is_headed and kind not in _ARTICLE_HEADS


def keeps_next(kind: ParagraphKind | None) -> bool:
    """Tell whether the blank line below must not be the last of a page."""
    return kind in _ARTICLE_HEADS


def foot_xml(line: Paragraph, runs: str, neighbours: Neighbours, styles: StyleIds) -> str:
    """Write one line of 报送 or 份数, framed at the foot of the page that it falls on.

    Rules stand around the whole and between 报送 and 份数, as in a 版记 (7.4.1): paragraphs of
    their own, because the border of a text would be as short as its indents make it.
    """
    before, after = neighbours
    lines = [(style_of(line), runs)]
    if before not in FOOT_KINDS:
        lines.insert(0, (FOOT_OUTER_RULE_STYLE, ""))
    elif before is not line.kind:
        lines.insert(0, (FOOT_INNER_RULE_STYLE, ""))
    if after not in FOOT_KINDS:
        lines.append((FOOT_OUTER_RULE_STYLE, ""))
    frame = _FRAME.format(styles.page.text_width)
    framed = (paragraph_xml(styles[style], words, properties=frame) for style, words in lines)
    held = "" if after in FOOT_KINDS else paragraph_xml(styles[UNSEEN_STYLE], "")
    return "".join((*framed, held))
