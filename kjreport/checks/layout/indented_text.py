"""L143: all lines of a paragraph are indented, not the first alone."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.measures import left_chars, right_chars
from kjreport.checks.layout.samples import BODY, relooked
from kjreport.doctree.layout import Indents
from kjreport.findings import Severity

_OFF = 0.15


def find(layout: Layout) -> Iterator[Fault]:
    """Yield paragraphs of text with a left or right indent."""
    pieces = layout.running
    for piece in pieces:
        sides = (("左", left_chars(piece)), ("右", right_chars(piece)))
        words = "，".join(f"{word}缩进 {own:.1f} 字" for word, own in sides if abs(own) > _OFF)
        if words:
            message = f"整段{words}（回行应顶格）"
            yield Fault(message, piece, key=words, population=len(pieces))


CHECK = LayoutCheck(
    code="L143",
    title="回行没有顶格",
    why="每个自然段左空二字，回行顶格。",
    source="GB/T 9704—2012 第7.3.3条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请选中段落，在“段落→缩进”中把左侧、右侧都改为 0",
    find=find,
    bad=(
        relooked("左缩进 2 字符", BODY, indents=Indents(left_chars=2.0, first_line_chars=2.0)),
        relooked("右缩进", BODY, indents=Indents(right=640, first_line_chars=2.0)),
    ),
)
