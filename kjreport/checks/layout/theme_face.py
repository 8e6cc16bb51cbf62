"""L161: a face comes from the theme."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout, shortened
from kjreport.checks.layout.faces import is_han
from kjreport.checks.layout.samples import BODY, retyped
from kjreport.doctree.layout import RunFacts
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield paragraphs with characters whose face the theme decides."""
    pieces = [piece for piece in layout.pieces if piece.kind is not Kind.BLANK]
    for piece in pieces:
        for run in piece.facts.runs:
            if run.type.themed and _shows_theme(run):
                words = shortened(run.text)
                message = "字体跟着主题走，换一台电脑或换主题就变"
                yield Fault(message, piece, excerpt=words, key="theme", population=len(pieces))
                break


def _shows_theme(run: RunFacts) -> bool:
    themed = run.type.themed
    if "eastAsia" in themed and any(map(is_han, run.text)):
        return True
    return "ascii" in themed and any(one.isascii() and one.isalnum() for one in run.text)


CHECK = LayoutCheck(
    code="L161",
    title="字体跟着主题走",
    why="主题字体（如“中文正文”“等线”）由各台电脑的主题决定，不是指定的仿宋、黑体。",
    source="GB/T 9704—2012 第5.2.2条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请选中文字，在“字体”对话框中指定具体的中文字体和西文字体，不选带“正文”“标题”的主题字体",
    find=find,
    bad=(retyped("主题字体", BODY, themed=("eastAsia",)),),
)
