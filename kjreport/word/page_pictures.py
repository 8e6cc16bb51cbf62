"""Pictures of the pages of a PDF, as PNG: with PDFium, or with poppler's ``pdftoppm``."""

import shutil
import struct
import subprocess
import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from kjreport.errors import ToolMissingError, UnreadableDocumentError

#: Enough to read 三号 type on a screen.
DOTS_PER_INCH = 110
_SECONDS = 120
_MISSING = (
    "没有找到能把 PDF 变成图片的程序，不能预览。请运行 pip install pypdfium2，"
    "或者安装 poppler（其中的 pdftoppm），再运行一次。"
)
_UNREADABLE = "转出的 PDF 变不成图片，请再运行一次；仍不行就请把这份文件发给维护人员。"


def page_pictures(pdf: bytes) -> Iterator[bytes]:
    """Yield one PNG for each page.

    Raises:
        ToolMissingError: neither pypdfium2 nor pdftoppm is installed.
        UnreadableDocumentError: the PDF cannot be drawn.
    """
    try:
        import pypdfium2  # noqa: F401, PLC0415 - only asked whether it is there
    except ImportError:
        return _by_poppler(pdf)
    return _by_pdfium(pdf)


def _by_pdfium(pdf: bytes) -> Iterator[bytes]:
    from kjreport.word.pdf_objects import drawn_pages  # noqa: PLC0415 - an extra

    try:
        for width, height, rows in drawn_pages(pdf, DOTS_PER_INCH):
            yield _png(width, height, rows)
    except RuntimeError as error:
        raise UnreadableDocumentError(_UNREADABLE) from error


def _png(width: int, height: int, rows: bytes) -> bytes:
    """Write grey-or-colour rows of three bytes per pixel as PNG."""
    stride = 3 * width
    filtered = b"".join(
        b"\0" + rows[start : start + stride] for start in range(0, stride * height, stride)
    )
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        _chunk(kind, content)
        for kind, content in (
            (b"IHDR", header),
            (b"IDAT", zlib.compress(filtered)),
            (b"IEND", b""),
        )
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    return (
        struct.pack(">I", len(content))
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
    )


def _by_poppler(pdf: bytes) -> Iterator[bytes]:
    program = shutil.which("pdftoppm")
    if program is None:
        raise ToolMissingError(_MISSING)
    with tempfile.TemporaryDirectory(prefix="kjreport-") as name:
        command = [program, "-png", "-r", str(DOTS_PER_INCH), "-", str(Path(name) / "page")]
        try:
            subprocess.run(  # noqa: S603 - our own arguments, no shell
                command, input=pdf, capture_output=True, check=True, timeout=_SECONDS
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise UnreadableDocumentError(_UNREADABLE) from error
        return iter([file.read_bytes() for file in sorted(Path(name).iterdir())])
