"""L191: a tag of a template was left in the text."""

import re
from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.samples import BODY, rewritten
from kjreport.findings import Severity

_TAG = re.compile(r"\{\{.{0,40}|\{%.{0,40}|.{0,20}\}\}|.{0,20}%\}")


def find(layout: Layout) -> Iterator[Fault]:
    """Yield paragraphs with a tag."""
    for piece in layout.pieces:
        match = _TAG.search(piece.facts.text)
        if match:
            yield Fault("有没替换掉的模板标签", piece, excerpt=match[0].strip())


CHECK = LayoutCheck(
    code="L191",
    title="有模板标签",
    why="模板里的变量没有替换成文字，印出来就是一串符号。",
    source="排版实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请改成应有的文字，或检查模板",
    find=find,
    bad=(rewritten("没有替换的变量", BODY, "截至年底，全市共有{{ 指标.企业 }}。"),),
)
