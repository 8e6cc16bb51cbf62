"""check of words on the command line: lengths, last year's text."""

import json
from pathlib import Path

from kjreport.config import Project
from tests.cli.conftest import Run

_LAST = """\
云河市科学技术局2024年工作总结

一、工作开展情况

组织专家深入企业开展技术诊断和现场指导活动。

二、下步打算

新建平台2个。
"""
_NOW = _LAST.replace("2024", "2025")


def _typed(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")


def test_the_length_is_told_in_all_and_by_part(project: Project, run: Run) -> None:
    _typed(project.root / "稿.txt", _NOW)
    ran = run("check", "稿.txt")
    assert ran.code == 0
    assert "稿.txt  字数：全文57字" in ran.out
    assert "（开头 14字；一、工作开展情况 30字；二、下步打算 13字）" in ran.out
    assert "与上年相同" not in ran.out


def test_what_was_kept_from_last_year_is_told_once(project: Project, run: Run) -> None:
    _typed(project.root / "稿.txt", _NOW)
    _typed(project.root / "去年.txt", _LAST)
    ran = run("check", "稿.txt", "--against", "去年.txt")
    assert ran.out.count("与上年相同的句子1句，占全文100%（按字数算）") == 1
    assert "（Y101）" in ran.out


def test_programs_get_lengths_and_what_was_kept(project: Project, run: Run) -> None:
    _typed(project.root / "稿.txt", _NOW)
    _typed(project.root / "去年.txt", _LAST)
    told = json.loads(run("check", "稿.txt", "--against", "去年.txt", "--json").out)
    assert told["lengths"] == [
        {
            "file": "稿.txt",
            "total": 57,
            "parts": [
                {"heading": "", "count": 14},
                {"heading": "一、工作开展情况", "count": 30},
                {"heading": "二、下步打算", "count": 13},
            ],
            "kept": {"sentences": 1, "percent": 100},
        }
    ]


def test_a_last_year_that_is_not_there_ends_the_job(project: Project, run: Run) -> None:
    _typed(project.root / "稿.txt", _NOW)
    ran = run("check", "稿.txt", "--against", "没有.txt")
    assert (ran.code, ran.out) == (2, "")
    assert "找不到文件“没有.txt”" in ran.err


def test_fix_tells_each_change_and_where_the_old_file_went(project: Project, run: Run) -> None:
    (project.data / "总结.yaml").write_text(
        "文种: 工作总结\n单位: 云河市科学技术局\n年度: 2025\n"
        "工作成效:\n  标题: 情况\n  正文: 部暑各项工作。\n",
        encoding="utf-8",
    )
    ran = run("check", "--fix")
    assert "data/总结.yaml  已改1处\n  第 6 行  部暑 → 部署（W227）" in ran.out
    assert "改之前的文件另存在 data/.备份/总结-" in ran.out
    assert "W227）\n" in ran.out
    assert "应为“部署”" not in ran.out
    assert "已改" not in run("check", "--fix").out


def test_fix_of_a_text_names_the_copy_and_the_changes(project: Project, run: Run) -> None:
    _typed(project.root / "稿.txt", "部暑各项工作、等事项。\n")
    told = json.loads(run("check", "稿.txt", "--fix", "--json").out)
    assert told["outputs"] == ["稿（修正）.txt"]
    assert [(one["line"], one["before"], one["after"]) for one in told["changes"]] == [
        (1, "部暑", "部署"),
        (1, "、等", "等"),
    ]


def test_a_correction_of_a_text_is_given_as_the_words(project: Project, run: Run) -> None:
    _typed(project.root / "稿.txt", "部暑各项工作。\n")
    out = run("check", "稿.txt").out
    assert "      改为  部署\n" in out
    assert "改为下面这一行" not in out
