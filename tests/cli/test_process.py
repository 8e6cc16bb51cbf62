"""The program as staff start it: a process, its encodings, its terminal."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.jobs.reports import BROKEN, report, typed


def _command(repository: Path, *arguments: object) -> list[str]:
    return [sys.executable, str(repository / "build.py"), *map(str, arguments)]


def _ran(
    repository: Path, *arguments: object, **variables: str
) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, **variables}
    command = _command(repository, *arguments)
    return subprocess.run(command, env=environment, capture_output=True, check=False, timeout=60)


@pytest.mark.parametrize(
    "variables", [{"PYTHONIOENCODING": "gbk"}, {"LC_ALL": "C"}, {"LANG": "C", "LC_ALL": ""}]
)
def test_json_is_one_utf8_object_whatever_the_terminal_speaks(
    repository: Path, tmp_path: Path, variables: dict[str, str]
) -> None:
    file = typed(tmp_path / "总结.yaml", BROKEN)
    ran = _ran(repository, file, "-o", tmp_path / "送审", "--json", **variables)
    assert (ran.returncode, ran.stderr) == (1, b"")
    written = json.loads(ran.stdout.decode("utf-8"))
    assert list(written) == ["version", "findings", "outputs"]
    assert [finding["file"] for finding in written["findings"]] == [str(file)]
    assert written["findings"][0]["suggestion"] == "年度: 2025"


@pytest.mark.parametrize(("encoding", "variable"), [("gbk", "gbk"), ("utf-8", "")])
def test_messages_are_written_in_the_encoding_of_the_terminal(
    repository: Path, tmp_path: Path, encoding: str, variable: str
) -> None:
    file = typed(tmp_path / "总结.yaml", BROKEN)
    ran = _ran(repository, file, "-o", tmp_path / "送审", PYTHONIOENCODING=variable, LC_ALL="C")
    assert (ran.returncode, ran.stderr) == (1, b"")
    assert "有错误，没有生成" in ran.stdout.decode(encoding)


def test_a_character_that_the_terminal_does_not_know_stops_nothing(
    repository: Path, tmp_path: Path
) -> None:
    file = typed(tmp_path / "总结.yaml", report("云河市\U00020bb7科技局"))
    for encoding in ("gb2312", "ascii"):
        ran = _ran(repository, file, "-o", tmp_path, PYTHONIOENCODING=encoding)
        assert (ran.returncode, ran.stderr) == (0, b"")


def test_no_encoding_is_left_to_chance(repository: Path, tmp_path: Path) -> None:
    file = typed(tmp_path / "总结.yaml", report())
    ran = _ran(
        repository,
        *(file, "-o", tmp_path),
        PYTHONWARNDEFAULTENCODING="1",
        PYTHONWARNINGS="error::EncodingWarning",
    )
    assert (ran.returncode, ran.stderr) == (0, b"")


@contextmanager
def _on_a_terminal(command: list[str]) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """Start a command whose errors go to a terminal; yield it and what reads the terminal."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        command,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        start_new_session=True,
    ) as process:
        os.close(theirs)
        yield process, ours
    os.close(ours)


def _said_until(terminal: int, words: str | None = None) -> str:
    """Read until the words appear, or to the end."""
    said = b""
    with suppress(OSError):  # how Linux ends the reading of a closed terminal
        while (words is None or words.encode() not in said) and (piece := os.read(terminal, 4096)):
            said += piece
    return said.decode("utf-8", "replace")


def test_long_work_shows_its_progress_on_a_terminal_and_is_quiet_in_a_pipe(
    repository: Path, tmp_path: Path
) -> None:
    for year in (2023, 2024, 2025):
        typed(tmp_path / f"{year}.yaml", report(year=year))
    arguments = (tmp_path, "-o", tmp_path / "送审")
    with _on_a_terminal(_command(repository, *arguments)) as (_, terminal):
        shown = _said_until(terminal)
    assert "正在生成" in shown
    assert "100%" in shown
    assert _ran(repository, *arguments).stderr == b""


def test_one_document_needs_no_progress_bar(repository: Path, tmp_path: Path) -> None:
    file = typed(tmp_path / "总结.yaml", report())
    with _on_a_terminal(_command(repository, file, "-o", tmp_path)) as (process, terminal):
        assert _said_until(terminal) == ""
    assert process.returncode == 0


def test_ctrl_c_in_the_middle_leaves_whole_drafts_and_nothing_else(
    repository: Path, tmp_path: Path
) -> None:
    for year in range(1990, 2020):
        typed(tmp_path / "data" / f"{year}.yaml", report(year=year))
    output = tmp_path / "送审"
    command = _command(repository, tmp_path / "data", "-o", output, "--jobs", "2")
    with _on_a_terminal(command) as (process, terminal):
        assert "正在生成" in _said_until(terminal, "正在生成")
        os.killpg(process.pid, signal.SIGINT)
        said = _said_until(terminal)
    assert "Traceback" not in said
    assert "已中止" in said
    assert process.returncode == 2
    left = [file.name for file in output.iterdir()] if output.exists() else []
    assert [name for name in left if not name.endswith(".docx")] in ([], [".kjreport.json"])


def test_a_reader_that_goes_away_is_no_mistake_of_ours(repository: Path, tmp_path: Path) -> None:
    for year in range(2000, 2040):
        typed(tmp_path / f"{year}.yaml", BROKEN.replace("2025", str(year)))
    with subprocess.Popen(
        _command(repository, "check", tmp_path), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        said = process.stderr.read() if process.stderr else b""
    assert b"Traceback" not in said
    assert "程序内部出错" not in said.decode("utf-8")
