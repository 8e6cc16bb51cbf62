"""Make templates: write the Word template of a 版式."""

from dataclasses import dataclass
from pathlib import Path

from kjreport.config import template_name
from kjreport.jobs.output_files import write_whole
from kjreport.word.standard import GB, Profile
from kjreport.word.template_builder import build_template


@dataclass(frozen=True, slots=True)
class MakeTemplatesRequest:
    """Which 版式, and where its template goes."""

    folder: Path
    profile: Profile = GB


@dataclass(frozen=True, slots=True)
class MadeTemplate:
    """A template, and whether it was written; a changed one is left as it is."""

    file: Path
    is_written: bool


def make_templates(request: MakeTemplatesRequest) -> tuple[MadeTemplate, ...]:
    """Write the template if it is missing; one that an office edited is never overwritten.

    Raises:
        OutputError: the folder cannot be written to.
    """
    file = request.folder / template_name(request.profile.name)
    content = build_template(request.profile)
    is_changed = file.exists() and file.read_bytes() != content
    if not is_changed:
        write_whole(file, content)
    return (MadeTemplate(file, is_written=not is_changed),)
