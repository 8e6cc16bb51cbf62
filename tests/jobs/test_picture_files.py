"""The picture files that a document names."""

from pathlib import Path

import pytest

from kjreport.findings import Finding, Outcome, Severity
from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import Composed, compose_target
from kjreport.location import TextPlace
from tests.word.picture_files import png

HEAD = """\
文种: 简报
刊名: 科技简报
日期: 2025-12-26
栏目:
- 文章:
  - 正文: 一段。
    图片:
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a year's folder with pictures, good and bad."""
    year = tmp_path / "云河市" / "2025"
    (year / "图片").mkdir(parents=True)
    (year / "图片" / "甲.png").write_bytes(png())
    (year / "图片" / "坏.png").write_bytes(png()[:40])
    (year / "图片" / "文.txt").write_text("不是图片", encoding="utf-8")
    (tmp_path.parent / "外.png").write_bytes(png())
    return year


def composed(folder: Path, *names: str) -> Outcome[Composed]:
    file = folder / "简报.yaml"
    items = "".join(f"    - 文件: {name}\n" for name in names)
    file.write_text(HEAD + items, encoding="utf-8")
    return compose_target(Target(file, folder.parent.parent), {})


def only(outcome: Outcome[Composed]) -> Finding:
    (finding,) = outcome.findings
    return finding


def test_a_picture_is_found_from_the_folder_of_its_file(folder: Path) -> None:
    outcome = composed(folder, "图片/甲.png", "图片\\甲.png")
    assert outcome.findings == ()
    assert outcome.value is not None
    assert list(outcome.value.pictures) == ["云河市/2025/图片/甲.png"]


@pytest.mark.parametrize("name", ["图片/无.png", "图片"])
def test_a_missing_picture_is_an_error_at_its_name(folder: Path, name: str) -> None:
    outcome = composed(folder, "图片/甲.png", name)
    finding = only(outcome)
    assert outcome.value is None
    assert (finding.code, finding.severity) == ("E231", Severity.ERROR)
    assert f"“{name}”" in finding.message
    assert finding.place == TextPlace(folder / "简报.yaml", 9, 11, 11 + len(name))


@pytest.mark.parametrize("name", ["../../../外.png", "/外.png", "C:\\外.png"])
def test_a_picture_outside_the_data_is_an_error(folder: Path, name: str) -> None:
    finding = only(composed(folder, name))
    assert (finding.code, finding.severity) == ("E230", Severity.ERROR)


@pytest.mark.parametrize(("name", "code"), [("图片/坏.png", "E235"), ("图片/文.txt", "E234")])
def test_a_bad_picture_is_a_warning_and_its_place_is_kept(
    folder: Path, name: str, code: str
) -> None:
    outcome = composed(folder, name)
    finding = only(outcome)
    assert (finding.code, finding.severity) == (code, Severity.WARNING)
    assert outcome.value is not None
    assert outcome.value.pictures == {}


def test_a_picture_named_by_an_inherited_file_counts_from_there(folder: Path) -> None:
    base = folder.parent / "公共.yaml"
    (folder.parent / "乙.png").write_bytes(png())
    base.write_text("栏目: [{文章: [{图片: 乙.png}]}]\n", encoding="utf-8")
    file = folder / "简报.yaml"
    file.write_text(
        "文种: 简报\n刊名: 简报\n日期: 2025-12-26\n继承: ../公共.yaml\n", encoding="utf-8"
    )
    outcome = compose_target(Target(file, folder.parent.parent), {})
    assert outcome.findings == ()
    assert outcome.value is not None
    assert list(outcome.value.pictures) == ["云河市/乙.png"]


def test_each_issue_has_a_file_name_of_its_own(folder: Path) -> None:
    file = folder / "简报.yaml"
    file.write_text(HEAD.replace("刊名", "期号: 12\n刊名").removesuffix("    图片:\n"), "utf-8")
    outcome = compose_target(Target(file, folder), {})
    assert outcome.value is not None
    assert outcome.value.names == ("科技简报_2025_简报第12期.docx",)
