"""The sample's 台账: made by its script, and one cell of it changes what depends on it alone."""

import io
import shutil
import sys
import zipfile
from pathlib import Path
from typing import TypeGuard

import openpyxl
import pytest

from kjreport.doctree.nodes import Block, Chart, Document
from kjreport.doctree.walk import block_words, iter_texts
from kjreport.findings import Severity
from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import compose_target
from kjreport.model.outputs import OutputForm
from kjreport.text.segments import plain

ORGAN = Path("data/云河市科学技术局")
SAMPLE = ORGAN / "2025"
BOOK = Path("台账/科技工作台账.xlsx")
REPORT = "工作总结及计划.yaml"
#: An output, the kind of a block, and what stood and stands in it.
Change = tuple[str, str, str, str]


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.fixture
def sample(repository: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(repository / ORGAN, tmp_path / "局")) / "2025"


def trees(folder: Path) -> dict[str, Document]:
    """Compose every output of the sample."""
    composed = compose_target(Target(folder / REPORT, folder.parent), {})
    assert composed.value is not None, composed.findings
    return {one.form.value: one.composition.tree for one in composed.value.outputs}


def tree(folder: Path) -> Document:
    return trees(folder)[OutputForm.DRAFT.value]


def words(document: Document) -> list[str]:
    return [block_words(block) for block in document.blocks]


def pieces(block: Block) -> list[str]:
    """Return the texts of a block, those of a table cell by cell, and the numbers of a chart."""
    numbers = [value for one in block.series for value in one.values] if is_chart(block) else []
    return [*map(plain, iter_texts(block)), *map(str, numbers)]


def is_chart(block: Block) -> TypeGuard[Chart]:
    return isinstance(block, Chart)


def changes(before: dict[str, Document], after: dict[str, Document]) -> list[Change]:
    """List what says something else, in all outputs."""
    assert list(before) == list(after)
    return [
        (form, type(old).__name__, *pair)
        for form in before
        for old, new in zip(before[form].blocks, after[form].blocks, strict=True)
        if old != new
        for pair in zip(pieces(old), pieces(new), strict=True)
        if pair[0] != pair[1]
    ]


def alike(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def shortened(change: Change) -> Change:
    """Cut off what two texts begin and end with alike."""
    form, kind, old, new = change
    if kind != "Paragraph":
        return change
    start = alike(old, new)
    end = alike(old[start:][::-1], new[start:][::-1])
    return form, kind, old[start : len(old) - end], new[start : len(new) - end]


def enter(folder: Path, sheet: str, old: object, new: object) -> None:
    """Type over the one cell that holds ``old``."""
    book = openpyxl.load_workbook(folder / BOOK)
    (cell,) = (cell for row in book[sheet].iter_rows() for cell in row if cell.value == old)
    cell.value = new
    book.save(folder / BOOK)


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


def test_nothing_is_wrong_with_the_sample_and_one_figure_is_still_open(sample: Path) -> None:
    findings = compose_target(Target(sample / REPORT, sample.parent), {}).findings
    assert [(one.code, one.severity) for one in findings] == [("F122", Severity.HINT)]


#: The outputs that print everything.
WHOLE = ("总结", "报告", "公开版")


def test_one_cell_changes_the_sentence_the_table_the_chart_the_growth_and_nothing_else(
    sample: Path,
) -> None:
    before = trees(sample)
    enter(sample, "专项资金", 512.4, 612.4)
    found = list(map(shortened, changes(before, trees(sample))))
    changed = (
        ("Paragraph", "1974.3万元，同比增长15.3", "2074.3万元，同比增长21.1"),
        ("Table", "512.4", "612.4"),
        ("Table", "1974.3", "2074.3"),
        ("Chart", "512.4", "612.4"),
        # 主要指标三年对比, in an annex.
        ("Table", "1974.3", "2074.3"),
    )
    assert found == [
        *((form, *one) for form in WHOLE for one in changed),
        ("目标对照表", "Table", "1974.3", "2074.3"),
        ("目标对照表", "Table", "103.9%", "109.2%"),
    ]


def test_one_project_changes_its_row_its_kind_the_total_the_shares_and_nothing_else(
    sample: Path,
) -> None:
    before = trees(sample)
    enter(sample, "项目清单", 150, 170)
    found = changes(before, trees(sample))
    sentence, *tables = (one[2:] for one in found if one[0] == "总结")
    expected = sentence[0].replace("1040万元，同比增长15.6%", "1060万元，同比增长17.8%")
    assert expected.replace("攻关480万元", "攻关500万元") == sentence[1]
    assert tables == [
        ("1040", "1060"),
        ("关键技术攻关480万元", "关键技术攻关500万元"),
        ("150", "170"),
        # 市级科技计划经费构成 follows: shares of all kinds move.
        *(("480", "500"), ("46.2%", "47.2%"), ("25.0%", "24.5%")),
        *(("17.3%", "17.0%"), ("11.5%", "11.3%"), ("1040", "1060")),
    ]
    assert [one[0] for one in found] == [form for form in WHOLE for _ in (sentence, *tables)]


def test_one_company_changes_count_chart_growth_and_how_far_the_target_was_reached(
    sample: Path,
) -> None:
    before = trees(sample)
    book = openpyxl.load_workbook(sample / BOOK)
    cell = next(cell for cell in book["高新技术企业"]["E"] if cell.value == "到期未通过")
    cell.value = "有效"
    book.save(sample / BOOK)
    found = list(map(shortened, changes(before, trees(sample))))
    assert [one[1:] for one in found if one[0] == "要点"] == [
        ("Paragraph", "6家，较上年增加15家，超年度目标4", "7家，较上年增加16家，超年度目标5"),
        ("Chart", "86", "87"),
    ]
    expired = ("Paragraph", "4", "3")
    assert [one[0] for one in found if one[1:] == expired] == ["总结", "报告", "汇报稿", "公开版"]
    assert [one[2:] for one in found if one[0] == "目标对照表"] == [
        ("86", "87"),
        ("104.9%", "106.1%"),
    ]


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
