"""The 版头 of a document: its elements, its red line, and how far apart they stand.

A distance is a ``Span``, since only exact line pitches say how high a line is; a rule objects
to what is wrong anywhere in the span. Lengths are in twips.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kjreport.checks.layout.classes import Kind, Layout, Piece
from kjreport.checks.layout.first_sight import largest_size
from kjreport.checks.layout.measures import left_chars, right_chars, type_size
from kjreport.checks.layout.red_head import Part, part_of
from kjreport.doctree.layout import TWIPS_PER_POINT, RuleFacts, SectionFacts

_LINE = 240
_TALLEST = 1.7
"""What the faces in use make of single spacing, as a share of the size."""


@dataclass(frozen=True, slots=True)
class Span:
    """A length between two bounds."""

    low: float = 0.0
    high: float = 0.0

    def __add__(self, other: "Span") -> "Span":
        """Lay one after another."""
        return Span(self.low + other.low, self.high + other.high)

    def excludes(self, wanted: float, tolerance: float) -> bool:
        """Tell whether a length is out of reach on either side."""
        return wanted < self.low - tolerance or wanted > self.high + tolerance

    @property
    def middle(self) -> float:
        """The length to name in a message."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class RedLine:
    """The line under a 版头; ``place`` is the index of the paragraph that it is drawn below."""

    place: int
    rule: RuleFacts
    width: int = 0
    """0 when nothing is said of it."""
    is_drawn: bool = False
    """A shape, whose distance from the words is not known."""


@dataclass(frozen=True, slots=True)
class Head:
    """Everything before the title; ``places`` are indexes of ``pieces``, by element."""

    layout: Layout
    pieces: tuple[Piece, ...]
    places: tuple[tuple[int, Part], ...]
    line: RedLine | None
    is_unread: bool
    """Pictures or text boxes stand in it: what is not found may be there."""

    def of(self, part: Part) -> tuple[Piece, ...]:
        """Return the lines of an element."""
        return tuple(self.pieces[place] for place, one in self.places if one is part)

    def first(self, part: Part) -> int | None:
        """Return the index of the first line of an element."""
        return next((place for place, one in self.places if one is part), None)

    def last(self, part: Part) -> int | None:
        """Return the index of the last line of an element."""
        return next((place for place, one in reversed(self.places) if one is part), None)

    @property
    def is_official(self) -> bool:
        """A 文件 form, which the clauses of 7.2 speak of; not a letter, a 令 or a 简报."""
        marks = self.of(Part.ORGAN)
        own = any(one.facts.look.style.startswith("发文机关标志") for one in marks)
        return own or any(one.words.endswith("文件") for one in marks)

    @property
    def has_signatory(self) -> bool:
        """A paper that goes up."""
        numbers = self.of(Part.NUMBER)
        return bool(self.of(Part.SIGNATORY)) or any("签发人" in one.words for one in numbers)

    def between(self, first: int, last: int) -> Span:
        """Return the room between two lines: what stands between them, and space around."""
        upper, lower = self.pieces[first].facts.look.spacing, self.pieces[last].facts.look.spacing
        own = Span(upper.after + lower.before, upper.after + lower.before)
        inner = (one for one in self.pieces[first + 1 : last] if not one.facts.table)
        return sum((height(self.layout, one) for one in inner), own)


def head_of(layout: Layout) -> Head | None:
    """Return the 版头 of a document, ``None`` without one."""
    pieces = tuple(_before_title(layout))
    places = tuple(
        (index, part)
        for index, piece in enumerate(pieces)
        if piece.kind is Kind.RED_HEAD and (part := part_of(piece))
    )
    if not any(part in {Part.ORGAN, Part.NUMBER} for _, part in places):
        return None
    lines = tuple(_lines(layout, pieces))
    after = max(place for place, _ in places)
    line = next((one for one in lines if one.place >= after), lines[-1] if lines else None)
    numbers = {one.facts.number for one in pieces}
    has_shapes = any(one.facts.has_picture for one in pieces) or layout.facts.text_boxes > 0
    is_read = any(line.paragraph in numbers for line in layout.facts.drawn_lines)
    return Head(layout, pieces, places, line, has_shapes and not is_read)


def _before_title(layout: Layout) -> Iterator[Piece]:
    """Yield the lines up to the first that is not of the 版头, that one included."""
    for piece in layout.pieces:
        yield piece
        if piece.kind not in {Kind.RED_HEAD, Kind.BLANK}:
            return


def _lines(layout: Layout, pieces: Sequence[Piece]) -> Iterator[RedLine]:
    section = layout.facts.sections[0]
    places = {piece.facts.number: index for index, piece in enumerate(pieces)}
    for index, piece in enumerate(pieces):
        look = piece.facts.look
        width = _ruled_width(piece, section)
        if look.rule_above is not None and index:
            yield RedLine(index - 1, look.rule_above, width)
        if look.rule_below is not None and index < len(pieces) - 1:
            yield RedLine(index, look.rule_below, width)
    for table in layout.facts.tables:
        rule = table.rules[-1] if table.rules else None
        if rule is not None and table.last_paragraph in places:
            width = table.width or round(table.share * section.text_width)
            yield RedLine(places[table.last_paragraph], rule, width)
    for drawn in layout.facts.drawn_lines:
        if drawn.paragraph in places:
            rule = RuleFacts(drawn.thickness, drawn.colour)
            yield RedLine(places[drawn.paragraph], rule, drawn.width, is_drawn=True)


def _ruled_width(piece: Piece, section: SectionFacts) -> int:
    character = type_size(piece) * TWIPS_PER_POINT
    return round(section.text_width - (left_chars(piece) + right_chars(piece)) * character)


def height(layout: Layout, piece: Piece) -> Span:
    """Return how high a line of text is, the space around it included."""
    spacing = piece.facts.look.spacing
    around = spacing.before + spacing.after
    around += round((spacing.before_lines + spacing.after_lines) * _LINE)
    return line_height(layout, piece) + Span(around, around)


def line_height(layout: Layout, piece: Piece) -> Span:
    """Return how high a line of text is."""
    spacing = piece.facts.look.spacing
    if spacing.rule == "exact":
        return Span(spacing.value, spacing.value)
    size = (largest_size(piece.facts) or piece.facts.mark.size) * TWIPS_PER_POINT
    if spacing.rule == "atLeast":
        return Span(max(spacing.value, size), max(spacing.value, size * _TALLEST))
    section = layout.section_of(piece)
    is_on_grid = bool(section.grid) and piece.facts.look.snaps_to_grid
    tallest = max(size * _TALLEST, 2 * section.line_pitch if is_on_grid else 0)
    share = spacing.value / _LINE
    return Span(size * share, tallest * share)


def room_around_type(layout: Layout, piece: Piece) -> Span:
    """Return what a line's height leaves above or below its type."""
    size = (largest_size(piece.facts) or piece.facts.mark.size) * TWIPS_PER_POINT
    return Span(0, max(line_height(layout, piece).high - size, 0))
