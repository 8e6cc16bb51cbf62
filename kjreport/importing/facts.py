"""单位, 年度 and 期间: from the title, the 署名, else from what the text says most."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kjreport.importing.blocks import Confidence
from kjreport.text.dates import EARLIEST_YEAR, LATEST_YEAR

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=\s*年|[—–-](?:19|20)\d\d年)")
_TITLE_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_PERIODS = re.compile("(前三季度|上半年|下半年|[一二三四]季度|第[一二三四]季度|1[—-]\\d{1,2}月份?)")
_ORGAN_TAIL = (
    "(?:人民政府办公[室厅]|人民政府|(?:科学技术|科技|工业和信息化|工信|科学技术和工业信息化|科工信|教育科技|科技工信|科技和工业信息化"
    "|科技创新|发展和改革|财政|农业农村|教育|商务|统计|民政|文化和旅游|卫生健康|应急管理|自然资源|生态环境|市场监督管理|人力资源和社会保障)"
    "(?:委员会|局|厅|委)(?:办公室)?|委员会|管委会|管理委员会|局|厅|委|办公室|中心|领导小组|协会|政府)"
)
_TITLE_ORGAN = re.compile(
    rf"^([\u4e00-\u9fff（）]{{0,24}}?{_ORGAN_TAIL}(?:党组|党委)?)(?=关于|\d|[—–-]|上半年|下半年|年度|工作|科技|在|印发|转发|$)"
)
_NAMED = re.compile(
    r"[\u4e00-\u9fff]{2,12}?(?:省|市|县|区|旗|州|盟)(?:科学技术局|科技局|科学技术厅|科技厅|科学技术委员会|科技和工业信息化局|工业和信息化局|科学技术和工业信息化局)"
)
_SHORT = re.compile("(?:我|全|本)?[省市县区旗州盟]?(?:科学技术局|科技局|科技厅|工信局|科工局)")
_LEADS = re.compile(
    "^(?:按照|根据|向|与|和|由|经|在|对|及|为|将|以|从|并|联合|会同|组织|参加|全面|各)+"
)


@dataclass(frozen=True, slots=True)
class Fact:
    """A value, how sure it is, and what it was told from."""

    value: str
    confidence: Confidence
    reason: str


def find_organ(title: str, signers: Sequence[str], text: str) -> Fact:
    """Find out whose document it is."""
    if signers:
        return Fact(signers[0], Confidence.HIGH, "取自落款")
    named = _TITLE_ORGAN.match(title)
    if named is not None and len(named[1]) > 2:  # noqa: PLR2004  # no organ has a shorter name
        return Fact(named[1], Confidence.HIGH, "取自标题")
    organs = Counter(_LEADS.sub("", found[0]) for found in _NAMED.finditer(text[:20_000]))
    if organs:
        return Fact(organs.most_common(1)[0][0], Confidence.LOW, "取自正文里提到最多的单位")
    short = _SHORT.search(text[:2000])
    if short is not None:
        return Fact(short[0], Confidence.LOW, "原文没有写全称")
    return Fact("××局", Confidence.LOW, "原文没有写单位")


def find_year(title: str, date: str, text: str, fallback: int) -> Fact:
    """Find out which year's work it is about."""
    named = _TITLE_YEAR.search(title)
    if named is not None and _is_year(named[1]):
        return Fact(named[1], Confidence.HIGH, "取自标题")
    first = _YEAR.search(text[:12])
    if first is not None:
        return Fact(first[1], Confidence.HIGH, "取自正文第一句")
    years = Counter(found[1] for found in _YEAR.finditer(text))
    if years:
        most = max(years.values())
        year = max(one for one, count in years.items() if count == most)
        return Fact(year, Confidence.MIDDLE, "正文里提到最多的年份")
    if date:
        return Fact(date[:4], Confidence.MIDDLE, "取自成文日期")
    return Fact(str(fallback), Confidence.LOW, "原文没有写年份")


def _is_year(written: str) -> bool:
    return EARLIEST_YEAR <= int(written) <= LATEST_YEAR


def find_period(title: str) -> str:
    """Return the 期间 that a title names, ``""`` for the whole year."""
    named = _PERIODS.search(title)
    return "" if named is None else named[1].removeprefix("第")
