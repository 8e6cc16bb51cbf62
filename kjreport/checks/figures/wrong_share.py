"""N109: 占…的…%, 完成目标的…%: the share does not follow from the two figures."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.figures.bands import Band, rate_band, share, shown
from kjreport.checks.figures.enumerations import is_usable
from kjreport.checks.figures.scopes import Scope, scopes
from kjreport.checks.manuscript import Manuscript
from kjreport.findings import Severity
from kjreport.text.number_phrases import Quantity

#: 占全市总数 200家 的 60%: between the whole and the rate.
_OF = re.compile(r"[^，。；0-9]{0,8}的$")
_HOLDS = re.compile(r"(?:占|是|为|完成)[^，。；0-9]{0,14}$")
#: 其中规上企业30家，占 60%: between the part and the rate.
_MAKES = re.compile(r"[^，。；0-9]{0,8}[，,（(]占(?:比|总数|全部|总量)?(?:的|为|达|约为)?$")
_AMONG = re.compile("其中[^。；]{0,40}$")
#: 计划培训500人，实际培训450人，完成率90%.
_GOAL = re.compile(r"(?:目标|计划|任务)[^。；0-9]{0,14}$")
_DONE = re.compile(
    r"[^。；0-9]{0,12}[，,][^。；0-9]{0,4}(?:实际|已|共|全年)?[^，。；0-9]{0,3}完成[^，。；0-9]{0,10}$"
)
_RATE = re.compile(
    r"[^。；0-9]{0,8}[，,（(](?:完成率|目标完成率|完成比例|完成目标的|完成计划的)[为达]?$"
)
#: 抽检200批次，合格196批次，合格率98%: between the part and its rate.
_OWN_RATE = re.compile(r"[^，。；0-9]{0,4}[，,（(]([\u4e00-\u9fff]{2,4})率[为达]?到?$")
_REACH = 40


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield every share that differs from what its two figures give."""
    for passage in manuscript.passages:
        for scope in scopes(passage):
            for index, rate in enumerate(scope.quantities):
                if rate.unit != "%" or not rate.is_exact or index <= 1:
                    continue
                bands = tuple(_computed(scope, index))
                if bands and not any(one.meets(rate_band(rate)) for one in bands):
                    before = scope.quantities[index - 1]
                    start = max(rate.start - _LEAD, before.end)
                    nearest = min(bands, key=lambda one: abs(one.low - rate.value))
                    message = f"按文中的两个数计算应为{shown(nearest, rate)}"
                    yield ProseFault(passage, start, rate.end, message)


_LEAD = 8


def _computed(scope: Scope, index: int) -> Iterator[Band]:
    """Yield what the rate may be; nothing where the text does not say of what."""
    rate, last, first = (scope.quantities[index - back] for back in range(3))
    between = scope.words(last.end, rate.start)
    if _OF.match(between) and _HOLDS.search(scope.words(first.end, last.start)):
        yield from _share(first, last)
    elif _MAKES.match(between):
        if _AMONG.search(scope.words(last.start - _REACH, last.start)):
            for whole in scope.quantities[max(index - _MOST, 0) : index - 1]:
                yield from _share(last, whole)
    elif _RATE.match(between) and _is_done(scope, first, last):
        yield from _share(last, first)
    elif _is_own_rate(scope, last, between):
        for whole in scope.quantities[max(index - _MOST, 0) : index - 1]:
            yield from _share(last, whole)


_MOST = 8


def _is_own_rate(scope: Scope, part: Quantity, between: str) -> bool:
    """Tell whether a rate is named after what the figure before it counts: 合格…，合格率…."""
    named = _OWN_RATE.match(between)
    if named is None:
        return False
    clause = scope.words(part.start - _REACH, part.start)
    return named[1] in re.split("[，,；;。]", clause)[-1]


def _is_done(scope: Scope, goal: Quantity, done: Quantity) -> bool:
    before = scope.words(goal.start - _REACH, goal.start)
    return bool(_GOAL.search(before) and _DONE.match(scope.words(goal.end, done.start)))


def _share(part: Quantity, whole: Quantity) -> Iterator[Band]:
    if part.unit == whole.unit and part.is_exact and whole.is_exact and is_usable(whole):
        computed = share(part, whole)
        if computed is not None:
            yield computed


CHECK = ProseCheck(
    code="N109",
    title="占比或完成率算错",
    why="部分和总数、目标和完成数都写明了的，占比、完成率可以算出来，应当与文中所写一致（在四舍五入的范围内）",
    source="统计数据勾稽关系",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请核对两个数和百分比",
    find=find,
    bad=(
        TextExample(
            words="占总数的比例算错",
            text="规上高新技术企业86家，占全市高新技术企业200家的53%。",
            found="00家的53%"[3:],
        ),
        TextExample(
            words="其中一项的占比算错",
            text="全年培训800人次，其中农民480人次，占65%。",
            found="，占65%",
        ),
        TextExample(
            words="完成率算错",
            text="年度目标为引进人才50名，实际完成45名，完成率95%。",
            found="，完成率95%",
        ),
        TextExample(
            words="合格率算错",
            text="抽检产品200批次，合格196批次，合格率96%。",
            found="，合格率96%",
        ),
    ),
    good=(
        TextExample(
            words="四舍五入以后相符",
            text="规上高新技术企业86家，占全市高新技术企业203家的42.4%。",
        ),
        TextExample(
            words="没有说占谁的",
            text="全市登记技术合同120项，占全区的8.5%。",
        ),
        TextExample(
            words="约数不算",
            text="全年培训800余人次，其中农民480人次，占65%。",
        ),
    ),
)
