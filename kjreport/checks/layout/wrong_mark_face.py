"""L203: the issuer's name at the head of the document is not in 小标宋."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.faces import wrong_face
from kjreport.checks.layout.head import head_of
from kjreport.checks.layout.official_samples import MARK, OFFICIAL
from kjreport.checks.layout.red_head import Part
from kjreport.checks.layout.samples import retyped
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield marks of a 文件 in another face."""
    head = head_of(layout)
    for piece in head.of(Part.ORGAN) if head and head.is_official else ():
        face = wrong_face(piece, layout.rules.faces["小标宋"])
        if face:
            yield Fault(f"发文机关标志用的是{face}（推荐小标宋体）", piece)


CHECK = LayoutCheck(
    code="L203",
    title="发文机关标志不是小标宋体",
    why="发文机关标志推荐使用小标宋体字。",
    source="GB/T 9704—2012 第7.2.4条",
    strength=Strength.ADVISED,
    severity=Severity.WARNING,
    remedy="请选中发文机关标志，在“开始→字体”中选方正小标宋简体",
    find=find,
    bad=(retyped("黑体的标志", MARK, OFFICIAL, east_asia="黑体"),),
)
