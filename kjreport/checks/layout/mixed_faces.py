"""L139: one paragraph is set in several faces."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout, Piece, shortened
from kjreport.checks.layout.faces import han_faces, is_han, shown, stretches
from kjreport.checks.layout.samples import BODY, split
from kjreport.doctree.format_rules import (
    FormatRules,
)
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield paragraphs of which a part, without a heading that runs in, is in another face."""
    pieces = layout.of(Kind.BODY, Kind.HEADING, Kind.TITLE)
    for piece in pieces:
        faces = han_faces(piece, piece.heading_end)
        main = _class_of(faces.most_common(1)[0][0], layout.rules) if faces else ""
        for face in faces:
            if _class_of(face, layout.rules) != main:
                words = _words_in(piece, face)
                message = f"同一段里字体不一致，“{words}”用的是{shown(face)}"
                yield Fault(
                    message, piece, excerpt=words, key=face or "none", population=len(pieces)
                )
                break


def _class_of(face: str, rules: FormatRules) -> str:
    return next((name for name, rule in rules.faces.items() if rule.accepts(face)), face)


def _words_in(piece: Piece, face: str) -> str:
    for run in stretches(piece, piece.heading_end):
        if run.type.east_asia == face and any(map(is_han, run.text)):
            return shortened(run.text)
    return ""


CHECK = LayoutCheck(
    code="L139",
    title="同段字体不一致",
    why="从别处粘贴来的文字常带着原来的字体。",
    source="GB/T 9704—2012 第5.2.2条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请选中这几个字，改成与本段一致的字体，或用格式刷",
    find=find,
    bad=(split("后半句是宋体", BODY, 14, east_asia="宋体"),),
)
