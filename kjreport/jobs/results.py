"""What became of one document, whatever the job was."""

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kjreport.errors import KjReportError
from kjreport.findings import Finding, Outcome
from kjreport.jobs.discovery import Target

if TYPE_CHECKING:
    from kjreport.checks.word_report import WordReport
    from kjreport.jobs.check_layout import LayoutReport
    from kjreport.jobs.fixing import Change

T = TypeVar("T")

#: Exit code of a mistake of our own.
INTERNAL = 70


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a document could not be worked on at all; ``details`` is for whoever repairs us."""

    message: str
    exit_code: int
    details: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """One document: what there is to say about it, and what was written."""

    target: Target
    findings: tuple[Finding, ...] = ()
    outputs: tuple[Path, ...] = ()
    """The drafts that were written."""
    kept: tuple[Path, ...] = ()
    """Where previous drafts went that somebody had changed."""
    failure: Failure | None = None
    layout: "LayoutReport | None" = None
    """What a check of a finished Word file can speak for."""
    words: "WordReport | None" = None
    """How long it is, and how much of it is last year's, where its words were checked."""
    changes: "tuple[Change, ...]" = ()
    """What was set right in its words."""
    backups: tuple[Path, ...] = ()
    """Copies of the data files as they were before that."""


def attempted(target: Target, work: Callable[[], Outcome[T]]) -> Outcome[T] | Failure:
    """Do the work on one document so that nothing it raises holds up the others."""
    try:
        return work()
    except KjReportError as error:
        return Failure(str(error), error.exit_code)
    except Exception:  # noqa: BLE001  # our own mistake must not take the other documents along
        message = f"处理 {target.shown} 时程序内部出错。"
        return Failure(message, INTERNAL, traceback.format_exc())
