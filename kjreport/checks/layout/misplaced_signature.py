"""L172: signer or date does not stand on the right with room beside it."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import BLANKS, Kind, Layout, Piece
from kjreport.checks.layout.measures import leading_blanks, room_on_the_right
from kjreport.checks.layout.samples import DATE, SIGNER, relooked
from kjreport.doctree.layout import Indents
from kjreport.findings import Severity
from kjreport.text.widths import width_in_chars

_STEP = 2.0
_TOLERANCE = 0.6
_LEAST = {Kind.DATE: 1.8, Kind.SIGNER: 0.5}


def find(layout: Layout) -> Iterator[Fault]:
    """Yield lines flush with the edge, centred or in the left half.

    How much room is right depends on the seal and on the other line's length: 右空四字,
    右空二字, or more. Lines that blanks push into place are another rule's; joint organs in
    cells of a table stand in the middle of their seals.
    """
    for piece in layout.of(Kind.SIGNER, Kind.DATE):
        if leading_blanks(piece) or piece.facts.table:
            continue
        room = room_on_the_right(piece, layout.section_of(piece))
        name = piece.kind.value
        if room is None:
            yield Fault(f"{name}居中了（应靠右）", piece)
        elif room < _LEAST[piece.kind] and not _is_placed_by_the_other(piece, room, layout):
            yield Fault(f"{name}顶到了右边，没有右空", piece)
        elif room > layout.rules.page.characters * 0.7:
            yield Fault(f"{name}在左边（应靠右）", piece)


def _is_placed_by_the_other(piece: Piece, room: float, layout: Layout) -> bool:
    """Tell whether the other line of the pair gives this one its place.

    Without a seal a date begins 二字 right of the 署名 (7.3.5.2); a long 署名 that is centred
    over its date reaches the edge (7.3.5.1).
    """
    is_date = piece.kind is Kind.DATE
    others = layout.of(Kind.SIGNER if is_date else Kind.DATE)
    step = -1 if is_date else 1
    other = next((one for one in others if one.facts.number == piece.facts.number + step), None)
    beside = room_on_the_right(other, layout.section_of(other)) if other else None
    if other is None or beside is None:
        return False
    if is_date:
        begin = (beside + _width(other)) - (room + _width(piece))
        return abs(begin - _STEP) <= _TOLERANCE
    return _width(piece) / 2 >= beside + _width(other) / 2 - _TOLERANCE


def _width(piece: Piece) -> float:
    return width_in_chars(piece.facts.text.strip(BLANKS))


CHECK = LayoutCheck(
    code="L172",
    title="署名或日期位置不对",
    why="加盖印章的，成文日期右空四字，署名以成文日期为准居中；不加盖印章的，署名右空二字。",
    source="GB/T 9704—2012 第7.3.5条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请点“右对齐”，再在“段落→缩进→右侧”中填 4 字符（不盖章的署名填 2 字符）",
    find=find,
    bad=(
        relooked("日期顶到右边", DATE, indents=Indents()),
        relooked("日期在左边", DATE, alignment="left", indents=Indents(first_line_chars=2.0)),
        relooked("署名居中", SIGNER, alignment="center"),
    ),
)
