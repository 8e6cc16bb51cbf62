"""Y103: a sentence with another year, and all its figures as they were."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.lastyear.sentences import sentences
from kjreport.checks.manuscript import Manuscript
from kjreport.findings import Severity

_YEAR = re.compile("(?<![0-9])20[0-9]{2}年?")
_FIGURE = re.compile("[0-9]+(?:[.][0-9]+)?")


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield sentences of last year's in which nothing but the year was changed."""
    last = manuscript.last_year
    if last is None:
        return
    before = {_YEAR.sub("", one.words): one.words for one in sentences(last)}
    for one in sentences(manuscript):
        words = _YEAR.sub("", one.words)
        old = before.get(words)
        if old is None or old == one.words or not _FIGURE.search(words):
            continue
        message = "这句话只改了年份，数字和上年的全都一样"
        yield ProseFault(one.passage, *one.stretch.bare_span, message)


CHECK = ProseCheck(
    code="Y103",
    title="只改年份，数字没有改",
    why="年份是今年的，数字还是上年的",
    source="公文核稿实务；有关通报",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请核对数字",
    find=find,
    bad=(
        TextExample(
            words="只改年份",
            text="现将情况报告如下：\n2025年，全市共有高新技术企业12家、科技型中小企业50家。",
            found="2025年，全市共有高新技术企业12家、科技型中小企业50家。",
            last_year="现将情况报告如下：\n2024年，全市共有高新技术企业12家、科技型中小企业50家。",
        ),
        TextExample(
            words="百分数也没改",
            text="现将情况报告如下：\n截至2025年底，研发投入强度达到0.51%，全区排名第5位。",
            found="截至2025年底，研发投入强度达到0.51%，全区排名第5位。",
            last_year="现将情况报告如下：\n截至2024年底，研发投入强度达到0.51%，全区排名第5位。",
        ),
    ),
    good=(
        TextExample(
            words="数字也改了",
            text="现将情况报告如下：\n2025年，全市共有高新技术企业15家、科技型中小企业60家。",
            last_year="现将情况报告如下：\n2024年，全市共有高新技术企业12家、科技型中小企业50家。",
        ),
        TextExample(
            words="没有数字",
            text="现将情况报告如下：\n2025年，全市科技创新工作取得了新的进展和成效。",
            last_year="现将情况报告如下：\n2024年，全市科技创新工作取得了新的进展和成效。",
        ),
    ),
)
