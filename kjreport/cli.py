"""The command line: arguments to one job, findings printed, exit code.

Exit codes: 0 nothing at or above the threshold; 1 findings; 2 the job cannot be done;
70 a mistake of our own. Jobs are imported where they run, so that --help is quick.
"""

import gettext
import io
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kjreport import __version__
from kjreport.cli_layout import LAYOUT, layout_results, parted
from kjreport.cli_rendered import with_rendered
from kjreport.cli_template import template_commands
from kjreport.config import installed_project
from kjreport.console import CANNOT, FOUND, INTERNAL, OPTIONS_WORD, PROGRAM, shown
from kjreport.errors import KjReportError
from kjreport.findings import Finding, Severity, has_errors

if TYPE_CHECKING:
    from kjreport.jobs.results import Result

_LOCALE = Path(__file__).parent / "locale"
#: What became of a document with errors, and of one without errors and without outputs.
_BUILT = ("有错误，没有生成", "没有要生成的")
_CHECKED = ("有错误，请修改", "检查完毕")
_PATHS = click.argument(
    "paths", nargs=-1, metavar="[文件或文件夹]...", type=click.Path(path_type=Path)
)
_STRICT = click.option("--strict", is_flag=True, help="有警告也算没通过（退出码 1）。")
_JSON = click.option("--json", "as_json", is_flag=True, help="结果以 JSON 输出，供其他程序读取。")


class _BuildByDefault(click.Group):
    """Without the name of a command, the arguments are those of build."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own = {*self.commands, *ctx.help_option_names, "--version"}
        if not args or args[0] not in own:
            if args and _is_meant_as_command(args[0]):
                ctx.fail(self._unknown(args[0]))
            args = ["build", *args]
        return super().parse_args(ctx, args)

    def _unknown(self, word: str) -> str:
        from kjreport.text.nearest import nearest  # noqa: PLC0415

        meant = nearest(word, self.commands)
        advice = f"是否想写 {meant}？" if meant else "请检查是否写错，或者换个文件夹再运行。"
        return f"没有“{word}”这个文件、文件夹或命令。{advice}"


def _is_meant_as_command(word: str) -> bool:
    """Tell a misspelt command from a path: a bare word that nothing on disk is called."""
    return word.isascii() and word.isalpha() and not Path(word).exists()


class _ProcessCount(click.ParamType[int]):
    name = "count"
    most = 64

    def convert(
        self, value: str | int, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        text = str(value)
        if not (text.isdecimal() and 1 <= int(text) <= self.most):
            self.fail(f"请写 1 到 {self.most} 之间的整数，不能是 {value}。", param, ctx)
        return int(text)


@click.group(
    cls=_BuildByDefault,
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar=OPTIONS_WORD,
    subcommand_metavar="[命令] [参数]...",
    help="把一年的数据（YAML）排成公文格式的 Word 草稿。",
    epilog="\b\n例如：\n"
    f"  {PROGRAM}\n      生成 data/ 里的全部草稿，放在 output/\n"
    f"  {PROGRAM} data/云河市科学技术局/2025\n      只生成这个文件夹里的\n"
    f"  {PROGRAM} check\n      只检查，不生成\n"
    f"  {PROGRAM} build --help\n      看某个命令的说明\n\n"
    "\b\n不写命令就是 build。",
)
@click.version_option(__version__, message="kjreport，版本 %(version)s", help="显示版本号。")
def _commands() -> None:
    """Hold the commands together."""


@_commands.command(
    "build",
    options_metavar=OPTIONS_WORD,
    short_help="检查数据并生成 Word 草稿。",
    help="检查数据并生成 Word 草稿；不写文件就是 data/ 里的全部。\n\n"
    "有错误的那一份不生成，其余照常；警告和提示不影响生成。",
    epilog="\b\n例如：\n"
    f"  {PROGRAM} data/云河市科学技术局/2025\n"
    f"  {PROGRAM} 工作总结.yaml -o D:/送审",
)
@_PATHS
@click.option(
    "-o",
    "--output",
    metavar="文件夹",
    type=click.Path(path_type=Path),
    help="草稿放在哪个文件夹，默认 output。",
)
@click.option(
    "--jobs",
    "processes",
    metavar="个数",
    type=_ProcessCount(),
    default=1,
    help="同时用几个进程，默认 1；上百份时可以写 2 或 4。",
)
@click.option(
    "--only",
    metavar="形式",
    multiple=True,
    help="只生成“输出”里的这一种，如“公开版”；可以写几次。",
)
@click.option("--pdf", is_flag=True, help="草稿旁边再放一份 PDF（要装 LibreOffice）。")
@click.option("--preview", is_flag=True, help="草稿旁边再放一个文件夹，里面是每页的图片。")
@_STRICT
@_JSON
def _build(  # noqa: PLR0913  # one parameter per option
    paths: tuple[Path, ...],
    output: Path | None,
    processes: int,
    only: tuple[str, ...],
    *,
    pdf: bool,
    preview: bool,
    strict: bool,
    as_json: bool,
) -> int:
    """Build drafts."""
    from kjreport.jobs.build import BuildRequest, build  # noqa: PLC0415
    from kjreport.jobs.discovery import find_targets  # noqa: PLC0415
    from kjreport.jobs.wanted_outputs import require_any, wanted_outputs  # noqa: PLC0415

    project = installed_project()
    wanted = wanted_outputs(only)
    targets = find_targets(paths, project)
    folder = output or project.output
    request = BuildRequest(targets, project.template, folder, processes, only=wanted)
    with _progress(len(targets)) as on_done:
        results = build(request, on_done)
    require_any(wanted, results)
    if pdf or preview:
        results = _printed(results, pdf=pdf, preview=preview)
    return _report(results, _BUILT, strict=strict, as_json=as_json)


def _printed(results: tuple["Result", ...], *, pdf: bool, preview: bool) -> tuple["Result", ...]:
    from kjreport.jobs.print_drafts import PrintRequest, print_drafts  # noqa: PLC0415

    return print_drafts(PrintRequest(results, pdf=pdf, preview=preview))


@_commands.command(
    "check",
    options_metavar=OPTIONS_WORD,
    short_help="只检查，不生成。",
    help="检查数据，不生成 Word；不写文件就是 data/ 里的全部。也检查 .docx 的格式。",
    epilog="\b\n例如：\n"
    f"  {PROGRAM} check data/云河市科学技术局/2025\n"
    f"  {PROGRAM} check 送来的稿子.docx --fix",
)
@_PATHS
@LAYOUT
@click.option("--fix", is_flag=True, help=".docx 能自动改的格式改好，另存在旁边，原文件不动。")
@click.option(
    "--rendered", is_flag=True, help="再印成页面，量行数、字数、边距、页码等（要装 LibreOffice）。"
)
@_STRICT
@_JSON
def _check(  # noqa: PLR0913  # one parameter per option
    paths: tuple[Path, ...],
    layout: str,
    *,
    fix: bool,
    rendered: bool,
    strict: bool,
    as_json: bool,
) -> int:
    """Check data, and the layout of Word files."""
    from kjreport.jobs.check import CheckRequest, check  # noqa: PLC0415
    from kjreport.jobs.discovery import find_targets  # noqa: PLC0415

    project = installed_project()
    word_files, other = parted(paths)
    targets = find_targets(other, project) if other or not paths else ()
    results = check(CheckRequest(targets, template=project.template))
    if word_files:
        results += layout_results(word_files, layout, project, fix=fix, quiet=as_json)
    if rendered:
        files = (targets, word_files)
        results = with_rendered(results, files, project, layout=layout, quiet=as_json)
    return _report(results, _CHECKED, strict=strict, as_json=as_json)


_commands.add_command(template_commands)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; nobody sees a traceback."""
    _speak_chinese()
    try:
        return int(_commands.main(args=arguments, standalone_mode=False, prog_name=PROGRAM) or 0)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        click.echo("已中止。已经生成的草稿都是完整的。", err=True)
        return CANNOT
    except KjReportError as error:
        click.echo(str(error), err=True)
        return error.exit_code
    except Exception:  # noqa: BLE001  # the last catcher: a clerk gets a sentence
        import traceback  # noqa: PLC0415

        return _own_mistake(traceback.format_exc())


def _speak_chinese() -> None:
    """Make the command-line library speak Chinese, and no output character fatal."""
    os.environ["LANGUAGE"] = "zh_CN"
    gettext.bindtextdomain("messages", str(_LOCALE))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], None]]:
    """Show a bar on a terminal for more than one document; stay quiet in a pipe."""
    if total <= 1 or not sys.stderr.isatty():
        yield lambda: None
        return
    with click.progressbar(length=total, label="正在生成", file=sys.stderr) as bar:
        yield lambda: bar.update(1)


def _report(
    results: Sequence["Result"], words: tuple[str, str], *, strict: bool, as_json: bool
) -> int:
    findings = tuple(finding for result in results for finding in result.findings)
    if as_json:
        _print_json(results, findings)
    else:
        _print_results(results, words)
    for kept in (copy for result in results for copy in result.kept):
        click.echo(f"上次的草稿改动过，已另存为 {shown(kept)}，没有丢失。", err=as_json)
    failures = [result.failure for result in results if result.failure is not None]
    for message in dict.fromkeys(failure.message for failure in failures):
        click.echo(message, err=True)
    if details := "\n".join(failure.details for failure in failures if failure.details):
        _own_mistake(details)
    if failures:
        return max(failure.exit_code for failure in failures)
    threshold = Severity.WARNING if strict else Severity.ERROR
    return FOUND if any(finding.severity >= threshold for finding in findings) else 0


def _print_json(results: Sequence["Result"], findings: Sequence[Finding]) -> None:
    """Print UTF-8 whatever the terminal speaks: a program reads it."""
    from kjreport.reporting.json_report import json_report  # noqa: PLC0415

    outputs = [output for result in results for output in result.outputs]
    sys.stdout.flush()
    sys.stdout.buffer.write(f"{json_report(findings, outputs, shown)}\n".encode())
    sys.stdout.buffer.flush()


def _print_results(results: Sequence["Result"], words: tuple[str, str]) -> None:
    from kjreport.reporting.terminal import Row, finding_lines, result_table  # noqa: PLC0415

    for result in results:
        for line in finding_lines(result.findings, shown):
            click.echo(line)
        if result.findings:
            click.echo()
    rows = [Row(one.target.file, _outcomes(one, words), one.findings) for one in results]
    for line in result_table(rows, shown):
        click.echo(line)


def _outcomes(result: "Result", words: tuple[str, str]) -> tuple[str, ...]:
    on_error, without_outputs = words
    written = tuple(f"已生成 {shown(output)}" for output in result.outputs)
    if result.failure is not None:
        return (*written, "没有完成")
    if has_errors(result.findings):
        return (on_error,)
    return written or (without_outputs,)


def _own_mistake(details: str) -> int:
    from kjreport.reporting.mistake_log import write_log  # noqa: PLC0415

    log = write_log(__version__, details)
    advice = f"请把这个文件发给维护人员：{log}" if log else "请联系维护人员。"
    click.echo(f"程序内部出错，不是您的操作问题。{advice}", err=True)
    return INTERNAL
