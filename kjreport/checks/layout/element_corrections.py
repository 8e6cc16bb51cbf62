"""What can be set right in signatures, tables and the 版记: what needs no judgement."""

from collections.abc import Iterable, Iterator

from kjreport.checks.base import Fault
from kjreport.checks.layout import (
    blank_layout,
    misplaced_signature,
    overwide_table,
    wrong_imprint_type,
    wrong_table_type,
)
from kjreport.checks.layout.classes import BLANKS, Kind, Layout, Piece
from kjreport.checks.layout.faces import han_faces
from kjreport.doctree.corrections import ParagraphCorrection, TableCorrection, TypeCorrection
from kjreport.text.widths import width_in_chars

_DATE_RIGHT = 4
"""7.3.5.1: 成文日期右空四字, the 署名 centred over it."""
_TABLE_SIZE = 12.0
_LEAST, _MOST = 9.0, 16.0


def element_corrections(layout: Layout) -> Iterator[ParagraphCorrection]:
    """Yield what to set in lines of tables and of the 版记: face and size."""
    fang = layout.rules.faces["仿宋"].name
    for piece in _faulty(wrong_imprint_type.find(layout)):
        types = TypeCorrection(0, None, face=fang, size=layout.rules.small_size)
        yield ParagraphCorrection(piece.facts.number, (types,))
    every = tuple(layout.rules.faces.values())
    for piece in _faulty(wrong_table_type.find(layout)):
        is_strange = any(not any(one.accepts(face) for one in every) for face in han_faces(piece))
        sizes = [run.type.size for run in piece.facts.runs if run.text.strip()]
        is_sized = all(_LEAST <= size <= _MOST for size in sizes)
        types = TypeCorrection(
            0, None, face=fang if is_strange else None, size=None if is_sized else _TABLE_SIZE
        )
        yield ParagraphCorrection(piece.facts.number, (types,))


def signature_rights(layout: Layout) -> Iterator[tuple[int, int]]:
    """Yield the right indents, in twips, of a 署名 and its date that do not stand in place.

    Only one organ over one date, as a seal wants them: more of them need judgement.
    """
    wrong = {piece.facts.number for piece in _faulty(misplaced_signature.find(layout))}
    wrong |= {piece.facts.number for piece in _faulty(blank_layout.find(layout))}
    signers, dates = layout.of(Kind.SIGNER), layout.of(Kind.DATE)
    if len(signers) != 1 or len(dates) != 1:
        return
    pair = signers[0], dates[0]
    if not wrong & {piece.facts.number for piece in pair}:
        return
    signer, date = (width_in_chars(piece.facts.text.strip(BLANKS)) for piece in pair)
    centre = max(_DATE_RIGHT + date / 2, signer / 2)
    cell = layout.rules.page.text_width / layout.rules.page.characters
    for piece, width in zip(pair, (signer, date), strict=True):
        yield piece.facts.number, round((centre - width / 2) * cell)


def table_widths(layout: Layout) -> Iterator[TableCorrection]:
    """Yield the tables that stand out of the 版心 with the width of it."""
    wrong = {fault.piece.facts.number for fault in overwide_table.find(layout) if fault.piece}
    for table in layout.facts.tables:
        if table.first_paragraph in wrong and not table.is_floating:
            section = layout.facts.sections[min(table.section, len(layout.facts.sections)) - 1]
            width = section.text_width
            if not section.is_landscape:
                width = layout.rules.page.text_width
            yield TableCorrection(table.number, width)


def _faulty(faults: Iterable[Fault]) -> Iterator[Piece]:
    for fault in faults:
        if fault.piece is not None:
            yield fault.piece
