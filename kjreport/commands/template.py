"""The commands for Word templates: make, list, check."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kjreport.config import STANDARD_LAYOUT, installed_project
from kjreport.console import FOUND, OPTIONS_WORD, PROGRAM, shown
from kjreport.findings import Finding, Severity

if TYPE_CHECKING:
    from kjreport.jobs.check_templates import CheckedTemplate


@click.group(
    "template",
    options_metavar=OPTIONS_WORD,
    subcommand_metavar="命令",
    short_help="生成、查看、检查 Word 模板。",
    help="Word 模板放在 templates/ 里，可以用 Word 打开修改版式。",
)
def command() -> None:
    """Hold the template commands together."""


@command.command(
    "make",
    options_metavar=OPTIONS_WORD,
    short_help="按标准或某个版式生成 Word 模板。",
    help="在 templates/ 里生成 Word 模板；改动过的模板不会被覆盖。\n\n"
    "数据里写“版式: 28pt-house”，就用这个版式的模板。",
    epilog="\b\n自带的版式：\n  gb（国家标准，默认）、33476、times-digits、windows-fonts、\n"
    "  lines-and-chars、28pt-house、三级加粗\n\n"
    f"\b\n例如：\n  {PROGRAM} template make --profile 28pt-house",
)
@click.option(
    "--profile",
    "layout",
    metavar="版式",
    default=STANDARD_LAYOUT,
    help="自带的版式，或者 templates/版式/ 里 YAML 文件的名称。",
)
def _make(layout: str) -> int:
    """Write the template of a 版式."""
    from kjreport.jobs.layouts import find_layout  # noqa: PLC0415
    from kjreport.jobs.make_templates import MakeTemplatesRequest, make_templates  # noqa: PLC0415
    from kjreport.word.profiles import deviations  # noqa: PLC0415

    project = installed_project()
    found = find_layout(layout, project.layouts)
    _print_findings(found.findings)
    if found.value is None:
        return FOUND
    made = make_templates(MakeTemplatesRequest(project.templates, found.value))
    for one in made:
        refusal = "已改动过，没有覆盖。要恢复原样，请先把它改名，再运行一次。"
        click.echo(f"{shown(one.file)}  {'已生成。' if one.is_written else refusal}")
    for deviation in deviations(found.value):
        click.echo(f"  与标准不同  {deviation}")
    return 0 if all(one.is_written for one in made) else FOUND


@command.command(
    "list",
    options_metavar=OPTIONS_WORD,
    short_help="列出 Word 模板，注明版式、是否改动过。",
    help="列出 templates/ 里的 Word 模板，注明是哪个版式、与标准有几处不同、是否改动过。",
)
def _list() -> None:
    """Show the templates."""
    from kjreport.jobs.list_templates import ListTemplatesRequest, list_templates  # noqa: PLC0415

    project = installed_project()
    for one in list_templates(ListTemplatesRequest(project.templates, project.layouts)):
        count = one.deviation_count
        departs = f"与标准有 {count} 处不同" if count else "与标准一致"
        layout = f"版式 {one.layout}（{departs}）  " if one.layout else ""
        click.echo(f"{shown(one.file)}  {layout}{one.state.value}")


@command.command(
    "check",
    options_metavar=OPTIONS_WORD,
    short_help="检查 Word 模板的标签、样式和版式。",
    help="检查 Word 模板：标签、样式、版式、安全；不写文件就是 templates/ 里的全部。",
    epilog=f"\b\n例如：\n  {PROGRAM} template check templates/公文.docx --comment",
)
@click.argument("files", nargs=-1, metavar="[文件]...", type=click.Path(path_type=Path))
@click.option("--comment", is_flag=True, help="另存一份带批注的模板，文件名末尾是（检查意见）。")
@click.option("--strict", is_flag=True, help="有警告也算没通过（退出码 1）。")
@click.option("--json", "as_json", is_flag=True, help="结果以 JSON 输出，供其他程序读取。")
def _check(files: tuple[Path, ...], *, comment: bool, strict: bool, as_json: bool) -> int:
    """Check templates."""
    from kjreport.jobs.check_templates import (  # noqa: PLC0415
        CheckTemplatesRequest,
        check_templates,
    )

    project = installed_project()
    request = CheckTemplatesRequest(files, project.templates, project.layouts, comment)
    checked = check_templates(request)
    findings = tuple(finding for one in checked for finding in one.findings)
    if as_json:
        _print_json(findings, [one.commented for one in checked if one.commented])
    else:
        for one in checked:
            _print_checked(one)
    threshold = Severity.WARNING if strict else Severity.ERROR
    return FOUND if any(finding.severity >= threshold for finding in findings) else 0


def _print_checked(checked: "CheckedTemplate") -> None:
    found = f"{len(checked.findings)} 处要看" if checked.findings else "没有问题"
    click.echo(f"{shown(checked.file)}  {found}")
    if checked.layout and not checked.deviations:
        click.echo(f"  版式 {checked.layout}：与标准一致")
    for deviation in checked.deviations:
        click.echo(f"  版式 {checked.layout} 与标准不同  {deviation}")
    if checked.missing_faces:
        names = "、".join(checked.missing_faces)
        click.echo(f"  本机没有这些字体，看到的是替代字体：{names}")
    _print_findings(checked.findings)
    if checked.commented is not None:
        click.echo(f"  批注写在 {shown(checked.commented)}")


def _print_json(findings: tuple[Finding, ...], outputs: list[Path]) -> None:
    from kjreport.reporting.json_report import json_report  # noqa: PLC0415

    sys.stdout.flush()
    sys.stdout.buffer.write(f"{json_report(findings, outputs, shown)}\n".encode())
    sys.stdout.buffer.flush()


def _print_findings(findings: tuple[Finding, ...]) -> None:
    from kjreport.reporting.terminal import finding_lines  # noqa: PLC0415

    for line in finding_lines(findings, shown):
        click.echo(line)
