"""Check: what there is to say about documents; writes nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from kjreport.findings import Outcome, in_reading_order
from kjreport.jobs.background import NO_BACKGROUND, Background
from kjreport.jobs.check_words import remarks_on_words
from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import Composed, compose_target, remarks_on_template
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
    outcome = attempted(target, lambda: _composed(target, request))
    if isinstance(outcome, Failure):
        return Result(target, failure=outcome)
    return Result(target, outcome.findings)


def _composed(target: Target, request: CheckRequest) -> Outcome[Composed]:
    composed = compose_target(target, request.overlay)
    if composed.value is None:
        return composed
    remarks = remarks_on_words(composed.value, request.background)
    if request.template is not None:
        remarks += remarks_on_template(composed.value, request.template)
    return replace(composed, findings=in_reading_order((*composed.findings, *remarks)))
