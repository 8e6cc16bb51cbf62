"""N103: figures told one after another, and a 合计 behind them that is not their sum."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.figures.enumerations import Part, is_usable
from kjreport.checks.figures.labels import is_other_statement, may_overlap
from kjreport.checks.figures.printed import amount, sum_words
from kjreport.checks.figures.scopes import Scope, scopes
from kjreport.checks.manuscript import Manuscript
from kjreport.findings import Severity
from kjreport.text.brackets import FILLER
from kjreport.text.number_phrases import Quantity

_TOTAL = re.compile(
    r"(?:[，,、；;]|以上|两项|三项|四项|五项)(?:合计|共计|总计|累计合计|共)[为达有]{0,2}到?$"
)
_PARTED = re.compile("[。；;]")
_COMMA = re.compile("[，,]")
_LEAD = 10
_REACH = 300
_LONGEST_LABEL = 24


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield every 合计 that differs from the sum of the list before it."""
    for passage in manuscript.passages:
        for scope in scopes(passage):
            for total in scope.quantities:
                if total.is_exact and not total.is_rate and _is_total(scope, total):
                    parts = _list_before(scope, total)
                    if _differs(parts, total):
                        start = _word_start(scope, total)
                        yield ProseFault(passage, start, total.end, _message(parts, total))


def _is_total(scope: Scope, total: Quantity) -> bool:
    return _TOTAL.search(scope.words(total.start - _LEAD, total.start)) is not None


def _word_start(scope: Scope, total: Quantity) -> int:
    words = scope.words(total.start - _LEAD, total.start)
    return total.start - len(words) + max(words.rfind(mark) for mark in "，,、；;") + 1


def _list_before(scope: Scope, total: Quantity) -> tuple[Part, ...]:
    """Return the figures of the same unit that lead up to a total, without a gap."""
    parts: list[Part] = []
    end = total.start
    for one in reversed(scope.between(total.start - _REACH, total.start)):
        between = scope.words(one.end, end).replace(FILLER, "")
        if _PARTED.search(between):
            break
        if one.unit != total.unit:
            end = min(end, one.start) if not parts else end
            continue
        if not is_usable(one) or not one.is_exact or one.is_each:
            return ()
        label = _label(scope, one)
        if is_other_statement(label) or len(label) > _LONGEST_LABEL:
            break
        parts.append(Part(label, one))
        end = one.start - len(label)
    return tuple(reversed(parts))


def _label(scope: Scope, part: Quantity) -> str:
    words = scope.words(part.start - _LONGEST_LABEL - 1, part.start).replace(FILLER, "")
    return re.split("[，,、；;。：:]", words)[-1]


def _differs(parts: Sequence[Part], total: Quantity) -> bool:
    """Tell whether neither the whole list nor its end makes up the total."""
    if len(parts) <= 1 or may_overlap(part.label for part in parts):
        return False
    value = Decimal(0)
    for count, part in enumerate(reversed(parts), start=1):
        value += part.value
        if value == total.value and count > 1:
            return False
    return True


def _message(parts: Sequence[Part], total: Quantity) -> str:
    return f"合计与前面各项对不上：{sum_words(parts, total)}，文中写{amount(total.value, total)}"


CHECK = ProseCheck(
    code="N103",
    title="合计不等于前面各项之和",
    why="先列各项再写“共计”“合计”的，合计应当等于前面各项之和。",
    source="统计数据勾稽关系",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请核对各项和合计",
    find=find,
    bad=(
        TextExample(
            words="三项相加比共计少",
            text="争取国家级项目2项、自治区级项目5项、市级项目8项，共计16项。",
            found="共计16项",
        ),
        TextExample(
            words="金额合计错",
            text="兑现研发补助120.5万元、平台奖励80万元，合计210.5万元。",
            found="合计210.5万元",
        ),
    ),
    good=(
        TextExample(
            words="合计等于各项之和",
            text="争取国家级项目2项、自治区级项目5项、市级项目8项，共计15项。",
        ),
        TextExample(
            words="后面是全市的存量，不是前面各项的合计",
            text="新认定重点实验室2家、技术中心5家，全市各类平台总数达到60家。",
        ),
        TextExample(
            words="合计的是另一种计量单位",
            text="举办培训班5期、讲座3场，共计培训420人次。",
        ),
    ),
)
