"""W213: a paragraph that stands twice."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript, Passage
from kjreport.checks.matching import shortened
from kjreport.findings import Severity

_NOT_WORDS = re.compile("[^\u4e00-\u9fff0-9A-Za-z]+")
_SHORTEST = 18


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield the ends of paragraphs that repeat an earlier one, marks and spaces apart."""
    seen: dict[str, Passage] = {}
    for passage in manuscript.running:
        words = _NOT_WORDS.sub("", passage.text.removeprefix(passage.label))
        if len(words) < _SHORTEST:
            continue
        if words in seen:
            message = f"这一段和前面的一段一样：“{shortened(passage.text.strip())}”"
            last = passage.clauses[-1]
            yield ProseFault(passage, last.start, last.end, message)
        seen.setdefault(words, passage)


CHECK = ProseCheck(
    code="W213",
    title="段落重复",
    why="同一段话出现两次，多半是粘贴时重复了",
    source="公文核稿实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请删去多余的一段",
    find=find,
    bad=(
        TextExample(
            words="整段重复",
            text="全市新增高新技术企业3家，总数达到12家，同比增长33%。\n会议还研究了其他事项。\n全市新增高新技术企业3家，总数达到12家，同比增长33%。",
            found="同比增长33%",
        ),
        TextExample(
            words="标点不同",
            text="到2025年底，全市争取培育科技型中小企业100家以上。\n到2025年底,全市争取培育科技型中小企业100家以上。",
            found="全市争取培育科技型中小企业100家以上",
        ),
    ),
    good=(
        TextExample(words="短句可以重复", text="特此报告。\n特此报告。"),
        TextExample(
            words="只是开头相同",
            text="全市新增高新技术企业3家，总数达到12家。\n全市新增高新技术企业3家，其中规上企业2家。",
        ),
    ),
)
