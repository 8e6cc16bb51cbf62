"""印发件: pages of its own after the notice, its title without a 附件 label."""

from collections.abc import Iterator

from kjreport.doctree.nodes import Block, ParagraphKind
from kjreport.doctypes.body import Habits, body_blocks, content_blocks
from kjreport.doctypes.ending import attachment_note, attachment_pages
from kjreport.doctypes.opening import title_paragraph
from kjreport.doctypes.paragraphs import bracketed, paragraph, text_paragraphs
from kjreport.doctypes.sentences import Sentences
from kjreport.model.notice import IssuedPaper
from kjreport.text.scalars import Scalar


def issued_blocks(issued: IssuedPaper, habits: Habits, sentences: Sentences) -> Iterator[Block]:
    """Yield the issued paper and its 附件."""
    title = tuple(_without_title_marks(line) for line in issued.title)
    yield title_paragraph(ParagraphKind.ISSUED_TITLE, title, sentences)
    for line in issued.headnote:
        yield paragraph(ParagraphKind.HEADNOTE, bracketed(sentences.text(line)))
    for text in issued.preface:
        yield from text_paragraphs(sentences.text(text))
    yield from body_blocks(issued.body, habits, sentences)
    yield from content_blocks(issued.sections, 1, habits, sentences)
    yield from attachment_note(issued.attachments, sentences)
    yield from attachment_pages(issued.attachments, habits, issued.sections, sentences)


def _without_title_marks(line: Scalar) -> Scalar:
    """《》 belong into the title of the notice, not over the paper itself."""
    words = line.text.strip()
    whole = words.startswith("《") and words.endswith("》") and words.count("《") == 1
    return Scalar(words[1:-1], line.path) if whole else line
