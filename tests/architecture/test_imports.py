"""The import contract of pyproject.toml is kept, and speaks of every module."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

#: Modules that may reach Word: the package itself, and what stands above it.
MAY_KNOW_WORD = {"__main__", "cli", "commands", "jobs", "word"}


@pytest.fixture
def contracts(repository: Path) -> list[dict[str, Any]]:
    written = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))
    found = written["tool"]["importlinter"]["contracts"]
    assert isinstance(found, list)
    return found


def test_stages_only_import_downwards_and_only_word_knows_word(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository)
    status = lint_imports("pyproject.toml", no_cache=True)
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_a_module_that_nobody_placed_breaks_the_contract(contracts: list[dict[str, Any]]) -> None:
    (layers,) = (one for one in contracts if one["type"] == "layers")
    assert layers["exhaustive"]


def test_every_module_below_the_jobs_is_kept_from_word(
    repository: Path, contracts: list[dict[str, Any]]
) -> None:
    modules = {
        path.stem
        for path in (repository / "kjreport").iterdir()
        if (path.suffix == ".py" or (path / "__init__.py").exists()) and path.name != "__init__.py"
    }
    kept_away = {
        name.removeprefix("kjreport.")
        for one in contracts
        if one["type"] == "forbidden" and not one.get("allow_indirect_imports")
        for name in one["source_modules"]
    }
    assert kept_away == modules - MAY_KNOW_WORD
