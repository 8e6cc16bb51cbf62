"""ledger: every figure, where it comes from, and every place it appears."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kjreport.commands.options import JSON, PATHS, STRICT
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
    "不写文件就是 data/ 里的全部；只列出，不改动任何文件。",
    epilog="\b\n例如：\n"
    f"  {PROGRAM} ledger data/云河市科学技术局/2025/工作总结及计划.yaml\n"
    f"  {PROGRAM} ledger --json",
)
@PATHS
@STRICT
@JSON
def command(paths: tuple[Path, ...], *, strict: bool, as_json: bool) -> int:
    """List the figures."""
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
