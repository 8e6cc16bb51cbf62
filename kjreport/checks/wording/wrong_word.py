"""W227: a word in a spelling that is always wrong."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.checks.wording.spellings import RIGHT
from kjreport.findings import Severity

#: What before or after makes other words of it: 年|末来, 部份|额.
_PATTERN = re.compile(f"(?<![年月周期])(?:{'|'.join(RIGHT)})(?!额)")


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield words of the list."""
    for passage, match in hits(_PATTERN, manuscript):
        right = RIGHT[match[0]]
        message = f"“{match[0]}”应为“{right}”"
        yield ProseFault(passage, *match.span(), message, suggestion=right, fix=right)


CHECK = ProseCheck(
    code="W227",
    title="错别字",
    why="字形、字音相近，录入时容易选错",
    source="公文核稿实务；《现代汉语词典》",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请改正",
    find=find,
    bad=(
        TextExample(words="部署", text="认真布署全年工作。", found="布署"),
        TextExample(words="拨款", text="及时拔付专项资金。", found="拔付"),
        TextExample(words="再接再厉", text="下一步要再接再励。", found="再接再励"),
    ),
    good=(
        TextExample(words="正确", text="认真部署全年工作。"),
        TextExample(words="词的接头", text="年末来访企业12家。"),
        TextExample(words="词的接头", text="内部份额保持稳定。"),
    ),
)
