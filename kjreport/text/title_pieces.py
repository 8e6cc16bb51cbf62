"""Cutting a title into pieces that a line break must not split."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kjreport.text.title_words import FIELDS_OF_ORGANS, LONGEST_WORD, TITLE_WORDS, WordClass

_HAN = r"[\u4e00-\u9fff]"
_NO_NAME = "|".join(
    word
    for word, kind in TITLE_WORDS.items()
    if kind in {WordClass.ABOUT, WordClass.ISSUE, WordClass.VERB, WordClass.ADVERB}
)
_IN_A_NAME = rf"(?:(?!{_NO_NAME}){_HAN})"
_REGIONS = "自治区|自治州|自治县|特别行政区|省|市|县|区|旗|盟|州|镇|乡|街道"
_AFTER_NO_REGION = "场政民级内外面域委直长情容"
"""What makes 市, 县, 区 in front of it part of another word: 市场, 区域."""
_IN_A_PLACE = rf"(?:(?![为的等和与及在对由将把赴志]){_IN_A_NAME})"
_PLACE = rf"""
    (?:{_IN_A_PLACE}{{2,5}}?(?:{_REGIONS})(?![{_AFTER_NO_REGION}]))+
  | {_IN_A_PLACE}{{2,8}}?(?:大学|学院|医院|研究院|研究所|集团|(?:股份|责任)?有限(?:责任)?公司)
"""
_OWNER = rf"""(?:
    中国共产党 | 中共 | 国家 | [全我本]?[省市县区旗盟州]
  | (?:{_IN_A_NAME}{{1,6}}?(?:{_REGIONS})){{1,3}}
)"""
_ORGAN_TAIL = rf"""(?:
    (?:人民)?政府(?:办公[厅室]|研究室)?
  | 人大常委会(?:办公[厅室])? | 人民代表大会(?:常务委员会)?(?:办公[厅室])?
  | 人民法院 | 人民检察院 | 政协(?:办公[厅室])? | (?:直属机关)?工委
  | 委(?:办公[厅室]|办|组织部|宣传部|统战部|政法委(?:员会)?|编办|党校
      |巡察组|巡视组|督查室|老干部局)?(?![员托])
  | (?:{FIELDS_OF_ORGANS})(?:和?(?:{FIELDS_OF_ORGANS})){{0,3}}
    (?:委员会办公室|委员会|委|总局|局|厅|部)
    (?:党组|党委|机关(?:党委|党总支|党支部)|党总支|党支部|办公室)?(?!员)
  | {_IN_A_NAME}{{2,14}}?
    (?:领导小组|联席会议|指挥部|管理委员会|管委会|委员会|协会|学会|联合会|研究院|研究所
      |服务中心|促进中心|有限责任公司|有限公司|大学|学院|医院)
    (?:办公室|党组|党委)?
)"""
_DASH = "[—–～~－-]"
_MONTHS = rf"\d{{1,2}}(?:{_DASH}\d{{1,2}})?月份?(?:\d{{1,2}}日)?"
_HOLIDAY = "(?:元旦|春节|清明|五一|端午|国庆|中秋|劳动节|国庆节|中秋节|端午节|清明节)"
_TIME = rf"""
    \d{{4}}年?(?:{_DASH}|至|到)\d{{4}}年度?
  | \d{{4}}年{_HOLIDAY}{{1,2}}(?:假期|假日)?(?:期间)?
  | \d{{4}}年度?(?:上半年|下半年|第?[一二三四1-4]季度|前三季度|{_MONTHS})?
  | (?:第?[一二三四]|前三)季度
  | {_MONTHS}"""
_COUNTERS = "家名项个起份条件户所台套号届次批期轮章"
_NUMBER = rf"""
    {_IN_A_NAME}{{1,6}}?[\u3014\[]\d{{4}}[\u3015\]]第?\d+号
  | 第?\d[\d.,]*(?:％|%|[余多])?(?:万亿|[万亿千百])?(?:[{_COUNTERS}]|{_HAN}(?=关|的|$))?
  | 第[〇零一二三四五六七八九十百]+[届次批期轮号章条年个]"""
_PIECE = re.compile(
    rf"""
    (?P<space>\s+)
  | (?P<organ>(?!{_NO_NAME})(?:国家(?:{FIELDS_OF_ORGANS})总局)?{_OWNER}{_ORGAN_TAIL})
  | (?P<time>{_TIME})
  | (?P<number>{_NUMBER})
  | (?P<latin>[A-Za-z0-9][A-Za-z0-9&.+/%'_-]*)
  | (?P<dash>——|—|–|－)
  | (?P<opening>[《“‘（〈「【\u3014(])
  | (?P<closing>[》”’）〉」】\u3015)])
  | (?P<comma>[、，：；。！？,:;·])
  | (?P<place>{_PLACE})
    """,
    re.VERBOSE,
)
_PAIRS = {
    "《": "》",
    "“": "”",
    "‘": "’",
    "（": "）",
    "〈": "〉",
    "「": "」",
    "【": "】",
    "〔": "〕",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a title; ``depth`` tells how many brackets are open after it."""

    text: str
    kind: WordClass
    depth: int = 0


def title_pieces(title: str) -> tuple[Piece, ...]:
    """Cut a title into organs, times, numbers, words and signs; joined, they are the title."""
    pieces: list[Piece] = []
    open_until: list[str] = []
    for text, kind in _cut(title):
        if kind is WordClass.CLOSING and open_until and open_until[-1] == text:
            open_until.pop()
        elif kind is WordClass.OPENING and text in _PAIRS:
            open_until.append(_PAIRS[text])
        pieces.append(Piece(text, kind, len(open_until)))
    return tuple(pieces)


def _cut(title: str) -> Iterator[tuple[str, WordClass]]:
    position = 0
    while position < len(title):
        match = _PIECE.match(title, position)
        if match is not None and match.lastgroup is not None and _is_read_so(match):
            yield match.group(), WordClass(match.lastgroup)
            position = match.end()
            continue
        text, kind = _word_at(title, position)
        yield text, kind
        position += len(text)


def _is_read_so(match: re.Match[str]) -> bool:
    """Whether a place is none that begins with a known word: 科技园区 is no place."""
    return match.lastgroup != "place" or next(_words_from(match.string, match.start()), "") == ""


def _word_at(title: str, position: int) -> tuple[str, WordClass]:
    """Return the word that starts here and, with the word after it, reaches farthest."""
    best, reach = title[position], 0
    for word in _words_from(title, position):
        after = position + len(word)
        beyond = len(next(_words_from(title, after), ""))
        if len(word) + beyond > reach:
            best, reach = word, len(word) + beyond
    return best, TITLE_WORDS.get(best, WordClass.UNKNOWN)


def _words_from(title: str, position: int) -> Iterator[str]:
    """Yield the known words that start here, longest first."""
    for length in range(min(LONGEST_WORD, len(title) - position), 0, -1):
        word = title[position : position + length]
        if word in TITLE_WORDS:
            yield word
