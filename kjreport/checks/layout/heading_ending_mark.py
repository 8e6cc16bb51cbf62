"""L158: a heading on its own line ends with a full stop."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.samples import HEADING, rewritten
from kjreport.findings import Severity

_MARKS = "。，、；"


def find(layout: Layout) -> Iterator[Fault]:
    """Yield headings with a mark at the end; what follows on the same line needs one."""
    pieces = layout.of(Kind.HEADING)
    for piece in pieces:
        is_numbered_item = piece.level > 2 and piece.words[-1] in "；。"  # noqa: PLR2004
        if piece.words[-1] in _MARKS and not is_numbered_item:
            message = f"独占一行的标题末尾有“{piece.words[-1]}”"
            yield Fault(message, piece, key=piece.words[-1], population=len(pieces))


CHECK = LayoutCheck(
    code="L158",
    title="标题末尾有句号",
    why="独占一行的标题末尾不用标点；后面接着写正文的才用句号。",
    source="GB/T 15834—2011 与公文实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请删去标题末尾的标点",
    find=find,
    bad=(rewritten("一级标题加了句号", HEADING, "一、工作成效。"),),
)
