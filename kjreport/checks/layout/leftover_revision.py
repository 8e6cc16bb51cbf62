"""L193: a tracked change was left in the document."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.samples import BODY, marked
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield paragraphs with a tracked change."""
    for piece in layout.pieces:
        if piece.facts.has_revision:
            yield Fault("有没接受的修订", piece, key="revision", population=len(layout.pieces))


CHECK = LayoutCheck(
    code="L193",
    title="有修订痕迹",
    why="修订痕迹会让看的人见到删去的文字，字数、页数也不准。",
    source="排版实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请在“审阅→更改”中逐条接受或拒绝，并关闭修订",
    find=find,
    bad=(marked("有一处修订", BODY, has_revision=True),),
)
