"""L133: the line pitch is not the exact one of the format."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.measures import pitch_words
from kjreport.checks.layout.samples import BODY, relooked
from kjreport.doctree.layout import TWIPS_PER_POINT, LineSpacing
from kjreport.findings import Severity

_KINDS = (
    Kind.BODY,
    Kind.HEADING,
    Kind.RECIPIENTS,
    Kind.ATTACHMENT_NOTE,
    Kind.SIGNER,
    Kind.DATE,
    Kind.NOTE,
)
_TOLERANCE = 1


def find(layout: Layout) -> Iterator[Fault]:
    """Yield paragraphs with another pitch; lines that follow the right grid are right."""
    page = layout.rules.page
    wanted = LineSpacing("exact", page.line)
    pieces = layout.of(*_KINDS)
    for piece in pieces:
        spacing = piece.facts.look.spacing
        is_exact = spacing.rule == "exact" and abs(spacing.value - page.line) <= _TOLERANCE
        section = layout.section_of(piece)
        is_on_grid = (
            spacing.rule == "auto"
            and spacing.value == LineSpacing().value
            and piece.facts.look.snaps_to_grid
            and bool(section.grid)
            and abs(section.line_pitch - page.line) <= _TOLERANCE
        )
        if not (is_exact or is_on_grid):
            own = pitch_words(spacing)
            message = f"行距是{own}（应为{pitch_words(wanted)}）"
            yield Fault(message, piece, key=own, population=len(pieces))


CHECK = LayoutCheck(
    code="L133",
    title="行距不对",
    why="每面 22 行并撑满版心，行距要用固定值；标准没有规定磅值，磅值由版心高度推算。",
    source="GB/T 9704—2012 第5.2.3条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请选中段落，在“段落→行距”中选“固定值”，填上面的磅值",
    find=find,
    bad=(
        relooked("28 磅", BODY, spacing=LineSpacing("exact", 28 * TWIPS_PER_POINT)),
        relooked("1.5 倍行距", BODY, spacing=LineSpacing("auto", 360)),
        relooked("最小值 28.95 磅", BODY, spacing=LineSpacing("atLeast", 579)),
    ),
    good=(relooked("单倍行距，对齐网格", BODY, spacing=LineSpacing()),),
)
