"""目标: which are not met and not explained, and which the text never mentions."""

from collections.abc import Iterable, Iterator

from kjreport.findings import Finding, Severity
from kjreport.location import FieldPath
from kjreport.model.figure_source import FigureStatus
from kjreport.model.figures import Figure
from kjreport.model.official_document import OfficialDocument
from kjreport.prose.achievement import achievement_words
from kjreport.prose.amounts import amount
from kjreport.prose.codes import Code
from kjreport.prose.figure_uses import figure_uses
from kjreport.text.scalars import Scalar
from kjreport.text.targets import Target

WHOLE_YEAR = "全年"


def target_findings(document: OfficialDocument, texts: Iterable[Scalar]) -> Iterator[Finding]:
    """Yield remarks on 目标; before the year is over nothing can be unmet."""
    with_target = {
        key: (figure, figure.target)
        for key, figure in document.figures.items()
        if figure.target is not None
    }
    if not with_target:
        return
    words = tuple(texts)
    used = {use.key for text in words for use in figure_uses(text.text)}
    for key, (figure, target) in with_target.items():
        if document.period == WHOLE_YEAR:
            yield from _unmet(key, figure, target)
        name = str(figure.name or key)
        if key not in used and not any(name in text.text for text in words):
            message = (
                f"年初定了“{name}”的目标（{target.written(figure.unit)}），正文里没有说完成得怎样，"
                f"请补上，如：{{{{ 指标.{key} }}}}，{{{{ 指标.{key}.完成情况 }}}}"
            )
            yield _warning(Code.TARGET_UNMENTIONED, message, _place(key, "目标"), name)


def _unmet(key: str, figure: Figure, target: Target) -> Iterator[Finding]:
    current = amount(figure, figure.unit)
    if current is None or figure.status is FigureStatus.MISSING or figure.note is not None:
        return
    if not target.is_met_by(current.value):
        shortfall = achievement_words(current, target, figure.unit)
        message = (
            f"“{figure.name or key}”的目标是{target.written(figure.unit)}，实际 {current}"
            f"{figure.unit}，{shortfall}；请核对，没有错的在“说明”里写明原因"
        )
        yield _warning(Code.TARGET_UNMET, message, _place(key, "目标"), str(target))


def _place(key: str, name: str) -> FieldPath:
    return FieldPath(("指标", key, name))


def _warning(code: Code, message: str, path: FieldPath, excerpt: str) -> Finding:
    return Finding(code, Severity.WARNING, message, path, excerpt=excerpt)
