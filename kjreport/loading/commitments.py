"""Promises of last year's plan that nobody answers, and answers to promises nobody made."""

from collections import Counter
from collections.abc import Iterable, Iterator

from kjreport.findings import Finding, Severity
from kjreport.loading.codes import Code
from kjreport.location import FieldPath
from kjreport.model.commitments import Answering, Commitment, CommitmentResult
from kjreport.model.documents import AnnualReport
from kjreport.model.official import DraftStatus
from kjreport.model.official_document import OfficialDocument
from kjreport.model.sections import Content, Point
from kjreport.text.nearest import nearest
from kjreport.text.scalars import Scalar

_KEY = FieldPath(("承诺",))
#: 稿别 in which every promise must have been answered.
_ANSWERED_IN = (DraftStatus.SUBMITTED, DraftStatus.FINAL, DraftStatus.ISSUED)
_WITH_REASON = (CommitmentResult.PARTLY, CommitmentResult.BROKEN, CommitmentResult.CHANGED)


def commitment_findings(document: OfficialDocument) -> Iterator[Finding]:
    """Yield remarks on 承诺 and 对应 of an annual report."""
    if not isinstance(document, AnnualReport):
        return
    commitments = document.commitments
    numbers = tuple(
        commitment.number or str(place) for place, commitment in enumerate(commitments, start=1)
    )
    answers = {answer.text for answer in _answers(document.contents)}
    yield from _same_numbers(numbers)
    yield from _unknown_answers(document, numbers)
    severity = Severity.ERROR if document.draft_status in _ANSWERED_IN else Severity.WARNING
    for place, (number, commitment) in enumerate(zip(numbers, commitments, strict=True)):
        path = _KEY / place
        if commitment.result is None and number not in answers:
            yield _unanswered(commitment, number, path, severity)
        if commitment.result in _WITH_REASON and commitment.note is None:
            yield _unexplained(commitment, path)


def _answers(contents: Iterable[Content]) -> Iterator[Scalar]:
    for one in _answering(contents):
        yield from one.answers


def _answering(contents: Iterable[Content]) -> Iterator[Answering]:
    for content in contents:
        yield content
        yield from _points(content.points)
        for item in content.body:
            yield from _points(item.points)
        yield from _answering(content.sections)


def _points(points: Iterable[Point]) -> Iterator[Answering]:
    for point in points:
        yield point
        yield from _points(point.points)


def _unanswered(
    commitment: Commitment, number: str, path: FieldPath, severity: Severity
) -> Finding:
    message = (
        f"上年计划的这一条还没有交代：“{_short(commitment.words.text)}”。"
        f"请在工作成效里写它的小节中加一行“对应: [{number}]”，或者在这里写明“结果”和“说明”。"
    )
    return Finding(Code.UNANSWERED_COMMITMENT, severity, message, path / "原文")


def _unexplained(commitment: Commitment, path: FieldPath) -> Finding:
    result = commitment.result.value if commitment.result else ""
    message = f"“结果”写了“{result}”，请加一行“说明: …”，写明原因和下一步打算。"
    return Finding(Code.UNEXPLAINED_COMMITMENT, Severity.WARNING, message, path / "结果")


def _same_numbers(numbers: tuple[str, ...]) -> Iterator[Finding]:
    counts = Counter(numbers)
    for place, number in enumerate(numbers):
        if counts[number] > 1:
            message = f"有{counts[number]}条承诺的编号都是“{number}”，请改成各不相同。"
            path = _KEY / place / "编号"
            yield Finding(Code.SAME_COMMITMENT, Severity.ERROR, message, path)


def _unknown_answers(document: AnnualReport, numbers: tuple[str, ...]) -> Iterator[Finding]:
    known = frozenset(numbers)
    for answer in _answers(document.contents):
        if answer.text in known:
            continue
        meant = nearest(answer.text, numbers)
        advice = f"是不是“{meant}”？" if meant else "请核对“承诺”里的编号。"
        message = f"“对应”写了“{answer.text}”，而“承诺”里没有这个编号，{advice}"
        yield Finding(Code.UNKNOWN_COMMITMENT, Severity.ERROR, message, answer.path)


def _short(words: str) -> str:
    most = 30
    return words if len(words) <= most else f"{words[:most]}…"
