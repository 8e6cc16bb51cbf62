"""What keeps a paper from going out: 暂缺, 待核 and marks in the text, by 稿别."""

from collections.abc import Iterable, Iterator

from kjreport.findings import Finding, Severity
from kjreport.location import FieldPath
from kjreport.model.figure_source import FigureStatus
from kjreport.model.official import DraftStatus
from kjreport.model.official_document import OfficialDocument
from kjreport.prose.amounts import amount
from kjreport.prose.codes import Code
from kjreport.text.pending_marks import PendingMark, pending_marks
from kjreport.text.scalars import Scalar

_FINAL = frozenset({DraftStatus.FINAL, DraftStatus.ISSUED})
_GOING_UP = _FINAL | {DraftStatus.SUBMITTED}


def readiness_findings(document: OfficialDocument, texts: Iterable[Scalar]) -> Iterator[Finding]:
    """Yield what is still to be done: 暂缺 stops a 送审稿, 待核 a 定稿; earlier it is a remark."""
    status = document.draft_status
    for key, figure in document.figures.items():
        path = FieldPath(("指标", key, "状态"))
        match figure.status:
            case FigureStatus.MISSING:
                has_number = amount(figure, figure.unit) is not None
                yield (_not_missing if has_number else _missing)(key, path, status)
            case FigureStatus.UNVERIFIED:
                yield _unverified(key, path, status)
    for text in texts:
        for mark in pending_marks(text.text):
            yield _typed(text, mark, status)


def _missing(key: str, path: FieldPath, status: DraftStatus | None) -> Finding:
    message = f"指标“{key}”暂缺，印成【待补】；{_when(status, _GOING_UP, '补上数值，删去“状态”')}"
    severity = Severity.ERROR if status in _GOING_UP else Severity.WARNING
    return Finding(Code.MISSING_NUMBER, severity, message, path, excerpt="暂缺")


def _not_missing(key: str, path: FieldPath, status: DraftStatus | None) -> Finding:
    message = f"指标“{key}”写了暂缺，又有数值；数值可用的，请把“状态”改为“待核”或“已核”"
    severity = Severity.ERROR if status in _GOING_UP else Severity.WARNING
    return Finding(Code.VALUE_THOUGH_MISSING, severity, message, path, excerpt="暂缺")


def _unverified(key: str, path: FieldPath, status: DraftStatus | None) -> Finding:
    message = f"指标“{key}”待核，数字后面印【待核】；{_when(status, _FINAL, '核实后改为“已核”')}"
    severity = Severity.ERROR if status in _FINAL else Severity.HINT
    return Finding(Code.UNVERIFIED_NUMBER, severity, message, path, excerpt="待核")


def _typed(text: Scalar, mark: PendingMark, status: DraftStatus | None) -> Finding:
    barred = _FINAL if mark.is_mild else _GOING_UP
    message = f"文中还有“{mark.text}”；{_when(status, barred, '办好后把它删去')}"
    severity = Severity.ERROR if status in barred else Severity.WARNING
    span = (mark.start, mark.end)
    return Finding(Code.TYPED_MARK, severity, message, text.path, span=span, excerpt=mark.text)


def _when(status: DraftStatus | None, barred: frozenset[DraftStatus], remedy: str) -> str:
    if status in barred and status is not None:
        return f"{status.value}里不能有，请{remedy}"
    return f"{'定稿' if barred is _FINAL else '送审'}前请{remedy}"
