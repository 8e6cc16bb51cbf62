"""Y101: a sentence of last year's text, unchanged."""

from collections.abc import Iterator
from dataclasses import dataclass

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.lastyear.sentences import Sentence, sentences
from kjreport.checks.manuscript import Manuscript
from kjreport.findings import Severity


@dataclass(frozen=True, slots=True)
class Kept:
    """The sentences that stand in both years' texts, and their share."""

    sentences: tuple[Sentence, ...]
    percent: int
    """Of the characters of all sentences that can be compared."""


def kept_sentences(manuscript: Manuscript) -> Kept:
    """Return what stands word for word in last year's text; nothing where there is none."""
    if manuscript.last_year is None:
        return Kept((), 0)
    before = {one.words for one in sentences(manuscript.last_year)}
    every = tuple(sentences(manuscript))
    kept = tuple(one for one in every if one.words in before)
    percent = round(100 * sum(map(_length, kept)) / max(1, sum(map(_length, every))))
    return Kept(kept, percent)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield sentences that stand word for word in last year's text."""
    kept = kept_sentences(manuscript)
    for one in kept.sentences:
        message = f"这句话和上年的一字不差（全文和上年相同的占{kept.percent}%）"
        yield ProseFault(one.passage, *one.stretch.bare_span, message)


def _length(sentence: Sentence) -> int:
    return len(sentence.words)


CHECK = ProseCheck(
    code="Y101",
    title="和上年的话一字不差",
    why="照抄上年的话，是被通报最多的毛病之一",
    source="公文核稿实务；有关通报",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请按今年的情况改写",
    find=find,
    bad=(
        TextExample(
            words="照抄",
            text="现将情况报告如下：\n组织专家深入企业开展技术诊断和现场指导活动。",
            found="组织专家深入企业开展技术诊断和现场指导活动。",
            last_year="现将情况报告如下：\n组织专家深入企业开展技术诊断和现场指导活动。全年办班3期。",
        ),
        TextExample(
            words="标点不同",
            text="现将情况报告如下：\n科技人才引进难、留住难的问题仍然比较突出。",
            found="科技人才引进难、留住难的问题仍然比较突出。",
            last_year="现将情况报告如下：\n科技人才引进难,留住难的问题仍然比较突出。",
        ),
    ),
    good=(
        TextExample(
            words="改写了",
            text="现将情况报告如下：\n组织专家为12家企业开展技术诊断，解决难题20个。",
            last_year="现将情况报告如下：\n组织专家深入企业开展技术诊断和现场指导活动。",
        ),
        TextExample(
            words="每年都有的话",
            text="市科技局坚持以习近平新时代中国特色社会主义思想为指导，做好各项工作。",
            last_year="市科技局坚持以习近平新时代中国特色社会主义思想为指导，做好各项工作。",
        ),
    ),
)
