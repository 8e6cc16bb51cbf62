"""N105: a count and the names in the bracket behind it differ."""

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
)
from kjreport.checks.figures.scopes import Scope, scopes
from kjreport.checks.figures.wholes import lead, whole_before
from kjreport.checks.manuscript import Manuscript
from kjreport.findings import Severity
from kjreport.text.number_phrases import Quantity

_UNIT_WORDS = "家 个 项 人 所 户 种 类 件 条 座 处 县 镇 村 校 旗 部门 乡镇 街道 社区 旗县"
_UNITS = frozenset(_UNIT_WORDS.split())
_LIKE_NAMES = frozenset(["家", "个", "户", "所", "人"])
#: A bracket that begins so, or holds this, is a remark and no list of names.
_REMARK = re.compile(
    r"^(?:含|不含|其中|包括|包含|详见|见|附|以下|简称|如|即|指|按|由|因|经|截至|截止|均|已|未|待|拟|不|除|较|同比|约|占|责任"
    r"|牵头|配合|主要|全部|另|或|暂|共|分|每|原|现|目前|预计|计划|累计|通过|根据|依据|参照|正在|也|都|上述|注|数据)"
)
_SENTENCE = re.compile(
    r"[。！？]|(?<![A-Za-z0-9])[0-9]{1,6}(?![0-9号])|分别|比上|同期|情况|以来|范围|[级类型性]$|[级类型性][、，]|奖$|奖[、，]|的$"
)
_ATTRIBUTE = re.compile(
    r"[均都为已待含较占级类型性增减全首批次第年月日拟可不无按以用由经省市县区镇村旗线在前后上下新]|目前|试点|规上|民营|名单"
)
_HOLDERS = re.compile(
    "项目|课题|成果|专利|标准|任务|合同|问题|产品|技术|平台|次|场|期|资金|政策|措施"
)
_MOST = 60
_UNLIKELY = 3
_LONGEST_NAME = 40
_NOUN = 8
_PLACES = ("县", "市", "区", "旗", "镇", "乡", "村", "地")
_PERSON = range(2, 5)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield every count whose bracket holds another number of names."""
    for passage in manuscript.passages:
        for scope in scopes(passage):
            whole = whole_before(scope)
            if whole is None or scope.quantities or not _is_list(scope, whole):
                continue
            names = closed_list(scope.text)
            if _is_comparable(scope, whole, names) and not names.allows(int(whole.value)):
                yield ProseFault(passage, lead(passage, whole), whole.end, _message(whole, names))


def _is_list(scope: Scope, whole: Quantity) -> bool:
    words = scope.text.strip()
    return (
        whole.is_exact
        and whole.unit in _UNITS
        and 1 < whole.value <= _MOST
        and whole.value == int(whole.value)
        and bool(words)
        and not says_more(words)
        and _REMARK.search(words) is None
        and _SENTENCE.search(words) is None
    )


def _is_comparable(scope: Scope, whole: Quantity, names: NameCount) -> bool:
    """Tell whether the names are names of what is counted."""
    if not names.fewest or max(map(len, re.split("[、，,；;]", scope.text))) > _LONGEST_NAME:
        return False
    if names.most == 1:
        return _is_single_name(scope.text.strip(), whole)
    if whole.value > _UNLIKELY * names.most:
        return False
    return _is_of_kind(scope, whole, names)


def _is_of_kind(scope: Scope, whole: Quantity, names: NameCount) -> bool:
    kind = kind_of(names.last)
    text = scope.passage.text
    noun = text[max(whole.start - _NOUN, 0) : whole.start] + text[whole.end : scope.start - 1]
    if whole.unit == "人":
        return len(names.last) in _PERSON and kind == ""
    if kind == PLACES:
        return noun.endswith(_PLACES)
    if kind in (FIRMS, BODIES):
        return whole.unit == "家" or _HOLDERS.search(noun) is None
    return whole.unit in _LIKE_NAMES or _HOLDERS.search(noun) is None or not _are_short(scope.text)


def _are_short(words: str) -> bool:
    """Tell whether the names may be firms known by their short names."""
    return all(len(name) <= max(_PERSON) for name in re.split("[、，,；;]", words))


def _is_single_name(name: str, whole: Quantity) -> bool:
    is_name = _ATTRIBUTE.search(name) is None and len(name) >= min(_PERSON)
    return whole.unit == "家" and is_name and kind_of(name) not in (BODIES, PLACES)


def _message(whole: Quantity, names: NameCount) -> str:
    return f"写的是{int(whole.value)}，括号里列出的是{names.words}个名称"


CHECK = ProseCheck(
    code="N105",
    title="数目与括号里的名单不符",
    why="数目后面括号里逐个列出名称的，名称的个数应当等于数目；没有列全时写“等”。",
    source="统计数据勾稽关系",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请核对数目和名单；没有列全时加“等”",
    find=find,
    bad=(
        TextExample(
            words="写六家，列了五家",
            text="新认定高新技术企业6家（云铝、云光、远山、北岭、河谷）。",
            found="新认定高新技术企业6家",
        ),
        TextExample(
            words="写两家，只列了一家",
            text="新建院士工作站两家（云河铝业）。",
            found="新建院士工作站两家",
        ),
    ),
    good=(
        TextExample(
            words="个数相符，最后两个用“和”连接",
            text="新认定高新技术企业3家（云铝、云光和远山）。",
        ),
        TextExample(words="没有列全，有“等”", text="走访企业20家（云铝、云光等）。"),
        TextExample(
            words="括号里是承担单位，不是项目名称",
            text="实施重点项目4项（云河铝业有限公司、云河光电有限公司）。",
        ),
        TextExample(words="括号里是说明", text="新增规上企业3家（均为制造业）。"),
    ),
)
