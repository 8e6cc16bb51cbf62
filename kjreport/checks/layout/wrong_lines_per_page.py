"""L104: the page does not hold the lines of the format, worked out from its parameters."""

from collections import Counter
from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.samples import paged
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield the fault at the first body paragraph when most have an exact pitch that fails."""
    body = [piece for piece in layout.of(Kind.BODY) if not layout.section_of(piece).is_landscape]
    pitches = Counter(
        (one.facts.look.spacing.value, one.facts.section)
        for one in body
        if one.facts.look.spacing.rule == "exact" and one.facts.look.spacing.value > 0
    )
    if not pitches:
        return
    (pitch, section), _ = pitches.most_common(1)[0]
    height = layout.facts.sections[min(section, len(layout.facts.sections)) - 1].text_height
    lines, wanted = height // pitch, layout.rules.page.lines
    if lines != wanted:
        yield Fault(f"按页边距和行距推算，每面排 {lines} 行（应为 {wanted} 行）", section=section)


CHECK = LayoutCheck(
    code="L104",
    title="每面行数不对",
    why="一般每面排 22 行，并撑满版心。",
    source="GB/T 9704—2012 第5.2.3条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请先改页边距，再把正文行距改为规定的固定值",
    find=find,
    bad=(paged("上下边距 2.54 厘米", top=1440, bottom=1440),),
)
