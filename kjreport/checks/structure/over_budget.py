"""S110: a document or a part of it is longer than it may be."""

from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.facts import Facts
from kjreport.checks.lengths import below, length
from kjreport.checks.manuscript import Manuscript
from kjreport.findings import Severity
from kjreport.location import FieldPath

#: Longer papers are sent back to be cut, where nobody set another limit.
_USUAL = 5000
_COMPREHENSIVE = ("工作总结", "工作总结及计划", "汇报", "讲话")
_WHOLE = FieldPath()
_SHOWN = 20


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield the beginnings of what is too long."""
    limits = dict(manuscript.facts.budgets)
    for path, most in limits.items():
        passages = below(manuscript, path) if path != _WHOLE else manuscript.passages
        count = length(passages)
        if count > most and passages:
            what = "全文" if path == _WHOLE else "这一部分"
            message = f"{what}{count}字，超过{most}字的限额，要删去{count - most}字"
            yield ProseFault(passages[0], 0, min(_SHOWN, len(passages[0].text)), message)
    if _WHOLE not in limits and manuscript.facts.doc_type in _COMPREHENSIVE:
        count = length(manuscript.passages)
        if count > _USUAL:
            first = manuscript.passages[0]
            message = f"全文{count}字，综合性材料一般不超过{_USUAL}字"
            end = min(_SHOWN, len(first.text))
            yield ProseFault(first, 0, end, message, severity=Severity.HINT)


_LIMITED = Facts(budgets=((_WHOLE, 20),))

CHECK = ProseCheck(
    code="S110",
    title="超过字数",
    why="征求意见时只会越加越长，超过限额的会退回来压缩",
    source="精文减会有关要求；数据里的“字数”",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请压缩；能用表格的用表格",
    find=find,
    bad=(
        TextExample(
            words="超过数据里写的字数",
            text="一、工作情况\n全年新增高新技术企业3家，总数达到12家。",
            found="一、工作情况",
            facts=_LIMITED,
        ),
        TextExample(
            words="太长的总结",
            text="一、工作情况\n" + "全年开展了走访调研活动。\n" * 500,
            found="一、工作情况",
            facts=Facts(doc_type="工作总结"),
        ),
    ),
    good=(
        TextExample(words="不超过", text="一、工作情况\n全年新增3家。", facts=_LIMITED),
        TextExample(
            words="方案可以长",
            text="一、工作任务\n" + "全年开展了走访调研活动。\n" * 500,
            facts=Facts(doc_type="工作方案"),
        ),
    ),
)
