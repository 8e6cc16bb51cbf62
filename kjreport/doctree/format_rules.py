"""What a format asks of a finished Word file, as plain data.

Lengths are in twips unless the name says otherwise, sizes in points.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FaceRule:
    """A class of faces: the product that the format names, and others of the same class."""

    name: str
    accepted: frozenset[str] = frozenset()
    """In lower case, ``name`` included."""

    def accepts(self, face: str) -> bool:
        """Tell whether a face is of this class."""
        return face.lower() in self.accepted


@dataclass(frozen=True, slots=True)
class PageRules:
    """The page that a format asks for."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    footer: int
    line: int
    """The exact line pitch."""
    grid: str
    lines: int
    characters: int

    @property
    def text_width(self) -> int:
        """The width of the 版心."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> int:
        """The height of the 版心."""
        return self.height - self.top - self.bottom

    @property
    def grid_pitch(self) -> int:
        """The pitch of a grid that spreads the lines that fit over the whole 版心."""
        return self.text_height // (self.text_height // self.line)


@dataclass(frozen=True, slots=True)
class FormatRules:
    """One format; ``faces`` is keyed by the class's Chinese name (仿宋, 黑体 …)."""

    name: str
    page: PageRules
    faces: Mapping[str, FaceRule]
    digits: FaceRule
    """The face of digits and Latin letters in running text."""
    bold_levels: frozenset[int] = frozenset()
    """Heading levels that the format wants bold."""
    own_styles: frozenset[str] = frozenset()
    """Styles of our own template, in lower case: elements that need no guessing."""
    body_size: float = 16.0
    title_size: float = 22.0
    small_size: float = 14.0
    """Page number and 版记."""
