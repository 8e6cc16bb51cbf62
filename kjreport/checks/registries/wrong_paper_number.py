"""R305: a paper with a number that is not its own, or a name that is nearly its own."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.findings import Severity
from kjreport.model.registries import Paper

_CITED = re.compile("《(?P<name>[^《》]{6,60})》(?:[（(](?P<number>[^（）()]{4,24}号)[）)])?")
_ALIKE = 0.88
_SAME_HEAD = 3
_MOST_MORE = 2


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield wrong numbers after known papers, and names with a slip in them."""
    papers = {one.name.text: one for one in reversed(manuscript.registries.papers)}
    for passage, match in hits(_CITED, manuscript):
        name, number = match["name"], match["number"]
        paper = papers.get(name)
        if paper is None:
            meant = _meant(name, papers)
            if meant is not None:
                message = f"《{name}》应为《{meant}》"
                yield ProseFault(passage, *match.span("name"), message, suggestion=meant)
        elif number and paper.number is not None and number != paper.number.text:
            right = paper.number.text
            message = f"《{name}》的文号是{right}"
            yield ProseFault(passage, *match.span("number"), message, suggestion=right)


def _meant(name: str, papers: dict[str, Paper]) -> str | None:
    """Return the known paper whose name this is with a slip; years may differ on purpose."""
    digits = re.sub("[^0-9]", "", name)
    for known in papers:
        if abs(len(known) - len(name)) > _MOST_MORE or known[:_SAME_HEAD] != name[:_SAME_HEAD]:
            continue
        if re.sub("[^0-9]", "", known) == digits and _likeness(known, name) >= _ALIKE:
            return known
    return None


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


CHECK = ProseCheck(
    code="R305",
    title="文件名、文号写错",
    why="引用公文应当先引标题，后引发文字号，一字不能错",
    source="《党政机关公文处理工作条例》；data/名录/文件.yaml",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请核对文件名和文号",
    find=find,
    bad=(
        TextExample(
            words="文号不对",
            text="落实《高新技术企业认定管理办法》（国科发火〔2016〕195号）。",
            found="国科发火〔2016〕195号",
        ),
        TextExample(
            words="文件名错一字",
            text="按照《高新技术企业认证管理办法》组织申报。",
            found="高新技术企业认证管理办法",
        ),
    ),
    good=(
        TextExample(
            words="正确", text="落实《高新技术企业认定管理办法》（国科发火〔2016〕32号）。"
        ),
        TextExample(words="本地的文件", text="落实《云河市高新技术企业培育办法》。"),
    ),
)
