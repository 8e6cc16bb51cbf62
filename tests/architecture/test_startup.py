"""What a start may load: a module that is not needed costs every clerk on every run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

#: Word's libraries and what only they, or features not asked for, need.
HEAVY = {"lxml", "docx", "docxtpl", "openpyxl", "python_calamine", "rich", "babel"}
#: What only work on documents needs.
FOR_DOCUMENTS = HEAVY | {"pydantic", "jinja2", "yaml"}
#: Loaded by several processes only.
FOR_PROCESSES = {"multiprocessing", "concurrent"}
REPORT = (
    "文种: 工作总结\n单位: 云河市科学技术局\n年度: {}\n引言: 现将工作情况汇报如下。\n"
    "指标:\n  企业: {{计量单位: 家, 数值: 86, 上年: 71}}\n"
    "工作成效:\n  小节:\n"
    '  - 标题: 培育创新主体\n    正文: "高新技术企业总数达{{{{ 指标.企业 }}}}。"\n'
)


def _loaded(repository: Path, *arguments: object, cache: Path) -> set[str]:
    """Run a command in a process of its own and return the modules it loaded."""
    command = [sys.executable, "-X", "importtime", str(repository / "build.py")]
    environment = {
        **os.environ,
        "XDG_CACHE_HOME": str(cache),
        "LOCALAPPDATA": str(cache),
        "PYTHONIOENCODING": "utf-8",
    }
    ran = subprocess.run(
        [*command, *map(str, arguments)],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    lines = (line for line in ran.stderr.splitlines() if line.startswith("import time:"))
    return {line.rsplit("|", 1)[1].strip() for line in lines}


@pytest.mark.parametrize("arguments", [("--help",), ("build", "--help"), ("--version",)])
def test_help_loads_nothing_that_works_on_documents(
    repository: Path, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    loaded = _loaded(repository, *arguments, cache=tmp_path)
    assert "click" in loaded
    assert loaded & (FOR_DOCUMENTS | FOR_PROCESSES) == set()


def test_a_build_loads_no_rule(repository: Path, tmp_path: Path) -> None:
    file = tmp_path / "总结.yaml"
    file.write_text(REPORT.format(2024), encoding="utf-8")
    loaded = _loaded(repository, file, "-o", tmp_path, cache=tmp_path / "cache")
    rules = {name for name in loaded if name.startswith("kjreport.checks.")}
    assert rules <= {"kjreport.checks.facts"}


def test_a_build_whose_template_is_known_loads_no_library_for_word(
    repository: Path, tmp_path: Path
) -> None:
    cache, file = tmp_path / "cache", tmp_path / "总结.yaml"
    file.write_text(REPORT.format(2024), encoding="utf-8")
    first = _loaded(repository, file, "-o", tmp_path, cache=cache)
    assert {"docxtpl", "lxml"} <= first, "the first build compiles the template"
    file.write_text(REPORT.format(2025), encoding="utf-8")
    second = _loaded(repository, file, "-o", tmp_path, cache=cache)
    assert (tmp_path / "云河市科学技术局_2025_工作总结.docx").exists()
    assert "jinja2" in second
    assert second & (HEAVY | FOR_PROCESSES) == set()


def test_a_check_loads_no_library_for_word(repository: Path, tmp_path: Path) -> None:
    file = tmp_path / "总结.yaml"
    file.write_text(REPORT.format(2025), encoding="utf-8")
    loaded = _loaded(repository, "check", file, cache=tmp_path / "cache")
    assert "pydantic" in loaded
    assert loaded & HEAVY == set()
    assert not (tmp_path / "cache").exists()


def test_the_process_looks_for_no_plugin_of_pydantic(repository: Path) -> None:
    code = (
        "import os, sys; sys.argv = ['build.py', '--version'];"
        "import kjreport.__main__ as entry; os._exit = lambda code: None; entry.run();"
        "from pydantic.plugin._loader import get_plugins; print(list(get_plugins()),"
        " os.environ['PYDANTIC_DISABLE_PLUGINS'])"
    )
    clean = {name: text for name, text in os.environ.items() if not name.startswith("PYDANTIC")}
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=repository, env=clean, capture_output=True, check=True
    )
    assert ran.stdout.decode("utf-8", "replace").strip().endswith("[] __all__")
