"""S102: one heading of a series is numbered in another form."""

from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.structure.outline import Flaw, entries
from kjreport.findings import Severity


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield the first number of the other form, which the rest of the series does not share."""
    for entry in entries(manuscript):
        before = entry.before
        if entry.flaw is not Flaw.OTHER_FORM or before is None:
            continue
        message = (
            f"这里的序号是“{before.number.typed}”，同一层的下一个却是“{entry.number.typed}”，"
            "写法不同"
        )
        yield ProseFault(before.passage, before.start, before.heading_end, message)


CHECK = ProseCheck(
    code="S102",
    title="同一层的序号写法不同",
    why="同一层的标题，序号要用同一种写法",
    source="GB/T 9704—2012 第7.3.3条",
    strength=Strength.USUAL,
    severity=Severity.WARNING,
    remedy="请按“一、”“（一）”“1.”“（1）”的层次改成同一种",
    find=find,
    bad=(
        TextExample(
            words="一级标题用了阿拉伯数字",
            text="1、工作情况\n（一）甲。做了。\n（二）乙。做了。\n二、存在问题\n力量不足。",
            found="1、工作情况",
        ),
        TextExample(
            words="二级标题混用",
            text="一、工作情况\n（一）培育主体。新增3家。\n2.建设平台。新建2个。",
            found="（一）培育主体。",
        ),
    ),
    good=(
        TextExample(
            words="层次分明",
            text="一、工作情况\n（一）甲。做了。\n1.子项。做了。\n2.子项。做了。\n（二）乙。做了。",
        ),
        TextExample(words="各用各的", text="一、工作情况\n做了。\n二、打算\n1.甲事。\n2.乙事。"),
    ),
)
