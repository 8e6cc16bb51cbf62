"""L135: blanks stand in for the first-line indent."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.measures import leading_blanks
from kjreport.checks.layout.samples import BODY, CORRECT, rewritten
from kjreport.findings import Severity

_NAMES = (("\t", "Tab"), ("\u3000", "全角空格"), (" ", "半角空格"), ("\xa0", "不间断空格"))


def find(layout: Layout) -> Iterator[Fault]:
    """Yield paragraphs that begin with blanks."""
    pieces = layout.of(Kind.BODY, Kind.HEADING, Kind.RECIPIENTS, Kind.ATTACHMENT_NOTE, Kind.NOTE)
    for piece in pieces:
        blanks = leading_blanks(piece)
        used = "、".join(f"{blanks.count(one)} 个{name}" for one, name in _NAMES if one in blanks)
        if used:
            message = f"段首用了{used}来空格"
            yield Fault(message, piece, key=used, population=len(pieces))


CHECK = LayoutCheck(
    code="L135",
    title="用空格代替首行缩进",
    why="空格的宽度随字体变，修改文字时段首就参差不齐。",
    source="GB/T 9704—2012 第7.3.3条与排版实务",
    strength=Strength.CUSTOM,
    severity=Severity.ERROR,
    remedy="请删去段首的空格，在“段落→特殊格式”中选“首行缩进”，填 2 字符",
    find=find,
    bad=(
        rewritten("两个全角空格", BODY, f"\u3000\u3000{CORRECT.paragraphs[BODY - 1].text}"),
        rewritten("四个半角空格", BODY, f"    {CORRECT.paragraphs[BODY - 1].text}"),
        rewritten("一个 Tab", BODY, f"\t{CORRECT.paragraphs[BODY - 1].text}"),
    ),
)
