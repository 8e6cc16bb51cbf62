"""Document to the template's context: the items that the template loops over.

The template picks a paragraph style per kind and prints the runs; blocks whose geometry is
computed come as whole XML. Blank lines (空N行) are items too: the standard counts them.
"""

from typing import TypedDict

from kjreport.doctree.nodes import (
    Block,
    Document,
    FieldTable,
    Paragraph,
    ParagraphKind,
    Signature,
    Table,
)
from kjreport.text.segments import plain
from kjreport.word.field_tables import field_table_xml
from kjreport.word.runs import FORBIDDEN, RunWriter, bookmarked, word_xml
from kjreport.word.signature import paragraph_xml, signature_xml
from kjreport.word.style_names import BLANK_LINE, style_of
from kjreport.word.styles import StyleIds
from kjreport.word.tables import keeping_last_row, table_xml

WHOLE_BLOCK = "整块"
TITLE_GROUP = frozenset(
    {
        ParagraphKind.TITLE,
        ParagraphKind.SUBTITLE,
        ParagraphKind.HEADNOTE,
        ParagraphKind.SPEAKER,
        ParagraphKind.DRAFT_STATUS,
        ParagraphKind.BYLINE,
        ParagraphKind.BYLINE_DATE,
    }
)
_NOTES = frozenset({ParagraphKind.ATTACHMENT_NOTE, ParagraphKind.ATTACHMENT_NOTE_MORE})

_TABLES = (Table, FieldTable)

Item = dict[str, str]


class Context(TypedDict):
    """What a template may use."""

    标题: str  # noqa: PLC2401 - the name that stands in the template
    全文: list[Item]  # noqa: PLC2401 - the name that stands in the template


def build_context(document: Document, styles: StyleIds, *, anchored: bool) -> Context:
    """Write every block as the template's items; ``anchored`` adds the hidden bookmarks.

    Raises:
        TemplateTagError: the template lacks a style that the document needs.
    """
    writer = _ItemWriter(styles, anchored=anchored)
    kept = kept_with_signature(document.blocks)
    items: list[Item] = []
    previous: Block | None = None
    for number, block in enumerate(document.blocks, start=1):
        is_kept = number in kept
        if previous is not None and is_parted(previous, block):
            items.append(writer.blank_line(is_kept=is_kept))
        items.append(writer.block(block, number, is_kept=is_kept))
        previous = block
    if isinstance(previous, _TABLES):
        # Word wants a paragraph after a table, and would add one in a style of its own.
        items.append(writer.blank_line(is_kept=False))
    return {"标题": title_words(document), "全文": items}


def title_words(document: Document) -> str:
    """Return the title on one line, ``""`` when there is none."""
    for block in document.blocks:
        if isinstance(block, Paragraph) and block.kind is ParagraphKind.TITLE:
            return FORBIDDEN.sub("", "".join(plain(block.content).split()))
    return ""


def is_parted(previous: Block, block: Block) -> bool:
    """Tell whether a blank line stands between two blocks (7.3.1–7.3.8).

    The blank lines before a signature belong to its block.
    """
    if isinstance(block, Signature):
        return False
    before, kind = _kind(previous), _kind(block)
    if before is kind:
        # Word joins two tables that touch.
        return isinstance(previous, _TABLES) and isinstance(block, _TABLES)
    return (
        (before in TITLE_GROUP and kind not in TITLE_GROUP)
        or kind is ParagraphKind.ATTACHMENT_NOTE
        or (before is ParagraphKind.ATTACHMENT_LABEL and kind is ParagraphKind.ATTACHMENT_TITLE)
        or before is ParagraphKind.ATTACHMENT_TITLE
    )


def kept_with_signature(blocks: tuple[Block, ...]) -> frozenset[int]:
    """Number the blocks that must share the page of a signature: 附件说明 and the text before.

    A signature never stands alone on a page (7.3.5.5).
    """
    kept: set[int] = set()
    for number, block in enumerate(blocks, start=1):
        if isinstance(block, Signature):
            before = number - 1
            while before and _kind(blocks[before - 1]) in _NOTES:
                kept.add(before)
                before -= 1
            if before and isinstance(blocks[before - 1], (Paragraph, Table)):
                kept.add(before)
    return frozenset(kept)


def _kind(block: Block) -> ParagraphKind | None:
    return block.kind if isinstance(block, Paragraph) else None


class _ItemWriter:
    def __init__(self, styles: StyleIds, *, anchored: bool) -> None:
        self._styles = styles
        self._runs = RunWriter(styles)
        self._anchored = anchored

    def block(self, block: Block, number: int, *, is_kept: bool) -> Item:
        anchor = number if self._anchored else 0
        match block:
            case Paragraph():
                runs = bookmarked(self._runs.paragraph_runs(block), anchor)
                return self._item(style_of(block), runs, is_kept=is_kept)
            case Table():
                table = table_xml(block, self._styles, self._runs, anchor)
                return _whole(keeping_last_row(table) if is_kept else table)
            case FieldTable():
                return _whole(field_table_xml(block, self._styles, self._runs, anchor))
            case Signature():
                return _whole(signature_xml(block, self._styles, self._runs, anchor))

    def blank_line(self, *, is_kept: bool) -> Item:
        return self._item(BLANK_LINE, "", is_kept=is_kept)

    def _item(self, style: str, runs: str, *, is_kept: bool) -> Item:
        if is_kept:
            return _whole(paragraph_xml(self._styles[style], runs, properties="<w:keepNext/>"))
        return {"类": style, "文字": word_xml(runs)}


def _whole(xml: str) -> Item:
    return {"类": WHOLE_BLOCK, "内容": word_xml(xml)}
