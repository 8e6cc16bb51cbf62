"""L171: the recipients do not stand flush left with a full-width colon."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.measures import first_line_chars, left_chars
from kjreport.checks.layout.samples import RECIPIENTS, relooked, rewritten
from kjreport.doctree.layout import Indents
from kjreport.findings import Severity

_OFF = 0.15


def find(layout: Layout) -> Iterator[Fault]:
    """Yield recipients that are indented, not on the left, or end with a half-width colon."""
    for piece in layout.of(Kind.RECIPIENTS):
        is_left = piece.facts.look.alignment in {"left", "both"}
        if not is_left or abs(first_line_chars(piece) + left_chars(piece)) > _OFF:
            yield Fault("主送机关没有顶格", piece)
        elif piece.words.endswith(":"):
            yield Fault("主送机关后面是半角冒号", piece, excerpt=":")


CHECK = LayoutCheck(
    code="L171",
    title="主送机关没有顶格",
    why="主送机关居左顶格，回行时仍顶格，最后一个机关名称后标全角冒号。",
    source="GB/T 9704—2012 第7.3.2条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请把缩进改为 0，末尾用全角冒号",
    find=find,
    bad=(
        relooked("主送空两字", RECIPIENTS, indents=Indents(first_line_chars=2.0)),
        rewritten("半角冒号", RECIPIENTS, "市人民政府:"),
    ),
)
