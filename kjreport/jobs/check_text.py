"""Check plain text: a .txt as found, or lines that a test or another job hands in."""

from dataclasses import dataclass
from pathlib import Path

from kjreport.checks.facts import Facts
from kjreport.checks.layout.classes import Layout, Piece
from kjreport.checks.layout.recognition import recognised
from kjreport.checks.manuscript import Manuscript, Medium
from kjreport.checks.manuscript_of_layout import manuscript_of_layout
from kjreport.checks.prose_runner import run_prose_checks
from kjreport.checks.registry import prose_checks
from kjreport.checks.word_report import word_report
from kjreport.findings import Finding, Outcome, in_reading_order
from kjreport.importing.raw_text import raw_layout
from kjreport.jobs.background import NO_BACKGROUND, Background
from kjreport.jobs.discovery import Target
from kjreport.jobs.format_rules import format_rules
from kjreport.jobs.results import Failure, Result, attempted
from kjreport.location import TextPlace, WordPlace
from kjreport.source.files import SourceSet, SourceText
from kjreport.word.standard import GB


@dataclass(frozen=True, slots=True)
class CheckTextRequest:
    """One text file, and what of it staff do not want to hear."""

    file: Path
    ignored: frozenset[str] = frozenset()
    background: Background = NO_BACKGROUND


def check_text(request: CheckTextRequest) -> Outcome[Manuscript]:
    """Read a text file and say what is to be said about its words.

    Raises:
        SourceError: the file is missing or cannot be read.
    """
    manuscript = request.background.behind(text_manuscript(SourceSet().read(request.file)))
    return Outcome(manuscript, prose_findings(manuscript, request.ignored))


def text_result(request: CheckTextRequest) -> Result:
    """Check one file so that nothing it holds stops the others."""
    target = Target(request.file, request.file.parent)
    outcome = attempted(target, lambda: check_text(request))
    if isinstance(outcome, Failure):
        return Result(target, failure=outcome)
    words = None if outcome.value is None else word_report(outcome.value)
    return Result(target, outcome.findings, words=words)


def prose_findings(manuscript: Manuscript, ignored: frozenset[str]) -> tuple[Finding, ...]:
    """Run all rules about words but those that staff do not want to hear."""
    checks = (check for check in prose_checks() if check.code not in ignored)
    return in_reading_order(run_prose_checks(manuscript, checks))


def text_manuscript(source: SourceText, facts: Facts | None = None) -> Manuscript:
    """Read the lines of a text; its facts are inferred when they are not given."""
    layout = recognised(raw_layout(source), format_rules(GB))

    def place_of(piece: Piece) -> TextPlace:
        return TextPlace(source.file, piece.facts.number)

    return manuscript_of_layout(layout, Medium.TEXT, place_of, facts)


def word_manuscript(layout: Layout, file: Path) -> Manuscript:
    """Read the words of a measured Word file, its changes taken as accepted."""

    def place_of(piece: Piece) -> WordPlace:
        return WordPlace(file, piece.facts.section, piece.facts.number, piece.excerpt)

    return manuscript_of_layout(layout, Medium.WORD, place_of)
