"""What ``check`` does with a finished Word file: its layout measured, a corrected copy on ask."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kjreport.config import STANDARD_LAYOUT, Project
from kjreport.console import shown
from kjreport.errors import ProjectError
from kjreport.findings import has_errors

if TYPE_CHECKING:
    from kjreport.jobs.check_layout import LayoutReport
    from kjreport.jobs.results import Result
    from kjreport.word.standard import Profile

#: Word's own endings, and those of files that are often renamed to them.
_WORD_ENDINGS = (".docx", ".docm", ".dotx", ".doc", ".wps")
LAYOUT = click.option(
    "--profile",
    "layout",
    metavar="版式",
    default=STANDARD_LAYOUT,
    help="按哪个版式检查 .docx，默认国家标准；template list 会列出全部。",
)


def parted(paths: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Part Word files from data files and folders."""
    word_files = tuple(path for path in paths if path.suffix.lower() in _WORD_ENDINGS)
    return word_files, tuple(path for path in paths if path not in word_files)


def layout_results(
    files: Sequence[Path], layout: str, project: Project, *, fix: bool, quiet: bool
) -> tuple["Result", ...]:
    """Check the layout of Word files; show what was measured, what only a person can check.

    Raises:
        ProjectError: there is no usable 版式 of this name.
    """
    profile = _profile(layout, project)
    return tuple(_checked(file, profile, fix=fix, quiet=quiet) for file in files)


def _checked(file: Path, profile: "Profile", *, fix: bool, quiet: bool) -> "Result":
    from kjreport.jobs.check_layout import (  # noqa: PLC0415 - loads what reads Word files
        CheckLayoutRequest,
        layout_result,
    )

    result, report = layout_result(CheckLayoutRequest(file, profile), fix=fix)
    if report is not None and not quiet:
        _show(file, report)
        for copy in result.outputs:
            click.echo(f"  能自动改的格式已改好，另存为 {shown(copy)}，原文件没有动。")
        click.echo()
    return result


def _profile(name: str, project: Project) -> "Profile":
    from kjreport.jobs.layouts import find_layout  # noqa: PLC0415 - only to check Word files

    found = find_layout(name, project.layouts)
    if found.value is None or has_errors(found.findings):
        reasons = "".join(finding.message for finding in found.findings)
        message = f"版式“{name}”写得不对，请先改好：{reasons}"
        raise ProjectError(message)
    return found.value


def _show(file: Path, report: "LayoutReport") -> None:
    click.echo(f"{shown(file)}  按版式“{report.profile}”检查")
    for name, items in (
        ("已测", report.coverage.measured),
        ("按参数推定", report.coverage.inferred),
        ("须人工核验", report.coverage.by_hand),
    ):
        click.echo(f"  {name}：{'；'.join(items)}")
