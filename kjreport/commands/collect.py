"""collect: forms for the 科室, out and back."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kjreport.commands.options import JSON, PATHS, STRICT, WholeNumber, output_of
from kjreport.commands.report import ending, print_json, report
from kjreport.config import installed_project
from kjreport.console import OPTIONS_WORD, PROGRAM, shown

if TYPE_CHECKING:
    from kjreport.jobs.collect import Collected

_WORDS = ("有错误，没有生成报送表", "没有科室要报送")


@click.command(
    "collect",
    options_metavar=OPTIONS_WORD,
    short_help="给各科室发报送表，收回后汇总。",
    help="给每个科室生成报送表（Word、Excel 各一份，填哪份都行）。\n\n"
    "去年的小标题、本科室的指标都列好，今年的内容空着。\n\n"
    "收回后用 --back 读入，列出谁没有交、哪里有矛盾。\n\n"
    "加 --apply 写入“各科室”里的文件，原文件留备份。\n\n"
    "与已有内容矛盾的不写；确认后加 --replace，以报送的为准。",
    epilog="\b\n例如：\n"
    f"  {PROGRAM} collect data/云河市科学技术局/2025 -o D:/报送\n"
    f"  {PROGRAM} collect --back 人才科.docx --back 高新科.xlsx\n"
    f"  {PROGRAM} collect --back 人才科.docx --apply",
)
@PATHS
@output_of("报送表")
@click.option(
    "--words",
    metavar="字数",
    type=WholeNumber(),
    help="每一部分最多写多少字，印在表上，收回时检查。",
)
@click.option(
    "--back",
    "returned",
    metavar="报送表",
    multiple=True,
    type=click.Path(path_type=Path),
    help="读回科室交来的报送表；可以写几次。",
)
@click.option("--apply", "applies", is_flag=True, help="与 --back 同用：写入数据文件。")
@click.option("--replace", "replaces", is_flag=True, help="与已有内容矛盾时，以报送的为准。")
@STRICT
@JSON
def command(  # noqa: PLR0913  # one parameter per option
    paths: tuple[Path, ...],
    output: Path | None,
    words: int | None,
    returned: tuple[Path, ...],
    *,
    applies: bool,
    replaces: bool,
    strict: bool,
    as_json: bool,
) -> int:
    """Send forms out, or take them back."""
    from kjreport.jobs.discovery import find_targets  # noqa: PLC0415

    if (applies or replaces) and not returned:
        message = (
            "--apply 和 --replace 要和 --back 一起用，例如：collect --back 人才科.docx --apply"
        )
        raise click.UsageError(message)
    project = installed_project()
    targets = find_targets(paths, project)
    if not returned:
        from kjreport.jobs.collect_forms import FormsRequest, write_forms  # noqa: PLC0415

        request = FormsRequest(targets, output or project.output, words)
        return report(write_forms(request), _WORDS, strict=strict, as_json=as_json)
    from kjreport.jobs.collect import CollectRequest, collect  # noqa: PLC0415
    from kjreport.jobs.results import Result  # noqa: PLC0415

    today = datetime.now().astimezone().date()
    collected = collect(CollectRequest(returned, targets, today, applies, replaces))
    result = Result(targets[0], collected.findings, failure=collected.failure)
    if as_json:
        print_json([result], collected.findings)
    else:
        _print(collected, applies=applies)
    return ending([result], strict=strict)


def _print(collected: "Collected", *, applies: bool) -> None:
    from kjreport.reporting.terminal import finding_lines  # noqa: PLC0415

    for line in finding_lines(collected.findings, shown):
        click.echo(line)
    if collected.returned:
        click.echo(f"已交：{'、'.join(collected.returned)}。")
    if collected.missing:
        click.echo(f"未交：{'、'.join(collected.missing)}。")
    for written in collected.written:
        kept = f"，原文件留在 {shown(written.backup)}" if written.backup else "（新文件）"
        click.echo(f"已写入 {shown(written.file)}{kept}。")
    if collected.pending and not applies:
        click.echo(f"有 {collected.pending} 处可以写入，确认后加 --apply 再运行一次。")
    elif not collected.pending:
        click.echo("没有需要写入的内容。")
