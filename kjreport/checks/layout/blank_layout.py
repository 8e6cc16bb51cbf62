"""L137: blanks push words into place."""

import re
from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout, Piece
from kjreport.checks.layout.measures import leading_blanks
from kjreport.checks.layout.samples import BODY, DATE, TITLE, rewritten
from kjreport.findings import Severity

_INSIDE = re.compile(r"\S([ \u3000\xa0]{3,}|\t+)(?=\S)")
_UNFILLED = re.compile(r"(?<=[年月])[ \u3000]+(?=[月日])")
_PUSHING = 2
_LINES = (
    Kind.TITLE,
    Kind.TITLE_NOTE,
    Kind.SIGNER,
    Kind.DATE,
    Kind.ATTACHMENT_LABEL,
    Kind.ATTACHMENT_TITLE,
)
_TEXTS = (Kind.BODY, Kind.HEADING, Kind.RECIPIENTS, Kind.NOTE, Kind.ATTACHMENT_NOTE)


def find(layout: Layout) -> Iterator[Fault]:
    """Yield lines pushed by blanks at their start, and gaps made of blanks inside any text."""
    pieces = layout.of(*_LINES, *_TEXTS)
    for piece in pieces:
        blanks = leading_blanks(piece)
        if piece.kind in _LINES and (len(blanks) >= _PUSHING or "\t" in blanks):
            message = f"{piece.kind.value}是用空格或 Tab 推过去的"
            yield Fault(message, piece)
        elif _has_gap(piece):
            message = f"{piece.kind.value}中间用连续的空格或 Tab 拉开"
            yield Fault(message, piece, key="gap", population=len(pieces))


def _has_gap(piece: Piece) -> bool:
    """Room left for a day that is not known yet is no gap."""
    return _INSIDE.search(_UNFILLED.sub("", piece.facts.text)) is not None


CHECK = LayoutCheck(
    code="L137",
    title="用空格排版",
    why="空格推出来的位置换一台电脑就变，居中、右空几字都要用段落格式。",
    source="GB/T 9704—2012 第7.3条与排版实务",
    strength=Strength.CUSTOM,
    severity=Severity.ERROR,
    remedy="请删去空格，用“居中”“右对齐”和“段落→缩进”来定位置",
    find=find,
    bad=(
        rewritten("空格推出的日期", DATE, "　　　　　　　　　　2026年1月8日"),
        rewritten("空格居中的标题", TITLE, "          云河市科学技术局2025年工作总结"),
        rewritten("文中拉开的空格", BODY, "联系人：李明      电话：010—12345678。"),
    ),
    good=(rewritten("还没填的日期", DATE, "2026年1月   日"),),
)
