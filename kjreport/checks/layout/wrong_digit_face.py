"""L162: digits and letters are not in the face that the format gives them."""

import re
from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.faces import shown
from kjreport.checks.layout.samples import BODY, retyped
from kjreport.findings import Severity

_DIGITS = re.compile(r"[0-9A-Za-z][0-9A-Za-z.%]*")
_KINDS = (Kind.TITLE, Kind.BODY, Kind.HEADING, Kind.DATE)


def find(layout: Layout) -> Iterator[Fault]:
    """Yield paragraphs with digits or letters in another face."""
    rule = layout.rules.digits
    pieces = [piece for piece in layout.of(*_KINDS) if _DIGITS.search(piece.facts.text)]
    for piece in pieces:
        for run in piece.facts.runs:
            match = _DIGITS.search(run.text)
            if match and not rule.accepts(run.type.ascii):
                face = shown(run.type.ascii)
                message = f"数字、字母“{match[0]}”用的是{face}（应为{rule.name}）"
                yield Fault(message, piece, excerpt=match[0], key=face, population=len(pieces))
                break


CHECK = LayoutCheck(
    code="L162",
    title="数字字体不对",
    why="标准只说“3 号仿宋”，默认版式的数字与所在文字同字体；用 Times New Roman 的请选相应版式。",
    source="GB/T 9704—2012 第5.2.2条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请选中文字，在“字体→西文字体”中改",
    find=find,
    bad=(retyped("数字用 Calibri", BODY, ascii="Calibri"),),
)
