"""L142: words of the text are bold, slanted or underlined."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout, shortened
from kjreport.checks.layout.faces import stretches
from kjreport.checks.layout.samples import BODY, split
from kjreport.doctree.layout import TypeFacts
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield paragraphs with such words, a heading that runs in left aside."""
    pieces = layout.of(Kind.BODY)
    for piece in pieces:
        for run in stretches(piece, piece.heading_end):
            name = _name(run.type) if run.text.strip() else ""
            if name:
                words = shortened(run.text)
                message = f"正文里“{words}”用了{name}"
                yield Fault(message, piece, excerpt=words, key=name, population=len(pieces))
                break


def _name(type_facts: TypeFacts) -> str:
    if type_facts.is_bold:
        return "加粗"
    if type_facts.is_italic:
        return "倾斜"
    return "下划线" if type_facts.is_underlined else ""


CHECK = LayoutCheck(
    code="L142",
    title="正文有加粗、倾斜或下划线",
    why="正文统一用仿宋，不用加粗等方式强调。",
    source="GB/T 9704—2012 第5.2.2条",
    strength=Strength.USUAL,
    severity=Severity.WARNING,
    remedy="请选中文字，取消加粗、倾斜、下划线；单位有加粗习惯的可以不改",
    find=find,
    bad=(
        split("半句加粗", BODY, 10, is_bold=True),
        split("半句倾斜", BODY, 10, is_italic=True),
        split("半句加下划线", BODY, 10, is_underlined=True),
    ),
)
