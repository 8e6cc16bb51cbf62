"""L172: signer or date does not stand on the right with room beside it."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.measures import leading_blanks, room_on_the_right
from kjreport.checks.layout.samples import DATE, SIGNER, relooked
from kjreport.doctree.layout import Indents
from kjreport.findings import Severity

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
        elif room < _LEAST[piece.kind]:
            yield Fault(f"{name}顶到了右边，没有右空", piece)
        elif room > layout.rules.page.characters * 0.7:
            yield Fault(f"{name}在左边（应靠右）", piece)


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
