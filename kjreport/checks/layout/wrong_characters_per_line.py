"""L105: a line does not hold the characters of the format, worked out from its parameters."""

from collections import Counter
from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout, Piece
from kjreport.checks.layout.samples import paged
from kjreport.doctree.layout import TWIPS_PER_POINT
from kjreport.findings import Severity

_GRID_UNITS_PER_POINT = 4096
_ROUNDING = 0.01


def find(layout: Layout) -> Iterator[Fault]:
    """Yield the fault at the section that most body text stands in."""
    counts: Counter[tuple[int, int]] = Counter()
    for piece in layout.of(Kind.BODY):
        if not layout.section_of(piece).is_landscape:
            counts[_characters(layout, piece), piece.facts.section] += len(piece.words)
    if not counts:
        return
    (characters, section), _ = counts.most_common(1)[0]
    wanted = layout.rules.page.characters
    if characters and characters != wanted:
        message = f"按版心宽度、字号和字符间距推算，每行排 {characters} 字（应为 {wanted} 字）"
        yield Fault(message, section=section)


def _characters(layout: Layout, piece: Piece) -> int:
    section = layout.section_of(piece)
    run = max(piece.facts.runs, key=lambda one: len(one.text), default=None)
    if run is None:
        return 0
    cell = run.type.size * TWIPS_PER_POINT + run.type.spacing
    if section.grid == "linesAndChars" and piece.facts.look.snaps_to_grid:
        cell += section.char_space * TWIPS_PER_POINT / _GRID_UNITS_PER_POINT
    return int(section.text_width / cell + _ROUNDING) if cell > 0 else 0


CHECK = LayoutCheck(
    code="L105",
    title="每行字数不对",
    why="一般每行排 28 个字，并撑满版心；三号字不缩紧字符间距只排得下 27 个。",
    source="GB/T 9704—2012 第5.2.3条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请先改左右边距和字号，再选中正文，在“字体→高级→字符间距”中选紧缩 0.25 磅",
    find=find,
    bad=(paged("左右边距 3.17 厘米", left=1797, right=1797),),
)
