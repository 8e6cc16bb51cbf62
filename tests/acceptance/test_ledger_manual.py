"""Every example of the manual's chapter on 台账 gives what it says."""

import re
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from kjreport.jobs.discovery import Target
from kjreport.jobs.ledger import Ledger, LedgerRequest, list_figures

MANUAL = Path(__file__).resolve().parents[2] / "docs/manual/台账.md"
HEAD = "文种: 工作总结\n单位: 云河市科学技术局\n年度: 2025\n台账: {项目台账: 台账.xlsx}\n指标:\n"
BODY = "引言: 现将有关情况报告如下：\n工作成效: {标题: 成效, 正文: 一段。}\n"
EXAMPLE = re.compile(r"<!-- 例 -->\n```yaml\n(.*?)```", re.DOTALL)
RESULT = re.compile(r"^(\w+):.*?# 得 (\S+)$", re.MULTILINE)
EXAMPLES = EXAMPLE.findall(MANUAL.read_text(encoding="utf-8"))


def cell(words: str) -> object:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", words):
        return date.fromisoformat(words)
    return float(words) if re.fullmatch(r"[\d.]+", words) else words


def write_workbook(file: Path) -> None:
    """Write the first table of the manual as the sheet 立项."""
    table = re.search(r"\n\n((?:\|.*\n)+)", MANUAL.read_text(encoding="utf-8"))
    assert table is not None
    head, _, *rows = table[1].splitlines()
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "立项"
    for line in (head, *rows):
        sheet.append([cell(words.strip()) for words in line.strip("|").split("|")])
    book.save(file)


def listed(folder: Path, example: str) -> Ledger:
    write_workbook(folder / "台账.xlsx")
    figures = "".join(f"  {line}\n" for line in example.splitlines())
    file = folder / "总结.yaml"
    file.write_text(HEAD + figures + BODY, encoding="utf-8")
    (ledger,) = list_figures(LedgerRequest((Target(file, folder),)))
    return ledger


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_gives_what_stands_behind_it(tmp_path: Path, example: str) -> None:
    ledger = listed(tmp_path, example)
    assert ledger.findings == ()
    found = {entry.key: entry.value + entry.unit for entry in ledger.entries}
    assert found == dict(RESULT.findall(example))


def test_there_are_examples() -> None:
    assert len(EXAMPLES) == 4
    assert sum(len(RESULT.findall(example)) for example in EXAMPLES) == 14
