"""``--pdf``, ``--preview`` and ``check --rendered`` as a clerk runs them."""

import json
from pathlib import Path

import pytest

from kjreport.config import Project
from tests.cli.conftest import Run
from tests.jobs.reports import report, typed

DRAFT = "云河市科学技术局_2025_工作总结"


@pytest.fixture
def source(project: Project) -> Path:
    return typed(project.data / "a.yaml", report())


def test_pdf_and_pictures_are_listed_with_the_draft(
    soffice: str, project: Project, source: Path, run: Run
) -> None:
    assert soffice
    assert source.exists()
    ran = run("--pdf", "--preview")
    assert (ran.code, ran.err) == (0, "")
    for made in (f"{DRAFT}.docx", f"{DRAFT}.pdf", f"{DRAFT}（预览）"):
        assert f"已生成 output/{made}" in ran.out
        assert (project.output / made).exists()


def test_without_libreoffice_the_drafts_are_written_and_the_exit_code_is_2(
    project: Project, source: Path, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    typed(source.with_name("b.yaml"), report(year=2024))
    monkeypatch.setenv("PATH", str(tmp_path))
    ran = run("--pdf")
    assert ran.code == 2
    assert ran.err.count("请安装 LibreOffice") == 1
    assert (project.output / f"{DRAFT}.docx").exists()
    assert len(tuple(project.output.glob("*.docx"))) == 2
    assert not tuple(project.output.glob("*.pdf"))


def test_the_pages_of_data_and_of_word_files_are_measured(
    soffice: str, project: Project, source: Path, run: Run
) -> None:
    assert soffice
    run()
    word_file = project.output / f"{DRAFT}.docx"
    ran = run("check", str(source), str(word_file), "--rendered")
    assert ran.code == 0
    assert ran.out.count("印出来 1 页") == 2
    assert ran.out.count("  页码      ") == 2
    assert f"output/{DRAFT}.docx" in ran.out


def test_a_word_file_is_one_row_of_the_table_whatever_was_checked(
    soffice: str, project: Project, source: Path, run: Run
) -> None:
    assert soffice
    assert source.exists()
    run()
    ran = run("check", str(project.output / f"{DRAFT}.docx"), "--rendered")
    table = ran.out[ran.out.index("数据文件") :]
    assert len(table.splitlines()) == 2


def test_without_libreoffice_the_pages_are_not_verified_and_strict_minds(
    project: Project, source: Path, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert project.data.is_dir()
    monkeypatch.setenv("PATH", str(tmp_path))
    ran = run("check", str(source), "--rendered")
    assert ran.code == 0
    assert "未核验" in ran.out
    assert "通过" not in ran.out
    assert run("check", str(source), "--rendered", "--strict").code == 1


def test_with_json_the_verdicts_are_findings(
    project: Project, source: Path, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert project.data.is_dir()
    monkeypatch.setenv("PATH", str(tmp_path))
    ran = run("check", str(source), "--rendered", "--json")
    (finding,) = json.loads(ran.out)["findings"]
    assert (finding["code"], finding["severity"]) == ("R202", "warning")
