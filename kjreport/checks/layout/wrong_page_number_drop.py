"""L117: the page number stands too near or too far below the text."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.measures import TWIPS_PER_MM
from kjreport.checks.layout.page_numbers import distinct, fault_at
from kjreport.checks.layout.samples import paged
from kjreport.doctree.layout import TWIPS_PER_POINT, MarginalKind, ParagraphFacts, SectionFacts
from kjreport.findings import Severity

_DROP_MM = 7
_TOLERANCE_MM = 4
"""6.3 leaves the page number 4 mm."""
_SINGLE = 1.3
"""The height of a single line of 宋体 against its type."""


def find(layout: Layout) -> Iterator[Fault]:
    """Yield footers whose dash, by parameters, is not 7 mm below the 版心."""
    for section, marginal, paragraph in distinct(layout):
        is_plain = marginal.kind is MarginalKind.FOOTER and not paragraph.look.is_framed
        if not is_plain or section.is_landscape or len(marginal.paragraphs) > 1:
            continue
        drop = _drop(section, paragraph)
        if abs(drop - _DROP_MM) > _TOLERANCE_MM:
            message = f"按页脚距推算，在版心下边缘以下 {drop:.0f} 毫米（应为 {_DROP_MM} 毫米）"
            yield fault_at(section, marginal, paragraph, message)


def _drop(section: SectionFacts, paragraph: ParagraphFacts) -> float:
    """The dash stands in the middle of its line."""
    spacing = paragraph.look.spacing
    size = max((run.type.size for run in paragraph.runs), default=10.5)
    line = float(spacing.value)
    if spacing.rule != "exact":
        line = size * TWIPS_PER_POINT * _SINGLE
    return (abs(section.bottom) - section.footer - line / 2) / TWIPS_PER_MM


CHECK = LayoutCheck(
    code="L117",
    title="页码离正文太远或太近",
    why="页码的一字线上距版心下边缘 7 mm。",
    source="GB/T 9704—2012 第7.5条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请在“布局→页面设置→版式”中把页脚距边界改为 2.5 厘米左右",
    find=find,
    bad=(paged("页脚距边界 1.5 厘米", footer=850),),
)
