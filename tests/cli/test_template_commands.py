"""The template commands as a layout owner meets them."""

import json
import shutil

from kjreport.config import Project
from tests.cli.conftest import Run
from tests.jobs.reports import report, typed
from tests.word.office_templates import paragraphs


def test_a_layout_is_made_listed_checked_and_used(project: Project, run: Run) -> None:
    shutil.rmtree(project.templates)
    made = run("template", "make", "--profile", "28pt-house")
    assert made.code == 0
    assert made.out.startswith(
        "templates/公文（28pt-house）.docx  已生成。\n  与标准不同  行距：28 磅"
    )
    listed = run("template", "list").out
    assert "公文（28pt-house）.docx  版式 28pt-house（与标准有 1 处不同）  没有改动" in listed
    checked = run("template", "check")
    assert checked.code == 0
    assert "版式 28pt-house 与标准不同  行距：28 磅（默认 28.95 磅）" in checked.out
    typed(project.data / "a.yaml", report(more="版式: 28pt-house\n"))
    assert run().code == 0


def test_a_mistake_in_the_offices_own_layout_is_told_and_nothing_is_made(
    project: Project, run: Run
) -> None:
    typed(project.layouts / "云河.yaml", "行具: 28\n")
    ran = run("template", "make", "--profile", "云河")
    assert ran.code == 1
    assert "第 1 行第 1 字  错误" in ran.out
    assert "改为下面这一行：\n行距: 28\n" in ran.out
    assert not (project.templates / "公文（云河）.docx").exists()


def test_an_unknown_layout_is_one_sentence(run: Run) -> None:
    ran = run("template", "make", "--profile", "28pt-hose")
    assert (ran.code, ran.out) == (2, "")
    assert "是否想写 28pt-house？" in ran.err


def test_a_template_from_a_colleague_is_checked_and_commented(project: Project, run: Run) -> None:
    (project.root / "来稿.docx").write_bytes(paragraphs("{{ 标提 }}", "{{ ''.__class__ }}"))
    ran = run("template", "check", "来稿.docx", "--comment")
    assert ran.code == 1
    assert "第 1 段  错误  没有“标提”这个名称，是否想写“标题”？（T105）" in ran.out
    assert "批注写在 来稿（检查意见）.docx" in ran.out
    assert (project.root / "来稿（检查意见）.docx").is_file()


def test_a_program_reads_the_remarks_as_json(project: Project, run: Run) -> None:
    (project.root / "来稿.docx").write_bytes(paragraphs("甲", "{{ 标提 }}"))
    said = json.loads(run("template", "check", "来稿.docx", "--json").out)
    found = [one for one in said["findings"] if one["code"] == "T105"]
    assert [(one["file"], one["line"]) for one in found] == [("来稿.docx", 2)]


def test_with_strict_a_changed_style_is_no_pass(project: Project, run: Run) -> None:
    run("template", "make", "--profile", "28pt-house")
    project.template.write_bytes((project.templates / "公文（28pt-house）.docx").read_bytes())
    assert run("template", "check", "templates/公文.docx").code == 0
    assert run("template", "check", "templates/公文.docx", "--strict").code == 1
