"""Make templates: write the Word templates that ship with the program."""

from dataclasses import dataclass
from pathlib import Path

from kjreport.config import TEMPLATE_NAME
from kjreport.jobs.output_files import write_whole
from kjreport.word.template_builder import build_template


@dataclass(frozen=True, slots=True)
class MakeTemplatesRequest:
    """Where the templates go."""

    folder: Path


@dataclass(frozen=True, slots=True)
class MadeTemplate:
    """A template, and whether it was written; a changed one is left as it is."""

    file: Path
    is_written: bool


def make_templates(request: MakeTemplatesRequest) -> tuple[MadeTemplate, ...]:
    """Write the templates that are missing; one that an office edited is never overwritten.

    Raises:
        OutputError: the folder cannot be written to.
    """
    file, content = request.folder / TEMPLATE_NAME, build_template()
    is_changed = file.exists() and file.read_bytes() != content
    if not is_changed:
        write_whole(file, content)
    return (MadeTemplate(file, is_written=not is_changed),)
