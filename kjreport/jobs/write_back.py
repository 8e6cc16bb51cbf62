"""Write back: staff's files changed on purpose; all of them or none, each with a dated copy."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kjreport.errors import OutputError, SourceChangedError
from kjreport.jobs.backups import copied_aside
from kjreport.jobs.output_files import write_whole
from kjreport.loading.known_keys import every_key
from kjreport.source.edit.edits import Edit
from kjreport.source.edit.writer import edited, stored
from kjreport.source.files import SourceSet, SourceText


@dataclass(frozen=True, slots=True)
class PlannedEdit:
    """One edit of one file, as the file was when it was read."""

    source: SourceText
    edit: Edit


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was changed, and the copy of what it was."""

    file: Path
    backup: Path | None
    """``None`` for a new file."""


def write_back(planned: Iterable[PlannedEdit], today: date) -> tuple[Written, ...]:
    """Make all edits; a file that they leave as it is stays untouched.

    Raises:
        EditRefusedError: one of the files cannot be changed as intended; none is.
        SourceChangedError: one of the files was changed since it was read; none is.
        SourceError: one of the files cannot be read any more; none is changed.
        OutputError: a file or its copy cannot be written.
    """
    sources: dict[Path, SourceText] = {}
    edits: dict[Path, list[Edit]] = defaultdict(list)
    for one in planned:
        sources.setdefault(one.source.file, one.source)
        edits[one.source.file].append(one.edit)
    texts = {file: edited(sources[file], edits[file], every_key()) for file in edits}
    changed = {file: text for file, text in texts.items() if text != sources[file].text}
    for file in changed:
        _refuse_if_changed(sources[file])
    return tuple(_replace(sources[file], text, today) for file, text in changed.items())


def write_new(file: Path, text: str) -> Written:
    """Write a file that is not there yet.

    Raises:
        OutputError: there is one, or it cannot be written.
    """
    if file.exists():
        message = f"{file} 已经有了，没有覆盖。请改名或移走后再运行一次。"
        raise OutputError(message)
    write_whole(file, text.encode("utf-8"))
    return Written(file, None)


def _refuse_if_changed(source: SourceText) -> None:
    if SourceSet().read(source.file).sha256 != source.sha256:
        message = (
            f"{source.file} 在读取之后又被改过，没有写入。请关闭正在编辑它的程序，再运行一次。"
        )
        raise SourceChangedError(message, source.file)


def _replace(source: SourceText, text: str, today: date) -> Written:
    file = source.file.resolve()
    backup = copied_aside(file, today)
    write_whole(file, stored(source, text))
    return Written(source.file, backup)
