"""L182: text in a table is in a face or size that does not go with the document."""

from collections.abc import Iterator
from dataclasses import replace

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.faces import han_faces, shown, size_words, wrong_sizes
from kjreport.checks.layout.samples import BODY, CORRECT, typed, whole
from kjreport.doctree.layout import RunFacts
from kjreport.findings import Severity

_LEAST, _MOST = 9.0, 16.0


def find(layout: Layout) -> Iterator[Fault]:
    """Yield cells in no face of the format, or in type too small or too large to read."""
    pieces = layout.of(Kind.TABLE)
    for piece in pieces:
        strange = [
            face
            for face in han_faces(piece)
            if not any(rule.accepts(face) for rule in layout.rules.faces.values())
        ]
        sizes = [size for size, _ in wrong_sizes(piece, _MOST) if not _LEAST <= size <= _MOST]
        if strange or sizes:
            own = shown(strange[0]) if strange else size_words(sizes[0])
            message = f"表格文字用的是{own}（一般用小四或五号的仿宋，表头用黑体）"
            yield Fault(message, piece, key=own, population=len(pieces))


_CELL = replace(
    CORRECT.paragraphs[BODY - 1], table=1, runs=(RunFacts("项目名称", typed("等线", 12.0)),)
)

CHECK = LayoutCheck(
    code="L182",
    title="表格字体字号不合适",
    why="标准没有规定表内字体字号，通常用仿宋、黑体，小四或五号。",
    source="公文排版实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请选中表格，在“开始→字体”中改",
    find=find,
    bad=(
        whole(
            "等线字体的表格",
            paragraphs=(*CORRECT.paragraphs[: BODY - 1], _CELL, *CORRECT.paragraphs[BODY:]),
        ),
    ),
)
