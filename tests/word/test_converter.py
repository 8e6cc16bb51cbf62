"""Word to PDF: what converts, what does not, and that nothing is left running."""

import os
import sys
import time
import types
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kjreport.errors import ToolMissingError
from kjreport.word import converter, office_automation
from kjreport.word.converter import Limits, convert_to_pdf
from kjreport.word.package import pack
from kjreport.word.template_builder import build_template
from tests.word.test_page import fill

WORDS = (("公文正文", "全年新增高新技术企业5家。"),)


@pytest.fixture(scope="module")
def draft() -> bytes:
    return fill(build_template(), WORDS)


def test_one_broken_file_does_not_hold_up_the_others(soffice: str, draft: bytes) -> None:
    assert soffice
    broken = (draft[:3000], b"no Word file", pack([("a.txt", b"a")]))

    first, *failed, last = convert_to_pdf((draft, *broken, draft))

    assert (first.problem, last.problem) == ("", "")
    for whole in (first, last):
        assert whole.pdf is not None
        assert whole.pdf.startswith(b"%PDF")
    assert [one.pdf for one in failed] == [None, None, None]
    assert all("可能已损坏" in one.problem for one in failed)


def test_two_conversions_at_once_do_not_collide(soffice: str, draft: bytes) -> None:
    assert soffice
    with ThreadPoolExecutor(2) as pool:
        both = [pool.submit(convert_to_pdf, (draft,)) for _ in range(2)]
        assert [one.problem for job in both for one in job.result()] == ["", ""]


def test_nothing_to_convert_needs_no_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert convert_to_pdf(()) == ()


def test_without_any_program_the_message_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ToolMissingError, match="请安装 LibreOffice"):
        convert_to_pdf((b"",))


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands for LibreOffice")
def test_a_conversion_that_hangs_is_ended_with_all_its_processes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    note = tmp_path / "pid"
    _program(tmp_path, f'sleep 60 & echo $! > "{note}"; wait')
    monkeypatch.setattr(converter, "find_soffice", lambda: str(tmp_path / "soffice"))

    begun = time.monotonic()
    (slow,) = convert_to_pdf((b"",), Limits(start=0.5, each=0))

    assert time.monotonic() - begun < 10
    assert slow.pdf is None
    assert "用时过长" in slow.problem
    assert _has_ended(int(note.read_text(encoding="utf-8")))


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands for LibreOffice")
def test_a_program_that_makes_nothing_gives_no_pdf(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _program(tmp_path, "exit 0")
    monkeypatch.setattr(converter, "find_soffice", lambda: str(tmp_path / "soffice"))
    (failed,) = convert_to_pdf((b"",))
    assert failed.pdf is None
    assert "没有转成 PDF" in failed.problem


class _Document:
    def __init__(self, file: Path) -> None:
        self._file = file

    def ExportAsFixedFormat(self, target: str, kind: int) -> None:  # noqa: N802 - COM's own name
        assert kind == 17
        Path(target).write_bytes(b"%PDF-" + self._file.read_bytes())

    def Close(self, save: int) -> None:  # noqa: N802 - COM's own name
        assert save == 0


class _Office:
    """Stands for WPS: opens what begins with PK, and must be ended."""

    running = 0

    def __init__(self) -> None:
        type(self).running += 1
        self.Documents = self

    def Open(self, file: str, *, ReadOnly: bool) -> _Document:  # noqa: N802, N803 - as above
        assert ReadOnly
        if not Path(file).read_bytes().startswith(b"PK"):
            raise OSError
        return _Document(Path(file))

    def Quit(self) -> None:  # noqa: N802 - COM's own name
        type(self).running -= 1


def _client(known: Sequence[str]) -> types.ModuleType:
    def dispatch(program_id: str) -> _Office:
        if program_id not in known:
            raise OSError
        return _Office()

    client = types.ModuleType("win32com.client")
    client.DispatchEx = dispatch  # type: ignore[attr-defined]
    return client


@pytest.mark.parametrize("program_id", office_automation.PROGRAM_IDS)
def test_where_libreoffice_is_absent_wps_or_word_is_asked(
    monkeypatch: pytest.MonkeyPatch, program_id: str
) -> None:
    monkeypatch.setattr(converter, "find_soffice", lambda: None)
    monkeypatch.setitem(sys.modules, "win32com", types.ModuleType("win32com"))
    monkeypatch.setitem(sys.modules, "win32com.client", _client([program_id]))

    whole, broken = convert_to_pdf((b"PK1", b"broken"))

    assert whole.pdf == b"%PDF-PK1"
    assert broken.pdf is None
    assert _Office.running == 0


def _program(folder: Path, script: str) -> None:
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)


def _has_ended(process: int) -> bool:
    """Tell whether a process is gone, or a corpse that nobody has collected."""
    for _ in range(50):
        try:
            os.kill(process, 0)
            state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").split()[2]
        except (ProcessLookupError, FileNotFoundError):
            return True
        if state == "Z":
            return True
        time.sleep(0.1)
    return False
