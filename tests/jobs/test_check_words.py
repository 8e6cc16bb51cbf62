"""Rules about words over documents of ours: where a remark stands, how it is switched off."""

from pathlib import Path

import pytest

from kjreport.findings import Finding, Severity
from kjreport.jobs.check import CheckRequest, check
from kjreport.jobs.discovery import Target
from kjreport.location import TextPlace

REPORT = """\
文种: 工作总结
单位: 云河市科学技术局
年度: 2025
{ignored}指标:
  平台: {{计量单位: 个, 数值: 16}}
工作成效:
  标题: 工作开展情况
  小节:
  - 标题: 建设平台
    正文: 全年申报项目24项（国家级3项，省级15项，市级5项）。{comment}
  - 标题: 打造载体
    正文: 建成{{{{ 指标.平台 }}}}，其中：工程中心5个；重点实验室4个；技术中心8个。
"""


def written(folder: Path, *, ignored: str = "", comment: str = "") -> Target:
    file = folder / "总结.yaml"
    file.write_text(REPORT.format(ignored=ignored, comment=comment), encoding="utf-8")
    return Target(file, folder)


def figures_of(target: Target) -> list[Finding]:
    (result,) = check(CheckRequest((target,)))
    return [finding for finding in result.findings if finding.code.startswith("N")]


def test_a_remark_stands_at_the_words_of_the_data(tmp_path: Path) -> None:
    target = written(tmp_path)
    typed, _ = figures_of(target)
    assert typed.code == "N101"
    assert isinstance(typed.place, TextPlace)
    line = target.file.read_text(encoding="utf-8").split("\n")[typed.place.line - 1]
    assert line[typed.place.column - 1 : (typed.place.end or 0) - 1] == "全年申报项目24项"
    assert str(typed.path) == "工作成效.小节[1].正文"


def test_a_computed_figure_is_read_as_it_prints(tmp_path: Path) -> None:
    _, computed = figures_of(written(tmp_path))
    assert computed.code == "N102"
    assert computed.severity is Severity.ERROR
    assert computed.excerpt == "建成16个"


@pytest.mark.parametrize(
    ("ignored", "comment", "heard"),
    [
        ("", "", ["N101", "N102"]),
        ("忽略: [N101]\n", "", ["N102"]),
        ("忽略: [N101, N102]\n", "", []),
        ("", "  # 忽略 N101", ["N102"]),
        ("", "  # 忽略：N105、N101", ["N102"]),
        ("", "  # 忽略 N102", ["N101", "N102"]),
        ("", "  # 核对过 N101", ["N101", "N102"]),
    ],
)
def test_a_rule_is_switched_off_for_a_document_or_a_line(
    tmp_path: Path, ignored: str, comment: str, heard: list[str]
) -> None:
    found = figures_of(written(tmp_path, ignored=ignored, comment=comment))
    assert [finding.code for finding in found] == heard
