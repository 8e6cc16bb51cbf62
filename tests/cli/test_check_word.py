import json

from kjreport.config import Project
from tests.checks.clerk_files import correct_document, one_by_one, saved
from tests.cli.conftest import Run
from tests.jobs.reports import report, typed


def test_a_right_word_file_is_checked_and_the_three_lists_are_shown(
    project: Project, run: Run
) -> None:
    (project.root / "来稿.docx").write_bytes(saved(correct_document()))
    ran = run("check", "来稿.docx")
    assert (ran.code, ran.err) == (0, "")
    for words in ("按版式“gb”检查", "已测：", "按参数推定：", "须人工核验：", "检查完毕"):
        assert words in ran.out


def test_a_fault_is_shown_at_its_paragraph_and_gives_exit_code_1(
    project: Project, run: Run
) -> None:
    (project.root / "来稿.docx").write_bytes(one_by_one().content)
    ran = run("check", "来稿.docx")
    assert ran.code == 1
    assert "第 73 段  错误" in ran.out
    assert "依据：GB/T 9704—2012 第5.2.2条（一般）" in ran.out
    assert [file.name for file in project.root.glob("*.docx")] == ["来稿.docx"]


def test_word_and_data_files_are_checked_together(project: Project, run: Run) -> None:
    typed(project.data / "a.yaml", report())
    (project.root / "来稿.docx").write_bytes(saved(correct_document()))
    ran = run("check", "data/a.yaml", "来稿.docx")
    assert ran.code == 0
    assert ran.out.count("检查完毕") == 2


def test_fix_writes_a_copy_beside_and_says_so(project: Project, run: Run) -> None:
    (project.root / "来稿.docx").write_bytes(one_by_one().content)
    ran = run("check", "来稿.docx", "--fix")
    assert "另存为 来稿（修正）.docx，原文件没有动。" in ran.out
    assert (project.root / "来稿（修正）.docx").exists()


def test_json_names_paragraph_excerpt_source_and_the_copy(project: Project, run: Run) -> None:
    (project.root / "来稿.docx").write_bytes(one_by_one().content)
    told = json.loads(run("check", "来稿.docx", "--fix", "--json").out)
    (found,) = [one for one in told["findings"] if one["code"] == "L134"]
    assert (found["line"], found["place"]["kind"], found["place"]["section"]) == (60, "word", 1)
    assert found["severity"] == "error"
    assert found["source"] == "GB/T 9704—2012 第7.3.3条（应）"
    assert told["outputs"] == ["来稿（修正）.docx"]
    (coverage,) = told["coverage"]
    assert (coverage["file"], coverage["profile"]) == ("来稿.docx", "gb")
    for name in ("measured", "inferred", "by_hand"):
        assert len(coverage[name]) >= 2
        assert all(isinstance(item, str) for item in coverage[name])


def test_another_profile_is_asked_for_by_name(project: Project, run: Run) -> None:
    (project.root / "来稿.docx").write_bytes(saved(correct_document()))
    ran = run("check", "来稿.docx", "--profile", "28pt-house")
    assert ran.code == 1
    assert "固定值 28 磅" in ran.out
    assert run("check", "来稿.docx", "--profile", "没有").code == 2


def test_an_old_word_file_under_any_name_is_said_in_one_sentence(
    project: Project, run: Run
) -> None:
    for name in ("来稿.doc", "来稿.docx"):
        (project.root / name).write_bytes(b"\xd0\xcf\x11\xe0" + bytes(2000))
        ran = run("check", name)
        assert ran.code == 2
        assert "旧格式的 .doc 文件，或者加了密码" in ran.err


def test_a_broken_file_does_not_hold_up_the_others(project: Project, run: Run) -> None:
    (project.root / "坏.docx").write_bytes(b"PK")
    (project.root / "好.docx").write_bytes(saved(correct_document()))
    ran = run("check", "坏.docx", "好.docx")
    assert ran.code == 2
    assert "检查完毕" in ran.out
