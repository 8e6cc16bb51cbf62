"""L205: the issuer's name is too small to stand out, or too wide for one line."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout, Piece
from kjreport.checks.layout.faces import size_words
from kjreport.checks.layout.first_sight import largest_size
from kjreport.checks.layout.head import head_of
from kjreport.checks.layout.official_samples import MARK, OFFICIAL
from kjreport.checks.layout.red_head import Part
from kjreport.checks.layout.samples import retyped
from kjreport.doctree.layout import TWIPS_PER_POINT
from kjreport.findings import Severity
from kjreport.text.widths import width_in_chars

_WHOLE = 100


def find(layout: Layout) -> Iterator[Fault]:
    """Yield marks of a 文件 as small as titles, or wider than the 版心."""
    head = head_of(layout)
    for piece in head.of(Part.ORGAN) if head and head.is_official else ():
        size = largest_size(piece.facts)
        if size <= layout.rules.title_size:
            yield Fault(f"发文机关标志只有{size_words(size)}，不比标题大", piece)
        elif not piece.facts.table and _width(piece) > layout.section_of(piece).text_width:
            yield Fault("发文机关标志比版心还宽，会折成两行", piece)


def _width(piece: Piece) -> float:
    return sum(
        width_in_chars(run.text)
        * (run.type.size * TWIPS_PER_POINT * run.type.scale / _WHOLE + run.type.spacing)
        for run in piece.facts.runs
        if "\n" not in run.text
    )


CHECK = LayoutCheck(
    code="L205",
    title="发文机关标志大小不合适",
    why="发文机关标志字号以醒目、美观、庄重为原则，居中排布在版心之内。",
    source="GB/T 9704—2012 第7.2.4条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请调整字号，字多时在“字体→高级→缩放”中压窄，使标志排成一行、比标题大",
    find=find,
    bad=(
        retyped("与标题同大", MARK, OFFICIAL, size=22.0),
        retyped("宽出版心", MARK, OFFICIAL, size=62.0),
    ),
    good=(retyped("压窄后排得下", MARK, OFFICIAL, size=62.0, scale=70),),
)
