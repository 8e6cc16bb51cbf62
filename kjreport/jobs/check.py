"""Check: what there is to say about documents; writes nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import compose_target
from kjreport.jobs.results import Failure, Result, attempted


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """What to check, and what an editor has not saved yet."""

    targets: tuple[Target, ...]
    overlay: Mapping[Path, str] = field(default_factory=dict)


def check(request: CheckRequest) -> tuple[Result, ...]:
    """Check all documents."""
    return tuple(_checked(target, request.overlay) for target in request.targets)


def _checked(target: Target, overlay: Mapping[Path, str]) -> Result:
    outcome = attempted(target, lambda: compose_target(target, overlay))
    if isinstance(outcome, Failure):
        return Result(target, failure=outcome)
    return Result(target, outcome.findings)
