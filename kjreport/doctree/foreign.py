"""What stands in anybody's Word file, in reading order: the facts that an import works on.

Tracked changes are accepted, automatic numbers written out, hidden text set aside. Nothing in
it knows XML, and nothing is told yet of what a paragraph means.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FoundRemark:
    """A reviewer's comment; ``about`` is what it was put on, ``""`` when that is not said."""

    author: str
    text: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class FoundParagraph:
    r"""One paragraph; ``text`` holds ``\n`` for line breaks and ``\t`` for Tabs."""

    text: str
    number: int = 0
    """Its place, counted over all paragraphs of the text, those in tables included."""
    label: str = ""
    """The automatic number as printed."""
    style: str = ""
    outline_level: int = 0
    """1 and deeper for headings, 0 for body text."""
    alignment: str = "left"
    size: float = 0.0
    """Type size in points of most of its words."""
    is_bold: bool = False
    is_indented: bool = False
    starts_page: bool = False
    footnotes: tuple[str, ...] = ()
    """What stands in footnotes; the text holds each in brackets, where its mark was."""
    remarks: tuple[FoundRemark, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundPicture:
    """A picture; ``part`` is its name inside the file."""

    part: str
    ending: str
    """Of a file name, in lower case, without the dot."""
    caption: str = ""
    number: int = 0
    name: str = ""
    """What a program named it; our own drafts: the file."""


@dataclass(frozen=True, slots=True)
class FoundCell:
    """A cell; ``carries_on`` when it is the lower part of a cell merged downwards."""

    blocks: tuple["FoundBlock", ...]
    width: int = 1
    carries_on: bool = False

    @property
    def text(self) -> str:
        """The words, paragraphs parted by line breaks."""
        return "\n".join(filter(None, map(block_text, self.blocks)))


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table; rows may differ in length."""

    rows: tuple[tuple[FoundCell, ...], ...]
    number: int = 0
    """The place of its first paragraph."""


FoundBlock = FoundParagraph | FoundPicture | FoundTable


def iter_blocks(blocks: Iterable[FoundBlock]) -> Iterator[FoundParagraph | FoundPicture]:
    """Yield paragraphs and pictures in reading order, those in tables too."""
    for block in blocks:
        if isinstance(block, FoundTable):
            for row in block.rows:
                for cell in row:
                    yield from iter_blocks(cell.blocks)
        else:
            yield block


def block_text(block: FoundBlock) -> str:
    """Return the words of a block with its automatic numbers."""
    match block:
        case FoundParagraph(text=text, label=label):
            return label + text
        case FoundTable(rows=rows):
            return "\n".join(filter(None, (cell.text for row in rows for cell in row)))
        case FoundPicture():
            return ""


@dataclass(frozen=True, slots=True)
class SetAside:
    """Words of the file that are no part of its text, and what they are."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class ForeignDocument:
    """Everything read from one file."""

    blocks: tuple[FoundBlock, ...]
    picture: Callable[[str], bytes]
    """Returns the bytes of a picture by its ``part``."""
    set_aside: tuple[SetAside, ...] = ()
    has_macros: bool = False
