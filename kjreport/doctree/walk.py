"""Going through a document: every stretch of text, and the words of a block."""

from collections.abc import Iterator

from kjreport.doctree.nodes import (
    Block,
    Chart,
    Document,
    FieldTable,
    Imprint,
    Masthead,
    Paragraph,
    Picture,
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
            yield from (
                text for row in field_rows for one in row.fields for text in (one.name, one.value)
            )
        case Signature(signers=signers, date=date):
            yield from signers
            yield date
        case Masthead():
            yield from masthead_texts(block)
        case Imprint(recipients, copies, office, date):
            yield from filter(None, (recipients, copies, office, date))
        case Chart(unit=unit, series=series, categories=categories):
            yield from (unit, *(one.name for one in series), *categories)
        case Picture():
            return


def masthead_texts(masthead: Masthead) -> Iterator[Text]:
    """Yield what a 版头 says, top down."""
    every = (masthead.copy_number, masthead.secrecy, masthead.urgency, *masthead.organs)
    yield from filter(None, (*every, masthead.suffix, masthead.number, *masthead.signatories))


def block_words(block: Block) -> str:
    """Return the words of a block, texts joined without a separator."""
    return "".join(plain(text) for text in iter_texts(block))


def document_words(document: Document) -> str:
    """Return all words of a document in reading order."""
    return "".join(block_words(block) for block in document.blocks)
