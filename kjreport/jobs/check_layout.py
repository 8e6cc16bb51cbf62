"""Check finished Word files, ours or anybody's: their layout and their words."""

from dataclasses import dataclass
from pathlib import Path

from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.coverage import Coverage, coverage
from kjreport.checks.layout.recognition import recognised
from kjreport.checks.registry import layout_checks
from kjreport.checks.runner import run_layout_checks
from kjreport.checks.word_report import WordReport, word_report
from kjreport.errors import SourceError, SourceNotFoundError, SourceTooLargeError
from kjreport.findings import Outcome, in_reading_order
from kjreport.jobs.background import NO_BACKGROUND, Background
from kjreport.jobs.check_text import prose_findings, word_manuscript
from kjreport.jobs.discovery import Target
from kjreport.jobs.format_rules import format_rules
from kjreport.jobs.results import Failure, Result, attempted
from kjreport.word.inspector import inspect_layout
from kjreport.word.standard import GB, Profile

_MOST_BYTES = 100 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class CheckLayoutRequest:
    """One file and the format to hold it against."""

    file: Path
    profile: Profile = GB
    ignored: frozenset[str] = frozenset()
    """The codes that staff do not want to hear of."""
    background: Background = NO_BACKGROUND


@dataclass(frozen=True, slots=True)
class LayoutReport:
    """What the findings are relative to, and what they can speak for."""

    profile: str
    coverage: Coverage
    words: WordReport


def check_layout(request: CheckLayoutRequest) -> Outcome[LayoutReport]:
    """Measure a file and say what departs from the format.

    Raises:
        SourceError: the file is missing or cannot be read.
        UnreadableDocumentError: it is not a .docx, damaged or monstrous.
    """
    layout = measured_layout(read_word_file(request.file), request.profile)
    findings = run_layout_checks(layout, layout_checks(), request.file)
    manuscript = request.background.behind(word_manuscript(layout, request.file))
    words = prose_findings(manuscript, request.ignored)
    heard = (one for one in findings if one.code not in request.ignored)
    report = LayoutReport(request.profile.name, coverage(layout), word_report(manuscript))
    return Outcome(report, in_reading_order((*heard, *words)))


def layout_result(request: CheckLayoutRequest) -> Result:
    """Check one file so that nothing it holds stops the others."""
    target = Target(request.file, request.file.parent)
    outcome = attempted(target, lambda: check_layout(request))
    if isinstance(outcome, Failure):
        return Result(target, failure=outcome)
    layout = outcome.value
    words = layout.words if layout else None
    return Result(target, outcome.findings, layout=layout, words=words)


def measured_layout(data: bytes, profile: Profile) -> Layout:
    """Measure a file and tell what its paragraphs are.

    Raises:
        UnreadableDocumentError: it is not a .docx, damaged or monstrous.
    """
    return recognised(inspect_layout(data), format_rules(profile))


def read_word_file(file: Path) -> bytes:
    """Read a file of a size that a document can have.

    Raises:
        SourceError: it is missing, a folder, too large or cannot be opened.
    """
    if not file.is_file():
        message = f"找不到文件“{file}”，请检查文件名和所在文件夹。"
        raise SourceNotFoundError(message, file)
    try:
        if file.stat().st_size > _MOST_BYTES:
            message = f"文件“{file}”过大，不像一份公文，请检查是否选错了文件。"
            raise SourceTooLargeError(message, file)
        return file.read_bytes()
    except OSError as error:
        message = f"打不开文件“{file}”，请确认没有被别的程序占用，并且有读取权限。"
        raise SourceError(message, file) from error
