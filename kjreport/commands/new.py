"""new: next year's folder out of last year's, or a first one."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kjreport.config import installed_project
from kjreport.console import FOUND, OPTIONS_WORD, PROGRAM, shown

if TYPE_CHECKING:
    from kjreport.jobs.new_year import NewYear


@click.command(
    "new",
    options_metavar=OPTIONS_WORD,
    short_help="由上年的数据做出新一年的文件夹。",
    help="由上年的数据做出新一年的文件夹：上年的计划变成要逐条交代的“承诺”，上年的数填到“上年”，"
    "下年目标填到“目标”，今年的数和文字留空。\n\n"
    "要填的地方写着【待填】，沿用而要核对的地方后面有【核】，办好一处删一处；"
    "没有删完的，送审稿里会报错。已有的文件夹不会被覆盖。",
    epilog=f"\b\n例如：\n  {PROGRAM} new 2026 --from data/云河市科学技术局/2025\n",
)
@click.argument("year", metavar="年度", type=click.IntRange(1949, 2100))
@click.option(
    "--from",
    "source",
    metavar="文件夹",
    type=click.Path(path_type=Path),
    help="上年的文件夹，或者其中的一个数据文件。",
)
@click.option("--force", is_flag=True, help="已有的文件夹也重新生成；原来的移到“.备份”里。")
def command(year: int, source: Path | None, *, force: bool) -> int:
    """Make a new folder."""
    from kjreport.jobs.new_year import NewYearRequest, new_year  # noqa: PLC0415

    today = datetime.now(UTC).astimezone().date()
    if source is None:
        message = "请写明由哪个文件夹做起，例如：--from data/云河市科学技术局/2025"
        raise click.UsageError(message)
    made = new_year(NewYearRequest(year, source, installed_project(), today, is_forced=force))
    _print(made)
    return FOUND if made.findings else 0


def _print(made: "NewYear") -> None:
    from kjreport.reporting.terminal import finding_lines  # noqa: PLC0415

    click.echo(f"新年度的文件夹：{shown(made.folder)}")
    for file in made.files:
        click.echo(f"  {file}")
    for book in made.books:
        click.echo(f"  {book.name}  {book.remark or f'清空了{book.row_count}行，表头和格式没有动'}")
    figures = made.figures
    click.echo(
        f"承诺{made.promise_count}条；指标{figures.count}个，"
        f"其中{figures.with_previous}个带来上年的数，{figures.with_target}个带来目标。"
    )
    marks = "，".join(f"{mark}{count}处" for mark, count in made.marks)
    if marks:
        click.echo(f"要办的：{marks}；逐处办好，把标记删去。")
    if made.backup is not None:
        click.echo(f"原来的文件夹移到了 {shown(made.backup)}")
    if made.left_out:
        click.echo("没有带过来的：")
        for name, reason in made.left_out:
            click.echo(f"  {name}：{reason}")
    for line in finding_lines(made.findings, shown):
        click.echo(line)
    click.echo(f"下一步：{PROGRAM} check {shown(made.folder)}")
