"""What ``check --fix`` does, and how it tells what was changed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kjreport.console import shown
from kjreport.findings import Outcome

if TYPE_CHECKING:
    from kjreport.jobs.background import Background
    from kjreport.jobs.corrected_copies import CorrectedCopy
    from kjreport.jobs.discovery import Target
    from kjreport.jobs.results import Result
    from kjreport.reporting.json_report import ChangeEntry


def with_copy(result: "Result", fix: Callable[[], "CorrectedCopy"]) -> "Result":
    """Correct a finished file whose check is at hand, into a copy."""
    from kjreport.jobs.results import Failure, attempted  # noqa: PLC0415 - only on request

    made = attempted(result.target, lambda: Outcome(fix()))
    if isinstance(made, Failure) or made.value is None:
        return replace(result, failure=made if isinstance(made, Failure) else None)
    copy = made.value.file
    return replace(result, outputs=(copy,) if copy else (), changes=made.value.changes)


def fixed_data(
    targets: Sequence["Target"], background: "Background", today: date
) -> dict[Path, "Result"]:
    """Set data right in their own files; return what was changed, or why not, by document."""
    from kjreport.jobs.fix_data import FixDataRequest, fix_data  # noqa: PLC0415 - only on request
    from kjreport.jobs.results import Failure, Result, attempted  # noqa: PLC0415 - see above

    results = {}
    for target in targets:
        request = FixDataRequest(target, today, background)
        made = attempted(target, lambda: Outcome(fix_data(request)))  # noqa: B023 - called at once
        if isinstance(made, Failure):
            results[target.file] = Result(target, failure=made)
            continue
        written, changes = made.value or ((), ())
        backups = tuple(one.backup for one in written if one.backup is not None)
        results[target.file] = Result(target, backups=backups, changes=changes)
    return results


def joined(checked: Sequence["Result"], fixed: dict[Path, "Result"]) -> tuple["Result", ...]:
    """Put what was changed to what is still to be said."""
    return tuple(
        replace(one, changes=own.changes, backups=own.backups, failure=one.failure or own.failure)
        if (own := fixed.get(one.target.file))
        else one
        for one in checked
    )


def show_changes(results: Sequence["Result"]) -> None:
    """Tell each change at its place, and where the files as they were have gone."""
    from kjreport.reporting.terminal import change_lines  # noqa: PLC0415 - only on request

    for result in results:
        for line in change_lines(change_entries(result), shown):
            click.echo(line)
        for backup in result.backups:
            click.echo(f"  改之前的文件另存在 {shown(backup)}")
        if result.changes:
            click.echo()


def change_entries(result: "Result") -> tuple["ChangeEntry", ...]:
    """Return the changes of one document as they are printed."""
    from kjreport.reporting.json_report import ChangeEntry  # noqa: PLC0415 - only on request

    return tuple(ChangeEntry(one.code, one.place, one.before, one.after) for one in result.changes)
