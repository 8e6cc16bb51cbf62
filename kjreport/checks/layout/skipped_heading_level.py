"""L156: a level of headings is left out."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.samples import SECOND_SUBHEADING, SUBHEADING, rewritten
from kjreport.findings import Severity

_FORMS = {1: "一、", 2: "（一）", 3: "1.", 4: "（1）"}
_FIRST, _SECOND, _THIRD = 1, 2, 3


def find(layout: Layout) -> Iterator[Fault]:
    """Yield headings more than one level below the last; 一、→1. is right with two levels only."""
    numbered = [piece for piece in layout.pieces if piece.level or _begins_anew(piece.kind)]
    has_second = any(piece.level == _SECOND for piece in numbered)
    last = 0
    for piece in numbered:
        if _begins_anew(piece.kind):
            last = 0
            continue
        is_short_way = last == _FIRST and piece.level == _THIRD and not has_second
        if last and piece.level > last + 1 and not is_short_way:
            message = (
                f"从第{last}层“{_FORMS[last]}”直接跳到第{piece.level}层“{_FORMS[piece.level]}”"
            )
            yield Fault(message, piece)
        last = piece.level


def _begins_anew(kind: Kind) -> bool:
    return kind in {Kind.TITLE, Kind.ATTACHMENT_TITLE, Kind.ATTACHMENT_LABEL}


CHECK = LayoutCheck(
    code="L156",
    title="标题跳级",
    why="结构层次序数依次使用；只有两层时可以用“一、”和“1.”。",
    source="GB/T 9704—2012 第7.3.3条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请按“一、（一）1.（1）”的顺序改序号",
    find=find,
    bad=(
        rewritten("一、下面直接是（1）", SUBHEADING, "（1）培育创新主体"),
        rewritten("另有（一）时一、下面是1.", SUBHEADING, "1.培育创新主体"),
    ),
    good=(rewritten("（一）下面是1.", SECOND_SUBHEADING, "1.争取专项资金"),),
)
