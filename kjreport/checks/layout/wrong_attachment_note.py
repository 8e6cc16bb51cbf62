"""L174: the note on attachments is not written or placed as the standard has it."""

import re
from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.measures import first_line_chars, leading_blanks, left_chars
from kjreport.checks.layout.samples import ATTACHMENT_NOTE, relooked, rewritten
from kjreport.doctree.layout import Indents
from kjreport.findings import Severity

_RIGHT = re.compile(r"附件：(?:1\.)?(?![0-9]+[.、．])\S")
_LEAST, _MOST = 1.7, 2.3


def find(layout: Layout) -> Iterator[Fault]:
    """Yield notes in another form, with a mark at the end, or not two characters in."""
    for piece in layout.of(Kind.ATTACHMENT_NOTE):
        words = piece.words
        start = first_line_chars(piece) + left_chars(piece)
        if not _RIGHT.match(words):
            yield Fault("附件说明应写成“附件：名称”，多个附件写“附件：1.名称”", piece)
        elif words[-1] in "。；，、;,":
            yield Fault(f"附件名称后面有“{words[-1]}”", piece, excerpt=words[-1])
        elif not (_LEAST <= start <= _MOST or leading_blanks(piece)):
            yield Fault(f"附件说明空了 {start:.1f} 字（应左空 2 字）", piece)


CHECK = LayoutCheck(
    code="L174",
    title="附件说明格式不对",
    why="正文下空一行左空二字编排“附件”二字，后标全角冒号和附件名称，名称后不加标点。",
    source="GB/T 9704—2012 第7.3.4条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请照“附件：1.××××”改，缩进用“段落”设置",
    find=find,
    bad=(
        rewritten("附件1：", ATTACHMENT_NOTE, "附件1：2025年科技项目清单"),
        rewritten("末尾有句号", ATTACHMENT_NOTE, "附件：2025年科技项目清单。"),
        relooked("没有空两字", ATTACHMENT_NOTE, indents=Indents()),
    ),
    good=(rewritten("两个附件", ATTACHMENT_NOTE, "附件：1.项目清单"),),
)
