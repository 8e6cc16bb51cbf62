"""A copy of a template with a Word comment at each place that a remark is about."""

import io
from collections import defaultdict
from collections.abc import Iterable

import docx
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

_AUTHOR = "模板检查"
_INITIALS = "检"


def with_comments(template: bytes, remarks: Iterable[tuple[int, str]]) -> bytes:
    """Return the template with a comment for each (number of the paragraph, words).

    Paragraphs are counted from 1, those in tables included.
    """
    document = docx.Document(io.BytesIO(template))
    words_by_number: dict[int, list[str]] = defaultdict(list)
    for number, words in remarks:
        words_by_number[number].append(words)
    paragraphs = list(document.element.body.iter(qn("w:p")))
    for number, every in words_by_number.items():
        paragraph = Paragraph(paragraphs[min(number, len(paragraphs)) - 1], document)
        runs = paragraph.runs or [paragraph.add_run()]
        for words in every:
            comment = document.add_comment(runs, words, author=_AUTHOR, initials=_INITIALS)
            # The same template gives the same copy, whenever it is checked.
            comment._comment_elm.attrib.pop(qn("w:date"), "")  # noqa: SLF001 - no public way
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()
