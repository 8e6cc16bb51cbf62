"""Which Word files to measure as printed: finished ones, and the drafts of data files."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from kjreport.config import STANDARD_LAYOUT, Project
from kjreport.errors import SourceError, SourceNotFoundError
from kjreport.jobs.check_rendered import PrintedDraft
from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import DraftRequest, compose_target, draft
from kjreport.jobs.layouts import find_layout
from kjreport.word.standard import GB, Profile

WORD_ENDING = ".docx"


def word_files(files: Sequence[Path], profile: Profile) -> tuple[PrintedDraft, ...]:
    """Read finished Word files, to be measured by a format.

    Raises:
        SourceNotFoundError: a file does not exist.
        SourceError: a file cannot be read.
    """
    return tuple(PrintedDraft(file, _content(file), profile) for file in files)


def built_drafts(targets: Sequence[Target], project: Project) -> tuple[PrintedDraft, ...]:
    """Make the Word drafts of data files without writing them; one with errors has none."""
    return tuple(one for target in targets for one in _built(target, project))


def _built(target: Target, project: Project) -> Iterator[PrintedDraft]:
    drafts = draft(DraftRequest(target, project.template)).value or ()
    composed = compose_target(target, {}).value
    profile = profile_of(composed.layout if composed else STANDARD_LAYOUT, project)
    for one in drafts:
        if one.name.endswith(WORD_ENDING):
            yield PrintedDraft(Path(one.name), one.content, profile)


def profile_of(layout: str, project: Project) -> Profile:
    """Return the format of a name; one with mistakes, which others tell, counts as none.

    Raises:
        ProjectError: there is no 版式 of this name.
    """
    return find_layout(layout, project.layouts).value or GB


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError as error:
        message = f"找不到文件“{file}”，请检查文件名和所在文件夹。"
        raise SourceNotFoundError(message, file) from error
    except OSError as error:
        message = f"读不了文件“{file}”，请确认有读取权限，并且没有被别的程序锁住。"
        raise SourceError(message, file) from error
