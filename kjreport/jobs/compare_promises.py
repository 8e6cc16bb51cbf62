"""What became of the promises of the earlier year's plan."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kjreport.jobs.new_year_promises import Plan
from kjreport.model.commitments import Answering, Commitment, CommitmentResult
from kjreport.model.documents import AnnualReport
from kjreport.model.official_document import OfficialDocument
from kjreport.model.sections import Content, Point
from kjreport.prose.evaluate import Evaluator
from kjreport.prose.scalars_of import scalars_in
from kjreport.prose.scope import document_scope
from kjreport.reporting.year_account import Fate, PromiseFate
from kjreport.text.pending_marks import pending_marks
from kjreport.text.scalars import Scalar
from kjreport.text.segments import plain
from kjreport.text.stale_words import CHECK_MARK

_FATES = {
    CommitmentResult.KEPT: Fate.KEPT,
    CommitmentResult.PARTLY: Fate.PARTLY,
    CommitmentResult.BROKEN: Fate.BROKEN,
    CommitmentResult.CHANGED: Fate.CHANGED,
}
_UNTITLED = "没有标题的一条"


def promise_fates(report: OfficialDocument, plan: Plan) -> Iterator[PromiseFate]:
    """Yield 承诺 of the later report; without any, the items of the earlier ``plan``."""
    if not isinstance(report, AnnualReport):
        return
    if not report.commitments:
        for promise in plan.promises:
            yield PromiseFate(promise.number, promise.words, promise.target, Fate.UNANSWERED)
        return
    evaluator = Evaluator(document_scope(report))
    answers = _answers_by_number(report.contents, evaluator)
    for place, commitment in enumerate(report.commitments, start=1):
        number = commitment.number or str(place)
        yield _fate(commitment, number, answers.get(number, ()), evaluator)


@dataclass(frozen=True, slots=True)
class _Answer:
    heading: str
    is_written: bool
    """Nothing is left to be filled in."""


def _fate(
    commitment: Commitment, number: str, answers: tuple[_Answer, ...], evaluator: Evaluator
) -> PromiseFate:
    words, target = _words(commitment.words, evaluator), _words(commitment.target, evaluator)
    headings = "”“".join(dict.fromkeys(answer.heading for answer in answers))
    is_written = any(answer.is_written for answer in answers)
    where = f"“{headings}”里还没有写" if answers and not is_written else f"见“{headings}”"
    note = _words(commitment.note, evaluator) or (where if answers else "")
    if commitment.result is not None:
        return PromiseFate(number, words, target, _FATES[commitment.result], note)
    fate = Fate.ANSWERED if is_written else Fate.UNANSWERED
    return PromiseFate(number, words, target, fate, note)


def _answers_by_number(
    contents: Iterable[Content], evaluator: Evaluator
) -> Mapping[str, tuple[_Answer, ...]]:
    """Return what answers each promise."""
    found: dict[str, tuple[_Answer, ...]] = {}
    for one, heading in _answering(contents, evaluator):
        if one.answers:
            marks = (mark for text in scalars_in(one) for mark in pending_marks(text.text))
            is_written = all(mark.is_mild or mark.text == CHECK_MARK for mark in marks)
            answer = _Answer(heading or _UNTITLED, is_written)
            for number in one.answers:
                found[number.text] = (*found.get(number.text, ()), answer)
    return found


def _answering(
    contents: Iterable[Content], evaluator: Evaluator
) -> Iterator[tuple[Answering, str]]:
    for content in contents:
        heading = _words(content.title, evaluator)
        yield content, heading
        points = (*content.points, *(point for item in content.body for point in item.points))
        yield from _points(points, heading, evaluator)
        yield from _answering(content.sections, evaluator)


def _points(
    points: Iterable[Point], above: str, evaluator: Evaluator
) -> Iterator[tuple[Answering, str]]:
    for point in points:
        heading = _words(point.title, evaluator) or above
        yield point, heading
        yield from _points(point.points, heading, evaluator)


def _words(scalar: Scalar | None, evaluator: Evaluator) -> str:
    return "" if scalar is None else plain(evaluator.evaluate(scalar).value or ())
