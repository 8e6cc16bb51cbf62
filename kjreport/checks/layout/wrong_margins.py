"""L102: the margins are not those of the format."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.measures import TWIPS_PER_MM, millimetres
from kjreport.checks.layout.samples import paged
from kjreport.doctree.format_rules import (
    PageRules,
)
from kjreport.doctree.layout import (
    SectionFacts,
)
from kjreport.findings import Severity

_TOLERANCE = TWIPS_PER_MM
"""5.2.1: 天头 and 订口 may differ by 1 mm."""
_SIDES = (("上", "top"), ("下", "bottom"), ("左", "left"), ("右", "right"))


def find(layout: Layout) -> Iterator[Fault]:
    """Yield sections with other margins; a landscape page keeps the 版心, turned."""
    for section in layout.facts.sections:
        wrong = _turned(section, layout.rules.page) if section.is_landscape else ""
        wrong = wrong or "，".join(_wrong_sides(section, layout.rules.page))
        if wrong:
            message = f"页边距不对：{wrong}"
            yield Fault(message, section=section.number)


def _wrong_sides(section: SectionFacts, page: PageRules) -> Iterator[str]:
    for word, side in () if section.is_landscape else _SIDES:
        own, wanted = abs(getattr(section, side)), getattr(page, side)
        if abs(own - wanted) > _TOLERANCE:
            yield f"{word}边距是{millimetres(own)}（应为{millimetres(wanted)}）"


def _turned(section: SectionFacts, page: PageRules) -> str:
    is_high = abs(section.text_height - page.text_width) > 2 * _TOLERANCE
    is_wide = abs(section.text_width - page.text_height) > 2 * _TOLERANCE
    if not (is_high or is_wide):
        return ""
    width, height = millimetres(section.text_width), millimetres(section.text_height)
    wanted = f"{millimetres(page.text_height)} × {millimetres(page.text_width)}"
    return f"横排页的版心是 {width} × {height}（应为 {wanted}）"


CHECK = LayoutCheck(
    code="L102",
    title="页边距不对",
    why="天头 37 mm、订口 28 mm，版心 156 mm × 225 mm；页边距不对，行数、字数都不对。",
    source="GB/T 9704—2012 第5.2.1条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请在“布局→页边距→自定义页边距”中改",
    find=find,
    bad=(
        paged("Word 默认的 2.54 厘米", top=1440, bottom=1440),
        paged("右边距 2.7 厘米", right=1531),
        paged("横排页的版心太宽", width=16838, height=11906, left=720, right=720),
    ),
    good=(
        paged("差半毫米", top=2126),
        paged("横排", width=16838, height=11906, top=1588, bottom=1474, left=1984, right=2098),
    ),
)
