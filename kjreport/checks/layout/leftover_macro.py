"""L194: the file carries macros."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.samples import whole
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield the fault once."""
    if layout.facts.has_macros:
        yield Fault("文件里带有宏（程序代码）")


CHECK = LayoutCheck(
    code="L194",
    title="文件带宏",
    why="宏可能是病毒，收文单位的电脑也会报警；检查时没有运行它。",
    source="信息安全实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请另存为不带宏的 .docx",
    find=find,
    bad=(whole("带宏的文件", has_macros=True),),
)
