"""N116: 3个项目，分别是…: a count and the names told behind it differ."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.figures.name_lists import NameCount, closed_list, says_more
from kjreport.checks.figures.scopes import Scope, sentence_scopes
from kjreport.checks.figures.wholes import lead
from kjreport.checks.manuscript import Manuscript
from kjreport.findings import Severity
from kjreport.text.brackets import FILLER
from kjreport.text.number_phrases import Quantity

_TELLS = re.compile("[，,]?(?:分别是|分别为)[：:]?")
_COUNTED = frozenset(["家", "个", "项", "人", "件", "所", "种", "类", "条", "部门"])
_STOP = re.compile("[；;。！？]")
_TITLE = re.compile("》")
_REACH = 40
_LONGEST = 800
_MOST = 30
_FEWEST = 2


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield every count that differs from the names behind 分别是."""
    for passage in manuscript.running:
        for scope in sentence_scopes(passage):
            for match in _TELLS.finditer(scope.text):
                at = scope.start + match.start()
                count = _count_before(scope, at)
                names = _names_behind(scope, scope.start + match.end())
                if count is None or names is None or names.allows(int(count.value)):
                    continue
                message = f"写的是{int(count.value)}，后面列出的是{names.fewest}个"
                yield ProseFault(passage, lead(passage, count), count.end, message)


def _count_before(scope: Scope, at: int) -> Quantity | None:
    """Return the figure that 分别是 tells the names of: the only one shortly before it."""
    near = scope.between(at - _REACH, at)
    if len(near) != 1 or near[0].unit not in _COUNTED or not near[0].is_exact:
        return None
    return near[0] if 1 < near[0].value <= _MOST else None


def _names_behind(scope: Scope, start: int) -> NameCount | None:
    """Count the names: titles in 《》 where every name is one, entries otherwise."""
    words = scope.words(start, start + _LONGEST)
    stop = _STOP.search(words)
    words = words[: stop.start()] if stop else words
    end = start + len(words)
    if says_more(words) or scope.between(start, end):
        return None
    titles = len(_TITLE.findall(scope.passage.text[start:end]))
    names = closed_list(words)
    if titles:
        return NameCount(max(titles, names.fewest), max(titles, names.most), "")
    is_list = names.fewest >= _FEWEST and "，" not in words and FILLER not in words
    return names if is_list else None


CHECK = ProseCheck(
    code="N116",
    title="数目与后面列出的名称不符",
    why="数目后面用“分别是”逐个列出名称的，数目应当等于名称的个数",
    source="统计数据勾稽关系",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请核对数目和名称",
    find=find,
    bad=(
        TextExample(
            words="写四个，列了三个",
            text="全市共有4个项目获批，分别是：云铝公司《甲技术研究》、云光公司《乙示范》《丙应用》。",
            found="全市共有4个",
        ),
        TextExample(
            words="写三家，列了四家",
            text="新认定领军企业3家，分别为云河铝业、北岭光电、远山药业、河谷种业。",
            found="新认定领军企业3家",
        ),
    ),
    good=(
        TextExample(
            words="个数相符，一家单位有两个",
            text="全市共有3个项目获批，分别是：云铝公司《甲技术研究》、云光公司《乙示范》《丙应用》。",
        ),
        TextExample(
            words="后面列的是数，不是名称",
            text="新建平台9个，分别为工程中心4个、重点实验室5个。",
        ),
        TextExample(words="没有列全", text="走访企业20家，分别是云河铝业、北岭光电等。"),
    ),
)
