"""What is to be set right in a finished Word file, as plain data: looks only, never a word."""

from dataclasses import dataclass

from kjreport.doctree.format_rules import PageRules


@dataclass(frozen=True, slots=True)
class TypeCorrection:
    """What to set in a stretch of characters; ``None`` leaves a property as it is."""

    start: int
    end: int | None
    """``None`` reaches to the end of the paragraph."""
    face: str | None = None
    digits: str = ""
    """The face of ASCII characters where it is not ``face``."""
    size: float | None = None
    spacing: int | None = None
    is_bold: bool | None = None
    is_black: bool = False
    """Take back any colour."""


@dataclass(frozen=True, slots=True)
class ParagraphCorrection:
    """What to set in one paragraph; ``None`` leaves a property as it is."""

    number: int
    types: tuple[TypeCorrection, ...] = ()
    line: int | None = None
    """The exact line pitch; the space around the paragraph becomes nothing."""
    first_line_chars: int | None = None
    """The first-line indent in 字; the other indents become nothing."""
    first_line: int = 0
    """The same in twips, for programs that do not know 字."""
    right: int | None = None
    """The right indent in twips; the other indents become nothing."""
    alignment: str | None = None
    blanks: int = 0
    """How many blank characters at the start go."""


@dataclass(frozen=True, slots=True)
class TableCorrection:
    """How wide a table is to be, in twips; its columns keep their shares."""

    number: int
    width: int


@dataclass(frozen=True, slots=True)
class Corrections:
    """What can be set right mechanically, without touching a word."""

    page: PageRules
    paragraphs: tuple[ParagraphCorrection, ...] = ()
    sections: tuple[int, ...] = ()
    """Sections whose page is to be set as ``page`` has it."""
    tables: tuple[TableCorrection, ...] = ()
    page_number_face: str | None = None
    """The face to write new page numbers in; ``None`` leaves the footers alone."""

    @property
    def is_empty(self) -> bool:
        """Nothing to set right."""
        return not (self.paragraphs or self.sections or self.tables or self.page_number_face)
