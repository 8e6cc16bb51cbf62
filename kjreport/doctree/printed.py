"""What stands on the printed pages of a document, measured, and what a format asks of them.

Lengths are in mm from the left and the upper edge of the paper, type sizes and the line pitch
in points, as the standard gives them.
"""

from dataclasses import dataclass

POINTS_PER_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line of type; ``top`` and ``bottom`` are those of the ink.

    ``right`` is where the last character's cell ends, white space apart, ``characters``
    counts what is not white.
    """

    text: str
    baseline: float
    left: float
    right: float
    top: float
    bottom: float
    characters: int
    faces: frozenset[str]
    """The names of the faces as the PDF has them."""
    sizes: frozenset[float]
    start_middle: float = 0.0
    """The middle of the first character's ink, which tells where a dash stands."""
    is_red: bool = False


@dataclass(frozen=True, slots=True)
class PrintedRule:
    """One horizontal line; ``y`` is its middle."""

    left: float
    right: float
    y: float
    thickness: float
    is_red: bool = False

    @property
    def width(self) -> float:
        """From end to end."""
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """One page, read as it is bound: a landscape page is turned upright.

    ``lines`` run from the top to the foot, type that stands on its side left out;
    ``is_landscape`` tells that the page was turned.
    """

    number: int
    width: float
    height: float
    lines: tuple[PrintedLine, ...]
    rules: tuple[PrintedRule, ...] = ()
    is_landscape: bool = False
    has_pictures: bool = False


@dataclass(frozen=True, slots=True)
class PrintedFormat:
    """What one format asks of its printed pages."""

    paper_width: float
    paper_height: float
    left: float
    top: float
    text_width: float
    text_height: float
    lines: int
    characters: int
    pitch: float
    """Points from line to line."""
    body_size: float
    title_size: float
    number_size: float
    number_drop: float
    """From the 版心's lower edge down to the dash beside the page number."""

    @property
    def right(self) -> float:
        """The right edge of the 版心."""
        return self.left + self.text_width

    @property
    def bottom(self) -> float:
        """The lower edge of the 版心."""
        return self.top + self.text_height

    @property
    def cell(self) -> float:
        """The width of one 字 of body text."""
        return self.text_width / self.characters


def mm(points: float) -> float:
    """Convert points to millimetres."""
    return points / POINTS_PER_MM
