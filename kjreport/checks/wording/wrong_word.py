"""W227: a word in a spelling that is always wrong."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.checks.wording.spellings import NOT_BEFORE, NOT_BEHIND, RIGHT
from kjreport.findings import Severity


def _pattern(wrong: str) -> str:
    before, behind = NOT_BEFORE.get(wrong, ""), NOT_BEHIND.get(wrong, "")
    left = f"(?<![{before}])" if before else ""
    right = f"(?![{behind}])" if behind else ""
    return f"{left}{wrong}{right}"


_PATTERN = re.compile("|".join(map(_pattern, RIGHT)))


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
        TextExample(words="词的接头", text="年末来访企业12家，科技人员自己经营的4家。"),
        TextExample(words="词的接头", text="资金来自已建成的基金，采购额超过份额的一半。"),
        TextExample(words="词的接头", text="内部份额保持稳定。"),
    ),
)
