"""new: next year's folder out of last year's, or a first data file."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kjreport.config import installed_project
from kjreport.console import FOUND, OPTIONS_WORD, PROGRAM, shown

if TYPE_CHECKING:
    from kjreport.jobs.new_year import NewYear

_KINDS = (
    "工作总结及计划",
    "工作总结",
    "工作计划",
    "工作方案",
    "工作要点",
    "汇报",
    "讲话",
    "简报",
    "通知",
)


@click.command(
    "new",
    options_metavar=OPTIONS_WORD,
    short_help="由上年的数据做出新一年的文件夹。",
    help="\b\n"
    "由上年的数据做出新一年的文件夹：上年的计划变成要逐条交代的“承诺”，\n"
    "上年的数填到“上年”，下年目标填到“目标”，今年的数和文字留空。\n\n"
    "\b\n"
    "要填的地方写着【待填】，沿用而要核对的地方后面有【核】，办好一处删一处；\n"
    "没有删完的，送审稿里会报错。已有的文件夹不会被覆盖。\n\n"
    "没有上年数据的，不写 --from，回答几个问题，做出第一份数据文件。",
    epilog="\b\n例如：\n"
    f"  {PROGRAM} new 2026 --from data/云河市科学技术局/2025\n"
    f"  {PROGRAM} new 2026 --org 云河市科学技术局 --type 工作总结及计划",
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
@click.option("--org", "organ", metavar="单位", help="第一份数据文件是哪个单位的。")
@click.option(
    "--type",
    "kind",
    metavar="文种",
    type=click.Choice(_KINDS),
    help="第一份数据文件是哪一种，如“工作总结及计划”。",
)
def command(
    year: int, source: Path | None, organ: str | None, kind: str | None, *, force: bool
) -> int:
    """Make a new folder, or a first data file."""
    if source is None:
        return _first(year, organ, kind)
    from kjreport.jobs.new_year import NewYearRequest, new_year  # noqa: PLC0415

    today = datetime.now(UTC).astimezone().date()
    made = new_year(NewYearRequest(year, source, installed_project(), today, is_forced=force))
    _print(made)
    return FOUND if made.findings else 0


def _first(year: int, organ: str | None, kind: str | None) -> int:
    from kjreport.jobs.new_document import NewDocumentRequest, new_document  # noqa: PLC0415
    from kjreport.model.official_document import DocType  # noqa: PLC0415

    if (organ is None or kind is None) and not sys.stdin.isatty():
        message = (
            "请用 --from 写明上年的文件夹；没有上年数据的，用 --org 和 --type 写明单位和文种。"
        )
        raise click.UsageError(message)
    organ = organ or click.prompt("哪个单位的（写全称）", prompt_suffix="：")
    kind = kind or click.prompt(
        f"写哪一种（{'、'.join(_KINDS)}）",
        type=click.Choice(_KINDS),
        default=_KINDS[0],
        show_choices=False,
        prompt_suffix="：",
    )
    file = new_document(NewDocumentRequest(year, organ, DocType(kind), installed_project()))
    click.echo(f"第一份数据文件：{shown(file)}")
    click.echo("写着【待填】的地方填好后，把【待填】删去。")
    click.echo(f"下一步：{PROGRAM} {shown(file)}")
    return 0


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
