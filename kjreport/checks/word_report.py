"""What a check of the words says beside its remarks: lengths, and what was kept from last year."""

from dataclasses import dataclass

from kjreport.checks.lastyear.kept_sentence import kept_sentences
from kjreport.checks.lengths import length, part_lengths
from kjreport.checks.manuscript import Manuscript


@dataclass(frozen=True, slots=True)
class KeptWords:
    """How much of last year's text stands in this year's unchanged."""

    sentences: int
    percent: int
    """Of the 字 of all sentences that can be compared."""


@dataclass(frozen=True, slots=True)
class WordReport:
    """Lengths in 字, as Word counts them."""

    total: int
    parts: tuple[tuple[str, int], ...] = ()
    """First-level headings with their 字; what stands before the first has no heading."""
    kept: KeptWords | None = None
    """``None`` where there was no last year's text."""


def word_report(manuscript: Manuscript) -> WordReport:
    """Count a document; one without first-level headings has no parts."""
    parts = tuple(part_lengths(manuscript))
    has_headings = any(heading for heading, _ in parts)
    return WordReport(
        total=length(manuscript.passages),
        parts=parts if has_headings else (),
        kept=_kept(manuscript),
    )


def _kept(manuscript: Manuscript) -> KeptWords | None:
    if manuscript.last_year is None:
        return None
    found = kept_sentences(manuscript)
    return KeptWords(len(found.sentences), found.percent)
