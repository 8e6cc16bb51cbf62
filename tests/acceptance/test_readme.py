"""What the README shows of the sample is what a clerk gets today."""

import re
import shutil
from pathlib import Path

from kjreport.jobs.check import CheckRequest, check
from kjreport.jobs.discovery import Target
from kjreport.location import TextPlace

REPORT = Path("data/云河市科学技术局/2025/工作总结及计划.yaml")
_SHOWN = re.compile(r"第 (\d+) 行第 (\d+) 字  错误  (键“工作成校”.*)（(E\d+)）")
_PICTURE = re.compile(r"!\[[^\]]*\]\((docs/pictures/[^)]+)\)")
_LINK = re.compile(r"(?<!!)\[[^\]]+\]\((?!http)([^)#]+)\)")


def test_the_slip_it_shows_is_told_as_it_shows(repository: Path, tmp_path: Path) -> None:
    shown = _SHOWN.search((repository / "README.md").read_text(encoding="utf-8"))
    assert shown is not None
    folder = tmp_path / "局"
    shutil.copytree((repository / REPORT).parent.parent, folder)
    file = folder / "2025" / REPORT.name
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("\n工作成效:\n", "\n工作成校：\n"), encoding="utf-8")
    (result,) = check(CheckRequest((Target(file, folder),)))
    (finding,) = result.findings
    assert isinstance(finding.place, TextPlace)
    place = (str(finding.place.line), str(finding.place.column))
    assert (*place, finding.message, finding.code) == shown.groups()


def test_every_picture_and_page_it_names_is_there(repository: Path) -> None:
    manual = repository / "docs" / "manual"
    for page in (repository / "README.md", *manual.glob("*.md")):
        text = page.read_text(encoding="utf-8")
        named = {*_PICTURE.findall(text), *_LINK.findall(text)}
        assert [name for name in named if not (page.parent / name).exists()] == [], page.name


def test_every_chapter_is_in_the_contents_of_the_manual(repository: Path) -> None:
    manual = repository / "docs" / "manual"
    listed = _LINK.findall((manual / "README.md").read_text(encoding="utf-8"))
    chapters = {page.name for page in manual.glob("*.md")} - {"README.md"}
    assert sorted(chapters - set(listed)) == []
