"""L123: the title is not centred."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout, Piece
from kjreport.checks.layout.measures import first_line_chars, left_chars, right_chars
from kjreport.checks.layout.samples import TITLE, relooked
from kjreport.doctree.layout import Indents
from kjreport.findings import Severity

_OFF = 0.3


def find(layout: Layout) -> Iterator[Fault]:
    """Yield titles aligned otherwise, or pushed off the middle by an indent."""
    for piece in layout.of(Kind.TITLE, Kind.ATTACHMENT_TITLE):
        if piece.facts.look.alignment not in {"center", "distribute"}:
            yield Fault(f"{piece.kind.value}没有居中", piece)
        elif _is_pushed(piece):
            yield Fault(f"{piece.kind.value}带着缩进，居中偏了", piece)


def _is_pushed(piece: Piece) -> bool:
    off = left_chars(piece) - right_chars(piece) + first_line_chars(piece)
    return abs(off) > _OFF


CHECK = LayoutCheck(
    code="L123",
    title="标题没有居中",
    why="标题编排于红色分隔线下空二行位置，分一行或多行居中排布。",
    source="GB/T 9704—2012 第7.3.1条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请选中标题，点“居中”，并在“段落”中把缩进都改为 0",
    find=find,
    bad=(
        relooked("标题靠左", TITLE, alignment="left"),
        relooked("居中又缩进两字", TITLE, indents=Indents(first_line_chars=2.0)),
    ),
)
