"""S114: the list of attachments below the text and the attachments themselves disagree."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript, Passage, PassageKind
from kjreport.checks.structure.attachments import listing
from kjreport.findings import Severity

_HEAD = re.compile(r"\s*附\s*件\s*[:：]\s*")
_NUMBER = re.compile(r"\s*[0-9]{1,2}\s*[.．、]\s*")
_NOT_WORDS = re.compile("[^\u4e00-\u9fff0-9A-Za-z]+")
_LABEL = re.compile(r"\s*附\s*件\s*[0-9]{0,2}\s*$")


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield listed names whose attachment, in the same order, has another title."""
    listed = tuple(_listed(manuscript))
    titles = tuple(_titles(manuscript))
    if len(listed) != len(titles):
        # Some lie beside the paper, or have a title that is not told from text.
        return
    for (passage, start), title in zip(listed, titles, strict=True):
        name = passage.text[start:].strip()
        # A long title goes on in the next line.
        if not _words(name).startswith(_words(title.text)):
            message = f"附件说明写的是“{name}”，附件的标题是“{title.text.strip()}”"
            yield ProseFault(passage, start, len(passage.text.rstrip()), message)


def _listed(manuscript: Manuscript) -> Iterator[tuple[Passage, int]]:
    """Yield the passages of the list with where the name begins."""
    for passage in listing(manuscript):
        head = _HEAD.match(passage.text)
        begin = head.end() if head else 0
        number = _NUMBER.match(passage.text, begin)
        yield passage, number.end() if number else begin


def _titles(manuscript: Manuscript) -> Iterator[Passage]:
    """Yield what stands under each label 附件."""
    for label, title in pairwise(manuscript.passages):
        if label.kind is PassageKind.ATTACHMENT_LABEL and _LABEL.match(label.text):
            yield title


def _words(text: str) -> str:
    return _NOT_WORDS.sub("", text)


CHECK = ProseCheck(
    code="S114",
    title="附件说明和附件标题不一致",
    why="附件的顺序号和标题应当与附件说明一致",
    source="GB/T 9704—2012 第7.3.7条",
    strength=Strength.MUST,
    severity=Severity.WARNING,
    remedy="请改成一致",
    find=find,
    bad=(
        TextExample(
            words="标题少了几个字",
            text="现将有关事项通知如下：\n请按时报送材料。\n附件：科技项目申报表\n"
            "云河市科学技术局\n2025年3月1日\n附件\n项目申报表\n项目名称由单位填写。",
            found="科技项目申报表",
        ),
        TextExample(
            words="两个附件的顺序颠倒",
            text="现将有关事项通知如下：\n请按时报送材料。\n附件：1.申报表\n2.推荐名单\n"
            "云河市科学技术局\n2025年3月1日\n附件1\n推荐名单\n名单略。\n附件2\n申报表\n由单位填写。",
            found="申报表",
        ),
    ),
    good=(
        TextExample(
            words="一致",
            text="现将有关事项通知如下：\n请按时报送材料。\n附件：科技项目申报表\n"
            "云河市科学技术局\n2025年3月1日\n附件\n科技项目申报表\n项目名称由单位填写。",
        ),
        TextExample(
            words="只是标点不同",
            text="现将有关事项通知如下：\n请按时报送材料。\n附件：科技项目申报表（试行）\n"
            "云河市科学技术局\n2025年3月1日\n附件\n科技项目申报表(试行)\n项目名称由单位填写。",
        ),
        TextExample(
            words="附件另附",
            text="现将有关事项通知如下：\n请按时报送材料。\n附件：科技项目申报表\n"
            "云河市科学技术局\n2025年3月1日",
        ),
    ),
)
