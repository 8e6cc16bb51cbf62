"""Y102: last year's year left in a sentence that was taken over."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.facts import Facts
from kjreport.checks.lastyear.sentences import sentences
from kjreport.checks.manuscript import Manuscript
from kjreport.findings import Severity

_YEAR = re.compile("(?<![0-9])(20[0-9]{2})年")


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield years that a sentence of last year's text had, and that were not brought up."""
    year, last = manuscript.facts.year, manuscript.last_year
    if last is None or year is None:
        return
    before = {one.frame: one.stretch.text for one in sentences(last)}
    for one in sentences(manuscript):
        old = before.get(one.frame)
        if old is None:
            continue
        for match in _YEAR.finditer(one.stretch.text):
            if int(match[1]) < year and match[0] in old:
                start = one.stretch.start + match.start()
                message = f"这句话沿用上年的，年份还是“{match[0]}”"
                yield ProseFault(one.passage, start, start + len(match[0]), message)


CHECK = ProseCheck(
    code="Y102",
    title="沿用上年的句子，年份没有改",
    why="只改数字、不改年份，一眼就看出是旧稿",
    source="公文核稿实务；有关通报",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请核对年份",
    find=find,
    bad=(
        TextExample(
            words="年份没改",
            text="现将情况报告如下：\n截至2024年底，全市共有高新技术企业15家、科技型中小企业60家。",
            found="2024年",
            facts=Facts(year=2025),
            last_year="现将情况报告如下：\n截至2024年底，全市共有高新技术企业12家、科技型中小企业50家。",
        ),
        TextExample(
            words="打算里的年份",
            text="现将情况报告如下：\n力争到2025年，全市研发投入强度达到全区平均水平以上。",
            found="2025年",
            facts=Facts(year=2026),
            last_year="现将情况报告如下：\n力争到2025年，全市研发投入强度达到全区平均水平以上。",
        ),
    ),
    good=(
        TextExample(
            words="改了",
            text="现将情况报告如下：\n截至2025年底，全市共有高新技术企业15家、科技型中小企业60家。",
            facts=Facts(year=2025),
            last_year="现将情况报告如下：\n截至2024年底，全市共有高新技术企业12家、科技型中小企业50家。",
        ),
        TextExample(
            words="新写的句子提到上年",
            text="现将情况报告如下：\n2024年以来新建的三个平台已全部投入使用。",
            facts=Facts(year=2025),
            last_year="现将情况报告如下：\n全市共有高新技术企业12家。",
        ),
    ),
)
