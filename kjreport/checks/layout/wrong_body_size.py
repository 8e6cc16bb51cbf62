"""L132: body text is not 三号."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout, shortened
from kjreport.checks.layout.faces import size_words, wrong_sizes
from kjreport.checks.layout.samples import BODY, retyped, split
from kjreport.findings import Severity

_KINDS = (
    Kind.BODY,
    Kind.RECIPIENTS,
    Kind.ATTACHMENT_NOTE,
    Kind.ATTACHMENT_LABEL,
    Kind.SIGNER,
    Kind.DATE,
    Kind.NOTE,
)


def find(layout: Layout) -> Iterator[Fault]:
    """Yield paragraphs with characters of another size."""
    wanted = layout.rules.body_size
    pieces = layout.of(*_KINDS)
    for piece in pieces:
        for size, words in wrong_sizes(piece, wanted):
            yield Fault(
                f"{piece.kind.value}有{size_words(size)}字（应为{size_words(wanted)}）",
                piece,
                excerpt=shortened(words),
                key=str(size),
                population=len(pieces),
            )


CHECK = LayoutCheck(
    code="L132",
    title="正文字号不对",
    why="公文如无特殊说明，一般用 3 号仿宋体字。",
    source="GB/T 9704—2012 第5.2.2条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请选中这一段，把字号改为三号",
    find=find,
    bad=(retyped("四号正文", BODY, size=14.0), split("半句小四", BODY, 8, size=12.0)),
)
