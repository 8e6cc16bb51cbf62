"""S111: a part about problems, and none that says what is to be done."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript, Passage
from kjreport.findings import Severity

_PROBLEMS = re.compile("问题|不足|困难|短板|差距")
_MEASURES = re.compile(
    "下一?步|打算|计划|安排|措施|思路|任务|建议|对策|整改|改进|[0-9]{4}年.{0,4}工作|努力方向"
)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield the heading of the problems where no heading and no sentence goes on to measures."""
    headings = [one for one in manuscript.passages if one.heading_end]
    problems = next((one for one in headings if _is_about_problems(one)), None)
    if problems is None:
        return
    after = manuscript.passages[problems.index + 1 :]
    has_measures = any(one.heading_end and _MEASURES.search(one.heading) for one in after) or any(
        _MEASURES.search(one.text) for one in after
    )
    if not has_measures:
        message = "写了问题，后面没有写怎么解决"
        yield ProseFault(problems, 0, problems.heading_end, message)


def _is_about_problems(passage: Passage) -> bool:
    heading = passage.heading
    return _PROBLEMS.search(heading) is not None and _MEASURES.search(heading) is None


CHECK = ProseCheck(
    code="S111",
    title="有问题没有对策",
    why="只摆问题，不说怎么办，上会时会被问到",
    source="公文核稿实务",
    strength=Strength.CUSTOM,
    severity=Severity.HINT,
    remedy="请补上下一步的打算",
    find=find,
    bad=(
        TextExample(
            words="写完问题就结束",
            text="一、工作情况\n完成12项。\n二、存在的问题\n人才引进难度大。",
            found="二、存在的问题",
        ),
        TextExample(
            words="不足",
            text="一、主要成效\n完成12项。\n二、困难和不足\n平台数量少。",
            found="二、困难和不足",
        ),
    ),
    good=(
        TextExample(
            words="有打算", text="一、存在的问题\n人才引进难度大。\n二、下一步打算\n加大引才力度。"
        ),
        TextExample(
            words="写在一起", text="一、工作情况\n完成。\n二、存在的问题及下步措施\n改进。"
        ),
    ),
)
