import json
from pathlib import Path

import pytest

from kjreport.config import Project
from tests.cli.conftest import Run
from tests.jobs.reports import BROKEN, report, typed

DRAFT = "云河市科学技术局_2025_工作总结.docx"
INCOMPLETE = report().split("工作成效")[0]


def test_without_arguments_everything_in_data_is_built(project: Project, run: Run) -> None:
    typed(project.data / "a.yaml", report())
    typed(project.data / "b.yaml", report(year=2024))
    ran = run()
    assert (ran.code, ran.err) == (0, "")
    assert sorted(file.name for file in project.output.glob("*.docx")) == [
        "云河市科学技术局_2024_工作总结.docx",
        DRAFT,
    ]
    assert f"已生成 output/{DRAFT}" in ran.out


@pytest.mark.parametrize("command", [(), ("build",)])
def test_a_path_is_built_with_or_without_the_name_of_the_command(
    project: Project, run: Run, command: tuple[str, ...]
) -> None:
    typed(project.data / "a.yaml", report())
    typed(project.data / "b.yaml", BROKEN)
    assert run(*command, "data/a.yaml", "-o", "送审").code == 0
    assert [file.name for file in (project.root / "送审").glob("*.docx")] == [DRAFT]
    assert not project.output.exists()


def test_options_of_build_need_no_command_either(project: Project, run: Run) -> None:
    typed(project.data / "a.yaml", report())
    assert run("--strict", "-o", "送审").code == 0
    assert (project.root / "送审" / DRAFT).exists()


def test_a_folder_with_the_name_of_a_command_is_reached_through_its_path(
    project: Project, run: Run
) -> None:
    typed(project.root / "check" / "a.yaml", report())
    assert run("./check").code == 0
    assert (project.output / DRAFT).exists()


def test_check_writes_nothing(project: Project, run: Run) -> None:
    typed(project.data / "a.yaml", report())
    ran = run("check")
    assert ran.code == 0
    assert "检查完毕" in ran.out
    assert not project.output.exists()


@pytest.mark.parametrize(
    ("command", "outcome"), [("build", "有错误，没有生成"), ("check", "有错误，请修改")]
)
def test_an_error_gives_exit_code_1_and_the_line_to_type(
    project: Project, run: Run, command: str, outcome: str
) -> None:
    typed(project.data / "a.yaml", BROKEN)
    ran = run(command)
    assert ran.code == 1
    assert "data/a.yaml\n  第 3 行第 3 字  错误" in ran.out
    assert "      改为下面这一行：\n年度: 2025\n" in ran.out
    assert outcome in ran.out


@pytest.mark.parametrize(("arguments", "code"), [((), 0), (("--strict",), 1)])
def test_a_warning_counts_when_strict(
    project: Project, run: Run, arguments: tuple[str, ...], code: int
) -> None:
    typed(project.data / "a.yaml", INCOMPLETE)
    ran = run("build", *arguments)
    assert ran.code == code
    assert "警告" in ran.out
    assert (project.output / DRAFT).exists()


def test_a_path_that_does_not_exist_gives_exit_code_2(run: Run) -> None:
    ran = run("data/没有.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "找不到文件“data/没有.yaml”，请检查文件名和所在文件夹。\n"


def test_a_document_that_cannot_be_read_gives_exit_code_2_after_the_others(
    project: Project, run: Run
) -> None:
    (project.data / "a.yaml").write_bytes(bytes(range(256)) * 20)
    typed(project.data / "b.yaml", report())
    ran = run()
    assert ran.code == 2
    assert "不是文本文件" in ran.err
    assert (project.output / DRAFT).exists()


def test_an_output_folder_that_is_a_file_gives_exit_code_2(project: Project, run: Run) -> None:
    typed(project.data / "a.yaml", report())
    typed(project.root / "送审", "x")
    ran = run("-o", "送审")
    assert ran.code == 2
    assert "要用作文件夹的位置上是一个文件" in ran.err


def test_a_draft_that_staff_changed_is_kept_and_said_so(project: Project, run: Run) -> None:
    typed(project.data / "a.yaml", report())
    run()
    assert "另存" not in run().out
    (project.output / DRAFT).write_bytes(b"by hand")
    ran = run()
    assert ran.code == 0
    kept = "output/云河市科学技术局_2025_工作总结（改动稿1）.docx"
    assert f"上次的草稿改动过，已另存为 {kept}，没有丢失。" in ran.out
    assert (project.root / kept).read_bytes() == b"by hand"


def test_several_processes_are_asked_for_with_jobs(project: Project, run: Run) -> None:
    for year in (2023, 2024, 2025):
        typed(project.data / f"{year}.yaml", report(year=year))
    assert run().out == run("--jobs", "2").out


def _boom(*_: object) -> None:
    raise ZeroDivisionError


@pytest.mark.parametrize("command", ["build", "check"])
def test_our_own_mistake_gives_exit_code_70_a_sentence_and_a_log(
    run: Run, command: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("kjreport.jobs.discovery.find_targets", _boom)
    ran = run(command)
    assert (ran.code, ran.out) == (70, "")
    (log,) = tmp_path.glob("kjreport-*.txt")
    assert ran.err == (f"程序内部出错，不是您的操作问题。请把这个文件发给维护人员：{log}\n")
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")


def test_our_own_mistakes_with_two_documents_give_one_log(
    project: Project, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("kjreport.jobs.check.compose_target", _boom)
    for name in ("a.yaml", "b.yaml"):
        typed(project.data / name, report())
    ran = run("check")
    assert ran.code == 70
    assert "Traceback" not in ran.out + ran.err
    (log,) = tmp_path.glob("kjreport-*.txt")
    assert log.read_text(encoding="utf-8").count("\nZeroDivisionError\n") == 2


def test_an_interruption_is_said_without_a_traceback(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kjreport.jobs.discovery.find_targets", interrupt)
    ran = run()
    assert ran.code == 2
    assert ran.err.strip() == "已中止。已经生成的草稿都是完整的。"


def test_templates_are_made_and_listed_and_an_edited_one_is_left(
    project: Project, run: Run
) -> None:
    project.template.unlink()
    assert run("template", "make").out == "templates/公文.docx  已生成。\n"
    assert run("template", "list").out == "templates/公文.docx  版式 gb（与标准一致）  没有改动\n"
    project.template.write_bytes(b"edited")
    ran = run("template", "make")
    assert ran.code == 1
    assert "已改动过，没有覆盖" in ran.out
    assert run("template", "list").out == "templates/公文.docx  版式 gb（与标准一致）  改动过\n"


def test_with_json_what_was_kept_is_said_beside_the_object(project: Project, run: Run) -> None:
    typed(project.data / "a.yaml", report())
    run()
    (project.output / DRAFT).write_bytes(b"by hand")
    ran = run("--json")
    assert json.loads(ran.out) == {"version": 1, "findings": [], "outputs": [f"output/{DRAFT}"]}
    assert "已另存为" in ran.err
