"""L101: the paper is not A4."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.measures import TWIPS_PER_MM, millimetres
from kjreport.checks.layout.samples import paged
from kjreport.findings import Severity

_TOLERANCE_MM = 2


def find(layout: Layout) -> Iterator[Fault]:
    """Yield sections of another size; a landscape page is A4 turned."""
    wanted = sorted((layout.rules.page.width, layout.rules.page.height))
    for section in layout.facts.sections:
        size = sorted((section.width, section.height))
        off = max(abs(own - right) for own, right in zip(size, wanted, strict=True))
        if off > _TOLERANCE_MM * TWIPS_PER_MM:
            message = (
                f"纸张是 {millimetres(section.width)} × {millimetres(section.height)}，不是 A4"
            )
            yield Fault(message, section=section.number)


CHECK = LayoutCheck(
    code="L101",
    title="纸张不是A4",
    why="公文用纸采用 A4 型，幅面 210 mm × 297 mm。",
    source="GB/T 9704—2012 第5.1条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请在“布局→纸张大小”中选 A4",
    find=find,
    bad=(paged("信纸大小", width=12240, height=15840),),
    good=(paged("差不到 2 毫米", width=11900, height=16840),),
)
