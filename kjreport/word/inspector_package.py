"""Opens a Word file for measuring: limits, parsing that trusts nothing, parts by relationship."""

import io
import re
from collections.abc import Iterable, Iterator

from lxml import etree

from kjreport.errors import UnreadableDocumentError
from kjreport.word.container import Container

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

Element = etree._Element  # noqa: SLF001  # the only name that lxml gives its elements

_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/main",
        b"http://schemas.openxmlformats.org/drawingml/2006/main",
    ),
)
_MOST_BYTES = 40 * 1024 * 1024
_MOST_SIDE_BYTES = 4 * 1024 * 1024
"""Styles, settings, footers: never so large in an honest file."""
_MOST_TAGS = 1_000_000
_LENGTH = re.compile(r"(-?[0-9]{1,8}(?:\.[0-9]{1,6})?)(pt|mm|cm|in|pc|pi)?")
_TWIPS_BY_UNIT = {"pt": 20.0, "mm": 1440 / 25.4, "cm": 1440 / 2.54, "in": 1440.0, "pc": 240.0}

_TOO_LARGE = "文件内容过多，不像一份公文，不予检查。请检查来源。"
_DAMAGED = "文件不是完好的 .docx。请在 Word 或 WPS 中打开，确认能看到内容后另存为 .docx 再试。"


class WordPackage:
    """A Word file opened for measuring."""

    def __init__(self, data: bytes) -> None:
        """Open the file.

        Raises:
            UnreadableDocumentError: not a .docx, damaged, or larger than a document can be.
        """
        self._container = Container(data)
        for name in self._container.names:
            if name.endswith(".rels") and self._container.size(name) > _MOST_SIDE_BYTES:
                raise UnreadableDocumentError(_TOO_LARGE)
        self.document = self._container.document
        self.names = self._container.names

    def content(self) -> bytes:
        """Return the part that carries the text, its size checked.

        Raises:
            UnreadableDocumentError: the part is damaged or too large.
        """
        return self._checked(self.document, _MOST_BYTES)

    def events(self, tags: Iterable[str]) -> Iterator[tuple[str, Element]]:
        """Yield starts and ends of the elements of the text that have one of these tags.

        Raises:
            UnreadableDocumentError: the part is damaged or too large.
        """
        stream = etree.iterparse(
            io.BytesIO(self.content()),
            events=("start", "end"),
            tag=tuple(tags),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            yield from stream
        except etree.XMLSyntaxError as error:
            raise damaged() from error

    def related(self, kind: str) -> Iterator[Element]:
        """Yield the roots of the document's parts of a kind.

        Raises:
            UnreadableDocumentError: a part is damaged or too large.
        """
        for name in self._container.related(self.document, kind):
            yield self._parsed(name)

    def parts_by_id(self) -> dict[str, str]:
        """Return the parts that the document refers to, by relationship id."""
        return self._container.targets(self.document)

    def root(self, name: str) -> Element | None:
        """Parse a side part; ``None`` when it is missing.

        Raises:
            UnreadableDocumentError: the part is damaged or too large.
        """
        return self._parsed(name) if name in self.names else None

    def read(self, name: str) -> bytes:
        """Return any part as it is.

        Raises:
            UnreadableDocumentError: the part is damaged.
        """
        return self._container.read(name)

    def _parsed(self, name: str) -> Element:
        content = self._checked(name, _MOST_SIDE_BYTES)
        try:
            return etree.fromstring(content, parser())
        except (etree.XMLSyntaxError, ValueError) as error:
            raise damaged() from error

    def _checked(self, name: str, most: int) -> bytes:
        if self._container.size(name) > most:
            raise UnreadableDocumentError(_TOO_LARGE)
        content = self._container.read_xml(name)
        if content.count(b"<") > _MOST_TAGS:
            raise UnreadableDocumentError(_TOO_LARGE)
        return as_transitional(content)


def as_transitional(content: bytes) -> bytes:
    """Return a part in the namespaces that Word writes by default, whatever it was saved in."""
    for strict, transitional in _STRICT:
        content = content.replace(strict, transitional)
    return content


def parser() -> etree.XMLParser:
    """Return a parser that fetches nothing, expands nothing and refuses monsters."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def damaged() -> UnreadableDocumentError:
    """Return what is raised for text that cannot be parsed."""
    return UnreadableDocumentError(_DAMAGED)


def too_large() -> UnreadableDocumentError:
    """Return what is raised for more text than a document has."""
    return UnreadableDocumentError(_TOO_LARGE)


def local_name(element: Element) -> str:
    """Return an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def child_value(parent: Element | None, name: str) -> str | None:
    """Return ``w:val`` of a child; ``""`` where the child has none, ``None`` without the child."""
    child = None if parent is None else parent.find(f"{W}{name}")
    return None if child is None else child.get(f"{W}val", "")


def is_on(value: str | None) -> bool:
    """Read a switch: present means on, unless it says no."""
    return value is not None and value.lower() not in {"0", "false", "off", "none"}


def twips(value: str | None, default: int = 0) -> int:
    """Read a length: twips, or a number with its unit; what is neither is ``default``."""
    match = _LENGTH.fullmatch(value or "")
    if match is None:
        return default
    return round(float(match[1]) * _TWIPS_BY_UNIT.get(match[2] or "", 1.0))
