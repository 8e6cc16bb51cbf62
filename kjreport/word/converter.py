"""Turns Word files into PDF with LibreOffice, or with WPS or Word on Windows.

LibreOffice runs in a profile of its own, so that neither a window that somebody has open nor
a second conversion gets in its way, and works on copies, so that a draft that is open in Word
converts as well. What it is known to print wrongly stands in ``docs/notes/libreoffice.md``.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kjreport.errors import ToolMissingError
from kjreport.word.office_automation import Automation, find_automation

#: How long LibreOffice may take to start, and for each file.
START_SECONDS, FILE_SECONDS = 60.0, 30.0
_PREVIEW_FONTS = Path(__file__).with_name("preview-fonts.conf")
_PROGRAMS = ("soffice", "libreoffice")
_WINDOWS_FOLDERS = ("ProgramFiles", "ProgramFiles(x86)")
_MAC_PROGRAM = "/Applications/LibreOffice.app/Contents/MacOS/soffice"
_AS_WORD = "--infilter=MS Word 2007 XML"
"""Without it LibreOffice prints whatever it can read, a text or a web page that is no .docx."""
_MISSING = (
    "没有找到 LibreOffice，转不成 PDF。请安装 LibreOffice（免费，带 Writer 即可）后再运行一次；"
    "Windows 上装有 WPS 或 Word 的，也可以运行 pip install pywin32 后再试。"
)
_TOO_SLOW = "转 PDF 用时过长，已停止。请关闭其他程序再试；内容特别多时请拆成几份。"
_NOT_MADE = (
    "没有转成 PDF：打不开这份 Word 文件，可能已损坏。请用 Word 或 WPS 打开看看，另存后再试。"
)


@dataclass(frozen=True, slots=True)
class Conversion:
    """The PDF of one file, or in ``problem`` why there is none."""

    pdf: bytes | None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a conversion may take, in seconds."""

    start: float = START_SECONDS
    each: float = FILE_SECONDS


def convert_to_pdf(documents: Sequence[bytes], limits: Limits = Limits()) -> tuple[Conversion, ...]:
    """Convert Word files, in order; one that cannot be converted does not hold up the others.

    Raises:
        ToolMissingError: neither LibreOffice nor another program is there to do it.
    """
    if not documents:
        return ()
    program = find_soffice()
    automation = None if program else find_automation()
    if program is None and automation is None:
        raise ToolMissingError(_MISSING)
    with tempfile.TemporaryDirectory(prefix="kjreport-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        files = [folder / f"{number}.docx" for number in range(1, len(documents) + 1)]
        for file, content in zip(files, documents, strict=True):
            file.write_bytes(content)
        if program is not None:
            return _by_soffice(program, files, limits)
        return _by_automation(automation, files) if automation else ()


def find_soffice() -> str | None:
    """Return LibreOffice's program: on the path, or where its installer puts it."""
    on_path = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if on_path is not None:
        return on_path
    return next((str(place) for place in _usual_places() if place.is_file()), None)


def _usual_places() -> tuple[Path, ...]:
    if sys.platform == "win32":
        roots = filter(None, map(os.environ.get, _WINDOWS_FOLDERS))
        return tuple(Path(root) / "LibreOffice" / "program" / "soffice.com" for root in roots)
    return (Path(_MAC_PROGRAM),) if sys.platform == "darwin" else ()


def _by_soffice(program: str, files: Sequence[Path], limits: Limits) -> tuple[Conversion, ...]:
    """Convert all in one call, which takes longest to start; what failed once more, alone."""
    in_time = _run(program, files, limits)
    if len(files) > 1:
        for file in files:
            if not _pdf_of(file).is_file():
                in_time = _run(program, [file], limits) and in_time
    return tuple(_conversion(file, _NOT_MADE if in_time else _TOO_SLOW) for file in files)


def _by_automation(automation: Automation, files: Sequence[Path]) -> tuple[Conversion, ...]:
    automation.export(files)
    return tuple(_conversion(file, _NOT_MADE) for file in files)


def _pdf_of(file: Path) -> Path:
    return file.with_suffix(".pdf")


def _conversion(file: Path, problem: str) -> Conversion:
    try:
        pdf = _pdf_of(file).read_bytes()
    except OSError:
        return Conversion(None, problem)
    return Conversion(pdf) if pdf.startswith(b"%PDF") else Conversion(None, problem)


def _run(program: str, files: Sequence[Path], limits: Limits) -> bool:
    """Run LibreOffice; tell whether it ended in time."""
    folder = files[0].parent
    command = [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", _AS_WORD, "--convert-to", "pdf"),
        *("--outdir", str(folder), *map(str, files)),
    ]
    process = subprocess.Popen(  # noqa: S603 - our own arguments, no shell
        command,
        env=_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(limits.start + limits.each * len(files))
    except subprocess.TimeoutExpired:
        return False
    finally:
        if process.poll() is None:
            end_process(process)
    return True


def _environment() -> dict[str, str]:
    """Let the usual faces of the standard be shown by their like, where they are missing."""
    if sys.platform != "linux":
        return dict(os.environ)
    return {"FONTCONFIG_FILE": str(_PREVIEW_FONTS), **os.environ}


def end_process(process: subprocess.Popen[bytes]) -> None:
    """End LibreOffice with the processes that it started."""
    if sys.platform == "win32":
        tree = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(tree, capture_output=True, check=False)  # noqa: S603 - our own process
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
