"""Making paragraphs: their origin, the marks that end a sentence, brackets."""

from collections.abc import Iterable

from kjreport.doctree.nodes import Block, Paragraph, ParagraphKind
from kjreport.location import FieldPath
from kjreport.text.segments import Text, label, lines_of, plain

_AFTER_MARKS = "”’）"
"""What may follow the mark that ends a sentence."""
_MARKS = "。；！？：…，、—.;!?:,"


def paragraph(kind: ParagraphKind, content: Text, level: int = 0) -> Paragraph:
    """Make a paragraph whose origin is the nearest value that holds all its texts."""
    return Paragraph(kind, content, level, common_origin(content))


def text_paragraphs(content: Text) -> list[Block]:
    """Make a paragraph of every typed line; nothing of an empty text."""
    return [paragraph(ParagraphKind.BODY, line) for line in lines_of(content)]


def common_origin(content: Text) -> FieldPath | None:
    """Return the longest path that leads to every text of ``content``."""
    paths = [segment.origin for segment in content if isinstance(segment.origin, FieldPath)]
    return _common_path(paths) if paths else None


def _common_path(paths: Iterable[FieldPath]) -> FieldPath:
    shared: list[str | int] = []
    for parts in zip(*(path.parts for path in paths), strict=False):
        if len(set(parts)) > 1:
            break
        shared.append(parts[0])
    return FieldPath(tuple(shared))


def closed(content: Text, mark: str) -> Text:
    """Add ``mark`` unless the text ends in a mark of its own, quotes and brackets apart."""
    words = plain(content)
    return content if not words or ends_in_mark(words) else (*content, label(mark))


def ends_in_mark(words: str) -> bool:
    """Tell whether the words end with a punctuation mark, half-width ones included."""
    return words.rstrip(_AFTER_MARKS).endswith(tuple(_MARKS))


def bracketed(content: Text) -> Text:
    """Put a text into （） unless staff typed them."""
    words = plain(content)
    if not words or (words.startswith(tuple("（(")) and words.endswith(tuple("）)"))):
        return content
    return (label("（"), *content, label("）"))
