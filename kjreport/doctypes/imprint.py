"""版记: 抄送, 印发机关, 印发日期 (GB/T 9704—2012, 7.4)."""

from collections.abc import Iterator

from kjreport.doctree.nodes import Block, Imprint
from kjreport.doctypes.duties import unit_words
from kjreport.doctypes.opening import date_words
from kjreport.doctypes.sentences import Sentences
from kjreport.location import FieldPath
from kjreport.model.official_document import OfficialDocument
from kjreport.model.units import Units
from kjreport.text.segments import Text, label, plain

_BETWEEN_KINDS = "，"
_PRINTED = "印发"


def imprint_blocks(document: OfficialDocument, sentences: Sentences) -> Iterator[Block]:
    """Yield the 版记, the last block of a document."""
    data = document.imprint
    if data is None:
        return
    path = FieldPath(("版记",))
    date = date_words(data.printed_on, path / "印发日期") if data.printed_on else ()
    imprint = Imprint(
        recipients=_list("主送：", data.recipients, sentences),
        copies=_list("抄送：", data.copies, sentences),
        office=sentences.text(data.office),
        date=(*date, label(_PRINTED)) if date else (),
        origin=path,
    )
    if imprint != Imprint():
        yield imprint


def _list(name: str, units: Units | None, sentences: Sentences) -> Text:
    """Write a list of organs behind its label, closed with 。 (7.4.2)."""
    words = unit_words(units, _BETWEEN_KINDS, sentences)
    if not words:
        return ()
    typed = plain(words)
    start = () if typed.startswith((name, name.replace("：", ":"))) else (label(name),)
    end = () if typed.endswith("。") else (label("。"),)
    return (*start, *words, *end)
