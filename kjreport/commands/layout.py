"""What ``check`` does with finished files, Word or text: checked, a corrected copy on ask."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kjreport.commands.fixing import with_copy
from kjreport.config import STANDARD_LAYOUT, Project
from kjreport.console import shown
from kjreport.errors import ProjectError
from kjreport.findings import has_errors

if TYPE_CHECKING:
    from kjreport.jobs.background import Background
    from kjreport.jobs.check_layout import LayoutReport
    from kjreport.jobs.results import Result
    from kjreport.word.standard import Profile

#: Word's own endings, and those of files that are often renamed to them.
_WORD_ENDINGS = (".docx", ".docm", ".dotx", ".doc", ".wps")
_TEXT_ENDINGS = (".txt",)
LAYOUT = click.option(
    "--profile",
    "layout",
    metavar="版式",
    default=STANDARD_LAYOUT,
    help="按哪个版式检查 .docx，默认国家标准；template list 会列出全部。",
)


@dataclass(frozen=True, slots=True)
class WordCheck:
    """How finished files are to be checked; a quiet check shows nothing of its own."""

    layout: str
    background: "Background"
    ignored: frozenset[str] = frozenset()
    today: date | None = None
    """The day of the corrections; ``None`` corrects nothing."""
    is_quiet: bool = False


@dataclass(frozen=True, slots=True)
class PartedPaths:
    """What stands on the command line, by what it takes to check it."""

    word_files: tuple[Path, ...]
    text_files: tuple[Path, ...]
    data: tuple[Path, ...]
    """Data files and folders."""


def parted(paths: Sequence[Path]) -> PartedPaths:
    """Part Word files and plain text from data files and folders."""
    word_files = tuple(path for path in paths if path.suffix.lower() in _WORD_ENDINGS)
    text_files = tuple(path for path in paths if path.suffix.lower() in _TEXT_ENDINGS)
    data = tuple(path for path in paths if path not in {*word_files, *text_files})
    return PartedPaths(word_files, text_files, data)


def text_results(files: Sequence[Path], wanted: WordCheck) -> tuple["Result", ...]:
    """Check the words of text files; write corrected copies where that is asked for."""
    return tuple(_checked_text(file, wanted) for file in files)


def layout_results(
    files: Sequence[Path], project: Project, wanted: WordCheck
) -> tuple["Result", ...]:
    """Check the layout of Word files; show what was measured, what only a person can check.

    Raises:
        ProjectError: there is no usable 版式 of this name.
    """
    profile = _profile(wanted.layout, project)
    return tuple(_checked(file, profile, wanted) for file in files)


def _checked_text(file: Path, wanted: WordCheck) -> "Result":
    from kjreport.jobs.check_text import CheckTextRequest, text_result  # noqa: PLC0415 - the rules

    request = CheckTextRequest(file, wanted.ignored, wanted.background)
    result = text_result(request)
    if wanted.today is None or result.failure is not None:
        return result
    from kjreport.jobs.fix_text import fix_text  # noqa: PLC0415 - only on request

    return with_copy(result, lambda: fix_text(request))


def _checked(file: Path, profile: "Profile", wanted: WordCheck) -> "Result":
    from kjreport.jobs.check_layout import (  # noqa: PLC0415 - loads what reads Word files
        CheckLayoutRequest,
        layout_result,
    )

    request = CheckLayoutRequest(file, profile, wanted.ignored, wanted.background)
    result = layout_result(request)
    if wanted.today is not None and result.failure is None:
        from kjreport.jobs.fix_word_file import write_corrected_copy  # noqa: PLC0415 - on request

        result = with_copy(result, lambda: write_corrected_copy(request, wanted.today))
    if result.layout is not None and not wanted.is_quiet:
        _show(file, result.layout)
        for copy in result.outputs:
            click.echo(f"  能自动改的已改好，另存为 {shown(copy)}，原文件没有动。")
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
