"""A manuscript made of our own tree, so that computed text is read as it prints."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import takewhile

from kjreport.checks.facts import Facts
from kjreport.checks.manuscript import Manuscript, Medium, Passage, PassageKind
from kjreport.doctree.nodes import (
    Block,
    Document,
    Imprint,
    Masthead,
    Paragraph,
    ParagraphKind,
    Signature,
    Table,
)
from kjreport.doctree.walk import iter_texts
from kjreport.text.segments import Role, Text, plain

_KINDS = {
    ParagraphKind.TITLE: PassageKind.TITLE,
    ParagraphKind.SUBTITLE: PassageKind.TITLE_NOTE,
    ParagraphKind.HEADNOTE: PassageKind.TITLE_NOTE,
    ParagraphKind.SPEAKER: PassageKind.TITLE_NOTE,
    ParagraphKind.DRAFT_STATUS: PassageKind.TITLE_NOTE,
    ParagraphKind.BYLINE: PassageKind.TITLE_NOTE,
    ParagraphKind.BYLINE_DATE: PassageKind.TITLE_NOTE,
    ParagraphKind.RECIPIENTS: PassageKind.RECIPIENTS,
    ParagraphKind.BODY: PassageKind.BODY,
    ParagraphKind.HEADING: PassageKind.HEADING,
    ParagraphKind.RUN_IN: PassageKind.RUN_IN,
    ParagraphKind.POINT: PassageKind.POINT,
    ParagraphKind.RESPONSIBILITY: PassageKind.DUTY,
    ParagraphKind.ATTACHMENT_NOTE: PassageKind.ATTACHMENT_NOTE,
    ParagraphKind.ATTACHMENT_NOTE_MORE: PassageKind.ATTACHMENT_NOTE,
    ParagraphKind.ANNOTATION: PassageKind.NOTE,
    ParagraphKind.ATTACHMENT_LABEL: PassageKind.ATTACHMENT_LABEL,
    ParagraphKind.ATTACHMENT_TITLE: PassageKind.ATTACHMENT_TITLE,
    ParagraphKind.ISSUED_TITLE: PassageKind.ATTACHMENT_TITLE,
    ParagraphKind.TABLE_TITLE: PassageKind.TABLE_TITLE,
    ParagraphKind.TABLE_UNIT: PassageKind.TABLE_TITLE,
    ParagraphKind.TABLE_NOTE: PassageKind.TABLE_TITLE,
    ParagraphKind.CAPTION: PassageKind.CAPTION,
    ParagraphKind.EDITORS_NOTE: PassageKind.BODY,
    ParagraphKind.ARTICLE_TITLE: PassageKind.ATTACHMENT_TITLE,
    ParagraphKind.CONTENTS_ENTRY: PassageKind.CONTENTS,
    ParagraphKind.CONTENTS_COLUMN: PassageKind.CONTENTS,
    ParagraphKind.CONTENTS_TITLE: PassageKind.CONTENTS,
}


def manuscript_of_tree(document: Document, facts: Facts) -> Manuscript:
    """Read a composed document."""
    passages = _passages(document.blocks)
    numbered = (replace(passage, index=index) for index, passage in enumerate(passages))
    return Manuscript(tuple(numbered), facts, Medium.DATA)


def _passages(blocks: Iterable[Block]) -> Iterator[Passage]:
    tables = 0
    for block in blocks:
        match block:
            case Paragraph():
                yield _paragraph(block)
            case Signature(signers=signers, date=date):
                yield from (_passage(signer, PassageKind.SIGNER) for signer in signers)
                yield from (_passage(date, PassageKind.DATE) for date in (date,) if date)
            case Table():
                tables += 1
                for text in iter_texts(block):
                    yield replace(_passage(text, PassageKind.TABLE_CELL), table=tables)
            case Masthead():
                yield from (_passage(text, PassageKind.MASTHEAD) for text in iter_texts(block))
            case Imprint():
                yield from (_passage(text, PassageKind.IMPRINT) for text in iter_texts(block))
            case _:
                yield from (_passage(text, PassageKind.OTHER) for text in iter_texts(block))


def _passage(content: Text, kind: PassageKind) -> Passage:
    return Passage(plain(content), kind, origins=content)


def _paragraph(paragraph: Paragraph) -> Passage:
    kind = _KINDS.get(paragraph.kind, PassageKind.OTHER)
    passage = _passage(paragraph.content, kind)
    if not paragraph.level:
        return passage
    label = "".join(
        segment.text for segment in takewhile(lambda one: one.role is Role.LABEL, paragraph.content)
    )
    end = len(passage.text) if kind is PassageKind.HEADING else _heading_end(paragraph.content)
    return replace(passage, level=paragraph.level, label=label, heading_end=end)


def _heading_end(content: Text) -> int:
    """Count the characters of a heading that runs into its text, 0 when there is only a number."""
    end = position = 0
    is_headed = False
    for segment in content:
        if segment.role not in (Role.LABEL, Role.HEADING, Role.MARK):
            break
        position += len(segment.text)
        is_headed = is_headed or segment.role is Role.HEADING
        if segment.role is not Role.MARK:
            end = position
    return end if is_headed else 0
