"""R304: the spirit of a congress that a later one has followed, or one not yet held."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.facts import Facts
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.checks.registries.when import date_of
from kjreport.findings import Severity
from kjreport.model.registries import Meeting
from kjreport.text.dates import OfficialDate
from kjreport.text.numerals import chinese_numeral, chinese_value

_CONGRESS = re.compile("党的(?P<number>[一二三四五六七八九十]{1,4})大(?![会数型量家学])")
_SPIRIT = re.compile("[^，。；]{0,16}精神")
_AWAITED = re.compile("(?:迎接|喜迎|即将|筹备|备战|向)[^，。；]{0,6}$")
_SINCE = re.compile("(?:以来|以后|提出|报告|期间|召开|闭幕|胜利)")
_NAME = re.compile("中国共产党第(?P<number>[一二三四五六七八九十]{1,4})次全国代表大会")
_NEAR = 10


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield congresses that were over, or to come, when the document was written."""
    date = date_of(manuscript)
    held = _congresses(manuscript.registries.meetings)
    if date is None or not held:
        return
    present = max((number for number, one in held.items() if not one.is_to_come(date)), default=0)
    is_named = f"党的{chinese_numeral(present)}大"
    for passage, match in hits(_CONGRESS, manuscript):
        number = chinese_value(match["number"]) or 0
        if number > max(held):
            continue
        before = passage.text[max(0, match.start() - _NEAR) : match.start()]
        if number > present:
            if not _AWAITED.search(before):
                message = f"“{match[0]}”这时还没有召开"
                yield ProseFault(passage, *match.span(), message)
        elif number < present and _is_long_held(held[present], date):
            spirit = _SPIRIT.match(passage.text, match.end())
            is_present_told = is_named in passage.text
            if spirit and not is_present_told and not _SINCE.match(passage.text, match.end()):
                message = f"写的时候{is_named}已经召开，这里还是“{match[0]}”"
                yield ProseFault(passage, *match.span(), message, suggestion=is_named)


def _congresses(meetings: tuple[Meeting, ...]) -> dict[int, Meeting]:
    found = {}
    for meeting in meetings:
        match = _NAME.fullmatch(meeting.name.text)
        number = chinese_value(match["number"]) if match else None
        if number:
            found[number] = meeting
    return found


def _is_long_held(meeting: Meeting, date: OfficialDate) -> bool:
    """Tell whether it was held before the year that the document is about."""
    return meeting.end is not None and meeting.end.year < date.year


CHECK = ProseCheck(
    code="R304",
    title="会议届次过时",
    why="旧稿里的届次没有改，或者改早了",
    source="名录·会议（各条注明出处）",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请核对届次",
    find=find,
    bad=(
        TextExample(
            words="上一届",
            text="现将情况报告如下：\n深入学习贯彻党的十九大精神，推动工作。",
            found="党的十九大",
            facts=Facts(year=2024),
        ),
        TextExample(
            words="还没有召开",
            text="现将情况报告如下：\n全面贯彻党的二十大精神，推动工作。",
            found="党的二十大",
            facts=Facts(year=2021),
        ),
    ),
    good=(
        TextExample(
            words="当届",
            text="现将情况报告如下：\n全面贯彻党的二十大精神，推动工作。",
            facts=Facts(year=2024),
        ),
        TextExample(
            words="迎接",
            text="现将情况报告如下：\n以优异成绩迎接党的二十大胜利召开。",
            facts=Facts(year=2021),
        ),
        TextExample(
            words="那时以来形成的",
            text="现将情况报告如下：\n弘扬党的十九大以来形成的创新精神。",
            facts=Facts(year=2024),
        ),
        TextExample(
            words="自那时以来",
            text="现将情况报告如下：\n党的十九大以来，科技事业取得长足进步。",
            facts=Facts(year=2024),
        ),
    ),
)
