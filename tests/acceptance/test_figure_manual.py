"""Every example of the chapters on 图表 and 数据来源 is built, and gives what they say."""

import io
import re
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from kjreport.doctree.nodes import Chart, ChartKind, Document, Table
from kjreport.findings import Severity
from kjreport.jobs.build import build
from kjreport.text.segments import plain
from kjreport.word.reader import read_document
from tests.jobs.reports import request, typed

MANUAL = Path(__file__).resolve().parents[2] / "docs/manual"
CHARTS = (MANUAL / "图表.md").read_text(encoding="utf-8")
SOURCES = (MANUAL / "数据来源.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"<!-- 例 -->\n```yaml\n(.*?)```", re.DOTALL)
EXAMPLES = EXAMPLE.findall(CHARTS)
HEAD = "文种: 工作总结\n单位: 云河市科学技术局\n年度: 2025\n指标:\n"


def indented(text: str, width: int) -> str:
    return "".join(f"{' ' * width}{line}\n" for line in text.splitlines())


def outputs(folder: Path, figures: str, body: str, *, with_sources: bool = False) -> list[bytes]:
    """Build a report in which nothing is wrong; hints are let pass."""
    text = f"{HEAD}{indented(figures, 2)}工作成效:\n  标题: 成效\n  正文:\n{indented(body, 2)}"
    asked = request(typed(folder / "总结.yaml", text), output=folder / "output")
    (result,) = build(replace(asked, with_sources=with_sources))
    assert [one for one in result.findings if one.severity >= Severity.WARNING] == []
    assert result.failure is None
    return [file.read_bytes() for file in result.outputs]


def drawn(folder: Path, example: str) -> Document:
    figures = re.search(r"<!-- 指标 -->\n```yaml\n(.*?)```", CHARTS, re.DOTALL)
    assert figures is not None
    return read_document(outputs(folder, figures[1], example)[0])


def test_the_examples_draw_what_they_promise(tmp_path: Path) -> None:
    trees = [drawn(tmp_path / str(number), one) for number, one in enumerate(EXAMPLES)]
    charts = [block for tree in trees for block in tree.blocks if isinstance(block, Chart)]
    assert [one.kind for one in charts] == [ChartKind.PIE, ChartKind.COLUMNS, ChartKind.LINE]
    assert [plain(one.name) for one in charts[1].series] == ["2024年", "2025年", "2026年目标"]
    assert charts[2].series[1].values[1] is None


def test_the_examples_make_the_tables_they_promise(tmp_path: Path) -> None:
    tables = [one for one in drawn(tmp_path, EXAMPLES[3]).blocks if isinstance(one, Table)]
    ends = [[plain(cell) for cell in table.rows[-1].cells] for table in tables]
    assert ends == [
        ["合计", "340", "412.50", "100%"],
        ["科技型中小企业", "45", "52", "60"],
        ["", "合计", "", "80"],
    ]


def test_the_examples_choose_the_columns_they_name(tmp_path: Path) -> None:
    tables = [one for one in drawn(tmp_path, EXAMPLES[4]).blocks if isinstance(one, Table)]
    ends = [[plain(cell) for cell in table.rows[-1].cells] for table in tables]
    assert ends == [
        ["科技型中小企业", "52", "45", "增加7", "增长15.6%"],
        ["合计", "100%", "412.50"],
        ["合计", "80"],
    ]


def test_the_words_of_a_comment_are_those_that_the_figure_holds(tmp_path: Path) -> None:
    (figure,) = EXAMPLE.findall(SOURCES)
    body = "- 高新技术企业{{ 指标.高新技术企业 }}。"
    draft, copy = outputs(tmp_path, figure, body, with_sources=True)
    assert read_document(draft) == read_document(copy)
    (comment,) = docx.Document(io.BytesIO(copy)).comments
    assert comment.text.split("\n") == [
        "高新技术企业：12家，填写",
        "状态：已核",
        "口径：有效期内",
        "截至：2025年11月底",
        "来源：科技创新科，王某，2025年12月10日，认定公示名单",
        "数据文件：总结.yaml 第5行",
    ]


@pytest.mark.parametrize("kind", ChartKind)
def test_the_chapter_names_every_kind(kind: ChartKind) -> None:
    assert kind.value in CHARTS
