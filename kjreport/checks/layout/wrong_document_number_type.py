"""L207: the document number is not in 三号仿宋."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.faces import size_words, wrong_face, wrong_sizes
from kjreport.checks.layout.head import head_of
from kjreport.checks.layout.official_samples import NUMBER, OFFICIAL
from kjreport.checks.layout.red_head import SIGNATORY, Part
from kjreport.checks.layout.samples import retyped
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield document numbers in another face or size."""
    head = head_of(layout)
    rule, wanted = layout.rules.faces["仿宋"], layout.rules.body_size
    for piece in head.of(Part.NUMBER) if head else ():
        signatory = SIGNATORY.search(piece.facts.text)
        end = signatory.start() if signatory else None
        face = wrong_face(piece, rule, 0, end)
        size = next((own for own, _ in wrong_sizes(piece, wanted, 0, end)), None)
        if face or size:
            own = face or size_words(size or wanted)
            yield Fault(f"发文字号用的是{own}（应为{size_words(wanted)}{rule.name}）", piece)


CHECK = LayoutCheck(
    code="L207",
    title="发文字号字体字号不对",
    why="公文中如无特殊说明，一般用 3 号仿宋体字，发文字号也是。",
    source="GB/T 9704—2012 第5.2.2条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请选中发文字号，改为三号仿宋",
    find=find,
    bad=(
        retyped("宋体的文号", NUMBER, OFFICIAL, east_asia="宋体"),
        retyped("四号的文号", NUMBER, OFFICIAL, size=14.0),
    ),
)
