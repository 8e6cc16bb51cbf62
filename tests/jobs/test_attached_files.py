"""附件 that are files of their own."""

from pathlib import Path

import pytest

from kjreport.findings import Finding, Outcome, Severity
from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import Composed, compose_target

HEAD = """\
文种: 通知
单位: 云河市科学技术局
年度: 2025
标题: 关于报送材料的通知
主送: 各科室
正文: 请按时报送。
落款: {日期: 2025-12-26}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a year's folder with one attachment."""
    year = tmp_path / "云河市" / "2025"
    (year / "附件").mkdir(parents=True)
    (year / "附件" / "名单.xlsx").write_bytes(b"rows")
    (tmp_path.parent / "外.xlsx").write_bytes(b"rows")
    return year


def composed(folder: Path, attachments: str) -> Outcome[Composed]:
    file = folder / "通知.yaml"
    file.write_text(HEAD + attachments, encoding="utf-8")
    return compose_target(Target(file, folder.parent.parent), {})


def missing(outcome: Outcome[Composed]) -> tuple[Finding, ...]:
    assert outcome.value is not None
    return tuple(one for one in outcome.findings if one.code == "E236")


@pytest.mark.parametrize("name", ["附件/名单.xlsx", "附件\\名单.xlsx"])
def test_a_file_below_the_data_is_found(folder: Path, name: str) -> None:
    outcome = composed(folder, f"附件: [{{标题: 名单, 文件: {name}}}]\n")
    assert missing(outcome) == ()


@pytest.mark.parametrize("name", ["附件/无.xlsx", "附件", "../../../外.xlsx", "C:\\名单.xlsx"])
def test_a_file_that_is_not_there_is_a_warning_at_its_name(folder: Path, name: str) -> None:
    (finding,) = missing(composed(folder, f"附件:\n- 标题: 名单\n  文件: {name}\n"))
    assert finding.severity is Severity.WARNING
    assert (finding.place.line, finding.excerpt) == (10, name)  # type: ignore[union-attr]


def test_what_a_notice_issues_may_have_files_too(folder: Path) -> None:
    issued = "印发件: {标题: 办法, 引言: 一段。, 附件: [{标题: 名单, 文件: 无.xlsx}]}\n"
    (finding,) = missing(composed(folder, issued))
    assert "没有附件“无.xlsx”" in finding.message
