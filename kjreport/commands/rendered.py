"""What ``check --rendered`` adds: the drafts printed, their pages measured, the verdicts shown."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kjreport.config import Project
from kjreport.console import shown

if TYPE_CHECKING:
    from kjreport.jobs.check_rendered import RenderedResult
    from kjreport.jobs.discovery import Target
    from kjreport.jobs.results import Result


def with_rendered(
    results: tuple["Result", ...],
    files: tuple[Sequence["Target"], Sequence[Path]],
    project: Project,
    *,
    layout: str,
    quiet: bool,
) -> tuple["Result", ...]:
    """Measure the pages of data files' drafts and of Word files, and show each verdict.

    Returns the results with what was found: that of a Word file joins the one it has.
    ``layout`` is the 版式 to measure Word files by, drafts have their own; ``quiet`` shows
    nothing, for a program that reads JSON.

    Raises:
        ProjectError: there is no 版式 of this name.
        SourceError: a Word file cannot be read.
    """
    from kjreport.jobs import rendered_drafts  # noqa: PLC0415 - loads what reads Word files
    from kjreport.jobs.check_rendered import check_rendered  # noqa: PLC0415 - as above

    targets, word_files = files
    profile = rendered_drafts.profile_of(layout, project)
    drafts = (
        *rendered_drafts.built_drafts(targets, project),
        *rendered_drafts.word_files(word_files, profile),
    )
    for measured in check_rendered(drafts):
        if not quiet:
            _show(measured)
        results = tuple(_joined(results, measured))
    return results


def _joined(results: Iterable["Result"], measured: "RenderedResult") -> Iterator["Result"]:
    """Yield the results; a draft that was not written gets one of its own, last."""
    from kjreport.jobs.discovery import Target  # noqa: PLC0415 - as above
    from kjreport.jobs.results import Result  # noqa: PLC0415 - as above

    has_own = False
    for result in results:
        is_same = result.target.file == measured.file
        has_own = has_own or is_same
        findings = (*result.findings, *measured.findings) if is_same else result.findings
        yield replace(result, findings=findings)
    if not has_own:
        yield Result(Target(measured.file, measured.file.parent.resolve()), measured.findings)


def _show(result: "RenderedResult") -> None:
    from kjreport.reporting.verdicts import VerdictRow, verdict_lines  # noqa: PLC0415

    pages = f"印出来 {result.pages} 页" if result.pages else "没有测量"
    rows = [
        VerdictRow(one.bar, one.status.value, one.figures or one.reason, one.source)
        for one in result.verdicts
    ]
    for line in verdict_lines(f"{shown(result.file)}  {pages}", rows):
        click.echo(line)
    click.echo()
