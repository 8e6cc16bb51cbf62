"""N106: 甲、乙3家企业: a count and the names before it differ."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.figures.name_lists import (
    BODIES,
    FIRMS,
    PLACES,
    NameCount,
    closed_list,
    kind_of,
    says_more,
    trailing_list,
)
from kjreport.checks.figures.scopes import Scope, sentence_scopes
from kjreport.checks.manuscript import Manuscript
from kjreport.findings import Severity
from kjreport.text.number_phrases import Quantity

_UNIT_WORDS = "家 个 项 人 所 户 种 类 件 条 座 处 县 镇 村 校 旗 部门 乡镇 大"
_UNITS = frozenset(_UNIT_WORDS.split())
_CLAUSE = re.compile("[，,；;。：:！？]")
#: Words between a list and its count that make the count another thing.
_BETWEEN = re.compile(
    "[共达有为到的了出至者每近各前后以其这该总计超及和与]$|累计|合计|新增|其中|上述|分别|[0-9]$|(?:首|头|另|再|又|仅|约)$"
)
_NOUN = re.compile("[\\u4e00-\\u9fff]{2,6}")
_NO_NOUN = re.compile(
    "以上|左右|以下|以内|次|月|小时|工作日|已|均|获|被|经|通过|进行|开展|正|在|为|是|和|及|与|并|的|就|未|以"
)
_HELD = re.compile(
    "项目|课题|成果|产品|专利|平台|中心|实验室|基地|工作站|技术|团队|品种|标准|合同|协议|点|班|活动|任务|问题"
)
_PEOPLE = re.compile(
    "同志|教授|专家|人员|院士|老师|干部|职工|博士|代表|委员|学生|同学|特派员|负责人|带头人|人才"
)
_REACH = 240
_MOST = 20
_PERSON = range(2, 5)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield every count that differs from the names right before it."""
    for passage in manuscript.running:
        for scope in sentence_scopes(passage):
            for quantity in scope.quantities:
                if not _may_count_names(scope, quantity):
                    continue
                names = _names(scope, quantity)
                is_quoted = passage.text[quantity.start - 1] in _CLOSING_QUOTES
                if names is None or names.allows(int(quantity.value)):
                    continue
                mark = is_quoted or names.most == _MOST
                start = quantity.start - min(len(names.last) + mark, _SHOWN)
                yield ProseFault(passage, start, quantity.end, _message(quantity, names))


_SHOWN = 20
_KINDS = frozenset(["类", "种", "大"])
"""Kinds are told by examples: what stands before 等 may belong to one kind."""
_CLOSING_QUOTES = frozenset("”」")


def _may_count_names(scope: Scope, quantity: Quantity) -> bool:
    if not (quantity.is_exact and quantity.unit in _UNITS and 1 < quantity.value <= _MOST):
        return False
    if quantity.is_each or quantity.value != int(quantity.value):
        return False
    after = scope.words(quantity.end, quantity.end + 6)
    noun = _NOUN.match(after)
    return noun is not None and _NO_NOUN.match(after) is None


def _names(scope: Scope, quantity: Quantity) -> NameCount | None:
    """Return the names before a count, ``None`` where there is no list of such names."""
    words = scope.words(quantity.start - _REACH, quantity.start)
    words = _CLAUSE.split(words)[-1]
    quoted = _quoted(scope, quantity)
    if quoted is not None and "、" in quoted:
        return None if says_more(quoted) else closed_list(quoted)
    if words.endswith("等") and "、" in words and quantity.unit not in _KINDS:
        return _at_least(scope, quantity, words[:-1])
    if "、" not in words or says_more(words) or _BETWEEN.search(words):
        return None
    start = quantity.start - len(words)
    if scope.between(start, quantity.start):
        return None
    extra = scope.passage.text.count("》《", start, quantity.start)
    names = trailing_list(words)
    names = NameCount(names.fewest + extra, names.most + extra, names.last)
    return names if _is_comparable(scope, quantity, names) else None


def _at_least(scope: Scope, quantity: Quantity, words: str) -> NameCount | None:
    """Return the names before 等, of which there may be more than are told."""
    start = quantity.start - len(words) - 1
    if scope.between(start, quantity.start) or says_more(words):
        return None
    names = trailing_list(words)
    return NameCount(names.fewest, _MOST, names.last)


def _quoted(scope: Scope, quantity: Quantity) -> str | None:
    """Return what stands in quotes right before a count: “甲、乙、丙”三大工程."""
    text = scope.passage.text
    if text[quantity.start - 1 : quantity.start] not in _CLOSING_QUOTES:
        return None
    first = max(quantity.start - _REACH, 0)
    opening = max(text.rfind(mark, first, quantity.start) for mark in "“「")
    return text[opening + 1 : quantity.start - 1] if opening >= 0 else None


def _is_comparable(scope: Scope, quantity: Quantity, names: NameCount) -> bool:
    """Tell whether the names are names of what is counted."""
    after = scope.words(quantity.end, quantity.end + 6)
    kind = kind_of(names.last)
    if not names.last.strip() or names.last.strip().isdigit():
        return False
    if quantity.value > 2 * names.most + 1:
        return False
    if quantity.unit == "人":
        return len(names.last) in _PERSON and kind == "" and _PEOPLE.match(after) is not None
    if kind == PLACES:
        return after[:2] in {"地区", "县区", "市县", "旗县", "盟市"} or after[0] == names.last[-1]
    if kind in (FIRMS, BODIES):
        return quantity.unit == "家" or _HELD.match(after) is None
    return True


def _message(quantity: Quantity, names: NameCount) -> str:
    if names.most == _MOST:
        return f"写的是{int(quantity.value)}，“等”前面已经列出{names.fewest}个"
    return f"写的是{int(quantity.value)}，前面列出的是{names.words}个"


CHECK = ProseCheck(
    code="N106",
    title="数目与前面列出的名称不符",
    why="先逐个列出名称再写数目的，数目应当等于名称的个数；没有列全时写“等”。",
    source="统计数据勾稽关系",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请核对数目和名称；没有列全时在数目前加“等”",
    find=find,
    bad=(
        TextExample(
            words="列了两家，写三家",
            text="推荐云河铝业有限公司、云河光电有限公司3家企业申报高新技术企业。",
            found="云河光电有限公司3家",
        ),
        TextExample(
            words="引号里列了三项，写四大",
            text="聚焦“能源转型、生物医药、新型材料”四大主导产业布局项目。",
            found="新型材料”四大",
        ),
        TextExample(
            words="“等”前面已经列了四个，却写三个",
            text="先后赴云河、明州、青江、南溪等3个城市考察。",
            found="南溪等3个",
        ),
    ),
    good=(
        TextExample(
            words="个数相符",
            text="推荐云河铝业有限公司、云河光电有限公司2家企业申报高新技术企业。",
        ),
        TextExample(
            words="没有列全，有“等”",
            text="推荐云河铝业有限公司、云河光电有限公司等12家企业申报高新技术企业。",
        ),
        TextExample(
            words="同一句前面另有一串词",
            text="围绕新能源、新材料领域支持云铝公司、云光公司2家企业攻关。",
        ),
        TextExample(
            words="数的是乡镇，前面是县",
            text="在东山县、西河县5个乡镇开展技术服务。",
        ),
    ),
)
