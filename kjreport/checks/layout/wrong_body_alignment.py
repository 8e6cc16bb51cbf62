"""L141: body text is centred or pushed to the right."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.samples import BODY, relooked
from kjreport.findings import Severity

_NAMES = {"center": "居中", "right": "右对齐", "distribute": "分散对齐"}
_SHORT = 30


def find(layout: Layout) -> Iterator[Fault]:
    """Yield paragraphs of text aligned otherwise than at both edges or on the left."""
    pieces = layout.of(Kind.BODY, Kind.HEADING)
    for piece in pieces:
        name = _NAMES.get(piece.facts.look.alignment)
        is_caption = piece.kind is Kind.BODY and len(piece.words) <= _SHORT
        if name and not piece.facts.has_picture and not is_caption:
            yield Fault(f"{piece.kind.value}是{name}", piece, key=name, population=len(pieces))


CHECK = LayoutCheck(
    code="L141",
    title="正文没有两端对齐",
    why="每个自然段左空二字，回行顶格，两端撑满版心。",
    source="GB/T 9704—2012 第7.3.3条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请选中段落，点“两端对齐”",
    find=find,
    bad=(
        relooked("小标题居中", 5, alignment="center"),
        relooked("正文右对齐", 4, alignment="right"),
    ),
    good=(relooked("左对齐", BODY, alignment="left"),),
)
