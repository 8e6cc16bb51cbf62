"""Document to the template's context: the items that the template loops over.

The template picks a paragraph style per kind and prints the runs; blocks whose geometry is
computed come as whole XML. Blank lines (空N行) are items too: the standard counts them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypedDict

from kjreport.doctree.nodes import (
    Block,
    Chart,
    Document,
    FieldTable,
    Imprint,
    Masthead,
    Paragraph,
    ParagraphKind,
    Picture,
    Signature,
    Table,
)
from kjreport.text.characters import without_forbidden
from kjreport.text.segments import plain
from kjreport.word.bulletin import FOOT_KINDS, Neighbours, foot_xml, keeps_next, parts_in_bulletin
from kjreport.word.chart_look import PLAIN_LOOK, ChartLook
from kjreport.word.charts import chart_paragraph
from kjreport.word.field_tables import field_table_xml
from kjreport.word.imprint import imprint_xml
from kjreport.word.masthead import masthead_xml
from kjreport.word.pictures import PictureWriter, StoredPicture, captions
from kjreport.word.runs import RunWriter, bookmarked, word_xml
from kjreport.word.sections import Sections, landscape_blocks
from kjreport.word.signature import paragraph_xml, signature_xml
from kjreport.word.style_names import BLANK_LINE, UNSEEN_STYLE, style_of
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
        ParagraphKind.ISSUED_TITLE,
    }
)
_NOTES = frozenset({ParagraphKind.ATTACHMENT_NOTE, ParagraphKind.ATTACHMENT_NOTE_MORE})

#: What a document is called by.
_NAMING_KINDS = frozenset({ParagraphKind.TITLE, ParagraphKind.BULLETIN_NAME})

_TABLES = (Table, FieldTable)

Item = dict[str, str]


class Context(TypedDict):
    """What a template may use."""

    标题: str  # noqa: PLC2401 - the name that stands in the template
    全文: list[Item]  # noqa: PLC2401 - the name that stands in the template


@dataclass(frozen=True, slots=True)
class Inserts:
    """What a document needs beside its words.

    ``sections`` where it has a landscape table; of a picture that is not among ``pictures`` only
    the name is printed.
    """

    sections: Sections | None = None
    pictures: Mapping[str, StoredPicture] = field(default_factory=dict)
    chart_look: ChartLook = PLAIN_LOOK
    runs: RunWriter | None = None
    """Writes the words, with more than words perhaps; ``None`` for the usual way."""


NO_INSERTS = Inserts()


def build_context(
    document: Document, styles: StyleIds, *, anchored: bool, inserts: Inserts = NO_INSERTS
) -> Context:
    """Write every block as the template's items; ``anchored`` adds the hidden bookmarks.

    Raises:
        TemplateTagError: the template lacks a style that the document needs.
    """
    sections = inserts.sections
    writer = _ItemWriter(styles, inserts, document.blocks, anchored=anchored)
    kept = kept_with_signature(document.blocks)
    turned = landscape_blocks(document) if sections else frozenset[int]()
    items: list[Item] = []
    previous: Block | None = None
    for number, block in enumerate(document.blocks, start=1):
        is_kept = number in kept
        if sections and items and ((number in turned) is not (number - 1 in turned)):
            ended = sections.upright if number in turned else sections.landscape
            items[-1] = writer.ending_section(items[-1], ended)
        elif previous is not None and is_parted(previous, block):
            items.append(writer.blank_line(is_kept=is_kept or keeps_next(_kind(previous))))
        items.append(writer.block(block, number, is_kept=is_kept))
        previous = block
    if isinstance(previous, _TABLES):
        # Word wants a paragraph after a table, and would add one in a style of its own.
        items.append(writer.blank_line(is_kept=False))
    return {"标题": title_words(document), "全文": items}


def title_words(document: Document) -> str:
    """Return the title on one line, ``""`` when there is none."""
    for block in document.blocks:
        if _kind(block) in _NAMING_KINDS and isinstance(block, Paragraph):
            return without_forbidden("".join(plain(block.content).split()))
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
        or parts_in_bulletin(before, kind)
        or kind is ParagraphKind.ATTACHMENT_NOTE
        or (before is ParagraphKind.ATTACHMENT_LABEL and kind is ParagraphKind.ATTACHMENT_TITLE)
        or before is ParagraphKind.ATTACHMENT_TITLE
    )


def kept_with_signature(blocks: tuple[Block, ...]) -> frozenset[int]:
    """Number the blocks that must share the page of a signature: 附件说明 and the text before.

    A signature never stands alone on a page (7.3.5.5). Below a 版头 the first paragraph of the
    text is left free all the same: kept whole, it would leave the first page without text (7.3.3).
    """
    first = _first_below_masthead(blocks)
    kept: set[int] = set()
    for number, block in enumerate(blocks, start=1):
        if isinstance(block, Signature):
            before = number - 1
            while before and _kind(blocks[before - 1]) in _NOTES:
                kept.add(before)
                before -= 1
            if before and before != first and isinstance(blocks[before - 1], (Paragraph, Table)):
                kept.add(before)
    return frozenset(kept)


def _first_below_masthead(blocks: tuple[Block, ...]) -> int:
    """Number the first block of text below a 版头, 0 where there is no 版头."""
    if not (blocks and isinstance(blocks[0], Masthead)):
        return 0
    above = TITLE_GROUP | {ParagraphKind.RECIPIENTS}
    texts = (
        number for number, block in enumerate(blocks[1:], start=2) if _kind(block) not in above
    )
    return next(texts, 0)


def _kind(block: Block) -> ParagraphKind | None:
    return block.kind if isinstance(block, Paragraph) else None


class _ItemWriter:
    def __init__(
        self,
        styles: StyleIds,
        inserts: Inserts,
        blocks: tuple[Block, ...],
        *,
        anchored: bool,
    ) -> None:
        self._styles = styles
        self._blocks = blocks
        self._captions = captions(blocks)
        self._pictures = PictureWriter(styles, inserts.pictures, self._captions)
        self._chart_look = inserts.chart_look
        self._runs = inserts.runs or RunWriter(styles)
        self._anchored = anchored

    def block(self, block: Block, number: int, *, is_kept: bool) -> Item:
        if not isinstance(block, Paragraph):
            return _whole(self._block_xml(block, number, is_kept=is_kept))
        runs = bookmarked(self._runs.paragraph_runs(block), self._anchor(number))
        if block.kind in FOOT_KINDS:
            return _whole(foot_xml(block, runs, self._neighbours(number), self._styles))
        return self._item(style_of(block), runs, is_kept=is_kept)

    def _block_xml(self, block: Block, number: int, *, is_kept: bool) -> str:
        place = (self._styles, self._runs, self._anchor(number))
        xml = ""
        match block:
            case Table():
                xml = table_xml(block, *place)
                xml = keeping_last_row(xml) if is_kept else xml
            case FieldTable():
                xml = field_table_xml(block, *place)
            case Signature():
                keeps_next = self._neighbours(number)[1] is ParagraphKind.ANNOTATION
                xml = signature_xml(block, *place, keeps_next=keeps_next)
            case Masthead():
                xml = masthead_xml(block, *place)
            case Imprint():
                xml = imprint_xml(block, *place)
            case Chart():
                described = (number, self._anchor(number), self._captions.get(number, ""))
                xml = chart_paragraph(block, self._runs, self._chart_look, described)
            case Picture():
                xml = self._pictures.xml(block.name, number, self._anchor(number))
        return xml

    def _anchor(self, number: int) -> int:
        return number if self._anchored else 0

    def _neighbours(self, number: int) -> Neighbours:
        around = (self._blocks[number - 2 : number - 1], self._blocks[number : number + 1])
        before, after = (next(map(_kind, blocks), None) for blocks in around)
        return before, after

    def blank_line(self, *, is_kept: bool) -> Item:
        return self._item(BLANK_LINE, "", is_kept=is_kept)

    def ending_section(self, item: Item, section: str) -> Item:
        """Let a section end with an item; a table has no place for that, so a line follows."""
        if item["类"] != WHOLE_BLOCK:
            style = self._styles[item["类"]]
            return _whole(paragraph_xml(style, item["文字"], properties=section))
        xml = str(item["内容"])
        if xml.endswith("</w:tbl>"):
            return _whole(xml + paragraph_xml(self._styles[UNSEEN_STYLE], "", properties=section))
        before, end, after = xml.rpartition("</w:pPr>")
        return _whole(f"{before}{section}{end}{after}")

    def _item(self, style: str, runs: str, *, is_kept: bool) -> Item:
        if is_kept:
            return _whole(paragraph_xml(self._styles[style], runs, properties="<w:keepNext/>"))
        return {"类": style, "文字": word_xml(runs)}


def _whole(xml: str) -> Item:
    return {"类": WHOLE_BLOCK, "内容": word_xml(xml)}
