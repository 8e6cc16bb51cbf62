"""A document of any 文种 to its tree."""

from collections.abc import Iterator

from kjreport.doctree.nodes import Block, Document, ParagraphKind
from kjreport.doctypes.base import Wording
from kjreport.doctypes.body import Habits, body_blocks, content_blocks
from kjreport.doctypes.bulletin import compose_bulletin
from kjreport.doctypes.codes import Code
from kjreport.doctypes.ending import attachment_pages, ending_blocks
from kjreport.doctypes.first_page import with_text_on_first_page
from kjreport.doctypes.forms import forms_by_doc_type
from kjreport.doctypes.imprint import imprint_blocks
from kjreport.doctypes.issued import issued_blocks
from kjreport.doctypes.masthead import masthead_blocks
from kjreport.doctypes.opening import opening_blocks
from kjreport.doctypes.paragraphs import paragraph, text_paragraphs
from kjreport.doctypes.sentences import Sentences
from kjreport.findings import Finding, Outcome, Severity
from kjreport.location import FieldPath
from kjreport.model.bulletin import Bulletin
from kjreport.model.notice import Notice
from kjreport.model.official_document import OfficialDocument
from kjreport.prose.evaluate import Evaluator
from kjreport.text.segments import label


def default_wording(document: OfficialDocument) -> Wording:
    """Return what the document's own 文种 says where staff say nothing."""
    return Wording(forms_by_doc_type()[document.doc_type].default_title(document))


def compose(
    document: OfficialDocument, evaluator: Evaluator, wording: Wording | None = None
) -> Outcome[Document]:
    """Compose the tree: what is above the text, 引言, the contents, what is below.

    ``wording`` is given for outputs other than the document itself.
    """
    if isinstance(document, Bulletin):
        return compose_bulletin(document, evaluator)
    sentences = Sentences(evaluator)
    wording = wording or default_wording(document)
    blocks, shifted = with_text_on_first_page(tuple(_blocks(document, wording, sentences)))
    is_titled = bool(document.title or wording.title)
    remarks = () if is_titled else (_untitled(document),)
    return Outcome(
        Document(blocks), (*remarks, *shifted, *_two_counts(document), *sentences.findings)
    )


def _blocks(document: OfficialDocument, wording: Wording, sentences: Sentences) -> Iterator[Block]:
    habits = Habits(document.heading_style, duty_style=document.duty_style)
    yield from masthead_blocks(document, sentences)
    yield from opening_blocks(document, wording.title, sentences)
    for text in document.preface:
        yield from text_paragraphs(sentences.text(text))
    if isinstance(document, Notice):
        yield from body_blocks(document.body, habits, sentences)
    yield from content_blocks(document.contents, 1, habits, sentences)
    if wording.closing and not document.closing:
        yield paragraph(ParagraphKind.BODY, (label(wording.closing),))
    yield from ending_blocks(document, sentences)
    contents = document.contents
    if isinstance(document, Notice) and document.issued is not None:
        contents = (*contents, *document.issued.sections)
        yield from issued_blocks(document.issued, habits, sentences)
    yield from attachment_pages(document.attachments, habits, contents, sentences)
    yield from imprint_blocks(document, sentences)


def _two_counts(document: OfficialDocument) -> Iterator[Finding]:
    """Tell when the notice and what it issues both have 附件: each list counts from 1."""
    issued = document.issued if isinstance(document, Notice) else None
    if issued is not None and issued.attachments and document.attachments:
        message = (
            "通知和印发件各有附件，编号各从1起，容易混淆。"
            "附件属于印发件的，请都写在“印发件”的“附件”里。"
        )
        yield Finding(Code.TWO_ATTACHMENT_LISTS, Severity.HINT, message, FieldPath(("附件",)))


def _untitled(document: OfficialDocument) -> Finding:
    message = f"{document.doc_type.value}要写“标题”，如：标题: 在全市科技工作会议上的讲话"
    return Finding(Code.UNTITLED, Severity.ERROR, message, FieldPath())
