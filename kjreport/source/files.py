"""What a source file is: its words, its lines, how they were stored, and what is refused."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kjreport.errors import (
    SourceEncodingError,
    SourceError,
    SourceNotFoundError,
    SourceTooLargeError,
)

#: Bytes; a year's report holds some tens of thousands.
SIZE_LIMIT = 10_000_000

_LINE_END = re.compile(r"\r\n|\r|\n")
_BYTE_ORDER_MARK = "\ufeff"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
#: More control characters than one in this many: not a text at all.
_TEXT_PER_CONTROL = 50
_FEW = 4
#: A file with this many sound characters per broken one is damaged UTF-8, not GB18030.
_SOUND_PER_BROKEN = 4


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text file as read; ``lines`` are without their ends, however those were written."""

    file: Path
    text: str
    encoding: str
    """``utf-8``, ``utf-8-sig``, ``utf-16`` or ``gb18030``."""
    sha256: str
    """Of the bytes as stored; of the UTF-8 form for unsaved text."""
    lines: tuple[str, ...] = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class SourceSet:
    """The files on disk, with what an editor has not saved yet laid over them."""

    overlay: Mapping[Path, str] = field(default_factory=dict)

    def read(self, file: Path) -> SourceText:
        """Read one file.

        Raises:
            SourceNotFoundError: there is no such file, or it is a folder.
            SourceTooLargeError: the file is larger than ``SIZE_LIMIT`` (it is not read).
            SourceEncodingError: the bytes are no text.
            SourceError: the system does not let us read it.
        """
        unsaved = self._unsaved(file)
        if unsaved is not None:
            data = unsaved.encode("utf-8", "surrogatepass")
            if len(data) > SIZE_LIMIT:
                raise _too_large(file)
            return _source_text(file, unsaved, "utf-8", data)
        data = _stored_bytes(file)
        text, encoding = _decoded(file, data)
        return _source_text(file, text, encoding, data)

    def exists(self, file: Path) -> bool:
        """Tell whether the file can be read, saved or not."""
        return self._unsaved(file) is not None or file.is_file()

    def _unsaved(self, file: Path) -> str | None:
        if not self.overlay:
            return None
        resolved = file.resolve()
        return next(
            (text for path, text in self.overlay.items() if path.resolve() == resolved), None
        )


def _source_text(file: Path, text: str, encoding: str, data: bytes) -> SourceText:
    text = text.removeprefix(_BYTE_ORDER_MARK)
    digest = hashlib.sha256(data).hexdigest()
    return SourceText(file, text, encoding, digest, tuple(_LINE_END.split(text)))


def _stored_bytes(file: Path) -> bytes:
    if file.is_dir():
        message = f"“{file}”是文件夹，请指定其中的 .yaml 文件。"
        raise SourceNotFoundError(message, file)
    try:
        is_file = file.is_file()
    except (OSError, ValueError):
        is_file = False
    if not is_file:
        message = f"找不到文件“{file}”，请检查文件名和所在文件夹。"
        raise SourceNotFoundError(message, file)
    try:
        if file.stat().st_size > SIZE_LIMIT:
            raise _too_large(file)
        return file.read_bytes()
    except OSError as error:
        message = f"打不开文件“{file}”，请关闭正在使用它的程序，并确认有读取权限。"
        raise SourceError(message, file) from error


def _too_large(file: Path) -> SourceTooLargeError:
    limit = SIZE_LIMIT // 1_000_000
    message = f"文件“{file}”超过 {limit} MB，不像是填报用的 YAML 文件，请检查是否选错了文件。"
    return SourceTooLargeError(message, file)


def _decoded(file: Path, data: bytes) -> tuple[str, str]:
    if data.startswith(_UTF16_MARKS):
        return _strictly(file, data, "utf-16"), "utf-16"
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(data):
            raise _damaged(file, data, error) from error
        return _strictly(file, data, "gb18030"), "gb18030"
    encoding = "utf-8-sig" if text.startswith(_BYTE_ORDER_MARK) else "utf-8"
    return _as_text(file, text), encoding


def _strictly(file: Path, data: bytes, encoding: str) -> str:
    try:
        return _as_text(file, data.decode(encoding))
    except UnicodeDecodeError as error:
        raise _no_text(file) from error


def _as_text(file: Path, text: str) -> str:
    controls = len(_CONTROL.findall(text))
    if controls > _FEW and controls * _TEXT_PER_CONTROL > len(text):
        raise _no_text(file)
    return text


def _no_text(file: Path) -> SourceEncodingError:
    message = (
        f"文件“{file}”不是文本文件（可能是 Word、Excel 或压缩文件），"
        "请指定用记事本能打开的 .yaml 文件，并以 UTF-8 编码保存。"
    )
    return SourceEncodingError(message, file)


def _is_damaged_utf8(data: bytes) -> bool:
    repaired = data.decode("utf-8", "replace")
    broken = repaired.count("\ufffd")
    sound = sum(1 for character in repaired if character > "\x7f") - broken
    return sound > _SOUND_PER_BROKEN * broken


def _damaged(file: Path, data: bytes, error: UnicodeDecodeError) -> SourceEncodingError:
    line = data.count(b"\n", 0, error.start) + 1
    message = (
        f"文件“{file}”第 {line} 行有损坏的字符，无法读出，"
        "请用编辑器打开，改好这一行后以 UTF-8 编码保存。"
    )
    return SourceEncodingError(message, file)
