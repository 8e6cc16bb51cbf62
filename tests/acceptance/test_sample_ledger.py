"""The sample's 台账: made by its script, and one cell of it changes what depends on it alone."""

import io
import shutil
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from kjreport.doctree.nodes import Chart, Document, Paragraph, Table
from kjreport.doctree.walk import block_words
from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import compose_target
from kjreport.model.outputs import OutputForm

SAMPLE = Path("data/云河市科学技术局/2025")
BOOK = Path("台账/科技工作台账.xlsx")
REPORT = "工作总结及计划.yaml"


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.fixture
def sample(repository: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(repository / SAMPLE, tmp_path / "2025"))


def tree(folder: Path) -> Document:
    composed = compose_target(Target(folder / REPORT, folder), {}, (OutputForm.DRAFT,))
    assert composed.value is not None, composed.findings
    return composed.value.outputs[0].composition.tree


def words(document: Document) -> list[str]:
    return [block_words(block) for block in document.blocks]


def changes(before: Document, after: Document) -> Iterator[tuple[str, str]]:
    """Yield the words of the blocks that say something else."""
    for old, new in zip(words(before), words(after), strict=True):
        if old != new:
            yield old, new


def test_the_workbook_is_what_the_script_writes(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [str(repository / "docs"), *sys.path])
    import sample_ledgers  # noqa: PLC0415  # a script of docs

    first = sample_ledgers.workbook()
    assert first == sample_ledgers.workbook(), "the same script gives the same bytes"
    assert parts(first) == parts((repository / SAMPLE / BOOK).read_bytes())


def test_the_workbook_has_at_least_five_sheets(repository: Path) -> None:
    book = openpyxl.load_workbook(repository / SAMPLE / BOOK)
    assert len(book.sheetnames) >= 5


def test_nothing_is_wrong_with_the_sample(sample: Path) -> None:
    assert compose_target(Target(sample / REPORT, sample), {}).findings == ()


def test_one_cell_changes_the_sentence_the_table_the_chart_the_growth_and_nothing_else(
    sample: Path,
) -> None:
    before = tree(sample)
    book = openpyxl.load_workbook(sample / BOOK)
    sheet = book["专项资金"]
    cell = next(cell for cell in sheet["E"] if cell.value == 512.4)
    cell.value = 612.4
    book.save(sample / BOOK)
    after = tree(sample)
    kinds = [type(old) for old, new in zip(before.blocks, after.blocks, strict=True) if old != new]
    assert kinds == [Paragraph, Table, Chart]
    sentence, table = changes(before, after)
    assert (
        sentence[0].replace("1974.3万元，同比增长15.3%", "2074.3万元，同比增长21.1%") == sentence[1]
    )
    assert table[0].replace("512.4", "612.4").replace("1974.3", "2074.3") == table[1]


def test_a_new_project_enters_the_list_the_count_and_the_total_of_its_kind(sample: Path) -> None:
    before = tree(sample)
    book = openpyxl.load_workbook(sample / BOOK)
    sheet = book["项目清单"]
    note = sheet.max_row
    for column, value in enumerate(
        (23, 2025, "平台能力建设", "新平台", "云河新平台公司", 40, 60), 1
    ):
        sheet.cell(note, column).value = value
    book.save(sample / BOOK)
    after = words(tree(sample))
    assert "新立市级科技计划项目12项" in "".join(words(before))
    text = "".join(after)
    assert "新立市级科技计划项目13项" in text
    assert "平台能力建设160万元" in text
    assert "13新平台云河新平台公司4060" in text
