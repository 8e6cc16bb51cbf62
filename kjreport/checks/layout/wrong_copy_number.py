"""L201: the copy number is not six digits of 三号 at the left edge of the first line."""

import re
from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout, Piece
from kjreport.checks.layout.faces import size_words, wrong_sizes
from kjreport.checks.layout.head import head_of
from kjreport.checks.layout.measures import start_chars
from kjreport.checks.layout.official_samples import COPY_NUMBER, OFFICIAL
from kjreport.checks.layout.red_head import Part
from kjreport.checks.layout.samples import relooked, retyped, rewritten
from kjreport.findings import Severity

_SIX = re.compile("[0-9]{6}")
_OFF = 0.3


def find(layout: Layout) -> Iterator[Fault]:
    """Yield copy numbers of another form, size or place."""
    head = head_of(layout)
    for piece in head.of(Part.COPY_NUMBER) if head else ():
        message = _fault(layout, piece)
        if message:
            yield Fault(message, piece)


def _fault(layout: Layout, piece: Piece) -> str | None:
    if not _SIX.fullmatch(piece.words):
        return f"份号写成“{piece.words}”（一般用 6 位阿拉伯数字）"
    size = next((own for own, _ in wrong_sizes(piece, layout.rules.body_size)), None)
    if size:
        return f"份号用的是{size_words(size)}（应为三号）"
    if piece.facts.look.alignment in {"center", "right"} or start_chars(piece) > _OFF:
        return "份号没有顶格"
    first = next(one for one in layout.pieces if one.kind is not Kind.BLANK)
    return None if first is piece else "份号不在第一行"


CHECK = LayoutCheck(
    code="L201",
    title="份号排得不对",
    why="份号一般用 6 位 3 号阿拉伯数字，顶格编排在版心左上角第一行。",
    source="GB/T 9704—2012 第7.2.1条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请写成“000001”这样的 6 位数字，三号，不缩进，放在第一行",
    find=find,
    bad=(
        rewritten("三位的份号", COPY_NUMBER, "份号：001", OFFICIAL),
        retyped("四号的份号", COPY_NUMBER, OFFICIAL, size=14.0),
        relooked("居右的份号", COPY_NUMBER, OFFICIAL, alignment="right"),
    ),
)
