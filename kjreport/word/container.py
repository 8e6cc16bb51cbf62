"""Opening a .docx from outside: limits first, so that no file can exhaust the machine."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from kjreport.errors import UnreadableDocumentError

_MOST_ENTRIES = 2000
_MOST_BYTES = 200 * 1024 * 1024
_HIGHEST_RATIO = 200
_SMALL = 1024 * 1024
"""Below this size a high ratio harms nobody: an almost empty part packs very well."""
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_OFFICE_DOCUMENT = "/officeDocument"

_LOCKED_STREAM = "EncryptedPackage".encode("utf-16-le")
"""What an office program puts a document with a password into."""
_LOCKED = 0x1
"""The flag of an encrypted entry of an archive."""

_OLD_FORMAT = "这是旧格式的 .doc 文件，或者加了密码。请在 Word 或 WPS 中打开，另存为 .docx 再试。"
_LOCKED_FILE = "文件加了密码。请在 Word 或 WPS 中打开，去掉密码后另存为 .docx 再试。"
_EMPTY = "文件是空的，没有内容。请检查是否传输中断，重新取一份再试。"
_HAS_DTD = (
    "文件里有不属于 Word 文档的内容（DOCTYPE），为安全起见不予读取。"
    "请在 Word 或 WPS 中打开，另存为 .docx 再试。"
)
_TOO_LARGE = "文件解开后过大，不像一份公文，不予读取。请检查来源。"
_TOO_DENSE = "文件的压缩比异常，不像一份公文，不予读取。请检查来源。"
_ODD_NAMES = "文件内部的名称异常，不予读取。请检查来源。"
_DAMAGED = "文件不是完好的 .docx。请在 Word 或 WPS 中打开，确认能看到内容后另存为 .docx 再试。"


class Container:
    """The parts of a .docx; nothing is unpacked to disk."""

    def __init__(self, data: bytes) -> None:
        """Open the container.

        Raises:
            UnreadableDocumentError: not a .docx, damaged, or larger than a document can be.
        """
        if not data:
            raise UnreadableDocumentError(_EMPTY)
        if data.startswith(_OLD_WORD):
            raise UnreadableDocumentError(_LOCKED_FILE if _LOCKED_STREAM in data else _OLD_FORMAT)
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError) as error:
            raise _damaged() from error
        _check_limits(self._archive.infolist(), len(data))
        self.names = tuple(self._archive.namelist())

    def size(self, name: str) -> int:
        """Return how many bytes a part has when unpacked; 0 for a part that is missing."""
        return self._archive.getinfo(name).file_size if name in self.names else 0

    def read(self, name: str) -> bytes:
        """Return a part.

        Raises:
            UnreadableDocumentError: the part is missing or damaged.
        """
        try:
            return self._archive.read(name)
        except (KeyError, zipfile.BadZipFile, zlib.error, RuntimeError, OSError, EOFError) as error:
            raise _damaged() from error

    def read_xml(self, name: str) -> bytes:
        """Return a part that is to be parsed.

        Raises:
            UnreadableDocumentError: the part is missing, damaged or declares a DTD.
        """
        content = self.read(name)
        if any(doctype in content for doctype in _DOCTYPES):
            raise UnreadableDocumentError(_HAS_DTD)
        return content

    def tree(self, name: str) -> ET.Element:
        """Parse a part.

        Raises:
            UnreadableDocumentError: the part is missing, damaged or declares a DTD.
        """
        content = self.read_xml(name)
        try:
            return ET.fromstring(content)  # noqa: S314 - no DTD, size limited
        except (ET.ParseError, ValueError) as error:
            raise _damaged() from error

    def related(self, name: str, kind: str) -> Iterator[str]:
        """Yield the parts that ``name`` (``""`` for the package) refers to by a kind's ending."""
        folder = name.rpartition("/")[0]
        for relationship in self._relationships(name):
            if relationship.attrib.get("Type", "").endswith(kind):
                target = _resolved(folder, relationship.attrib.get("Target", ""))
                if target in self.names:
                    yield target

    def targets(self, name: str) -> dict[str, str]:
        """Return the parts that ``name`` refers to, by relationship id."""
        folder = name.rpartition("/")[0]
        return {
            relationship.attrib.get("Id", ""): _resolved(
                folder, relationship.attrib.get("Target", "")
            )
            for relationship in self._relationships(name)
        }

    def _relationships(self, name: str) -> Iterator[ET.Element]:
        folder, _, file = name.rpartition("/")
        listing = f"{folder}/_rels/{file}.rels".lstrip("/")
        if listing in self.names:
            yield from self.tree(listing)

    @property
    def document(self) -> str:
        """The part that carries the text.

        Raises:
            UnreadableDocumentError: the file is not a Word document.
        """
        for name in self.related("", _OFFICE_DOCUMENT):
            return name
        raise _damaged()


def _check_limits(entries: list[zipfile.ZipInfo], size: int) -> None:
    if any(entry.flag_bits & _LOCKED for entry in entries):
        raise UnreadableDocumentError(_LOCKED_FILE)
    total = sum(entry.file_size for entry in entries)
    if len(entries) > _MOST_ENTRIES or total > _MOST_BYTES:
        raise UnreadableDocumentError(_TOO_LARGE)
    if total > _SMALL and total > size * _HIGHEST_RATIO:
        raise UnreadableDocumentError(_TOO_DENSE)
    if any(_leaves(entry.filename) for entry in entries):
        raise UnreadableDocumentError(_ODD_NAMES)


def _leaves(name: str) -> bool:
    return name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/")


def _resolved(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    parts = folder.split("/") if folder else []
    for step in target.split("/"):
        if step == "..":
            parts = parts[:-1]
        elif step != ".":
            parts.append(step)
    return "/".join(parts)


def _damaged() -> UnreadableDocumentError:
    return UnreadableDocumentError(_DAMAGED)
