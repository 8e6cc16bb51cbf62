"""R301: an organ under the name it had before a reform."""

from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.facts import Facts
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.registries.names import named
from kjreport.checks.registries.when import date_of
from kjreport.findings import Severity

#: Words that say the old name is meant: 原农业部, 时任.
_MEANT = ("原", "时任", "时为", "前")


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield names that were no longer in use when the document was written."""
    date = date_of(manuscript)
    if date is None:
        return
    organs = manuscript.registries.organs
    every = {name: organ for organ in reversed(organs) for name in organ.every_name}
    for passage, start, end, organ in named(manuscript, every):
        if not organ.is_over(date) or passage.text[max(0, start - 2) : start].endswith(_MEANT):
            continue
        name = passage.text[start:end]
        present = organ.successor.text if organ.successor else ""
        since = f"{organ.end.year}年" if organ.end else ""
        message = f"“{name}”{since}起已改称“{present}”" if present else f"“{name}”已经撤销"
        yield ProseFault(passage, start, end, message, suggestion=present or None)


CHECK = ProseCheck(
    code="R301",
    title="机构用了改革前的名称",
    why="机构改革以后名称变了，旧稿里的没有改",
    source="国务院、自治区机构改革方案；data/名录/机构.yaml",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请改用现在的名称；确实说的是当时的，前面加“原”",
    find=find,
    bad=(
        TextExample(
            words="部委更名",
            text="现将情况报告如下：\n会同发改委、农业部、水利部联合印发方案。",
            found="农业部",
            facts=Facts(year=2021),
        ),
        TextExample(
            words="厅局更名",
            text="现将情况报告如下：\n获得自治区经信委认定的平台3个。",
            found="自治区经信委",
            facts=Facts(year=2022),
        ),
    ),
    good=(
        TextExample(
            words="当时还叫这个名称",
            text="现将情况报告如下：\n会同农业部印发方案。",
            facts=Facts(year=2016),
        ),
        TextExample(
            words="说的就是原来的",
            text="现将情况报告如下：\n由原农业部批准建设。",
            facts=Facts(year=2021),
        ),
        TextExample(
            words="另一个词",
            text="现将情况报告如下：\n农业部门加强指导，农业农村部已批复。",
            facts=Facts(year=2021),
        ),
    ),
)
