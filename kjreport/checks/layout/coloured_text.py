"""L138: text is not black."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout, shortened
from kjreport.checks.layout.samples import BODY, retyped
from kjreport.findings import Severity

_BLACKEST = 0x26
_FREE = {Kind.RED_HEAD, Kind.ELEMENT, Kind.BLANK}


def find(layout: Layout) -> Iterator[Fault]:
    """Yield paragraphs with coloured characters; the head of a document may be red."""
    pieces = [piece for piece in layout.pieces if piece.kind not in _FREE]
    for piece in pieces:
        for run in piece.facts.runs:
            if run.text.strip() and not is_black(run.type.colour):
                yield Fault(
                    f"文字颜色不是黑色（颜色值 {run.type.colour}）",
                    piece,
                    excerpt=shortened(run.text),
                    key=run.type.colour,
                    population=len(pieces),
                )
                break


def is_black(colour: str) -> bool:
    """Tell whether a colour prints black; what is no colour counts as automatic."""
    if not colour:
        return True
    try:
        parts = bytes.fromhex(colour)
    except ValueError:
        return True
    return max(parts, default=0) <= _BLACKEST


CHECK = LayoutCheck(
    code="L138",
    title="文字不是黑色",
    why="公文中文字的颜色如无特殊说明均为黑色。",
    source="GB/T 9704—2012 第5.2.4条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请选中文字，在“字体颜色”中选“自动”",
    find=find,
    bad=(retyped("红字", BODY, colour="FF0000"),),
)
