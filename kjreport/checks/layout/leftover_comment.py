"""L192: a comment was left in the document."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.samples import BODY, marked
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield paragraphs with a comment."""
    for piece in layout.pieces:
        if piece.facts.has_comment:
            yield Fault("有没处理的批注", piece, key="comment", population=len(layout.pieces))


CHECK = LayoutCheck(
    code="L192",
    title="有批注",
    why="批注会跟着文件发出去，也可能印在纸上。",
    source="排版实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请在“审阅→批注”中处理后删除",
    find=find,
    bad=(marked("有一条批注", BODY, has_comment=True),),
)
