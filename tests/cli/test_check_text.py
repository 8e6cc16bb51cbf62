"""``check`` on plain text: what is found, as people and as programs read it."""

import json
from pathlib import Path

import pytest

from kjreport.cli import main

TEXT = """\
云河市科学技术局工作总结
一、工作情况
全年申报项目24项（国家级3项，省级15项，市级5项）。
"""


@pytest.fixture
def text(tmp_path: Path) -> Path:
    file = tmp_path / "总结.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def findings(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, object]]:
    main(["check", *arguments, "--json"])
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)["findings"]
    return found


def test_a_wrong_sum_is_told_at_its_line_and_words(
    text: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (found,) = [one for one in findings(capsys, str(text)) if str(one["code"]).startswith("N")]
    assert (found["code"], found["severity"], found["line"], found["column"]) == (
        "N101",
        "warning",
        3,
        1,
    )
    assert found["excerpt"] == "全年申报项目24项"
    assert "3＋15＋5＝23项，文中写24项" in str(found["message"])


def test_gbk_text_is_read_as_well(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text.write_bytes(TEXT.encode("gb18030"))
    assert [one for one in findings(capsys, str(text)) if one["code"] == "N101"]


def test_a_rule_can_be_left_out(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert not [
        one for one in findings(capsys, str(text), "--ignore", "N101") if one["code"] == "N101"
    ]


def test_a_missing_text_is_told_in_chinese(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path / "没有.txt")]) == 2
    assert "找不到" in capsys.readouterr().err
