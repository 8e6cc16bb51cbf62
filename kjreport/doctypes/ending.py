"""What follows the text: 结语, 附件说明, 署名 and 成文日期, 附注, the pages of 附件."""

from collections.abc import Iterator

from kjreport.doctree.nodes import Block, ParagraphKind, Seal, Signature
from kjreport.doctypes.body import Habits, body_blocks, content_blocks
from kjreport.doctypes.opening import date_words, signer_texts, title_paragraph
from kjreport.doctypes.paragraphs import bracketed, common_origin, paragraph, text_paragraphs
from kjreport.doctypes.sentences import Sentences
from kjreport.doctypes.tables import table_blocks
from kjreport.doctypes.task_table import task_table
from kjreport.model.official import Attachment, SealMode, SignOffPosition
from kjreport.model.official_document import OfficialDocument
from kjreport.model.sections import Content
from kjreport.text.segments import label

_SEALS = {
    SealMode.STAMPED: Seal.STAMPED,
    SealMode.UNSTAMPED: Seal.UNSTAMPED,
    SealMode.SIGNET: Seal.SIGNET,
}
_NOTE_LABEL = "附件："


def ending_blocks(document: OfficialDocument, sentences: Sentences) -> Iterator[Block]:
    """Yield the blocks below the text in their order (GB/T 9704—2012, 7.3.4 to 7.3.7)."""
    for text in document.closing:
        yield from text_paragraphs(sentences.text(text))
    yield from attachment_note(document.attachments, sentences)
    yield from _signature(document, sentences)
    if document.annotation is not None:
        annotation = bracketed(sentences.text(document.annotation))
        yield paragraph(ParagraphKind.ANNOTATION, annotation)


def attachment_note(attachments: tuple[Attachment, ...], sentences: Sentences) -> Iterator[Block]:
    """Yield 附件说明: the names of the 附件, numbered where there are several (7.3.4)."""
    for number, attachment in enumerate(attachments, 1):
        kind = ParagraphKind.ATTACHMENT_NOTE_MORE if number > 1 else ParagraphKind.ATTACHMENT_NOTE
        first = _NOTE_LABEL if number == 1 else ""
        counted = f"{number}." if len(attachments) > 1 else ""
        yield paragraph(kind, (label(first + counted), *sentences.text(attachment.title)))


def _signature(document: OfficialDocument, sentences: Sentences) -> Iterator[Block]:
    sign_off = document.sign_off
    if sign_off is None or sign_off.position is not SignOffPosition.END:
        return
    signers = signer_texts(document, sentences)
    dates = date_words(sign_off.date) if sign_off.date else ()
    origin = common_origin((*(segment for text in signers for segment in text), *dates))
    yield Signature(signers, dates, _SEALS[sign_off.seal], origin)


def attachment_pages(
    attachments: tuple[Attachment, ...],
    habits: Habits,
    contents: tuple[Content, ...],
    sentences: Sentences,
) -> Iterator[Block]:
    """Yield the pages of the 附件; ``contents`` is what a 任务分解表 is made of (7.3.7)."""
    for number, attachment in enumerate(attachments, 1):
        if attachment.is_apart:
            continue
        counted = f"附件{number}" if len(attachments) > 1 else "附件"
        yield paragraph(
            ParagraphKind.ATTACHMENT_LABEL, (label(counted, attachment.title.path.parent),)
        )
        yield title_paragraph(ParagraphKind.ATTACHMENT_TITLE, (attachment.title,), sentences)
        yield from body_blocks(attachment.body, habits, sentences)
        if attachment.is_task_table:
            yield task_table(contents, attachment.title.path.parent, sentences)
        for table in attachment.tables:
            yield from table_blocks(table, sentences)
        yield from content_blocks(attachment.sections, 1, habits, sentences)
