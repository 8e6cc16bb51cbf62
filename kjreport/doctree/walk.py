"""Going through a document: every stretch of text, and the words of a block."""

from collections.abc import Iterator

from kjreport.doctree.nodes import (
    Block,
    Document,
    FieldTable,
    Paragraph,
    Signature,
    Table,
)
from kjreport.text.segments import Text, plain


def iter_texts(block: Block) -> Iterator[Text]:
    """Yield the texts of a block in reading order."""
    match block:
        case Paragraph(content=content):
            yield content
        case Table(head=head, rows=rows):
            yield from head
            for row in rows:
                yield from row.cells
        case FieldTable(rows=field_rows):
            for row_fields in field_rows:
                for one in row_fields.fields:
                    yield from (one.name, one.value)
        case Signature(signers=signers, date=date):
            yield from signers
            yield date


def block_words(block: Block) -> str:
    """Return the words of a block, texts joined without a separator."""
    return "".join(plain(text) for text in iter_texts(block))


def document_words(document: Document) -> str:
    """Return all words of a document in reading order."""
    return "".join(block_words(block) for block in document.blocks)
