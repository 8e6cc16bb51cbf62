"""Which Word files are drafts of ours: told by the names of their paragraph styles."""

from kjreport.doctree.foreign import ForeignDocument, FoundParagraph, iter_blocks
from kjreport.doctree.nodes import ParagraphKind
from kjreport.text.typed_numbers import NumberKind, typed_number
from kjreport.word.style_names import KIND_BY_STYLE

_BODY = ParagraphKind.BODY.value
_SIGNS = (_BODY, ParagraphKind.RUN_IN.value, ParagraphKind.BULLETIN_NAME.value)
_HEADINGS = (NumberKind.CHINESE, NumberKind.BRACKETED_CHINESE)
#: Where more paragraphs than this have styles of others, hands have reworked the draft.
_MOST_OTHERS = 0.2


def is_own_draft(document: ForeignDocument) -> bool:
    """Tell a draft that we built and nobody has typed new headings into.

    A heading that was typed as plain text has no style to tell it: such a file is read as
    anybody's.
    """
    paragraphs = [
        one
        for one in iter_blocks(document.blocks)
        if isinstance(one, FoundParagraph) and one.text.strip()
    ]
    if not any(one.style.startswith(_SIGNS) for one in paragraphs):
        return False
    others = [one for one in paragraphs if _is_plain(one)]
    if any(_begins_like_heading(one) for one in (*others, *_body(paragraphs))):
        return False
    return len(others) <= len(paragraphs) * _MOST_OTHERS


def _is_plain(paragraph: FoundParagraph) -> bool:
    """Tell paragraphs in a style that no draft of ours has for its text."""
    style = paragraph.style.lower()
    return style in {"", "normal", "正文", "body text", "list paragraph"} or (
        style.startswith("heading") and style not in KIND_BY_STYLE
    )


def _body(paragraphs: list[FoundParagraph]) -> list[FoundParagraph]:
    return [one for one in paragraphs if one.style == _BODY]


def _begins_like_heading(paragraph: FoundParagraph) -> bool:
    number = typed_number(paragraph.text.strip())
    return number is not None and number.kind in _HEADINGS
