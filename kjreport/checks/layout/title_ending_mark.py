"""L125: the title ends with a mark."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.samples import TITLE, rewritten
from kjreport.findings import Severity

_MARKS = "。，；、："


def find(layout: Layout) -> Iterator[Fault]:
    """Yield titles with a mark at the end; ？ ！ ） 》 may belong to them."""
    for piece in layout.of(Kind.TITLE, Kind.ATTACHMENT_TITLE):
        if piece.words[-1] in _MARKS:
            yield Fault(f"{piece.kind.value}末尾有“{piece.words[-1]}”", piece)


CHECK = LayoutCheck(
    code="L125",
    title="标题末尾有标点",
    why="标题不是句子，末尾不用标点。",
    source="GB/T 15834—2011 与公文实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请删去末尾的标点",
    find=find,
    bad=(rewritten("以顿号结尾", TITLE, "云河市科学技术局2025年工作总结、"),),
)
