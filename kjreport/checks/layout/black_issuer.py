"""L179: the issuer's name at the head of the document is not red and centred."""

import re
from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.samples import CORRECT, whole
from kjreport.doctree.layout import ParagraphFacts, ParagraphLook, RunFacts, TypeFacts
from kjreport.findings import Severity

_ISSUER = re.compile(r"\S{2,40}文件")
_RED = re.compile("[E-F][0-9A-F][0-3][0-9A-F][0-3][0-9A-F]")


def find(layout: Layout) -> Iterator[Fault]:
    """Yield the name of the issuer in another colour or place."""
    for piece in layout.of(Kind.RED_HEAD):
        if not _ISSUER.fullmatch(piece.words):
            continue
        if not all(_RED.fullmatch(run.type.colour) for run in piece.facts.runs if run.text.strip()):
            yield Fault("发文机关标志不是红色", piece)
        elif piece.facts.look.alignment not in {"center", "distribute"}:
            yield Fault("发文机关标志没有居中", piece)


_BLACK = ParagraphFacts(
    1,
    1,
    ParagraphLook(alignment="center"),
    (RunFacts("云河市科学技术局文件", TypeFacts(east_asia="方正小标宋简体", size=48.0)),),
)

CHECK = LayoutCheck(
    code="L179",
    title="发文机关标志不是红色居中",
    why="发文机关标志居中排布，推荐使用小标宋体字，颜色为红色。",
    source="GB/T 9704—2012 第7.2.4条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请选中发文机关标志，点“居中”，字体颜色选标准红",
    find=find,
    bad=(whole("黑色的标志", paragraphs=(_BLACK, *CORRECT.paragraphs)),),
)
