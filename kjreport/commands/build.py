"""build: drafts from data."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kjreport.commands.options import JSON, PATHS, STRICT, WholeNumber, output_of
from kjreport.commands.report import report
from kjreport.config import installed_project
from kjreport.console import OPTIONS_WORD, PROGRAM

if TYPE_CHECKING:
    from kjreport.jobs.results import Result

#: What became of a document with errors, and of one without errors and without outputs.
_WORDS = ("有错误，没有生成", "没有要生成的")
_NOT_READ = f"错别字、标点、前后数字等还没有核对，送审前请运行：{PROGRAM} check"


@click.command(
    "build",
    options_metavar=OPTIONS_WORD,
    short_help="检查数据并生成 Word 草稿。",
    help="检查数据并生成 Word 草稿；不写文件就是 data/ 里的全部。\n\n"
    "有错误的那一份不生成，其余照常；警告和提示不影响生成。",
    epilog="\b\n例如：\n"
    f"  {PROGRAM} data/云河市科学技术局/2025\n"
    f"  {PROGRAM} 工作总结.yaml -o D:/送审\n"
    f"  {PROGRAM} 工作总结.yaml --sources",
)
@PATHS
@output_of("草稿")
@click.option(
    "--jobs",
    "processes",
    metavar="个数",
    type=WholeNumber(64),
    default=1,
    help="同时用几个进程，默认 1；上百份时可以写 2 或 4。",
)
@click.option(
    "--only",
    metavar="形式",
    multiple=True,
    help="只生成“输出”里的这一种，如“公开版”；可以写几次。",
)
@click.option(
    "--sources",
    is_flag=True,
    help="草稿旁边再放一份，用批注写明每个数的来源。",
)
@click.option("--pdf", is_flag=True, help="草稿旁边再放一份 PDF（要装 LibreOffice）。")
@click.option("--preview", is_flag=True, help="草稿旁边再放一个文件夹，里面是每页的图片。")
@STRICT
@JSON
def command(  # noqa: PLR0913  # one parameter per option
    paths: tuple[Path, ...],
    output: Path | None,
    processes: int,
    only: tuple[str, ...],
    *,
    sources: bool,
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
    request = BuildRequest(
        targets, project.template, folder, processes, only=wanted, with_sources=sources
    )
    with _progress(len(targets)) as on_done:
        results = build(request, on_done)
    require_any(wanted, results)
    if pdf or preview:
        results = _printed(results, pdf=pdf, preview=preview)
    code = report(results, _WORDS, strict=strict, as_json=as_json)
    if not as_json and any(result.outputs for result in results):
        click.echo(_NOT_READ)
    return code


def _printed(results: tuple["Result", ...], *, pdf: bool, preview: bool) -> tuple["Result", ...]:
    from kjreport.jobs.print_drafts import PrintRequest, print_drafts  # noqa: PLC0415

    return print_drafts(PrintRequest(results, pdf=pdf, preview=preview))


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], None]]:
    """Show a bar on a terminal for more than one document; stay quiet in a pipe."""
    if total <= 1 or not sys.stderr.isatty():
        yield lambda: None
        return
    with click.progressbar(length=total, label="正在生成", file=sys.stderr) as bar:
        yield lambda: bar.update(1)
