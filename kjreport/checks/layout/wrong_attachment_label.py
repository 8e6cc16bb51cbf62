"""L175: the label above an attachment is not set as the standard has it."""

import re
from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout, Piece
from kjreport.checks.layout.faces import wrong_face
from kjreport.checks.layout.measures import first_line_chars, left_chars
from kjreport.checks.layout.samples import LABEL, relooked, retyped, rewritten
from kjreport.doctree.format_rules import (
    FormatRules,
)
from kjreport.doctree.layout import (
    Indents,
)
from kjreport.findings import Severity

_RIGHT = re.compile("附件[0-9]*")
_OFF = 0.15


def find(layout: Layout) -> Iterator[Fault]:
    """Yield labels in another face or form, or not flush left."""
    for piece in layout.of(Kind.ATTACHMENT_LABEL):
        message = _fault(piece, layout.rules)
        if message:
            yield Fault(message, piece)


def _fault(piece: Piece, rules: FormatRules) -> str:
    face = wrong_face(piece, rules.faces["黑体"])
    is_left = piece.facts.look.alignment in {"left", "both"}
    if face:
        return f"附件标识用的是{face}（应为{rules.faces['黑体'].name}）"
    if not _RIGHT.fullmatch(piece.words):
        return f"附件标识写成“{piece.words}”（应写成“附件”或“附件1”，后面不加冒号）"
    if not is_left or abs(first_line_chars(piece) + left_chars(piece)) > _OFF:
        return "附件标识没有顶格"
    return ""


CHECK = LayoutCheck(
    code="L175",
    title="附件标识格式不对",
    why="“附件”二字及附件顺序号用 3 号黑体字顶格编排在版心左上角第一行。",
    source="GB/T 9704—2012 第7.3.7条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请把“附件”二字改为三号黑体，缩进改为 0",
    find=find,
    bad=(
        retyped("附件标识用仿宋", LABEL, east_asia="仿宋_GB2312"),
        rewritten("附件一", LABEL, "附件一"),
        relooked("没有顶格", LABEL, indents=Indents(first_line_chars=2.0)),
    ),
)
