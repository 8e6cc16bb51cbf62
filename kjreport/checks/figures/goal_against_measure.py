"""N113: a goal and the measure for it give two targets for the same thing."""

from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.figures.subjects import TIMES, Told, told_figures
from kjreport.checks.manuscript import Manuscript
from kjreport.findings import Severity

_SHORTEST = 6


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield every target of a plan that stood there before with another figure."""
    first: dict[tuple[str, str], Told] = {}
    for told in told_figures(manuscript, in_plan=True):
        if told.quantity.high is not None or len(told.subject) < _SHORTEST:
            continue
        if TIMES.search(told.clause.replace("新增", "").replace("累计", "")):
            continue
        before = first.setdefault((told.subject, told.quantity.unit), told)
        if before.quantity.value != told.quantity.value and before.passage is not told.passage:
            start = told.quantity.start - len(told.clause)
            message = f"“{told.subject}”前面的目标是{_words(before)}，这里是{_words(told)}"
            yield ProseFault(told.passage, start, told.quantity.end, message)


def _words(told: Told) -> str:
    return told.passage.text[told.quantity.start : told.quantity.end]


CHECK = ProseCheck(
    code="N113",
    title="目标与措施的数字不一",
    why="计划里的目标和后面的措施说的是同一件事的，数字应当一致",
    source="公文写作实务",
    strength=Strength.CUSTOM,
    severity=Severity.HINT,
    remedy="请核对；说的不是一回事时可以不改",
    find=find,
    bad=(
        TextExample(
            words="目标八家，措施十家",
            text="三、下一步工作安排\n新增创新型企业8家以上。\n"
            "1.培育企业。力争新增创新型企业12家以上。",
            found="力争新增创新型企业12家以上",
        ),
        TextExample(
            words="成交额两个目标",
            text="二、明年打算\n技术合同成交额突破6亿元。\n"
            "（一）促进转化。全年技术合同成交额达到5亿元以上。",
            found="全年技术合同成交额达到5亿元以上",
        ),
    ),
    good=(
        TextExample(
            words="数字一致",
            text="三、下一步工作安排\n新增创新型企业8家以上。\n"
            "1.培育企业。力争新增创新型企业8家以上。",
        ),
        TextExample(
            words="级别不同，不是一回事",
            text="三、下一步工作安排\n新建市级科技平台8家。\n1.建设平台。新建自治区级科技平台3家。",
        ),
        TextExample(
            words="逐年的目标",
            text="三、下一步工作安排\n2026年改造工业企业120家。\n2027年改造工业企业150家。",
        ),
    ),
)
