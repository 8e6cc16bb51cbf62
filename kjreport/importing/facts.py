"""单位, 年度 and 期间: from the title, the 署名, else from what the text says most."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kjreport.importing.blocks import Confidence
from kjreport.text.dates import EARLIEST_YEAR, LATEST_YEAR
from kjreport.text.title_words import TITLE_WORDS

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=\s*年|[—–-](?:19|20)\d\d年)")
_FIRST_YEAR = re.compile(r"^((?:19|20)\d\d)\s*年", re.MULTILINE)
_TITLE_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_YEAR_DIGITS = "\u3007一二三四五六七八九"
_DIGITS = {ord(character): str(digit) for digit, character in enumerate(_YEAR_DIGITS)}
_PERIODS = re.compile("(前三季度|上半年|下半年|[一二三四]季度)")
_BUREAUS = (
    "科学技术和工业信息化局|科技和工业信息化局|工业和信息化科技局|教育科技局|科技创新局|科学技术局|科学技术委员会"
    "|科学技术厅|科技局|科技厅|科技委|科工局|工信局"
)
_ORGAN_TAIL = (
    f"(?:人民政府办公[室厅]|人民政府|(?:{_BUREAUS})(?:办公室)?|委员会|管委会|局|厅|委|办公室|中心|领导小组|协会"
    "|政府|街道办事处|街道|镇|乡|高新区|开发区|园区|大学|学院|研究院|研究所|集团|公司|科|处|股|室)"
)
_TITLE_ORGAN = re.compile(
    rf"^([\u4e00-\u9fff（）]{{0,24}}?{_ORGAN_TAIL}(?:党组|党委)?)"
    r"(?=关于|\d|[—–-]|[\u3007一二三四五六七八九]{4}年|上半年|下半年|年度|工作|科技|印发|转发|$)"
)
_SPEAKER = re.compile(rf"([\u4e00-\u9fff]{{2,8}}(?:{_BUREAUS}))")
_UNITS = "经济技术开发区|高新技术产业开发区|开发区|高新区|新区|自治县|[市县区旗州盟]"
_SHORT = re.compile(rf"(?:[我全本])?(开发区|高新区|新区|[省市县区旗州盟])?({_BUREAUS})")
_TITLE_PLACE = re.compile(
    r"^(?![在全我本]|关于)([\u4e00-\u9fff]{2,6}?(?:市|县|区|旗|州|盟))(?!场|政)"
)
_PLACE = re.compile(rf"(?<=[\u4e00-\u9fff]{{2}})(?:{_UNITS})")
_HAN = re.compile("[\u4e00-\u9fff]")
#: 高新区, 开发区, 城市, 全市 and the like are no names.
_NO_NAMES = frozenset(
    "委府对向由把给从将被让及或治发新社园校地城矿灌库牧辖特景范全我本分片小街郊大各上门超股都在该县市区旗术"
)
_LOOKED_AT = 20_000
_SHORTEST_STEM, _LONGEST_STEM = 2, 6
_BEGINNING = 500


@dataclass(frozen=True, slots=True)
class Fact:
    """A value, how sure it is, and what it was told from."""

    value: str
    confidence: Confidence
    reason: str


def find_organ(title: str, signers: Sequence[str], speaker_line: str, text: str) -> Fact:
    """Find out whose document it is."""
    if signers:
        return Fact(signers[0], Confidence.HIGH, "取自落款")
    speaker = _SPEAKER.search(speaker_line)
    if speaker is not None:
        return Fact(speaker[1], Confidence.MIDDLE, "取自讲话人")
    named = _TITLE_ORGAN.match(title)
    if named is not None and len(named[1]) > _SHORTEST_STEM:
        return Fact(named[1], Confidence.HIGH, "取自标题")
    unit, bureau = _short_name(text)
    titled = _TITLE_PLACE.match(title)
    place = titled[1] if titled is not None else _place(text[:_LOOKED_AT], unit)
    if place and bureau:
        return Fact(place + bureau, Confidence.LOW, "原文没有写全称，按提到的地名拼成，请写全称")
    if place or bureau:
        return Fact(place or unit + bureau, Confidence.LOW, "原文没有写全称，请写全称")
    return Fact("××局", Confidence.LOW, "原文没有写单位，请写全称")


def _short_name(text: str) -> tuple[str, str]:
    """Return what the text calls its own bureau: 市 and 科技局; at its beginning, if it can."""
    names = list(_SHORT.finditer(text, 0, _BEGINNING)) or list(_SHORT.finditer(text, 0, _LOOKED_AT))
    named = next((name for name in names if name[1]), names[0] if names else None)
    return ("", "") if named is None else (named[1] or "", named[2])


def _place(text: str, unit: str) -> str:
    """Return the place that the text speaks of as its own.

    Of the places named more than once, those whose bureau is named with the place are
    others': one's own is 市科技局 or 我局.
    """
    counts: Counter[str] = Counter()
    for match in _PLACE.finditer(text):
        stem = _stem(text, match.start())
        is_name = stem and stem[-1] not in _NO_NAMES and stem[-2:] not in TITLE_WORDS
        if is_name and (not unit or match[0].endswith(unit)):
            counts[stem + match[0]] += text.count(stem)
    own = [place for place in counts if not re.search(f"{place}(?:{_BUREAUS})", text)]
    return max(own or counts, key=lambda place: counts[place], default="")


def _stem(text: str, end: int) -> str:
    """Return the name before 市, 县 and the like: as long as it is named elsewhere, too."""
    found = ""
    for start in range(end - _SHORTEST_STEM, max(-1, end - _LONGEST_STEM - 1), -1):
        stem = text[start:end]
        if not _HAN.match(stem):
            break
        count = text.count(stem)
        if count < _SHORTEST_STEM or (found and count < text.count(found)):
            break
        found = stem
    return found


def find_year(title: str, date: str, text: str, fallback: int) -> Fact:
    """Find out which year's work it is about; ``date`` is that of a paper of one day only."""
    named = _TITLE_YEAR.search(title.translate(_DIGITS))
    if named is not None and EARLIEST_YEAR <= int(named[1]) <= LATEST_YEAR:
        return Fact(named[1], Confidence.HIGH, "取自标题")
    if date:
        return Fact(date[:4], Confidence.HIGH, "取自成文日期")
    first = _FIRST_YEAR.search(text, 0, _BEGINNING)
    if first is not None:
        return Fact(first[1], Confidence.HIGH, "取自正文第一句")
    years = Counter(found[1] for found in _YEAR.finditer(text))
    if years:
        most = max(years.values())
        year = max(one for one, count in years.items() if count == most)
        return Fact(year, Confidence.MIDDLE, "取自正文里提到最多的年份")
    return Fact(str(fallback), Confidence.LOW, "原文没有写年份")


def find_period(title: str) -> str:
    """Return the 期间 that a title names, ``""`` for the whole year."""
    named = _PERIODS.search(title)
    return "" if named is None else named[1]
