"""What a figure is about: the noun before it, without what only says how much or by whom."""

import re
from dataclasses import dataclass

from kjreport.checks.figures.scopes import Scope, sentence_scopes
from kjreport.checks.manuscript import Manuscript, Passage
from kjreport.text.brackets import FILLER
from kjreport.text.number_phrases import Quantity

_REACH = 40
_CLAUSE = re.compile("[，,、；;。：:！？]|和(?=[^和]{4})")
_LEADING = re.compile(
    "^(?:力争|确保|争取|预计|目前|现有|现在|全年|年内|今年|本年|到年底|其中|使|全[市县旗区]|我[市县旗区]"
    "|共有|共|已|有){1,4}"
)
_TRAILING = re.compile(
    "(?:达到|达|突破|超过|为|有|共|约|已|到|力争|保持在|稳定在|不少于|控制在|完成|实现){1,4}$"
)
_PLAN = re.compile("计划|安排|打算|目标|下一步|下步|今后|思路|要求|任务|措施|展望")
_SHORTEST = 4
TIMES = re.compile(
    "[0-9]{4}年|[0-9]{1,2}月|季度|去年|上年|前年|同期|原|年初|半年|由|从|比|较|以来|累计|新增"
    "|首批|第|每|平均|计划|预计|到期"
)


@dataclass(frozen=True, slots=True)
class Told:
    """A figure, what it is about, and the clause it stands in."""

    passage: Passage
    quantity: Quantity
    subject: str
    clause: str


def told_figures(manuscript: Manuscript, *, in_plan: bool) -> tuple[Told, ...]:
    """Return the figures of the plan, or of the rest of a document, with what they are about."""
    found: list[Told] = []
    is_plan = False
    for passage in manuscript.passages:
        if passage.level == 1:
            is_plan = _PLAN.search(passage.heading) is not None
        if is_plan is in_plan:
            for scope in sentence_scopes(passage):
                found += _told(scope)
    return tuple(found)


def _told(scope: Scope) -> list[Told]:
    every = (_one(scope, quantity) for quantity in scope.quantities)
    return [one for one in every if len(one.subject) >= _SHORTEST]


def _one(scope: Scope, quantity: Quantity) -> Told:
    clause = _CLAUSE.split(scope.words(quantity.start - _REACH, quantity.start))[-1]
    subject = _TRAILING.sub("", _LEADING.sub("", clause.replace(FILLER, "").strip()))
    return Told(scope.passage, quantity, subject, clause)
