"""ledger: every figure, where it comes from, and every place it appears."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kjreport.commands.options import JSON, PATHS, STRICT, output_of
from kjreport.commands.report import ending, report
from kjreport.config import installed_project
from kjreport.console import OPTIONS_WORD, PROGRAM, shown

if TYPE_CHECKING:
    from kjreport.jobs.ledger import Ledger

#: What became of a document with errors, and of one without.
_WORDS = ("有错误，没有列全", "已列出")


@click.command(
    "ledger",
    options_metavar=OPTIONS_WORD,
    short_help="列出全部指标：数值、出处、用在哪里。",
    help="列出全部指标：数值、状态、出处（科室、台账的单元格）、用在哪一行、印在哪一段。\n\n"
    "不写文件就是 data/ 里的全部；只列出，不改动任何文件。\n\n"
    "--xlsx 生成数据核对表，每个科室一页，发给科室确认。\n\n"
    "科室交回后，用 --back 读回，列出差异；加 --apply 写回数据文件。",
    epilog="\b\n例如：\n"
    f"  {PROGRAM} ledger data/云河市科学技术局/2025/工作总结及计划.yaml\n"
    f"  {PROGRAM} ledger --json\n"
    f"  {PROGRAM} ledger --xlsx -o D:/核对\n"
    f"  {PROGRAM} ledger --back 数据核对表.xlsx --apply",
)
@PATHS
@click.option("--xlsx", "as_sheets", is_flag=True, help="生成数据核对表（Excel），每个科室一页。")
@output_of("核对表")
@click.option(
    "--back",
    "returned",
    metavar="核对表",
    multiple=True,
    type=click.Path(path_type=Path),
    help="读回科室填好的核对表，列出差异；可以写几次。",
)
@click.option("--apply", "applies", is_flag=True, help="与 --back 同用：把核对结果写回数据文件。")
@STRICT
@JSON
def command(  # noqa: PLR0913  # one parameter per option
    paths: tuple[Path, ...],
    output: Path | None,
    returned: tuple[Path, ...],
    *,
    as_sheets: bool,
    applies: bool,
    strict: bool,
    as_json: bool,
) -> int:
    """List the figures, or send them out and take them back."""
    if applies and not returned:
        message = "--apply 要和 --back 一起用，例如：ledger --back 数据核对表.xlsx --apply"
        raise click.UsageError(message)
    if as_sheets or returned:
        from kjreport.commands import check_sheets  # noqa: PLC0415

        project = installed_project()
        if returned:
            return check_sheets.take_back(
                paths, project, returned, applies=applies, strict=strict, as_json=as_json
            )
        return check_sheets.send_out(paths, project, output, strict=strict, as_json=as_json)
    from kjreport.jobs.discovery import find_targets  # noqa: PLC0415
    from kjreport.jobs.ledger import LedgerRequest, list_figures  # noqa: PLC0415
    from kjreport.jobs.results import Result  # noqa: PLC0415

    ledgers = list_figures(LedgerRequest(find_targets(paths, installed_project())))
    results = [Result(one.target, one.findings, failure=one.failure) for one in ledgers]
    if as_json:
        _print_json(ledgers)
        return ending(results, strict=strict)
    _print_tables(ledgers)
    return report(results, _WORDS, strict=strict, as_json=False)


def _print_tables(ledgers: tuple["Ledger", ...]) -> None:
    from kjreport.reporting.ledger_report import ledger_lines  # noqa: PLC0415

    for ledger in ledgers:
        if ledger.entries:
            click.echo(shown(ledger.target.file))
            for line in ledger_lines(ledger.entries, shown):
                click.echo(line)
            click.echo()


def _print_json(ledgers: tuple["Ledger", ...]) -> None:
    """Print UTF-8 whatever the terminal speaks: a program reads it."""
    from kjreport.reporting.ledger_report import ledger_json  # noqa: PLC0415

    findings = (finding for one in ledgers for finding in one.findings)
    documents = [(shown(one.target.file), one.entries) for one in ledgers]
    sys.stdout.flush()
    sys.stdout.buffer.write(f"{ledger_json(documents, findings, shown)}\n".encode())
    sys.stdout.buffer.flush()
