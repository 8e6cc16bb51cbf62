"""Where corrected copies of finished files go: beside them, never over anything else."""

from dataclasses import dataclass
from itertools import count
from pathlib import Path

from kjreport.errors import OutputError
from kjreport.jobs.fixing import Change
from kjreport.jobs.output_files import write_whole

#: What the name of a copy ends with.
SUFFIX = "修正"


@dataclass(frozen=True, slots=True)
class CorrectedCopy:
    """What was made of a finished file; no file where there was nothing to set right."""

    file: Path | None = None
    changes: tuple[Change, ...] = ()
    """What was set right in its words."""


def write_copy(file: Path, content: bytes) -> Path:
    """Write a copy beside its file and name it; one with the same content is written once.

    Raises:
        OutputError: it cannot be written.
    """
    copy = _free_name(file, content)
    if not copy.exists():
        write_whole(copy, content)
    return copy


def _free_name(file: Path, content: bytes) -> Path:
    for number in count(1):
        suffix = "" if number == 1 else str(number)
        copy = file.with_name(f"{file.stem}（{SUFFIX}{suffix}）{file.suffix}")
        if not copy.exists() or _holds(copy, content):
            return copy
    raise AssertionError


def _holds(copy: Path, content: bytes) -> bool:
    try:
        return copy.read_bytes() == content
    except OSError as error:
        message = f"打不开“{copy}”，请确认文件没有在 Word 或 WPS 中打开，并且有读取权限。"
        raise OutputError(message) from error
