"""Dated copies: what is about to be written over is kept first."""

from datetime import date
from pathlib import Path

from kjreport.errors import OutputError
from kjreport.jobs.output_files import write_whole

#: Where the copies go, beside the file; dot folders are no documents.
BACKUP_FOLDER = ".备份"


def backup_of(path: Path, today: date) -> Path:
    """Return a free place for the copy of a file or folder: .备份/name-20261122."""
    folder = path.parent / BACKUP_FOLDER
    backup = folder / f"{path.stem}-{today:%Y%m%d}{path.suffix}"
    number = 2
    while backup.exists():
        backup = folder / f"{path.stem}-{today:%Y%m%d}-{number}{path.suffix}"
        number += 1
    return backup


def copied_aside(file: Path, today: date) -> Path:
    """Copy a file to its backup, which is returned.

    Raises:
        OutputError: the copy cannot be written.
    """
    backup = backup_of(file, today)
    write_whole(backup, file.read_bytes())
    return backup


def moved_aside(folder: Path, today: date) -> Path:
    """Move a folder to its backup, which is returned.

    Raises:
        OutputError: something in it is open, or it cannot be moved.
    """
    backup = backup_of(folder, today)
    try:
        backup.parent.mkdir(parents=True, exist_ok=True)
        folder.rename(backup)
    except OSError as error:
        message = f"没能备份 {folder}，没有覆盖。请关闭正在使用其中文件的程序，再运行一次。"
        raise OutputError(message) from error
    return backup
