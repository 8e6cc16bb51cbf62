"""Lists of names: how many things 甲公司、乙公司和丙公司 are, at least and at most."""

import re
from dataclasses import dataclass

from kjreport.text.brackets import FILLER

_JOINT = re.compile("以及|[和与及暨]")
_PARTED = re.compile("[、，,；;]")
_COLON = re.compile("[：:]")
#: 等 that leaves a list open, not 高等 or 一等.
_OPEN = re.compile(
    "(?<![高平一二三四优中初同上对])等(?![级离效额量值边于号])|之类|以上|如[：:]|例如"
)
#: Words that a name does not hold: before them stands the beginning of the sentence.
_SENTENCE = re.compile(
    r"领域|方面|产业|行业|环节|影响|需求|精神|开展|实施|推进|推动|支持|组织|举办|建设|建成|完成|召开|协助"
    r"|帮助|推荐|申报|认定|获批|培育|引进|联合|依托|围绕|聚焦|针对|通过|按照|根据|成立|设立|选派|签订|走访|服务"
    r"|新增|实现|落实|指导|促成|启动|发布|其中|包括|涉及|覆盖|[向对在将把由从是为]"
)
_BODY_ENDINGS = "大学 学院 学校 中学 小学 研究院 研究所 医院 中心 站 局 委 银行 协会"
_PLACE_ENDINGS = "县 市 区 旗 镇 乡 村 街道 社区 苏木 嘎查 盟 州"
_MATTER_ENDINGS = "项目 工程 行动 计划 课题 技术 研究 示范 系统 平台 基地"
_KINDS = (
    ("企业", ("公司", "企业", "集团", "厂", "合作社", "股份")),
    ("机构", tuple(_BODY_ENDINGS.split())),
    ("地方", tuple(_PLACE_ENDINGS.split())),
    ("事项", tuple(_MATTER_ENDINGS.split())),
    ("书目", (FILLER,)),
)
_SHORT = 8
"""A name so short has nothing of the sentence before it."""
_LONG = 3
FIRMS, BODIES, PLACES, MATTERS, TITLES = (name for name, _ in _KINDS)


@dataclass(frozen=True, slots=True)
class NameCount:
    """How many names a list holds; 和 may join two names or stand inside one."""

    fewest: int
    most: int
    last: str
    """The last name."""

    def allows(self, count: int) -> bool:
        """Tell whether the list may hold so many names."""
        return self.fewest <= count <= self.most

    @property
    def words(self) -> str:
        """How many names, in words: 5 or 5到6."""
        return str(self.fewest) if self.most <= self.fewest else f"{self.fewest}到{self.most}"


def says_more(words: str) -> bool:
    """Tell whether a list says that there are more: 甲、乙等."""
    return _OPEN.search(words) is not None


def closed_list(words: str) -> NameCount:
    """Count a list that has a stretch for itself, as a bracket's inside."""
    items = [_COLON.split(item)[-1].strip() for item in _PARTED.split(words)]
    names = [item for item in items if item]
    joints = sum(map(_joints, names))
    return NameCount(len(names), len(names) + joints, names[-1] if names else "")


def trailing_list(words: str) -> NameCount:
    """Count a list at the end of a clause, whose beginning may belong to the sentence."""
    items = words.split("、")
    joints = sum(map(_joints, items))
    last = items[-1]
    fewest = 1
    for item in reversed(items[:-1]):
        is_alike = kind_of(item) == kind_of(last) or len(item) <= _SHORT
        if _SENTENCE.search(items[-fewest]) or not is_alike or not item.strip():
            break
        fewest += 1
    return NameCount(fewest, len(items) + joints, last)


def _joints(name: str) -> int:
    """Count the 和 that may join two names; 泰和科技有限公司 and 中和 hold none."""
    kind = kind_of(name)
    count = 0
    for match in _JOINT.finditer(name):
        left = name[: match.start()]
        is_name = len(left) >= _LONG or (len(left) > 1 and kind_of(left) == kind)
        count += is_name and len(name) - match.end() > 1
    return count


def kind_of(name: str) -> str:
    """Return what a name seems to name, "" when its ending does not tell."""
    return next((kind for kind, endings in _KINDS if name.endswith(endings)), "")
