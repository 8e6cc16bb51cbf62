"""L131: body text is not in 仿宋."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.faces import wrong_face
from kjreport.checks.layout.samples import BODY, retyped
from kjreport.findings import Severity

_KINDS = (
    Kind.BODY,
    Kind.RECIPIENTS,
    Kind.ATTACHMENT_NOTE,
    Kind.SIGNER,
    Kind.DATE,
    Kind.NOTE,
)


def find(layout: Layout) -> Iterator[Fault]:
    """Yield paragraphs whose text, without a heading that runs in, is in another face."""
    rule = layout.rules.faces["仿宋"]
    pieces = layout.of(*_KINDS)
    for piece in pieces:
        face = wrong_face(piece, rule, piece.heading_end)
        if face:
            message = f"{piece.kind.value}用的是{face}（应为{rule.name}）"
            yield Fault(message, piece, key=face, population=len(pieces))


CHECK = LayoutCheck(
    code="L131",
    title="正文字体不对",
    why="公文如无特殊说明，一般用 3 号仿宋体字。",
    source="GB/T 9704—2012 第5.2.2条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请选中这一段，在“开始→字体”中改为仿宋；全文都不对的，改“样式→正文”",
    find=find,
    bad=(retyped("正文用宋体", BODY, east_asia="宋体"),),
)
