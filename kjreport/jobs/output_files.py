"""The one place that writes results: whole files or none, nothing of staff's lost."""

import errno
import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kjreport.errors import OutputError, OutputLockedError

#: Names and hashes of the files as we wrote them, kept beside them.
LEDGER_NAME = ".kjreport.json"
_CAUSES = {
    errno.EACCES: "没有写入权限",
    errno.EPERM: "没有写入权限",
    errno.EROFS: "这个位置只能读，不能写",
    errno.ENOSPC: "磁盘已满",
    errno.ENAMETOOLONG: "文件名或路径太长",
    errno.EEXIST: "要用作文件夹的位置上是一个文件",
    errno.ENOTDIR: "要用作文件夹的位置上是一个文件",
    errno.EISDIR: "已有一个同名的文件夹",
}


def write_result(file: Path, content: bytes) -> Path | None:
    """Write a draft, whole or not at all.

    A previous file that somebody changed after it was built is kept under another name,
    which is returned.

    Raises:
        OutputLockedError: the previous file is open in Word or WPS.
        OutputError: the folder cannot be written to.
    """
    with _explained(file):
        _refuse_if_open(file)
        with _beside(file, content) as temporary:
            kept = _kept_copy(file, content)
            _put(temporary, file, kept)
        # A missing note costs one needless copy next time; the draft itself is written.
        with suppress(OSError):
            _note(file, content)
    return kept


def write_whole(file: Path, content: bytes) -> None:
    """Write a file beside its place and then put it there, so that none is ever half written.

    Raises:
        OutputLockedError: the file is open in another program.
        OutputError: the folder cannot be written to.
    """
    with _explained(file), _beside(file, content) as temporary:
        _put(temporary, file)


@contextmanager
def _explained(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        cause = _CAUSES.get(error.errno or 0, f"系统错误 {error.errno}")
        message = f"写不进 {file}：{cause}。请处理后再运行一次，或用 -o 换一个文件夹。"
        raise OutputError(message) from error


@contextmanager
def _locking_explained(file: Path) -> Iterator[None]:
    """Once the folder takes files, only a program that holds the file forbids to touch it."""
    try:
        yield
    except PermissionError as error:
        raise _locked(file) from error


def _refuse_if_open(file: Path) -> None:
    """Look for the files that Word, LibreOffice and WPS lay beside an open document."""
    if not file.exists():
        return
    for sign in (f"~${file.name}", f"~${file.name[2:]}", f".~lock.{file.name}#", f".~{file.name}"):
        if (file.parent / sign).exists():
            raise _locked(file, sign)


def _locked(file: Path, sign: str = "") -> OutputLockedError:
    message = f"{file} 正被 Word 或 WPS 打开，没有覆盖。请先关闭它，再运行一次。"
    if sign:
        message += f"（如果确实没有打开，请删除同一文件夹里的“{sign}”。）"
    return OutputLockedError(message)


@contextmanager
def _beside(file: Path, content: bytes) -> Iterator[Path]:
    """Hold the content in the same folder, under a name of this process."""
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_name(f".kjreport-{os.getpid()}.tmp")
    try:
        temporary.write_bytes(content)
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _put(temporary: Path, file: Path, kept: Path | None = None) -> None:
    """Put the file in its place; when that fails a copy just kept has no reason to stay."""
    try:
        with _locking_explained(file):
            os.replace(temporary, file)  # noqa: PTH105 - one call that tests can make fail
    except BaseException:
        if kept is not None:
            kept.unlink(missing_ok=True)
        raise


def _kept_copy(file: Path, content: bytes) -> Path | None:
    """Copy a previous file that is neither ours as written nor what is written now."""
    if not file.exists():
        return None
    with _locking_explained(file):
        previous = file.read_bytes()
    if previous == content or _ledger(file.parent).get(file.name) == _digest(previous):
        return None
    kept = _free_name(file)
    kept.write_bytes(previous)
    return kept


def _free_name(file: Path) -> Path:
    number = 1
    while (kept := file.with_name(f"{file.stem}（改动稿{number}）{file.suffix}")).exists():
        number += 1
    return kept


def _note(file: Path, content: bytes) -> None:
    ledger = file.with_name(LEDGER_NAME)
    entries = {**_ledger(file.parent), file.name: _digest(content)}
    written = json.dumps(entries, ensure_ascii=False, indent=0, sort_keys=True)
    with _beside(ledger, written.encode("utf-8")) as temporary:
        temporary.replace(ledger)


def _ledger(folder: Path) -> dict[str, str]:
    """Return what we wrote into ``folder``; a damaged list counts as none."""
    try:
        entries = json.loads((folder / LEDGER_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return entries if isinstance(entries, dict) else {}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
