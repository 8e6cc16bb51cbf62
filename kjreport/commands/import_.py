"""import: old texts and web pages to YAML."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kjreport.commands.report import own_mistake
from kjreport.config import installed_project
from kjreport.console import CANNOT, FOUND, OPTIONS_WORD, PROGRAM, shown
from kjreport.findings import Severity, has_errors

if TYPE_CHECKING:
    from kjreport.jobs.import_documents import ImportedFile


@click.command(
    "import",
    options_metavar=OPTIONS_WORD,
    short_help="把旧稿（Word、.txt、.md、网页）变成 YAML 数据。",
    help="把旧稿变成 YAML 数据：Word 文件（.docx；.doc、.wps 要装 LibreOffice）、.txt、.md "
    "和存下来的网页（.html）。\n\n"
    "Word 里的图片存在 YAML 旁边的“图片”文件夹，批注成为注释，修订按全部接受处理。"
    "程序拿不准的地方加“# 核”的注释；没有放进来的内容列在文件末尾。"
    "已有的文件不会被覆盖，会另起一个名称。",
    epilog="\b\n例如：\n"
    f"  {PROGRAM} import 2023年工作总结.txt\n      放在 data/导入/2023年工作总结/\n"
    f"  {PROGRAM} import 旧稿/*.docx -o data/云河市科学技术局/2023",
)
@click.argument(
    "files", nargs=-1, required=True, metavar="文件...", type=click.Path(path_type=Path)
)
@click.option(
    "-o",
    "--output",
    metavar="文件夹",
    type=click.Path(path_type=Path),
    help="放在哪个文件夹，默认 data/导入/文件名/。",
)
@click.option("--force", is_flag=True, help="覆盖同名的文件；原来的另存为带日期的备份。")
@click.option("--figures", is_flag=True, help="正文里的数写成“指标”，句子一字不变。")
def command(files: tuple[Path, ...], output: Path | None, *, force: bool, figures: bool) -> int:
    """Import texts."""
    from kjreport.jobs.import_documents import ImportRequest, import_documents  # noqa: PLC0415

    today = datetime.now(UTC).astimezone().date()
    data = installed_project().data
    request = ImportRequest(files, output, data, today, is_forced=force, with_figures=figures)
    results = import_documents(request)
    for result in results:
        _print(result)
    failures = [result.failure for result in results if result.failure is not None]
    if details := "\n".join(failure.details for failure in failures if failure.details):
        own_mistake(details)
    if failures:
        return max(CANNOT, *(failure.exit_code for failure in failures))
    worst = any(
        has_errors(result.findings)
        or any(finding.severity is Severity.WARNING for finding in result.findings)
        for result in results
    )
    return FOUND if worst else 0


def _print(result: "ImportedFile") -> None:
    from kjreport.reporting.terminal import finding_lines  # noqa: PLC0415

    if result.failure is not None:
        click.echo(f"{shown(result.file)}  没有导入：{result.failure.message}", err=True)
        return
    if result.output is None:
        return
    click.echo(f"{shown(result.file)}  →  {shown(result.output)}")
    click.echo(f"  认作“{result.doc_type}”，{result.share:.2%} 的文字进了数据")
    if result.figures:
        click.echo(f"  {result.figures} 个数写成了“指标”，请核对名称")
    if result.kept is not None:
        click.echo(f"  原来的文件另存为 {shown(result.kept)}")
    for line in finding_lines(result.findings, shown):
        click.echo(line)
