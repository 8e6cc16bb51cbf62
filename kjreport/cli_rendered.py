"""What ``check --rendered`` adds: the drafts printed, their pages measured, the verdicts shown."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kjreport.config import Project
from kjreport.console import shown

if TYPE_CHECKING:
    from kjreport.jobs.check_rendered import RenderedResult
    from kjreport.jobs.discovery import Target
    from kjreport.jobs.results import Result


def rendered_results(
    targets: Sequence["Target"], word_files: Sequence[Path], project: Project, *, quiet: bool
) -> Iterator["Result"]:
    """Measure the pages of Word files and of data files' drafts; show each verdict.

    Yields a result for each Word file; ``quiet`` shows nothing, for a program that reads JSON.

    Raises:
        SourceError: a Word file cannot be read.
    """
    from kjreport.jobs import rendered_drafts  # noqa: PLC0415 - loads what reads Word files
    from kjreport.jobs.check_rendered import check_rendered  # noqa: PLC0415 - as above
    from kjreport.jobs.discovery import Target  # noqa: PLC0415 - as above
    from kjreport.jobs.results import Result  # noqa: PLC0415 - as above

    drafts = (
        *rendered_drafts.built_drafts(targets, project),
        *rendered_drafts.word_files(word_files),
    )
    for one in check_rendered(drafts):
        if not quiet:
            _show(one)
        yield Result(Target(one.file, one.file.parent.resolve()), one.findings)


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
