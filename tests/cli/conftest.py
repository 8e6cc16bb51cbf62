"""A project folder to run commands in, and what a command said."""

import importlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kjreport import cli
from kjreport.config import Project


@dataclass(frozen=True, slots=True)
class Ran:
    """What a user sees of one command."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def project(tmp_path: Path, repository: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Return an empty project; commands run in its folder."""
    made = Project(tmp_path / "科技局")
    made.data.mkdir(parents=True)
    shutil.copytree(repository / "templates", made.templates)
    for name in cli.COMMANDS.values():
        module = importlib.import_module(f"kjreport.commands.{name}")
        monkeypatch.setattr(module, "installed_project", lambda: made)
    monkeypatch.chdir(made.root)
    return made


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch, project: Project, capsys: pytest.CaptureFixture[str]
) -> Run:
    assert project.data.is_dir()
    monkeypatch.setenv("LANGUAGE", "en")

    def run_command(*arguments: str) -> Ran:
        capsys.readouterr()
        code = cli.main(arguments)
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return run_command
