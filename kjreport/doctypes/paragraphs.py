"""Making paragraphs: their origin, and the marks that end a sentence."""

from collections.abc import Iterable

from kjreport.doctree.nodes import Paragraph, ParagraphKind
from kjreport.location import FieldPath
from kjreport.text.segments import Text, label, plain

_CLOSING_MARKS = "”’"
_SENTENCE_ENDS = "。；！？：…"


def paragraph(kind: ParagraphKind, content: Text, level: int = 0) -> Paragraph:
    """Make a paragraph whose origin is the nearest value that holds all its texts."""
    return Paragraph(kind, content, level, common_origin(content))


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


def is_sentence_end(words: str) -> bool:
    """Tell whether the words end with a mark that closes a sentence, quotes apart."""
    return words.rstrip(_CLOSING_MARKS).endswith(tuple(_SENTENCE_ENDS))


def closed(content: Text, mark: str) -> Text:
    """Add ``mark`` unless the text already ends a sentence."""
    words = plain(content)
    return content if not words or is_sentence_end(words) else (*content, label(mark))
