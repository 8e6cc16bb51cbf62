"""Y104: something that last year's plan promised and this year's text does not come back to."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.facts import Facts
from kjreport.checks.manuscript import Manuscript, Passage
from kjreport.findings import Severity

_PLAN = re.compile("下一步|下步|打算|计划|安排|思路|重点任务|[0-9]{4}年(?:工作|重点)")
_NOT_PLAN = re.compile("完成|开展情况|成效|问题|不足|困难")
_FIGURED = re.compile(
    "(?P<what>[\u4e00-\u9fff]{4,12}?)(?P<figure>[0-9]+(?:[.][0-9]+)?)(?P<unit>[家个项名人万亿期%])"
)
#: What leads from the name to its figure.
_VERBS = re.compile("(?:力争|争取|达|达到|突破|超过|完成|增加到|提高到|不少于|不低于)+$")
_KEY_LENGTH = 4
#: Papers that look back on a year; what is not known may be one.
_LOOKING_BACK = ("", "工作总结", "工作总结及计划", "汇报")


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield, at the title, what was promised with a figure and is not mentioned any more."""
    last = manuscript.last_year
    if last is None or not manuscript.passages:
        return
    if manuscript.facts.doc_type not in _LOOKING_BACK:
        return
    words = "".join(passage.text for passage in manuscript.passages)
    missing = [what for what in _promises(last) if what[-_KEY_LENGTH:] not in words]
    first = manuscript.running[0] if manuscript.running else manuscript.passages[0]
    for what in dict.fromkeys(missing):
        message = f"上年打算里有“{what}”的目标，今年的稿子里没有提到"
        yield ProseFault(first, 0, min(len(first.text), _KEY_LENGTH), message, key="承诺")


def _promises(last: Manuscript) -> Iterator[str]:
    for passage in _plan(last):
        for match in _FIGURED.finditer(passage.text):
            what = _VERBS.sub("", match["what"])
            if len(what) >= _KEY_LENGTH:
                yield what


def _plan(last: Manuscript) -> Iterator[Passage]:
    """Yield the passages below a first-level heading that speaks of what is to be done."""
    is_plan = False
    for passage in last.passages:
        if passage.level == 1:
            is_plan = bool(_PLAN.search(passage.heading)) and not _NOT_PLAN.search(passage.heading)
        elif is_plan:
            yield passage


CHECK = ProseCheck(
    code="Y104",
    title="上年的目标没有交代",
    why="年初定的目标，年底要逐条对照",
    source="年度目标考核实务",
    strength=Strength.CUSTOM,
    severity=Severity.HINT,
    remedy="请写明完成情况，或者说明原因",
    find=find,
    bad=(
        TextExample(
            words="没有提到",
            text="现将情况报告如下：\n全年新建平台3个。",
            found="现将情况",
            last_year="一、工作情况\n做了。\n二、下步打算\n新培育科技领军企业2家。",
        ),
        TextExample(
            words="换了一件事",
            text="现将情况报告如下：\n全年引进人才12名。",
            found="现将情况",
            last_year="一、工作情况\n做了。\n二、2025年工作安排\n举办科普讲座活动20期。",
        ),
    ),
    good=(
        TextExample(
            words="提到了",
            text="现将情况报告如下：\n全年新培育科技领军企业1家，少于目标。",
            last_year="一、工作情况\n做了。\n二、下步打算\n新培育科技领军企业2家。",
        ),
        TextExample(
            words="动词换了",
            text="现将情况报告如下：\n技术合同成交额9.8亿元。",
            last_year="一、工作情况\n做了。\n二、下步打算\n技术合同成交额突破9.5亿元。",
        ),
        TextExample(
            words="不是总结",
            text="现将通知印发给你们，请遵照执行。",
            facts=Facts(doc_type="通知"),
            last_year="一、工作情况\n做了。\n二、下步打算\n新培育科技领军企业2家。",
        ),
        TextExample(
            words="完成情况",
            text="现将情况报告如下：\n全年新建平台3个。",
            last_year="一、2024年工作完成情况\n举办科普讲座活动20期。",
        ),
        TextExample(
            words="不是打算",
            text="现将情况报告如下：\n全年新建平台3个。",
            last_year="一、工作开展情况\n举办科普讲座活动20期。",
        ),
    ),
)
