"""The headings and sentences of two years, held against each other."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from kjreport.checks.lastyear.sentences import Sentence, sentences
from kjreport.checks.manuscript import Manuscript, PassageKind
from kjreport.reporting.year_account import SectionChange, SentenceAccount, Turn
from kjreport.text.pending_marks import pending_marks

_HEADINGS = (PassageKind.HEADING, PassageKind.RUN_IN)
#: Headings as alike as this are one heading, reworded.
_ALIKE = 0.6
_YEARS = re.compile("[0-9]{4}年?|[。：:；;，]$")
_END_MARKS = "。：:；;"


def section_changes(before: Manuscript, after: Manuscript) -> tuple[tuple[SectionChange, ...], int]:
    """Return the 小节 that came, went or were renamed, and how many kept their heading."""
    old, new = list(_headings(before)), list(_headings(after))
    known = {_bare(one): one for one in old}
    same = {_bare(one) for one in new} & set(known)
    gone = [one for one in old if _bare(one) not in same]
    come = [one for one in new if _bare(one) not in same]
    changes: list[SectionChange] = []
    for heading in come:
        twin = _nearest(heading, gone)
        if twin is None:
            changes.append(SectionChange(Turn.NEW, new=heading))
        else:
            gone.remove(twin)
            changes.append(SectionChange(Turn.RENAMED, twin, heading))
    changes += (SectionChange(Turn.GONE, old=one) for one in gone)
    return tuple(changes), len(same)


def _headings(manuscript: Manuscript) -> Iterator[str]:
    seen = set()
    for passage in manuscript.passages:
        if passage.kind in _HEADINGS and passage.heading_end > len(passage.label):
            words = passage.text[len(passage.label) : passage.heading_end].strip()
            words = _without_marks(words).rstrip(_END_MARKS)
            if words and words not in seen:
                seen.add(words)
                yield words


def _without_marks(words: str) -> str:
    for mark in reversed(tuple(pending_marks(words))):
        words = words[: mark.start] + words[mark.end :]
    return words


def _bare(heading: str) -> str:
    """Return a heading without the years that change in any case."""
    return _YEARS.sub("", heading)


def _nearest(heading: str, others: Sequence[str]) -> str | None:
    matcher = SequenceMatcher(b=_bare(heading), autojunk=False)
    best, best_ratio = None, _ALIKE
    for other in others:
        matcher.set_seq1(_bare(other))
        if matcher.real_quick_ratio() < best_ratio or matcher.quick_ratio() < best_ratio:
            continue
        ratio = matcher.ratio()
        if ratio >= best_ratio:
            best, best_ratio = other, ratio
    return best


def sentence_account(before: Manuscript, after: Manuscript) -> SentenceAccount:
    """Tell which sentences of the later year stood in the earlier one."""
    old = tuple(sentences(before))
    words, frames = {one.words for one in old}, {one.frame for one in old}
    every = tuple(sentences(after))
    same = [one for one in every if one.words in words]
    refigured = [one for one in every if one.words not in words and one.frame in frames]
    new = [one for one in every if one.words not in words and one.frame not in frames]
    length = max(1, sum(len(one.words) for one in every))
    share = round(100 * sum(len(one.words) for one in same) / length)
    return SentenceAccount(len(every), _texts(same), share, _texts(refigured), _texts(new))


def _texts(found: Sequence[Sentence]) -> tuple[str, ...]:
    return tuple(one.stretch.text.strip() for one in found)
