"""L163: quotation marks, dashes or dots are in a Western face."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.faces import SHARED_MARKS, face_of_mark, is_western, shown
from kjreport.checks.layout.samples import OPENING, retyped
from kjreport.findings import Severity

_KINDS = (Kind.TITLE, Kind.BODY, Kind.HEADING)


def find(layout: Layout) -> Iterator[Fault]:
    """Yield paragraphs with such marks."""
    pieces = layout.of(*_KINDS)
    for piece in pieces:
        for run in piece.facts.runs:
            marks = "".join(one for one in dict.fromkeys(run.text) if one in SHARED_MARKS)
            face = face_of_mark(run.type)
            if marks and is_western(face, layout.rules):
                message = f"标点{marks}用的是西文字体{shown(face)}，显得又窄又斜"
                yield Fault(message, piece, excerpt=marks, key="marks", population=len(pieces))
                break


CHECK = LayoutCheck(
    code="L163",
    title="标点用了西文字体",
    why="“ ” — … 中西文共用一个字符，西文字体设成 Times New Roman 时它们也跟着变。",
    source="GB/T 15834—2011 第5.1条与排版实务",
    strength=Strength.CUSTOM,
    severity=Severity.ERROR,
    remedy="请选中这些标点，在“字体→西文字体”中改为与正文相同的中文字体",
    find=find,
    bad=(retyped("引号变窄", OPENING, hansi="Times New Roman", has_chinese_hint=False),),
)
