"""new and compare as a clerk runs them, and the manual's chapter on them."""

import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from kjreport import console
from kjreport.config import Project
from tests.cli.conftest import Run
from tests.jobs.two_years import fill_texts

ORGAN = "云河市科学技术局"
OLD, NEW = f"data/{ORGAN}/2025", f"data/{ORGAN}/2026"
TEXT = (
    "云河市某某局2025年工作总结及2026年工作计划\n\n一、2025年工作情况\n\n"
    "（一）培育创新主体。全年新增高新技术企业12家。\n\n二、存在的问题\n\n一是投入不足。\n\n"
    "三、2026年工作安排\n\n（一）建设创新平台。新建省级创新平台3个。\n\n"
    "（二）引进科技人才。引进高层次人才20名。\n"
)


@pytest.fixture
def sample(project: Project, repository: Path) -> Path:
    folder = project.data / ORGAN / "2025"
    shutil.copytree(repository / OLD, folder)
    return folder


def test_a_new_year_is_told_in_full(run: Run, sample: Path) -> None:
    ran = run("new", "2026", "--from", OLD)
    assert (ran.code, ran.err) == (0, "")
    assert f"新年度的文件夹：{NEW}\n" in ran.out
    assert "  台账/科技工作台账.xlsx  清空了" in ran.out
    assert re.search(
        "承诺[0-9]+条；指标[0-9]+个，其中[0-9]+个带来上年的数，[0-9]个带来目标", ran.out
    )
    assert re.search("要办的：【核】[0-9]+处，【待填】[0-9]+处；", ran.out)
    assert "  印发方案的通知.yaml：通知是一事一文" in ran.out
    assert ran.out.endswith(f"下一步：python build.py check {NEW}\n")
    assert sample.is_dir()


def test_a_folder_that_is_there_is_refused_in_one_sentence(run: Run, sample: Path) -> None:
    (sample.parent / "2026").mkdir()
    ran = run("new", "2026", "--from", OLD)
    assert (ran.code, ran.out) == (2, "")
    assert "已经有了，没有覆盖" in ran.err
    forced = run("new", "2026", "--from", OLD, "--force")
    assert forced.code == 0
    assert f"原来的文件夹移到了 data/{ORGAN}/.备份/2026-" in forced.out


def test_a_folder_that_does_not_exist_is_told(run: Run) -> None:
    ran = run("new", "2026", "--from", "data/没有")
    assert ran.code == 2
    assert "找不到" in ran.err


def test_without_a_terminal_nothing_is_asked(run: Run) -> None:
    ran = run("new", "2026")
    assert ran.code == 2
    assert "请用 --from 写明上年的文件夹" in ran.err


def test_on_a_terminal_the_organ_and_the_kind_are_asked(
    run: Run, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["云河市另一局", "工作要点"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.prompt", lambda *_, **__: next(answers))
    ran = run("new", "2026")
    assert ran.code == 0
    assert (project.data / "云河市另一局" / "2026" / "工作要点.yaml").is_file()


def test_years_are_compared_for_people_and_for_programs(run: Run, sample: Path) -> None:
    assert sample.is_dir()
    run("new", "2026", "--from", OLD)
    ran = run("compare", OLD, NEW)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{ORGAN}工作总结及计划：2025年 → 2026年\n")
    assert re.search("二、承诺 共([0-9]+)条：没有交代\\1条\n", ran.out)
    assert ran.out.endswith("对照表：output/2025与2026年对照.docx\n")


def test_a_word_file_is_not_compared(run: Run, project: Project) -> None:
    (project.root / "a.docx").write_bytes(b"PK")
    ran = run("compare", "a.docx", "a.docx")
    assert ran.code == 2
    assert "不是数据文件" in ran.err


def _commands(chapter: str) -> list[tuple[str, ...]]:
    lines = (line.strip() for line in chapter.splitlines() if line.startswith("    "))
    start = f"{console.PROGRAM} "
    return [tuple(line.removeprefix(start).split()) for line in lines if line.startswith(start)]


def test_every_command_of_the_chapter_runs(
    run: Run, project: Project, repository: Path, sample: Path
) -> None:
    assert sample.is_dir()
    (project.root / "2025年工作总结.txt").write_text(TEXT, encoding="utf-8")
    chapter = (repository / "docs" / "manual" / "跨年.md").read_text(encoding="utf-8")
    commands = _commands(chapter)
    assert {command[0] for command in commands} == {"new", "check", "compare", "import"}
    for command in commands:
        ran = run(*command)
        assert (ran.code, command) == (0, command), ran.err
    imported = project.data / "云河市某某局" / "2026" / "2026年工作总结.yaml"
    words = imported.read_text(encoding="utf-8")
    assert re.search(r"标题: 建设创新平台\n +对应: \[1\]", words), words


def test_machines_read_the_comparison(run: Run, sample: Path) -> None:
    assert sample.is_dir()
    run("new", "2026", "--from", OLD)
    told = json.loads(run("compare", OLD, NEW, "--json").out)
    assert told["comparisons"][0]["doc_type"] == "工作总结及计划"
    assert told["outputs"] == ["output/2025与2026年对照.docx"]


def test_two_years_are_walked_from_last_years_word_file(
    run: Run, project: Project, sample: Path
) -> None:
    assert sample.is_dir()
    assert run("build", f"{OLD}/工作总结及计划.yaml", "--only", "总结").code == 0
    (word,) = (file for file in project.output.glob("*_工作总结及计划_送审稿.docx"))
    walk = project.data / "走一遍"
    imported = run("import", str(word), "-o", str(walk / "2025"))
    assert imported.code in (0, 1), imported.err
    assert run("build", str(walk / "2025")).code == 0
    started = run("new", "2026", "--from", str(walk / "2025"))
    assert started.code == 0, started.err
    assert run("build", str(walk / "2026")).code == 0
    fill_texts(walk / "2026", date(2026, 11, 22))
    checked = run("check", str(walk / "2026"))
    assert "【待填" not in checked.out
    assert "Y101" in checked.out
    assert run("build", str(walk / "2026")).code == 0
    compared = run("compare", str(walk / "2025"), str(walk / "2026"))
    assert compared.code == 0, compared.err
    assert re.search("承诺 共([0-9]+)条：已写明\\1条\n", compared.out)
