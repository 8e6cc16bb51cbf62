"""N108: 由…增加到…，增长…: the change does not follow from the two figures."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.figures.bands import Band, band, growth, rate_band, shown
from kjreport.checks.figures.scopes import Scope, scopes
from kjreport.checks.manuscript import Manuscript
from kjreport.findings import Severity
from kjreport.text.number_phrases import Quantity

_FROM = re.compile(
    r"[由从](?:[^，。；由从0-9]{0,14}|[^，。；由从0-9]{0,6}[0-9]{4}年[^，。；0-9]{0,8})$"
)
_UP = r"增加|增长|提高|上升|提升|扩大|发展|跃升|升|增|扩|攀升|跃"
_DOWN = r"减少|下降|降低|缩减|压减|缩短|下调|降|减|压缩|压降"
_TO = re.compile(rf"[^，。；0-9]{{0,12}}(?P<verb>{_UP}|{_DOWN})[^，。；0-9]{{0,12}}[到至为]$")
_CHANGE = re.compile(
    rf"^[^。；0-9]{{0,8}}[，,、（(](?:实现|累计|共)?(?P<verb>增幅|降幅|净增|净减|{_UP}|{_DOWN})"
    r"[了达为]{0,2}(?:到达)?$"
)
#: B，比上年的 A 增长 C.
_THAN = re.compile(
    r"[^，。；0-9]{0,6}[，,（(]?[比较](?:上年|去年|上一年|[0-9]{4}年)(?:同期|末|底)?[的为]?$"
)
_BY = re.compile(rf"^[^，。；0-9]{{0,2}}[，,]?(?P<verb>净增|净减|{_UP}|{_DOWN})了?$")
_DOWNWARD = re.compile(f"降幅|净减|{_DOWN}")
_NO_BASE = re.compile("可比价|不变价|生产总值|GDP|增加值|比上|较上|同比|年均|平均|环比|高于|低于")
_REACH = 40


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield every change that differs from what its two figures give."""
    for passage in manuscript.passages:
        for scope in scopes(passage):
            figures = scope.quantities
            for first, second, change in zip(figures, figures[1:], figures[2:], strict=False):
                message = ""
                if _is_told(scope, first, second, change):
                    message = _message(first, second, change)
                elif _is_told_back(scope, first, second, change):
                    message = _message(second, first, change)
                if message:
                    start = max(change.start - _LEAD, second.end)
                    yield ProseFault(passage, start, change.end, message)


_LEAD = 6


def _is_told(scope: Scope, before: Quantity, after: Quantity, change: Quantity) -> bool:
    """Tell whether three figures stand in 由 A 增加到 B，增长 C, all of them exact."""
    if not (before.is_exact and after.is_exact and change.is_exact) or before.unit != after.unit:
        return False
    if _FROM.search(scope.words(before.start - _REACH, before.start)) is None:
        return False
    middle, last = scope.words(before.end, after.start), scope.words(after.end, change.start)
    to, changed = _TO.match(middle), _CHANGE.match(last)
    if to is None or changed is None or _NO_BASE.search(middle + last):
        return False
    return _is_down(to["verb"]) == _is_down(changed["verb"])


def _is_told_back(scope: Scope, after: Quantity, before: Quantity, change: Quantity) -> bool:
    """Tell whether three figures stand in B，比上年的 A 增长 C, all of them exact."""
    if not (before.is_exact and after.is_exact and change.is_exact) or before.unit != after.unit:
        return False
    middle, last = scope.words(after.end, before.start), scope.words(before.end, change.start)
    changed = _BY.match(last)
    if _THAN.match(middle) is None or changed is None or _NO_BASE.search(last):
        return False
    is_fewer = after.value < before.value
    return _is_down(changed["verb"]) == is_fewer


def _is_down(verb: str) -> bool:
    return _DOWNWARD.fullmatch(verb) is not None


def _message(before: Quantity, after: Quantity, change: Quantity) -> str:
    """Say what the change should be, "" when it is right or cannot be told."""
    computed = _computed(before, after, change)
    if computed is None:
        return ""
    computed = Band(abs(computed.low), abs(computed.high))
    computed = Band(min(computed.low, computed.high), max(computed.low, computed.high))
    told = rate_band(change) if change.is_rate else band(change)
    if computed.meets(told):
        return ""
    return f"按前后两个数计算应为{shown(computed, change)}"


def _computed(before: Quantity, after: Quantity, change: Quantity) -> Band | None:
    old, new = band(before), band(after)
    if change.unit == before.unit or (change.unit == "个百分点" and before.unit == "%"):
        if before.unit == "%" and change.unit == "%":
            return None
        return Band(new.low - old.high, new.high - old.low)
    if change.unit == "%" and before.unit != "%":
        return growth(before, after)
    return None


CHECK = ProseCheck(
    code="N108",
    title="增减幅度算错",
    why="写明了“由多少增加到多少”的，增幅、增量可以算出来，应当与文中所写一致（在四舍五入的范围内）",
    source="统计数据勾稽关系",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请核对前后两个数和增减幅度",
    find=find,
    bad=(
        TextExample(
            words="增幅算错",
            text="高新技术企业由上年的120家增加到150家，增长20%。",
            found="家，增长20%"[1:],
        ),
        TextExample(
            words="百分点算错",
            text="研发投入强度由0.49%提高到0.57%，提高0.18个百分点。",
            found="，提高0.18个百分点",
        ),
        TextExample(
            words="净增的数算错",
            text="科技特派员从86名增加到112名，净增16名。",
            found="，净增16名",
        ),
        TextExample(
            words="与上年的数相比算错",
            text="技术合同成交额达到5.48亿元，比上年的4.20亿元增长20.5%。",
            found="亿元增长20.5%"[2:],
        ),
    ),
    good=(
        TextExample(
            words="四舍五入以后相符",
            text="高新技术企业由上年的117家增加到150家，增长28.2%。",
        ),
        TextExample(
            words="两个数本身是四舍五入的，增幅在允许的范围内",
            text="研发经费由6.8亿元增加到7.9亿元，增长15.5%。",
        ),
        TextExample(
            words="公布的增速按可比价计算，不能照现价重算",
            text="高技术产业增加值由12.5亿元增加到14.2亿元，按可比价增长9.8%。",
        ),
        TextExample(
            words="增长的是另一个指标",
            text="平台由12个增加到15个，带动投入增长30%。",
        ),
    ),
)
