"""L103: the document grid has another pitch, or there is none."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.samples import paged
from kjreport.doctree.format_rules import (
    PageRules,
)
from kjreport.doctree.layout import (
    TWIPS_PER_POINT,
    SectionFacts,
)
from kjreport.findings import Severity

_NAMES = {
    "lines": "只指定行网格",
    "linesAndChars": "指定行和字符网格",
    "snapToChars": "文字对齐字符网格",
}
_TOLERANCE = 1


def find(layout: Layout) -> Iterator[Fault]:
    """Yield sections whose grid is not that of the format; landscape pages are free."""
    for section in layout.facts.sections:
        if not section.is_landscape:
            message = _fault(section, layout.rules.page)
            if message:
                yield Fault(message, section=section.number)


def _fault(section: SectionFacts, page: PageRules) -> str:
    wanted = f"{_NAMES.get(page.grid, '无网格')}，行跨度 {page.grid_pitch / TWIPS_PER_POINT:g} 磅"
    if not section.grid:
        return f"没有文档网格（应为{wanted}）" if page.grid else ""
    if min(abs(section.line_pitch - own) for own in (page.line, page.grid_pitch)) > _TOLERANCE:
        pitch = section.line_pitch / TWIPS_PER_POINT
        return f"文档网格的行跨度是 {pitch:g} 磅（应为{wanted}）"
    if section.grid != page.grid:
        return f"文档网格是“{_NAMES.get(section.grid, section.grid)}”（应为{wanted}）"
    return ""


CHECK = LayoutCheck(
    code="L103",
    title="文档网格不对",
    why="每面 22 行要靠行距和文档网格一起保证；网格的行跨度与行距不同，行数就会变。",
    source="GB/T 9704—2012 第5.2.3条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请在“布局→页面设置→文档网格”中改",
    find=find,
    bad=(
        paged("Word 默认的 15.6 磅网格", line_pitch=312),
        paged("28 磅网格", line_pitch=560),
        paged("没有网格", grid="", line_pitch=0),
        paged("指定了字符网格", grid="linesAndChars"),
    ),
)
