"""The command line: arguments to one job, findings printed, exit code.

Exit codes: 0 nothing at or above the threshold; 1 findings; 2 the job cannot be done;
70 a mistake of our own.
"""

import gettext
import io
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kjreport import __version__
from kjreport.config import installed_project
from kjreport.errors import KjReportError
from kjreport.findings import Finding, Severity

if TYPE_CHECKING:
    from kjreport.jobs.results import Result

_FOUND, _INTERNAL = 1, 70
_LOCALE = Path(__file__).parent / "locale"
_OPTIONS_WORD = "[选项]"
_PATHS = click.argument(
    "paths", nargs=-1, metavar="[文件或文件夹]...", type=click.Path(path_type=Path)
)
_STRICT = click.option("--strict", is_flag=True, help="有警告也算没通过（退出码 1）。")
_JSON = click.option("--json", "as_json", is_flag=True, help="结果以 JSON 印出，供其他程序读取。")


class _BuildByDefault(click.Group):
    """Without the name of a command, the arguments are those of build."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own = {*self.commands, *ctx.help_option_names, "--version"}
        return super().parse_args(ctx, args if args and args[0] in own else ["build", *args])


@click.group(
    cls=_BuildByDefault,
    options_metavar=_OPTIONS_WORD,
    subcommand_metavar="[命令] [参数]...",
    help="把一年的数据（YAML）排成公文格式的 Word 草稿。",
    epilog="不写命令就是 build：python build.py 把 data/ 里的数据全部生成到 output/。",
)
@click.version_option(__version__, prog_name="kjreport")
def _commands() -> None:
    """Hold the commands together."""


@_commands.command(
    "build",
    options_metavar=_OPTIONS_WORD,
    short_help="检查数据并生成 Word 草稿。",
    help="检查数据并生成 Word 草稿；不写文件就是 data/ 里的全部。\n\n"
    "有错误的那一份不生成，其余照常；警告和提示不影响生成。",
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
    metavar="N",
    type=click.IntRange(1, 64),
    default=1,
    help="同时用几个进程，默认 1；上百份时可以写 2 或 4。",
)
@_STRICT
@_JSON
def _build(
    paths: tuple[Path, ...], output: Path | None, processes: int, *, strict: bool, as_json: bool
) -> int:
    """Build drafts."""
    from kjreport.jobs.build import BuildRequest, build  # noqa: PLC0415 - keeps --help quick
    from kjreport.jobs.discovery import find_targets  # noqa: PLC0415 - as above

    project = installed_project()
    targets = find_targets(paths, project)
    request = BuildRequest(targets, project.template, output or project.output, processes)
    with _progress(len(targets)) as on_done:
        results = build(request, on_done)
    return _report(results, strict=strict, as_json=as_json)


@_commands.command(
    "check",
    options_metavar=_OPTIONS_WORD,
    short_help="只检查，不生成。",
    help="只检查数据，不生成 Word；不写文件就是 data/ 里的全部。",
)
@_PATHS
@_STRICT
@_JSON
def _check(paths: tuple[Path, ...], *, strict: bool, as_json: bool) -> int:
    """Check data."""
    from kjreport.jobs.check import CheckRequest, check  # noqa: PLC0415 - keeps --help quick
    from kjreport.jobs.discovery import find_targets  # noqa: PLC0415 - as above

    results = check(CheckRequest(find_targets(paths, installed_project())))
    return _report(results, strict=strict, as_json=as_json)


@_commands.group(
    "template",
    options_metavar=_OPTIONS_WORD,
    subcommand_metavar="命令",
    short_help="Word 模板。",
    help="Word 模板。",
)
def _template() -> None:
    """Hold the template commands together."""


@_template.command(
    "make",
    options_metavar=_OPTIONS_WORD,
    short_help="按标准生成 Word 模板。",
    help="在 templates/ 里按标准生成 Word 模板；改动过的模板不会被覆盖。",
)
def _make() -> int:
    """Write the templates."""
    from kjreport.jobs.make_templates import (  # noqa: PLC0415 - keeps --help quick
        MakeTemplatesRequest,
        make_templates,
    )

    made = make_templates(MakeTemplatesRequest(installed_project().templates))
    for one in made:
        if one.is_written:
            click.echo(f"已生成 {_shown(one.file)}")
        else:
            click.echo(
                f"{_shown(one.file)} 已改动过，没有覆盖。要恢复原样，请先把它改名，再运行一次。"
            )
    return 0 if all(one.is_written for one in made) else _FOUND


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; nobody sees a traceback."""
    _speak_chinese()
    try:
        return int(_commands.main(args=arguments, standalone_mode=False, prog_name=_program()) or 0)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        click.echo("已中止。", err=True)
        return KjReportError.exit_code
    except KjReportError as error:
        click.echo(str(error), err=True)
        return error.exit_code
    except Exception:  # noqa: BLE001  # the last catcher: a clerk gets a sentence
        return _own_mistake(traceback.format_exc())


def _speak_chinese() -> None:
    """Make the command-line library speak Chinese, and no output character fatal."""
    os.environ["LANGUAGE"] = "zh_CN"
    gettext.bindtextdomain("messages", str(_LOCALE))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _program() -> str:
    return "python build.py"


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], None]]:
    """Show a bar on a terminal for more than one document; stay quiet in a pipe."""
    if total <= 1 or not sys.stderr.isatty():
        yield lambda: None
        return
    with click.progressbar(length=total, label="正在生成", file=sys.stderr) as bar:
        yield lambda: bar.update(1)


def _report(results: Sequence["Result"], *, strict: bool, as_json: bool) -> int:
    findings = tuple(finding for result in results for finding in result.findings)
    if as_json:
        from kjreport.reporting.json_report import json_report  # noqa: PLC0415 - seldom needed

        outputs = [result.output for result in results if result.output is not None]
        _print_utf8(json_report(findings, outputs, _shown))
    else:
        _print_results(results)
    for result in results:
        if result.failure is not None:
            click.echo(result.failure.message, err=True)
            if result.failure.details:
                _own_mistake(result.failure.details)
    return _exit_code(results, findings, strict=strict)


def _print_utf8(text: str) -> None:
    click.get_binary_stream("stdout").write(f"{text}\n".encode())


def _print_results(results: Sequence["Result"]) -> None:
    from kjreport.reporting.terminal import Row, finding_lines, result_table  # noqa: PLC0415

    for result in results:
        for line in finding_lines(result.findings, _shown):
            click.echo(line)
        if result.findings:
            click.echo()
    for result in results:
        if result.kept is not None:
            click.echo(f"上次的草稿改动过，已另存为 {_shown(result.kept)}，没有丢失。")
    rows = [Row(result.target.file, _outcome_words(result), result.findings) for result in results]
    for line in result_table(rows, _shown):
        click.echo(line)


def _outcome_words(result: "Result") -> str:
    if result.output is not None:
        return f"已生成 {_shown(result.output)}"
    if result.failure is not None:
        return "没有完成"
    has_error = any(finding.severity is Severity.ERROR for finding in result.findings)
    return "有错误，没有生成" if has_error else "检查完毕"


def _exit_code(results: Sequence["Result"], findings: Sequence[Finding], *, strict: bool) -> int:
    failures = [result.failure.exit_code for result in results if result.failure is not None]
    if failures:
        return max(failures)
    threshold = Severity.WARNING if strict else Severity.ERROR
    return _FOUND if any(finding.severity >= threshold for finding in findings) else 0


def _own_mistake(details: str) -> int:
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", prefix="kjreport-", suffix=".txt", delete=False
    ) as log:
        log.write(f"kjreport {__version__}\nPython {sys.version}\n\n{details}")
    click.echo(f"程序内部出错，不是您的操作问题。请把这个文件发给维护人员：{log.name}", err=True)
    return _INTERNAL


def _shown(file: Path) -> str:
    """Name a file as seen from where the user works."""
    try:
        return str(file.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(file)
