"""Files of older or other office programs to .docx, by LibreOffice where it is installed.

.doc, .wps (as WPS writes them), .rtf and .odt are read; macros never run. LibreOffice works on
a copy in a profile of its own, see ``converter``.
"""

import subprocess
import tempfile
from pathlib import Path

from kjreport.errors import ToolMissingError, UnreadableDocumentError
from kjreport.word.converter import end_process, find_soffice

#: How long LibreOffice may take to start and convert one file.
_SECONDS = 90.0
_WRITER = "docx:MS Word 2007 XML"
_MISSING = (
    "没有找到 LibreOffice，读不了“{}”这样的旧格式文件。请用 Word 或 WPS 打开，另存为 .docx 再导入；"
    "或者安装 LibreOffice（免费，带 Writer 即可）后再运行一次。"
)
_NOT_MADE = (
    "“{}”没有转成 .docx：可能已损坏或加了密码。请用 Word 或 WPS 打开看看，另存为 .docx 再导入。"
)
_TOO_SLOW = "转换“{}”用时过长，已停止。请用 Word 或 WPS 打开，另存为 .docx 再导入。"


def to_docx(data: bytes, name: str, seconds: float = _SECONDS) -> bytes:
    """Convert a file; ``name`` is what staff know it by, its ending tells the format.

    Raises:
        ToolMissingError: LibreOffice is not there.
        UnreadableDocumentError: the file could not be converted.
    """
    program = find_soffice()
    if program is None:
        raise ToolMissingError(_MISSING.format(name))
    ending = Path(name).suffix.lower()
    with tempfile.TemporaryDirectory(prefix="kjreport-", ignore_cleanup_errors=True) as folder:
        #: LibreOffice takes .wps for Microsoft Works; WPS writes what Word wrote.
        copy = Path(folder) / f"1{'.doc' if ending in {'.wps', '.wpt'} else ending}"
        copy.write_bytes(data)
        made = Path(folder) / "out" / "1.docx"
        if not _run([program, *_arguments(copy, made.parent)], seconds):
            raise UnreadableDocumentError(_TOO_SLOW.format(name))
        try:
            return made.read_bytes()
        except OSError as error:
            raise UnreadableDocumentError(_NOT_MADE.format(name)) from error


def _arguments(copy: Path, folder: Path) -> tuple[str, ...]:
    return (
        f"-env:UserInstallation={(copy.parent / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--convert-to", _WRITER),
        *("--outdir", str(folder), str(copy)),
    )


def _run(command: list[str], seconds: float) -> bool:
    """Run LibreOffice; tell whether it ended in time."""
    process = subprocess.Popen(  # noqa: S603 - our own arguments, no shell
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    finally:
        if process.poll() is None:
            end_process(process)
    return True
