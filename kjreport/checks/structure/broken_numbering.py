"""S101: a number is left out, doubled or out of order."""

from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.structure.outline import Flaw, entries
from kjreport.findings import Severity

_WORDS = {
    Flaw.GAP: "前面缺了序号",
    Flaw.SAME: "和前面的序号重复",
    Flaw.BACK: "比前面的序号小",
}


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield numbers that do not go on from the one before."""
    for entry in entries(manuscript):
        if entry.flaw not in _WORDS:
            continue
        before = f"“{entry.before.number.typed}”之后" if entry.before else ""
        message = f"{before}“{entry.number.typed}”{_WORDS[entry.flaw]}"
        yield ProseFault(entry.passage, entry.start, entry.heading_end, message)


CHECK = ProseCheck(
    code="S101",
    title="序号不连续",
    why="删改段落以后，序号没有跟着改",
    source="GB/T 9704—2012 第7.3.3条与公文实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请按顺序重新编号，或者补上漏掉的一条",
    find=find,
    bad=(
        TextExample(
            words="缺号",
            text="一、工作情况\n（一）培育主体。新增3家。\n（三）建设平台。新建2个。",
            found="（三）建设平台。",
        ),
        TextExample(
            words="重号",
            text="一、工作情况\n开展了工作。\n二、存在问题\n力量不足。\n二、下步打算\n抓好落实。",
            found="二、下步打算",
        ),
    ),
    good=(
        TextExample(
            words="每一部分重新编号",
            text="一、工作情况\n（一）甲。做了。\n（二）乙。做了。\n二、打算\n（一）丙。要做。",
        ),
        TextExample(
            words="要点的序号贯穿全文",
            text="一、加强创新\n（一）甲。要做。\n（二）乙。要做。\n二、加强服务\n（三）丙。要做。",
        ),
        TextExample(words="正文里的数", text="一、二、三产业协调发展。\n全年完成3项。"),
    ),
)
