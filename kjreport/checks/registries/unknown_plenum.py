"""R311: a plenary session of the Central Committee that the list does not have."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.facts import Facts
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.checks.registries.when import date_of
from kjreport.findings import Severity

_PLENUM = re.compile(
    "(?P<short>(?P<committee>[一二三四五六七八九十]{1,4})届(?P<session>[一二三四五六七八九十]{1,2})中全会)"
)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield sessions of a committee whose other sessions are known, and those not held yet."""
    date = date_of(manuscript)
    known = {
        short.text.removeprefix("党的"): meeting
        for meeting in manuscript.registries.meetings
        for short in meeting.short_names
    }
    committees = {match["committee"] for name in known if (match := _PLENUM.fullmatch(name))}
    for passage, match in hits(_PLENUM, manuscript):
        meeting = known.get(match["short"])
        if meeting is not None and date is not None and meeting.is_to_come(date):
            message = f"“{match['short']}”这时还没有召开"
            yield ProseFault(passage, *match.span(), message, severity=Severity.WARNING)
        elif meeting is None and match["committee"] in committees:
            yield ProseFault(passage, *match.span(), f"名录里没有“{match['short']}”")


CHECK = ProseCheck(
    code="R311",
    title="全会届次查不到",
    why="届次写错一个字就成了另一次会议",
    source="名录·会议（各条注明出处）",
    strength=Strength.CUSTOM,
    severity=Severity.HINT,
    remedy="请核对届次；是新召开的，请补进 data/名录/会议.yaml",
    find=find,
    bad=(
        TextExample(
            words="没有这次会议",
            text="现将情况报告如下：\n深入学习贯彻党的十九届九中全会精神。",
            found="十九届九中全会",
            facts=Facts(year=2022),
        ),
        TextExample(
            words="还没有召开",
            text="现将情况报告如下：\n深入学习贯彻党的二十届三中全会精神。",
            found="二十届三中全会",
            facts=Facts(year=2023),
        ),
    ),
    good=(
        TextExample(
            words="已经召开",
            text="现将情况报告如下：\n深入学习贯彻党的二十届三中全会精神。",
            facts=Facts(year=2024),
        ),
        TextExample(
            words="地方的全会",
            text="现将情况报告如下：\n贯彻市委六届五中全会精神。",
            facts=Facts(year=2024),
        ),
    ),
)
