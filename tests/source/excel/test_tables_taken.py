"""Rows of a 表格, and names with further columns, from a 台账."""

from pathlib import Path

import pytest

from kjreport.findings import Outcome
from kjreport.location import CellPlace, FieldPath
from kjreport.source.document import SourceDocument
from kjreport.source.files import SourceSet
from kjreport.source.load import load_source
from tests.source.excel.books import taken, where, without_requests, workbook
from tests.source.reading import plain

HEAD = "文种: 工作总结\n单位: 云河市科学技术局\n年度: 2025\n台账: {项目台账: 台账.xlsx}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    workbook(tmp_path / "台账.xlsx")
    return tmp_path


def load(folder: Path, table: str) -> Outcome[SourceDocument]:
    file = folder / "总结.yaml"
    text = f"{HEAD}工作成效:\n  正文:\n  - 表格: {{表头: [序号, 项目, 经费], {table}}}\n"
    return load_source(file, SourceSet({file: text}), folder)


def table_of(outcome: Outcome[SourceDocument]) -> dict[str, object]:
    assert outcome.findings == ()
    assert outcome.value is not None
    data = plain(dict(outcome.value.data))
    return without_requests(data["工作成效"]["正文"][0]["表格"])  # type: ignore[index,call-overload,return-value]


def test_rows_are_taken_and_numbered_anew(folder: Path) -> None:
    request = "取自: {列: [序号, 项目名称, 金额], 条件: {级别: 省级}}"
    table = table_of(load(folder, request))
    assert table["行"] == [["1", "储能热管理", "90"]]


def test_rows_follow_those_that_were_typed(folder: Path) -> None:
    request = "行: [[合计, '', '90']], 取自: {列: [序号, 项目名称, 金额], 条件: {级别: 省级}}"
    assert table_of(load(folder, request))["行"] == [["合计", "", "90"], ["1", "储能热管理", "90"]]


def test_rows_are_grouped_by_a_column(folder: Path) -> None:
    request = "取自: {列: [序号, 项目名称, 金额], 条件: {年度: 2025}, 按: 级别}"
    assert table_of(load(folder, request))["分组行"] == [
        {"名称": "市级", "行": [["1", "铝合金薄带制备", "150"], ["2", "减速器齿面检测", "130.5"]]},
        {"名称": "省级", "行": [["3", "储能热管理", "90"]]},
    ]


def test_every_cell_of_a_table_knows_its_own(folder: Path) -> None:
    outcome = load(folder, "取自: {列: [序号, 项目名称, 金额], 条件: {年度: 2025}}")
    assert outcome.value is not None
    path = FieldPath.parse("工作成效.正文[1].表格.行[2][2]")
    assert outcome.value.source_map.cells(path) == (CellPlace(folder / "台账.xlsx", "立项", "B5"),)


@pytest.mark.parametrize(
    ("request_", "told"),
    [
        ("取自: {列: [项目名], 条件: {年度: 2025}}", "X125 行7"),
        ("取自: {条件: {年度: 2025}}", "X114 行7"),
    ],
)
def test_what_a_table_cannot_take_is_told(folder: Path, request_: str, told: str) -> None:
    assert [where(finding) for finding in load(folder, request_).findings] == [told]


def test_names_may_have_further_columns(folder: Path) -> None:
    figure = "企业: {取自: {列: [承担单位, 金额], 条件: {级别: 省级}, 求: 名单}}"
    assert taken(folder, figure) == {"企业": {"名单": [{"名称": "衡远储能", "金额": "90"}]}}


def test_groups_with_names_of_their_own_are_numbered_through(folder: Path) -> None:
    groups = ", ".join(
        f"{{名称: {kind}类, 取自: {{列: [序号, 项目名称], 条件: {{年度: 2025, 级别: {kind}}}}}}}"
        for kind in ("市级", "省级")
    )
    assert table_of(load(folder, f"分组行: [{groups}]"))["分组行"] == [
        {"名称": "市级类", "行": [["1", "铝合金薄带制备"], ["2", "减速器齿面检测"]]},
        {"名称": "省级类", "行": [["3", "储能热管理"]]},
    ]
