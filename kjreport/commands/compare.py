"""compare: two years of data, on the terminal and as a Word table."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kjreport.commands.options import JSON, output_of
from kjreport.config import installed_project
from kjreport.console import CANNOT, OPTIONS_WORD, PROGRAM, shown

if TYPE_CHECKING:
    from kjreport.jobs.compare import Comparison


@click.command(
    "compare",
    options_metavar=OPTIONS_WORD,
    short_help="对照两年的数据，生成 Word 对照表。",
    help="\b\n"
    "对照两年的数据：指标升降、承诺有没有落实、小节的增减、照抄的句子，\n"
    "列在屏幕上，并生成 Word 对照表。只对照数据，不改动任何文件。",
    epilog="\b\n例如：\n"
    f"  {PROGRAM} compare data/云河市科技局/2025 data/云河市科技局/2026\n"
    f"  {PROGRAM} compare 旧稿.yaml 新稿.yaml --json",
)
@click.argument("old", metavar="上年", type=click.Path(path_type=Path))
@click.argument("new", metavar="今年", type=click.Path(path_type=Path))
@output_of("对照表")
@JSON
def command(old: Path, new: Path, output: Path | None, *, as_json: bool) -> int:
    """Compare two years."""
    from kjreport.jobs.compare import CompareRequest, compare  # noqa: PLC0415

    project = installed_project()
    found = compare(CompareRequest(old, new, project))
    files = _written(found, project.template, output or project.output)
    if as_json:
        _print_json(found, files)
    else:
        _print(found, files)
    for failure in found.failures:
        click.echo(failure.message, err=True)
    return CANNOT if found.failures else 0


def _written(found: "Comparison", template: Path, folder: Path) -> list[Path]:
    from kjreport.jobs.compare_document import write_account  # noqa: PLC0415

    files = []
    is_one_of_many = len(found.accounts) > 1
    for account in found.accounts:
        written = write_account(account, template, folder, is_one_of_many=is_one_of_many)
        if written.kept is not None:
            click.echo(f"上次的对照表改动过，已另存为 {shown(written.kept)}，没有丢失。", err=True)
        files.append(written.file)
    return files


def _print(found: "Comparison", files: list[Path]) -> None:
    from kjreport.reporting.year_account_report import account_lines  # noqa: PLC0415

    for account in found.accounts:
        for line in account_lines(account):
            click.echo(line)
        click.echo()
    for file in found.alone:
        click.echo(f"没有可以对照的：{shown(file)}")
    for file in files:
        click.echo(f"对照表：{shown(file)}")


def _print_json(found: "Comparison", files: list[Path]) -> None:
    """Print UTF-8 whatever the terminal speaks: a program reads it."""
    from kjreport.reporting.year_account_report import accounts_json  # noqa: PLC0415

    sys.stdout.flush()
    sys.stdout.buffer.write(f"{accounts_json(found.accounts, map(shown, files))}\n".encode())
    sys.stdout.buffer.flush()
