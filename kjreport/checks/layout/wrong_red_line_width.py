"""L210: the red line is not as wide as the 版心."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.head import head_of
from kjreport.checks.layout.measures import TWIPS_PER_MM, millimetres
from kjreport.checks.layout.official_samples import OFFICIAL, RED_LINE
from kjreport.checks.layout.samples import relooked
from kjreport.doctree.layout import Indents
from kjreport.findings import Severity

_TOLERANCE = 4 * TWIPS_PER_MM


def find(layout: Layout) -> Iterator[Fault]:
    """Yield red lines of a 文件 wider or narrower than the text, where their width is known."""
    head = head_of(layout)
    if head is None or not head.is_official or head.line is None or not head.line.width:
        return
    piece = head.pieces[head.line.place]
    wanted = layout.section_of(piece).text_width
    if abs(head.line.width - wanted) > _TOLERANCE:
        own, right = millimetres(head.line.width), millimetres(wanted)
        yield Fault(f"红色分隔线长{own}（应与版心等宽，{right}）", piece)


CHECK = LayoutCheck(
    code="L210",
    title="红色分隔线与版心不等宽",
    why="红色分隔线与版心等宽，居中印在发文字号之下。",
    source="GB/T 9704—2012 第7.2.7条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="用段落框线画的，请把这一段的左右缩进改为 0；画出来的线，请把宽度改为版心宽度",
    find=find,
    bad=(relooked("左右各缩两字", RED_LINE, OFFICIAL, indents=Indents(left=640, right=640)),),
)
