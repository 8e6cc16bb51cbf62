"""A clerk copies the sample, makes it their own with some slips, and follows the messages."""

import re
import shutil
from datetime import datetime
from itertools import count
from pathlib import Path

import openpyxl
import pytest

from kjreport.config import Project
from tests.cli.conftest import Ran, Run

MOST_ROUNDS = 3
YEARS = range(2022, 2026)
OWN = "石渡县科学技术局_2026_工作总结及计划_"
DRAFT = f"{OWN}送审稿.docx"
_REMARK = re.compile(r"  第 (\d+) 行第 \d+ 字  (错误|警告|提示)  ")
_CORRECTION = "      改为下面这一行："
NEW_POINTS = (
    ("优化创新生态，服务效能持续提升", "全年走访企业{{ 指标.走访企业 }}，做到“一企一策”。"),
    ("强化要素保障，资金投入持续加大", "市级科技计划经费达{{ 指标.市级经费 }}。"),
)


@pytest.fixture
def year(project: Project, repository: Path) -> Path:
    """Return the clerk's copy of the sample folder."""
    name = Path("云河市科学技术局", "2025")
    folder = project.data / "石渡县科学技术局" / "2026"
    shutil.copytree(repository / "data" / name, folder)
    for book in folder.glob("台账/*.xlsx"):
        _enter_new_year(book)
    return folder


def _enter_new_year(file: Path) -> None:
    """Turn the rows of a 台账 into those of the year after, as a clerk's is by then."""
    book = openpyxl.load_workbook(file)
    for cell in (cell for sheet in book for row in sheet.iter_rows() for cell in row):
        if isinstance(cell.value, datetime):
            cell.value = cell.value.replace(year=cell.value.year + 1)
        elif cell.value in YEARS:
            cell.value += 1
    book.save(file)


def _edited(text: str) -> str:
    """Type the new organ and year, three figures and two 小节."""
    text = text.replace("单位: 云河市科学技术局", "单位: 石渡县科学技术局", 1)
    text = text.replace("年度: 2025", "年度: 2026", 1)
    numbers = count(91)
    text = re.sub(r"数值: \d+(?=[,}])", lambda _: f"数值: {next(numbers)}", text, count=3)
    first, *_ = re.findall(r"^  - 标题: .*\n(?:    .*\n|\n)+", text, flags=re.MULTILINE)
    points = "".join(f"  - 标题: {title}\n    正文: {words}\n" for title, words in NEW_POINTS)
    return text.replace(first, first + points, 1)


def _with_slips(text: str) -> str:
    """Misspell one key and type one full-width colon."""
    text = text.replace("稿别: 送审稿", "稿别：送审稿", 1)
    title = NEW_POINTS[0][0]
    return text.replace(f"标题: {title}\n    正文:", f"标题: {title}\n    正问:", 1)


def _changed(file: Path, *edits: object) -> None:
    text = file.read_text(encoding="utf-8")
    for edit in edits:
        assert callable(edit)
        edited = edit(text)
        assert edited != text
        text = edited
    file.write_text(text, encoding="utf-8")


def _follow(said: str, root: Path) -> int:
    """Type each correction over the line that the message names; return how many."""
    file, line, typed = Path(), 0, 0
    shown = iter(said.splitlines())
    for words in shown:
        if remark := _REMARK.match(words):
            line = int(remark[1])
        elif words == _CORRECTION:
            lines = (root / file).read_text(encoding="utf-8").split("\n")
            lines[line - 1] = next(shown)
            (root / file).write_text("\n".join(lines), encoding="utf-8")
            typed += 1
        elif words.endswith(".yaml"):
            file = Path(words)
    return typed


def _walked(run: Run, project: Project) -> tuple[Ran, int]:
    for rounds in range(1, MOST_ROUNDS + 1):
        ran = run()
        if ran.code == 0:
            return ran, rounds
        assert ran.code == 1
        assert not list(project.output.glob(f"{OWN}*"))
        assert _follow(ran.out, project.root) > 0, ran.out
    pytest.fail(f"not built after {MOST_ROUNDS} rounds:\n{ran.out}")


def test_a_clerk_who_makes_no_slip_has_a_draft_at_once(
    project: Project, run: Run, year: Path
) -> None:
    _changed(year / "工作总结及计划.yaml", _edited)
    ran = run()
    assert ran.code == 0, ran.out
    assert (project.output / DRAFT).exists()
    assert len(list(project.output.glob(f"{OWN}*"))) > 1


def test_a_clerk_who_follows_the_messages_ends_with_a_draft(
    project: Project, run: Run, year: Path
) -> None:
    _changed(year / "工作总结及计划.yaml", _edited, _with_slips)
    ran, rounds = _walked(run, project)
    assert rounds > 1
    assert (project.output / DRAFT).exists()
    assert f"已生成 output/{DRAFT}" in ran.out


def test_a_slip_in_the_file_of_a_department_is_followed_into_that_file(
    project: Project, run: Run, year: Path
) -> None:
    _changed(year / "工作总结及计划.yaml", _edited)
    _changed(
        year / "各科室" / "人才科.yaml",
        lambda text: text.replace("计量单位: 人次", "计量单位：人次", 1),
        lambda text: text.replace("    分项:", "    分向:", 1),
    )
    _, rounds = _walked(run, project)
    assert rounds > 1
