"""What every reader hands in, and what the recognition hands on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from kjreport.location import Location

#: What YAML data is made of here: texts, lists and mappings.
Data = str | list["Data"] | dict[str, "Data"]
#: Where something stands in the data.
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Hints:
    """What a file says about a paragraph beside its words; empty where it says nothing."""

    style: str = ""
    """The name of the paragraph style."""
    outline_level: int = 0
    """1 and deeper for headings, 0 for anything else."""
    number: str = ""
    """The number that the program would print, as it would print it: 一、"""
    alignment: str = ""
    """``left``, ``center`` or ``right``."""
    size: float | None = None
    """Type size in points."""
    is_bold: bool = False
    is_indented: bool = False
    starts_page: bool = False


#: Of a text file, whose lines are only words.
NO_HINTS = Hints()


@dataclass(frozen=True, slots=True)
class RawBlock:
    """One paragraph, or one line of a text file, as found."""

    text: str
    place: Location | None = None
    hints: Hints = NO_HINTS


@dataclass(frozen=True, slots=True)
class RawTable:
    """A table as found; rows may differ in length."""

    rows: tuple[tuple[str, ...], ...]
    place: Location | None = None


@dataclass(frozen=True, slots=True)
class RawPicture:
    """A picture, already saved as ``file`` (as the YAML will name it)."""

    file: str
    caption: str = ""
    place: Location | None = None


Raw = RawBlock | RawTable | RawPicture


class Confidence(Enum):
    """How sure a guess is."""

    HIGH = "高"
    MIDDLE = "中"
    LOW = "低"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A guess: becomes a comment above its key, and a finding."""

    path: Path
    message: str
    confidence: Confidence
    place: Location | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Words that are not in the data, and why."""

    text: str
    reason: str
    place: Location | None = None


@dataclass(frozen=True, slots=True)
class Rewritten:
    """Words that stand in the data in another form: ``1、`` as ``一、``."""

    typed: str
    written: str
    reason: str
    place: Location | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody said about a place of the document; becomes a comment above its key."""

    path: Path
    words: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one document."""

    data: Mapping[str, Data]
    words: str
    """The words of the document itself, to hold the built draft against."""
    doubts: tuple[Doubt, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    rewritten: tuple[Rewritten, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    """公开信息 of the page around the document."""
    remarks: tuple[Remark, ...] = ()
