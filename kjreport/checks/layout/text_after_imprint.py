"""L226: text goes on after the imprint."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.imprint_place import imprint_of
from kjreport.checks.layout.official_samples import PRINTED, with_after
from kjreport.findings import Severity

_TEXT = {Kind.BODY, Kind.HEADING, Kind.ATTACHMENT_LABEL, Kind.ATTACHMENT_TITLE, Kind.TITLE}


def find(layout: Layout) -> Iterator[Fault]:
    """Yield the first paragraph of text behind the 版记."""
    imprint = imprint_of(layout)
    if imprint is None:
        return
    last = imprint.pieces[-1].facts.number
    for piece in layout.pieces[last:]:
        if piece.kind in _TEXT:
            yield Fault("版记之后还有内容（版记应在公文最后一面，附件在版记之前）", piece)
            return


CHECK = LayoutCheck(
    code="L226",
    title="版记不在最后",
    why="版记置于公文最后一面，版记的最后一个要素置于最后一行；附件另面编排，在版记之前。",
    source="GB/T 9704—2012 第7.3.7、7.4条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请把版记移到全文（含附件）的最后一面",
    find=find,
    bad=(with_after("版记后又有一段", PRINTED, "联系电话以此为准，特此说明。"),),
)
