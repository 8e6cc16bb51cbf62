"""版头: what staff typed, in the form of GB/T 9704—2012, 7.2."""

from collections.abc import Callable, Iterator

from kjreport.doctree.nodes import Block, Masthead
from kjreport.doctypes.sentences import Sentences
from kjreport.location import FieldPath
from kjreport.model.masthead import MastheadData
from kjreport.model.official_document import OfficialDocument
from kjreport.text.document_numbers import copy_number, document_number
from kjreport.text.scalars import Scalar
from kjreport.text.segments import Role, Segment, Text, label, plain

_SUFFIX = "文件"


def masthead_blocks(document: OfficialDocument, sentences: Sentences) -> Iterator[Block]:
    """Yield the 版头; a draft without one is printed on white paper."""
    data = document.masthead
    if data is None:
        return
    organs, suffix = _lettering(data, document, sentences)
    urgency = data.urgency.value if data.urgency else ""
    yield Masthead(
        copy_number=_normalised(data.copy_number, copy_number, sentences),
        secrecy=sentences.text(data.secrecy),
        urgency=(label(urgency, FieldPath(("版头", "紧急程度"))),) if urgency else (),
        organs=organs,
        suffix=suffix,
        number=_normalised(data.number, document_number, sentences),
        signatories=tuple(sentences.text(name) for name in data.signatories),
        origin=FieldPath(("版头",)),
    )


def _lettering(
    data: MastheadData, document: OfficialDocument, sentences: Sentences
) -> tuple[tuple[Text, ...], Text]:
    """Return the organs, and 文件 where it stands beside joint organs (7.2.4)."""
    organs = tuple(sentences.text(name) for name in data.name or document.organs)
    if len(organs) > 1:
        bare = tuple(organ for organ in organs if plain(organ) != _SUFFIX)
        return bare, (label(_SUFFIX),)
    if data.name:
        return organs, ()
    return tuple((*organ, label(_SUFFIX)) for organ in organs), ()


def _normalised(
    scalar: Scalar | None, written: Callable[[str], str | None], sentences: Sentences
) -> Text:
    """Return a text as typed, or in its right form where that differs."""
    text = sentences.text(scalar)
    if scalar is None or not text:
        return text
    words = plain(text)
    right = written(words) or words
    return text if right == words else (Segment(right, Role.COMPUTED, scalar.path),)
