"""ledger --xlsx and --back: 数据核对表 out and back."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kjreport.commands.report import ending, print_json, report
from kjreport.config import Project
from kjreport.console import shown

if TYPE_CHECKING:
    from kjreport.jobs.check_sheet_back import SheetsBack

_WORDS = ("有错误，没有生成核对表", "没有指标，不用核对")


def send_out(
    paths: tuple[Path, ...], project: Project, output: Path | None, *, strict: bool, as_json: bool
) -> int:
    """Write the sheets."""
    from kjreport.jobs.check_sheet import CheckSheetRequest, write_check_sheets  # noqa: PLC0415
    from kjreport.jobs.discovery import find_targets  # noqa: PLC0415

    today = datetime.now().astimezone().date()
    request = CheckSheetRequest(find_targets(paths, project), output or project.output, today)
    return report(write_check_sheets(request), _WORDS, strict=strict, as_json=as_json)


def take_back(  # noqa: PLR0913  # one parameter per option
    paths: tuple[Path, ...],
    project: Project,
    returned: tuple[Path, ...],
    *,
    applies: bool,
    strict: bool,
    as_json: bool,
) -> int:
    """Read sheets that were filled in."""
    from kjreport.jobs.check_sheet_back import SheetsBackRequest, read_check_sheets  # noqa: PLC0415
    from kjreport.jobs.discovery import find_targets  # noqa: PLC0415
    from kjreport.jobs.results import Result  # noqa: PLC0415

    targets = find_targets(paths, project)
    today = datetime.now().astimezone().date()
    results = []
    for file in returned:
        back = read_check_sheets(SheetsBackRequest(file, targets, today, applies))
        results.append(Result(targets[0], back.findings, failure=back.failure))
        if not as_json:
            _print_back(file, back, applies=applies)
    if as_json:
        print_json(results, [finding for one in results for finding in one.findings])
    return ending(results, strict=strict)


def _print_back(file: Path, back: "SheetsBack", *, applies: bool) -> None:
    from kjreport.reporting.terminal import finding_lines  # noqa: PLC0415

    for line in finding_lines(back.findings, shown):
        click.echo(line)
    click.echo(f"{shown(file)}：{back.answered} 个指标已答复。")
    for written in back.written:
        kept = f"，原文件留在 {shown(written.backup)}" if written.backup else ""
        click.echo(f"已写回 {shown(written.file)}{kept}。")
    if back.pending and not applies:
        click.echo(f"有 {back.pending} 处可以写回数据文件，确认后加 --apply 再运行一次。")
    elif not back.pending:
        click.echo("没有需要写回的内容。")
