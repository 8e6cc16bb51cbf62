"""The 版记 of a document: its lines of text, the table they stand in, the rules around them."""

from collections.abc import Iterator
from dataclasses import dataclass

from kjreport.checks.layout.classes import Kind, Layout, Piece
from kjreport.checks.layout.patterns import IMPRINT_SURE
from kjreport.doctree.layout import RuleFacts, TableFacts


@dataclass(frozen=True, slots=True)
class Imprint:
    """What stands at the foot of the last page."""

    pieces: tuple[Piece, ...]
    table: TableFacts | None
    rules: tuple[RuleFacts | None, ...]
    """The lines above, between and below; none where they cannot be told."""
    is_unread: bool
    """Shapes stand beside it: lines that are not found may be drawn."""


def imprint_of(layout: Layout) -> Imprint | None:
    """Return the 版记 of a document, ``None`` without one that is certain."""
    pieces = layout.of(Kind.IMPRINT)
    if not any(IMPRINT_SURE.search(piece.words) for piece in pieces):
        return None
    number = pieces[0].facts.table
    table = next((one for one in layout.facts.tables if number and one.number == number), None)
    rules = tuple(_paragraph_rules(pieces)) if table is None else table.rules
    return Imprint(pieces, table, rules, _has_shapes(layout, pieces))


def _paragraph_rules(pieces: tuple[Piece, ...]) -> Iterator[RuleFacts | None]:
    above: RuleFacts | None = None
    for piece in pieces:
        look = piece.facts.look
        yield look.rule_above or above
        above = look.rule_below
    yield above


def _has_shapes(layout: Layout, pieces: tuple[Piece, ...]) -> bool:
    first = pieces[0].facts.number - 2
    near = (one for one in layout.pieces if one.facts.number >= first)
    return layout.facts.text_boxes > 0 or any(one.facts.has_picture for one in near)
