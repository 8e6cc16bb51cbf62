from pathlib import Path

import pytest

from kjreport.config import installed_project
from kjreport.jobs.build import BuildRequest, build
from kjreport.jobs.discovery import Target

REPORT = """\
文种: 工作总结
单位: 云河市科学技术局
年度: 2025
{ignored}工作成效:
  标题: 一、工作开展情况
  正文: 负责人李珺{wrong}牵头。
"""


def codes(folder: Path, ignored: str, wrong: str = "") -> list[str]:
    file = folder / "总结.yaml"
    file.write_text(REPORT.format(ignored=ignored, wrong=wrong), encoding="utf-8")
    target = Target(file, folder)
    (result,) = build(BuildRequest((target,), installed_project().template, folder / "out"))
    return sorted(str(finding.code) for finding in result.findings)


@pytest.mark.parametrize(
    ("ignored", "heard"),
    [
        ("", ["D144", "W101"]),
        ("忽略: [D144]\n", ["W101"]),
        ("忽略: W101\n", ["D144"]),
        ("忽略: [D144, W101]\n", []),
    ],
)
def test_a_remark_that_staff_do_not_want_is_not_made(
    tmp_path: Path, ignored: str, heard: list[str]
) -> None:
    assert codes(tmp_path, ignored) == heard


def test_an_error_is_heard_all_the_same(tmp_path: Path) -> None:
    assert codes(tmp_path, "忽略: [P104, D144]\n", "{{ 没有 }}") == ["P104"]
