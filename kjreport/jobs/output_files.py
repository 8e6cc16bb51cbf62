"""The one place that writes results: safe names, whole files, nothing of staff's lost."""

import hashlib
import json
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kjreport.errors import OutputError, OutputLockedError

#: Names and hashes of the files as we wrote them, kept beside them.
LEDGER_NAME = ".kjreport.json"
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_LONGEST_NAME = 80


def safe_name(words: str) -> str:
    """Make a file name that Windows accepts; forbidden characters become ``-``."""
    return _FORBIDDEN.sub("-", words).strip(". ")[:_LONGEST_NAME].rstrip(". ")


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
        kept = _keep_if_changed(file)
    write_whole(file, content)
    with _explained(file):
        _note(file, content)
    return kept


def write_whole(file: Path, content: bytes) -> None:
    """Write a file beside its place and then put it there, so that none is ever half written.

    Raises:
        OutputLockedError: the file is open in another program.
        OutputError: the folder cannot be written to.
    """
    with _explained(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        _replace(file, content)


@contextmanager
def _explained(file: Path) -> Iterator[None]:
    try:
        yield
    except PermissionError as error:
        raise _locked(file) from error
    except OSError as error:
        message = (
            f"写不进 {file}：{error.strerror or error}。"
            "请检查磁盘空间和文件夹权限，或用 -o 换一个文件夹。"
        )
        raise OutputError(message) from error


def _refuse_if_open(file: Path) -> None:
    signs = (f"~${file.name}", f"~${file.name[2:]}", f".~lock.{file.name}#")
    for sign in signs:
        if (file.parent / sign).exists():
            raise _locked(file, sign)


def _locked(file: Path, sign: str = "") -> OutputLockedError:
    message = f"{file} 正被 Word 或 WPS 打开，没有覆盖。请先关闭它，再运行一次。"
    if sign:
        message += f"（如果确实没有打开，请删除同一文件夹里的“{sign}”。）"
    return OutputLockedError(message)


def _keep_if_changed(file: Path) -> Path | None:
    if not file.exists() or _ledger(file.parent).get(file.name) == _digest(file.read_bytes()):
        return None
    kept = _free_name(file)
    file.rename(kept)
    return kept


def _free_name(file: Path) -> Path:
    number = 1
    while (kept := file.with_name(f"{file.stem}（改动稿{number}）{file.suffix}")).exists():
        number += 1
    return kept


def _replace(file: Path, content: bytes) -> None:
    handle, beside = tempfile.mkstemp(prefix=".kjreport-", suffix=".tmp", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(beside).chmod(0o644)
        Path(beside).replace(file)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _note(file: Path, content: bytes) -> None:
    entries = {**_ledger(file.parent), file.name: _digest(content)}
    written = json.dumps(entries, ensure_ascii=False, indent=0, sort_keys=True)
    _replace(file.parent / LEDGER_NAME, written.encode("utf-8"))


def _ledger(folder: Path) -> dict[str, str]:
    """Return what we wrote into ``folder``; a damaged list counts as none."""
    try:
        entries = json.loads((folder / LEDGER_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return entries if isinstance(entries, dict) else {}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
