"""L112: the page number is not in 宋体."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.faces import face_of_mark, shown
from kjreport.checks.layout.page_numbers import distinct, fault_at
from kjreport.checks.layout.samples import footed
from kjreport.doctree.layout import RunFacts
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield page numbers with a character in another face."""
    rule = layout.rules.faces["宋体"]
    for section, marginal, paragraph in distinct(layout):
        faces = {face for run in paragraph.runs for face in _faces(run)}
        wrong = sorted(face for face in faces if not rule.accepts(face))
        if wrong:
            message = f"用的是{'、'.join(map(shown, wrong))}（应为宋体）"
            yield fault_at(section, marginal, paragraph, message)


def _faces(run: RunFacts) -> Iterator[str]:
    """Digits take the Western face, the dashes that of marks."""
    written = run.text.strip()
    if any(character.isascii() for character in written):
        yield run.type.ascii
    if any(not character.isascii() for character in written):
        yield face_of_mark(run.type)


CHECK = LayoutCheck(
    code="L112",
    title="页码字体不对",
    why="页码用 4 号半角宋体阿拉伯数字。",
    source="GB/T 9704—2012 第7.5条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请双击页脚，选中页码，把中文字体、西文字体都改为宋体",
    find=find,
    bad=(footed("数字用 Times New Roman", ascii="Times New Roman"),),
)
