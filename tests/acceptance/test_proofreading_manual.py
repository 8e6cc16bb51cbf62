"""Every command of the manual's chapter on 核稿 says what the chapter shows."""

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

import pytest

from kjreport.config import Project
from tests.cli.conftest import Run, project, run

__all__ = ["project", "run"]

MANUAL = Path(__file__).resolve().parents[2] / "docs/manual/核稿.md"
TEXT = MANUAL.read_text(encoding="utf-8")
BLOCK = re.compile(r"<!-- (文件|命令)( \S+)? -->\n```\w*\n(.*?)```", re.DOTALL)
PROGRAM = "python build.py "


@dataclass(frozen=True, slots=True)
class Step:
    """A command with the lines that it shows, after the files that stand before it."""

    command: str
    shown: tuple[str, ...]
    files: tuple[tuple[str, str], ...]


def steps() -> list[Step]:
    files: dict[str, str] = {}
    found = []
    for kind, name, words in BLOCK.findall(TEXT):
        if kind == "文件":
            files[name.strip()] = words
            continue
        command, *shown = words.rstrip("\n").split("\n")
        found.append(Step(command, tuple(shown), tuple(files.items())))
    return found


@pytest.mark.parametrize("step", steps(), ids=lambda step: step.command)
def test_a_command_says_what_the_manual_shows(project: Project, run: Run, step: Step) -> None:
    for name, words in step.files:
        file = project.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(words, encoding="utf-8")
    assert step.command.startswith(PROGRAM)
    ran = run(*shlex.split(step.command.removeprefix(PROGRAM)))
    assert ran.err == ""
    lines = ran.out.split("\n")
    for shown in step.shown:
        assert any(line.startswith(shown) for line in lines), (shown, ran.out)


def test_every_command_of_the_chapter_is_run() -> None:
    tried = {step.command for step in steps()}
    assert len(tried) == 7
    assert any("--fix" in one for one in tried)


def test_the_ignored_remarks_are_gone(project: Project, run: Run) -> None:
    (step,) = (one for one in steps() if "--ignore" in one.command)
    for name, words in step.files:
        file = project.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(words, encoding="utf-8")
    out = run(*shlex.split(step.command.removeprefix(PROGRAM))).out
    assert "W201" not in out
    assert "W216" not in out
    assert "W207" in out
