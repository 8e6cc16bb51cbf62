"""忽略: a comment on a line switches a rule off there and nowhere else."""

from pathlib import Path

import pytest

from kjreport.jobs.check import CheckRequest, check
from kjreport.jobs.check_layout import CheckLayoutRequest, layout_result
from kjreport.jobs.check_text import CheckTextRequest, text_result
from kjreport.jobs.discovery import Target
from tests.checks.clerk_files import correct_document, paragraph, saved

_SLIPS = "截止目前，部暑工作。"
_REPORT = """\
文种: 工作总结
单位: 云河市科学技术局
年度: 2025
工作成效:
  标题: 工作开展情况{title}
  正文:{key}
  - {words}{line}
  - 截止目前，另有平台3个。
"""


def codes(folder: Path, *, title: str = "", key: str = "", line: str = "") -> list[str]:
    file = folder / "总结.yaml"
    text = _REPORT.format(words=_SLIPS, title=title, key=key, line=line)
    file.write_text(text, encoding="utf-8")
    (result,) = check(CheckRequest((Target(file, folder),)))
    assert result.failure is None
    return [finding.code for finding in result.findings]


def test_without_a_comment_all_is_said(tmp_path: Path) -> None:
    assert codes(tmp_path) == ["W216", "W227", "W216"]


@pytest.mark.parametrize(
    ("line", "heard"),
    [
        ("  # 忽略 W216", ["W227", "W216"]),
        ("  # 忽略：W216、W227", ["W216"]),
        ("  # 忽略 W216, W227", ["W216"]),
        ("  # 上级原话；忽略 W227", ["W216", "W216"]),
        ("  # W216", ["W216", "W227", "W216"]),
        ("  # 忽略 W999", ["W216", "W227", "W216"]),
    ],
)
def test_a_comment_on_the_line_switches_rules_off_there(
    tmp_path: Path, line: str, heard: list[str]
) -> None:
    assert codes(tmp_path, line=line) == heard


def test_a_comment_elsewhere_switches_nothing_off(tmp_path: Path) -> None:
    assert codes(tmp_path, title="  # 忽略 W216") == ["W216", "W227", "W216"]


def test_a_text_file_is_heard_without_what_was_asked_to_be_ignored(tmp_path: Path) -> None:
    file = tmp_path / "稿.txt"
    file.write_text(_SLIPS, encoding="utf-8")
    heard = text_result(CheckTextRequest(file, frozenset({"W216"}))).findings
    assert [finding.code for finding in heard] == ["W227"]


def test_a_word_file_is_heard_without_what_was_asked_to_be_ignored(tmp_path: Path) -> None:
    document = correct_document()
    paragraph(document, _SLIPS)
    file = tmp_path / "稿.docx"
    file.write_bytes(saved(document))
    heard = layout_result(CheckLayoutRequest(file, ignored=frozenset({"W216"}))).findings
    assert {finding.code for finding in heard} & {"W216", "W227"} == {"W227"}
