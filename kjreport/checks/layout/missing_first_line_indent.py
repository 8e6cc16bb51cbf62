"""L134: a paragraph does not begin two characters in."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.measures import first_line_chars, leading_blanks, left_chars
from kjreport.checks.layout.samples import BODY, relooked
from kjreport.doctree.layout import Indents
from kjreport.findings import Severity

_NONE = 0.3
_LEAST, _MOST = 1.85, 2.15


def find(layout: Layout) -> Iterator[Fault]:
    """Yield paragraphs without an indent, or with another one; blanks are another rule's."""
    pieces = [piece for piece in layout.running if piece.facts.look.alignment != "center"]
    for piece in pieces:
        first, left = first_line_chars(piece), left_chars(piece)
        if leading_blanks(piece) or _LEAST <= first <= _MOST:
            continue
        if _LEAST <= first + left <= _MOST and first > 0:
            continue
        if abs(first) < _NONE and abs(left) < _NONE:
            message, key = "段首没有空两字", "none"
        else:
            message, key = f"段首空 {first + left:.1f} 字（应空 2 字）", f"{first + left:.1f}"
        yield Fault(message, piece, key=key, population=len(pieces))


CHECK = LayoutCheck(
    code="L134",
    title="段首没有空两字",
    why="每个自然段左空二字，回行顶格。",
    source="GB/T 9704—2012 第7.3.3条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请选中段落，在“段落→特殊格式”中选“首行缩进”，填 2 字符",
    find=find,
    bad=(
        relooked("没有首行缩进", BODY, indents=Indents()),
        relooked("只缩进 0.74 厘米", BODY, indents=Indents(first_line=420)),
    ),
    good=(relooked("缩进 32 磅", BODY, indents=Indents(first_line=640)),),
)
