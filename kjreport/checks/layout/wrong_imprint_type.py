"""L178: the imprint is not in 四号 仿宋."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.faces import size_words, wrong_face, wrong_sizes
from kjreport.checks.layout.samples import LABEL, rewritten
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield lines of the imprint in another face or size."""
    rule, wanted = layout.rules.faces["仿宋"], layout.rules.small_size
    for piece in layout.of(Kind.IMPRINT):
        face = wrong_face(piece, rule)
        size = next((own for own, _ in wrong_sizes(piece, wanted)), None)
        if face or size:
            own = face or size_words(size or wanted)
            yield Fault(f"版记用的是{own}（应为{size_words(wanted)}{rule.name}）", piece)


CHECK = LayoutCheck(
    code="L178",
    title="版记字体字号不对",
    why="抄送机关、印发机关和印发日期一般用 4 号仿宋体字。",
    source="GB/T 9704—2012 第7.4条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请选中版记，改为四号仿宋",
    find=find,
    bad=(rewritten("三号黑体的抄送", LABEL, "抄送：市人大常委会办公室，市政协办公室。"),),
)
