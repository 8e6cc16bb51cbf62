"""Check: what there is to say about documents; writes nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kjreport.checks.word_report import WordReport, word_report
from kjreport.findings import Outcome, in_reading_order
from kjreport.jobs.background import NO_BACKGROUND, Background
from kjreport.jobs.check_words import composed_manuscript, remarks_on_manuscript
from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import compose_target, remarks_on_template
from kjreport.jobs.last_text import beside_last_report
from kjreport.jobs.results import Failure, Result, attempted


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """What to check, and what an editor has not saved yet."""

    targets: tuple[Target, ...]
    overlay: Mapping[Path, str] = field(default_factory=dict)
    template: Path | None = None
    """The template of the standard's own 版式; with it, what cannot be printed is told too."""
    background: Background = NO_BACKGROUND


def check(request: CheckRequest) -> tuple[Result, ...]:
    """Check all documents."""
    return tuple(_checked(target, request) for target in request.targets)


def _checked(target: Target, request: CheckRequest) -> Result:
    outcome = attempted(target, lambda: _words(target, request))
    if isinstance(outcome, Failure):
        return Result(target, failure=outcome)
    return Result(target, outcome.findings, words=outcome.value)


def _words(target: Target, request: CheckRequest) -> Outcome[WordReport]:
    composed = compose_target(target, request.overlay)
    document = composed.value
    if document is None:
        return Outcome(None, composed.findings)
    background = beside_last_report(request.background, document, target.data_root)
    manuscript = composed_manuscript(document, background)
    findings = composed.findings
    if manuscript is not None:
        findings += remarks_on_manuscript(manuscript, document)
    if request.template is not None:
        findings += remarks_on_template(document, request.template)
    report = None if manuscript is None else word_report(manuscript)
    return Outcome(report, in_reading_order(findings))
