"""check: what there is to say about data, plain text and Word files."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kjreport.commands.fixing import fixed_data, joined
from kjreport.commands.layout import LAYOUT, WordCheck, layout_results, parted, text_results
from kjreport.commands.options import JSON, PATHS, STRICT
from kjreport.commands.rendered import with_rendered
from kjreport.commands.report import report
from kjreport.config import Project, installed_project
from kjreport.console import OPTIONS_WORD, PROGRAM

if TYPE_CHECKING:
    from kjreport.jobs.background import Background

#: What became of a document with errors, and of one without.
_WORDS = ("有错误，请修改", "检查完毕")


@click.command(
    "check",
    options_metavar=OPTIONS_WORD,
    short_help="只检查，不生成。",
    help="检查数据，不生成 Word；不写文件就是 data/ 里的全部。\n\n"
    "也检查 .docx 的格式和文字、.txt 的文字。",
    epilog="\b\n例如：\n"
    f"  {PROGRAM} check data/云河市科学技术局/2025\n"
    f"  {PROGRAM} check 送来的稿子.docx --fix\n"
    f"  {PROGRAM} check 征求意见稿.txt --ignore N105\n"
    f"  {PROGRAM} check 今年总结.docx --against 去年总结.docx",
)
@PATHS
@LAYOUT
@click.option("--fix", is_flag=True, help="有把握的改好：数据改在原处，.docx 和 .txt 另存在旁边。")
@click.option(
    "--rendered", is_flag=True, help="再印成页面，量行数、字数、边距、页码等（要装 LibreOffice）。"
)
@click.option(
    "--ignore",
    "ignored",
    metavar="编号",
    multiple=True,
    help=".docx 和 .txt 里不想看到的提示，如 N105；可以写几次。",
)
@click.option(
    "--against",
    "last_year",
    metavar="文件",
    type=click.Path(path_type=Path),
    help="和上年的稿子比：没改的年份、照抄的句子。",
)
@STRICT
@JSON
def command(  # noqa: PLR0913  # one parameter per option
    paths: tuple[Path, ...],
    layout: str,
    *,
    fix: bool,
    rendered: bool,
    ignored: tuple[str, ...],
    last_year: Path | None,
    strict: bool,
    as_json: bool,
) -> int:
    """Check data, and the layout of Word files."""
    from kjreport.jobs.background import NO_BACKGROUND, known_names  # noqa: PLC0415
    from kjreport.jobs.check import CheckRequest, check  # noqa: PLC0415
    from kjreport.jobs.discovery import Target, find_targets  # noqa: PLC0415
    from kjreport.jobs.results import Result  # noqa: PLC0415
    from kjreport.loading.registries import FOLDER  # noqa: PLC0415

    project = installed_project()
    given = parted(paths)
    targets = find_targets(given.data, project) if given.data or not paths else ()
    known = known_names(project.data)
    background = _against(last_year, known.value or NO_BACKGROUND, project)
    today = datetime.now().astimezone().date() if fix else None
    fixed = fixed_data(targets, background, today) if today else {}
    results = check(CheckRequest(targets, template=project.template, background=background))
    results = joined(results, fixed)
    if known.findings:
        results += (Result(Target(project.data / FOLDER, project.data), known.findings),)
    wanted = WordCheck(layout, background, frozenset(ignored), today, is_quiet=as_json)
    results += text_results(given.text_files, wanted)
    if given.word_files:
        results += layout_results(given.word_files, project, wanted)
    if rendered:
        files = (targets, given.word_files)
        results = with_rendered(results, files, project, layout=layout, quiet=as_json)
    return report(results, _WORDS, strict=strict, as_json=as_json)


def _against(last_year: Path | None, background: "Background", project: Project) -> "Background":
    """Put last year's text behind what is checked.

    Raises:
        KjReportError: it cannot be read.
    """
    if last_year is None:
        return background
    from kjreport.jobs.discovery import named_target  # noqa: PLC0415
    from kjreport.jobs.last_text import last_year_text  # noqa: PLC0415

    return replace(background, last_year=last_year_text(named_target(last_year, project)))
