"""Check templates: what is wrong with each, and a copy with comments where that is wanted."""

from dataclasses import dataclass
from pathlib import Path

from kjreport.errors import TemplateNotFoundError
from kjreport.findings import Finding
from kjreport.jobs.list_templates import COMMENTED_ENDING, profile_of, template_files
from kjreport.jobs.output_files import write_whole
from kjreport.jobs.template_remarks import template_bytes
from kjreport.word.font_list import missing_faces
from kjreport.word.profiles import Deviation, deviations
from kjreport.word.template_check import UNREADABLE, check_template, comment_places


@dataclass(frozen=True, slots=True)
class CheckTemplatesRequest:
    """Which templates, where the office's own 版式 lie, and whether to write comments."""

    files: tuple[Path, ...]
    folder: Path
    layouts: Path
    with_comments: bool = False


@dataclass(frozen=True, slots=True)
class CheckedTemplate:
    """One template: its remarks, what its 版式 has otherwise than the standard, the copy."""

    file: Path
    findings: tuple[Finding, ...]
    layout: str = ""
    deviations: tuple[Deviation, ...] = ()
    missing_faces: tuple[str, ...] = ()
    """Faces that are not installed here."""
    commented: Path | None = None


def check_templates(request: CheckTemplatesRequest) -> tuple[CheckedTemplate, ...]:
    """Check the files, or every template of the folder.

    Raises:
        TemplateNotFoundError: a file cannot be read, or there is no template.
        OutputError: a copy cannot be written.
    """
    files = request.files or template_files(request.folder)
    if not files:
        message = f"{request.folder} 里没有 Word 模板，请运行 python build.py template make 生成。"
        raise TemplateNotFoundError(message)
    return tuple(_checked(file, request) for file in files)


def _checked(file: Path, request: CheckTemplatesRequest) -> CheckedTemplate:
    data = template_bytes(file)
    profile = profile_of(file, request.layouts)
    findings = check_template(file, data, profile)
    is_readable = all(finding.code != UNREADABLE for finding in findings)
    return CheckedTemplate(
        file,
        findings,
        profile.name if profile else "",
        deviations(profile) if profile else (),
        missing_faces(data) if is_readable else (),
        _commented(file, data, findings) if request.with_comments and is_readable else None,
    )


def _commented(file: Path, data: bytes, findings: tuple[Finding, ...]) -> Path | None:
    from kjreport.word.template_comments import with_comments  # noqa: PLC0415 - loads docx

    if not findings:
        return None
    copy = file.with_name(f"{file.stem}{COMMENTED_ENDING}.docx")
    write_whole(copy, with_comments(data, comment_places(findings)))
    return copy
