"""What a number of a text counts: its name, unit and 约数, where they are plain."""

import re
from dataclasses import dataclass

from kjreport.prose.quantities import AFTER_NUMBER, AFTER_UNIT, APPROXIMATIONS, quantity
from kjreport.text.number_phrases import Quantity
from kjreport.text.numbers import parse_number
from kjreport.text.unreadable import UnreadableValueError

_DIGITS = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_CLAUSE = re.compile("[，。；：、！？（）“”《》〈〉【】—…\\s]")
_BEFORE_NAME = re.compile(
    r"(?:(?:19|20)\d\d年(?:度)?(?:\d{1,2}月(?:\d{1,2}日)?)?[底末]?|今年(?:以来)?|一年来|全年|年内|年底"
    "|上半年|下半年|截至|截止|目前|现已|已经|已|共|累计|合计|总共|先后|成功|积极|同时|其中|还|并|又"
    "|我[市县区旗局]|全[市县区旗省局]|[一二三四五六七八九十]是)+"
)
_AFTER_NAME = re.compile(
    "(?:已经|已|达到|达|突破|增至|增加到|增加至|增长到|上升到|上升至|提高到|为|有|共计|共有|共|合计"
    "|累计|总计|计|完成|实现|了|到|至|将近|接近|约|近|超过|超|逾)+$"
)
#: Numbers that follow from others, are aims, or count places.
_NO_NAME = re.compile(
    "较|比上|同比|环比|同期|增长|增加|减少|下降|提高|降低|占|排名|第|每|平均|目标|力争|计划|确保"
    "|预计|拟|将|不少于|不低于|前|余下|去年|上年|明年|分别|^[要对与在向由把以从]"
)
_NAME = re.compile(r"[\u4e00-\u9fffA-Za-z&·]{3,16}")
_GOT = re.compile(".*(?:获得|争取到?|取得|实现|落实|到位)(?=.{3})")
_ENDS_BADLY = re.compile(
    "(?:[的和与及在于从对向由等中内以个家项级只各要]|召开|举办|开展|组织|推荐|选出|选派)$"
)
_NO_UNITS = frozenset(
    {"年", "月", "日", "天", "周", "岁", "小时", "分钟", "大", "届", "期", "倍", "个百分点", "度"}
    | {"市", "县", "旗", "盟", "镇", "村", "页"}
)
_RATE_NAME = re.compile("(?:率|强度|比重|占比|比例|覆盖面)$")
#: What stands before 、 when the list goes on counting: 研究中心3家、实验室5家.
_COUNTED = re.compile(r"[0-9][^，。；：、]{1,4}$")
_KEY_SIGNS = re.compile(r"\W")
_REACH, _NEAR = 60, 10
_LONGEST_NAME = 16
_AROUND = 6


@dataclass(frozen=True, slots=True)
class NamedNumber:
    """A number that a name and a unit belong to; ``said`` is where it was found."""

    name: str
    value: str
    unit: str
    approximation: str
    said: str

    @property
    def key(self) -> str:
        """The name as a key: 汉字, letters and digits."""
        return _KEY_SIGNS.sub("", self.name)


def named_number(text: str, phrase: Quantity) -> NamedNumber | None:
    """Return what a phrase says, if an expression would print it just as it was typed."""
    typed = text[phrase.start : phrase.end]
    digits = _DIGITS.search(typed)
    if digits is None or phrase.high is not None or phrase.is_each or phrase.unit in _NO_UNITS:
        return None
    name = _name(text, phrase)
    unit, approximation = _unit(typed[: digits.start()], typed[digits.end() :])
    try:
        number = parse_number(digits[0])
    except UnreadableValueError:
        return None
    if not name or not unit or quantity(number, unit, approximation) != typed:
        return None
    said = text[max(0, phrase.start - len(name) - _AROUND) : phrase.end]
    return NamedNumber(name, digits[0], unit, approximation, said)


def _unit(before: str, after: str) -> tuple[str, str]:
    """Part 约数 from 计量单位."""
    if before:
        return after, before if before in APPROXIMATIONS else ""
    for word in (*AFTER_UNIT, *AFTER_NUMBER):
        if word in after:
            return after.replace(word, "", 1), word
    return after, ""


def _name(text: str, phrase: Quantity) -> str:
    """Return what a number counts, ``""`` where that is not plain."""
    start = max(0, phrase.start - _REACH)
    for mark in _CLAUSE.finditer(text, start, phrase.start):
        start = mark.end()
    is_listed = text[start - 1 : start] == "、"
    if is_listed and _COUNTED.search(text[max(0, start - _NEAR) : start - 1]) is None:
        return ""
    words = _AFTER_NAME.sub("", text[start : phrase.start])
    before = _BEFORE_NAME.match(words)
    name = words[before.end() :] if before is not None else words
    if len(name) > _LONGEST_NAME:
        name = _GOT.sub("", name)
    is_name = _NAME.fullmatch(name) and not _NO_NAME.search(words) and not _ENDS_BADLY.search(name)
    is_rate = phrase.unit in {"%", "‰"}
    return name if is_name and (not is_rate or _RATE_NAME.search(name)) else ""
