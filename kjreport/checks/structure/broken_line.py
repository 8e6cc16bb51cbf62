"""S108: a sentence is cut in two by the end of a line."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import RUNNING, Manuscript, Medium, Passage, PassageKind
from kjreport.findings import Severity
from kjreport.text.typed_numbers import typed_number

_UNFINISHED = re.compile("[\u4e00-\u9fff，、,0-9]\\s*$")
_GOES_ON = re.compile("\\s*[\u4e00-\u9fff0-9，。；、）”]")
_MARK = re.compile("[，。；,;]")
_STRONG_MARK = re.compile("[。；;：:]")
#: No heading ends so.
_OPEN_END = re.compile("[的和与及在对将为以把被并或，、,0-9]$")
_PAPER = re.compile("(?:总结|计划|方案|通知|意见|办法|报告|要点|规划|纲要|制度|细则|名单|讲话)$")
_LONGEST_TITLE = 50
_LONG = 36
_SHORTEST = 20
_SHOWN = 12


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield lines that stop in mid-sentence where the next one goes on."""
    if manuscript.medium is Medium.DATA:
        return
    for passage, after in pairwise(manuscript.passages):
        if _is_cut(passage, after):
            end = len(passage.text.rstrip())
            message = f"这一行没有写完，下一行“{after.text.strip()[:_SHOWN]}”是接着它的"
            severity = Severity.HINT if _may_be_heading(passage.text, after.text) else None
            start = max(0, end - _SHOWN)
            yield ProseFault(passage, start, end, message, severity=severity, key="断行")


def _is_cut(passage: Passage, after: Passage) -> bool:
    return (
        passage.kind in RUNNING
        and after.kind is PassageKind.BODY
        and not passage.table
        and len(passage.text.strip()) >= _SHORTEST
        and _UNFINISHED.search(passage.text) is not None
        and _GOES_ON.match(after.text) is not None
        and typed_number(after.text.lstrip()) is None
        and not _is_title(passage.text)
    )


def _is_title(text: str) -> bool:
    """Tell a title or a row of labels from a sentence: no mark in it, or a paper's name."""
    words = text.strip()
    return (len(words) < _LONG and _MARK.search(words) is None) or (
        len(words) < _LONGEST_TITLE and _PAPER.search(words) is not None
    )


def _may_be_heading(text: str, after: str) -> bool:
    """Tell whether a line may be a heading of several clauses, its text below it."""
    words = text.strip()
    return (
        len(words) < _LONG
        and len(after.strip()) > len(words)
        and _STRONG_MARK.search(words) is None
        and _OPEN_END.search(words) is None
    )


CHECK = ProseCheck(
    code="S108",
    title="一句话断成两段",
    why="从网页、PDF复制时，换行把一句话甚至一个词断开了",
    source="公文核稿实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请把两段接成一段，或者给这一段补上句号",
    find=find,
    bad=(
        TextExample(
            words="词断在两行",
            text="现将情况汇报如下：\n全市认真落实关于改进科研经费管理的各项规定和有关要求，赋\n予项目负责人更多经费支配权。",
            found="的各项规定和有关要求，赋",
        ),
        TextExample(
            words="逗号结尾",
            text="现将情况汇报如下：\n全年组织召开科技创新工作会议和专题培训班共计十二期，\n参加人员二百余人次。",
            found="和专题培训班共计十二期，",
        ),
    ),
    good=(
        TextExample(
            words="写完的段落", text="全年组织召开科技创新工作会议和专题培训班十二期。\n效果良好。"
        ),
        TextExample(
            words="文件的名称",
            text="现将文件目录公布如下：\n关于加强科研平台管理、规范项目申报和资金使用，做好监督检查工作的通知"
            "\n各单位要认真学习。",
        ),
        TextExample(
            words="独行的小标题",
            text="一、工作开展情况\n全年组织召开科技创新工作会议和专题培训班十二期。",
        ),
    ),
)
