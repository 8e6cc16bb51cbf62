"""Anchors: each block's way back to the data, as a hidden bookmark and a customXml part.

The bookmark stands in the text; the part says which file and which value the block came
from, and what its words were. Bookmarks and customXml survive editing in Word and WPS and
saving by LibreOffice; nothing else of ours does.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import PurePosixPath

from kjreport.doctree.dump import iter_lines
from kjreport.doctree.nodes import (
    Block,
    Chart,
    Document,
    Picture,
)
from kjreport.doctree.walk import iter_texts
from kjreport.location import FieldPath, Origin, TextPlace
from kjreport.text.characters import without_forbidden
from kjreport.text.segments import plain
from kjreport.word.additions import Additions, Relationship
from kjreport.word.runs import bookmark_name

FIELDS = ("bookmark", "file", "path", "digest")
NAMESPACE = "urn:kjreport:anchors:1"
_PART = "customXml/item{}.xml"
_PROPERTIES = "customXml/itemProps{}.xml"
_RELATIONSHIPS = "customXml/_rels/item{}.xml.rels"
#: Any fixed identifier does; it only must not be another part's.
_STORE_ITEM = "{6B6A7265-706F-7274-2D61-6E63686F7273}"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FREE_NUMBER = 77
"""Word numbers a template's own customXml items from 1."""

FileOf = Callable[[FieldPath], PurePosixPath]


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a block came from: ``path`` in ``file``, and the digest of its words.

    ``file`` and ``path`` are empty when the program made the block.
    """

    bookmark: str
    file: str
    path: str
    digest: str


def anchors_of(document: Document, file_of: FileOf) -> tuple[Anchor, ...]:
    """Address every block; ``file_of`` names the file of a value, relative to the data root."""
    return tuple(
        Anchor(bookmark_name(number), *_address(block.origin, file_of), digest(block))
        for number, block in enumerate(document.blocks, start=1)
    )


def digest(block: Block) -> str:
    """Return a short hash of a block's words: it tells whether somebody changed them.

    A picture has no words; its name stands for them. A chart says its values, too.
    """
    said: Iterable[str]
    match block:
        case Picture(name):
            said = [name]
        case Chart():
            said = iter_lines(block)
        case _:
            said = map(plain, iter_texts(block))
    words = without_forbidden("\n".join(said))
    return blake2b(words.encode("utf-8"), digest_size=4).hexdigest()


def anchor_additions(anchors: tuple[Anchor, ...]) -> Additions:
    """Write the customXml part that maps the bookmarks."""
    number = _FREE_NUMBER
    part, properties = _PART.format(number), _PROPERTIES.format(number)
    return Additions(
        parts=(
            (part, _anchors_xml(anchors)),
            (properties, _properties_xml()),
            (_RELATIONSHIPS.format(number), _relationships_xml(number)),
        ),
        relationships=(Relationship(f"{_OFFICE}/relationships/customXml", f"../{part}"),),
        content_types=(
            (part, "application/xml"),
            (
                properties,
                "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
            ),
        ),
    )


def _address(origin: Origin | None, file_of: FileOf) -> tuple[str, str]:
    match origin:
        case FieldPath():
            return str(file_of(origin)), str(origin)
        case TextPlace(file=file, line=line):
            return file.as_posix(), str(line)
        case _:
            return "", ""


def _anchors_xml(anchors: tuple[Anchor, ...]) -> bytes:
    written = "".join(
        f"<anchor{''.join(_attribute(name, getattr(one, name)) for name in FIELDS)}/>"
        for one in anchors
    )
    return f'{_DECLARATION}<anchors xmlns="{NAMESPACE}">{written}</anchors>'.encode()


def _attribute(name: str, value: str) -> str:
    value = value.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    # A parser turns white space in attributes into blanks, but not references.
    value = value.replace("\n", "&#10;").replace("\t", "&#9;").replace("\r", "&#13;")
    return f' {name}="{value}"'


def _properties_xml() -> bytes:
    namespace = f"{_OFFICE}/customXml"
    return (
        f'{_DECLARATION}<ds:datastoreItem ds:itemID="{_STORE_ITEM}" xmlns:ds="{namespace}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()


def _relationships_xml(number: int) -> bytes:
    return (
        f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1"'
        f' Type="{_OFFICE}/relationships/customXmlProps"'
        f' Target="itemProps{number}.xml"/></Relationships>'
    ).encode()
