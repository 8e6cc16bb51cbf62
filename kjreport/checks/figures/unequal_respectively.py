"""N107: 分别 joins two lists of different lengths."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.figures.name_lists import NameCount, says_more, trailing_list
from kjreport.checks.figures.scopes import Scope, scopes
from kjreport.checks.manuscript import Manuscript
from kjreport.findings import Severity

_RESPECTIVELY = re.compile("分别")
_CLAUSE = re.compile("[，,；;。：:！？]")
_END = re.compile("[，,；;。！？]")
_PARTED = re.compile("[、和与及]")
_CHANGE = re.compile("[由从]|[加长高升少降][到至为]|每|至|各")
_REACH = 160
_SHORTEST = 4
_TAIL = re.compile("(?:总数|数量|数|同比|较上年|较去年|比上年|比去年|已|均|也|将|可|要|，)*$")


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield every 分别 whose two lists differ in length."""
    for passage in manuscript.running:
        for scope in scopes(passage):
            for match in _RESPECTIVELY.finditer(scope.text):
                at = scope.start + match.start()
                objects = _objects(scope, scope.start + match.end())
                subjects = _subjects(scope, at)
                if objects is None or subjects is None:
                    continue
                count, end = objects
                if subjects.allows(count) or count % subjects.fewest == 0:
                    continue
                yield ProseFault(passage, at, end, _message(subjects, count))


def _objects(scope: Scope, start: int) -> tuple[int, int] | None:
    """Count the figures behind 分别, each in an entry of its own; return where they end."""
    words = scope.words(start, start + _REACH)
    stop = _END.search(words)
    words = words[: stop.start()] if stop else words
    entries = _PARTED.split(words)
    figures = scope.between(start, start + len(words))
    if len(entries) <= 1 or len(entries) != len(figures) or _CHANGE.search(words):
        return None
    return len(figures), figures[-1].end


def _subjects(scope: Scope, at: int) -> NameCount | None:
    """Count what stands before 分别, in its clause or, where that is short, the one before."""
    clauses = _CLAUSE.split(scope.words(at - _REACH, at))
    words, length = clauses[-1], len(clauses[-1])
    if length < _SHORTEST and len(clauses) > 1 and "、" not in words:
        words, length = clauses[-2], length + len(clauses[-2]) + 1
    if scope.between(at - length, at):
        return None
    names = trailing_list(_TAIL.sub("", words))
    return None if says_more(words) or names.most <= 1 or "、" not in words else names


def _message(subjects: NameCount, count: int) -> str:
    told = str(subjects.fewest)
    if subjects.most > subjects.fewest:
        told = f"{subjects.fewest}到{subjects.most}"
    return f"“分别”前面是{told}项，后面是{count}个数，对不上"


CHECK = ProseCheck(
    code="N107",
    title="“分别”前后个数不等",
    why="“分别”把前后两组一一对应起来，两组的个数应当相等。",
    source="现代汉语规范；公文写作实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请补上漏写的一项，或者分开写",
    find=find,
    bad=(
        TextExample(
            words="三项指标，两个数",
            text="规上工业产值、利润、税收分别增长10.5%、8.2%。",
            found="分别增长10.5%、8.2%",
        ),
        TextExample(
            words="两类企业，三个数",
            text="瞪羚企业、孵化器分别达到42家、7家、3家。",
            found="分别达到42家、7家、3家",
        ),
    ),
    good=(
        TextExample(
            words="一一对应",
            text="瞪羚企业、众创空间总数分别超过40家、12家。",
        ),
        TextExample(
            words="每家都是同一个数",
            text="云铝、云光、远山等企业分别新增产值2亿元。",
        ),
        TextExample(
            words="前面各有各的数",
            text="新增就业8600人，其中再就业2100人、困难就业960人，分别完成107%、105%和106%。",
        ),
        TextExample(
            words="“和”可能在一个名称里面",
            text="研究与试验发展经费、技术合同成交额分别增长12%、30%。",
        ),
    ),
)
