"""What 取自 gives: values, lists and parts, each with its cells."""

from pathlib import Path

import pytest

from tests.source.excel.books import PROJECTS, cells, remarks, taken, workbook


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    workbook(tmp_path / "台账.xlsx")
    return tmp_path


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        ("{表: 立项, 列: 金额, 条件: {年度: 2025}}", "370.5"),
        ("{台账: 项目台账, 表: 立项, 列: 金额, 条件: {年度: 2025, 级别: 市级}, 求: 合计}", "280.5"),
        ("{表: 立项, 条件: {年度: 2025}, 求: 个数}", "3"),
        ("{表: 立项, 条件: {年度: 2025}}", "3"),
        ("{表: 立项, 列: 承担单位, 条件: {年度: 2025}, 求: 个数}", "3"),
        ("{表: 立项, 列: 级别, 条件: {年度: 2025}, 求: 去重个数}", "2"),
        ("{表: 立项, 列: 金额, 条件: {年度: 2025}, 求: 最大}", "150"),
        ("{表: 立项, 列: 金额, 条件: {年度: 2025}, 求: 最小}", "90"),
        ("{表: 立项, 列: 金额, 条件: {年度: [2024, 2025]}}", "440.5"),
        ("{表: 立项, 列: 金额, 行: 储能热管理}", "90"),
        ("{表: 立项, 列: 金额, 行: 合计}", "440.5"),
        ('{表: 立项, 列: 金额, 条件: {年度: "{{ 年度 }}"}}', "370.5"),
        ('{表: 立项, 列: 金额, 条件: {年度: "{{ 上年 }}"}}', "70"),
        ("{列: 金额, 条件: {年度: 2025年}}", "370.5"),
    ],
)
def test_a_value_is_worked_out_from_the_rows_that_meet_the_conditions(
    folder: Path, request_: str, expected: str
) -> None:
    assert taken(folder, f"经费: {{计量单位: 万元, 取自: {request_}}}") == {
        "经费": {"计量单位": "万元", "数值": expected}
    }


def test_a_list_comes_in_the_order_of_the_sheet(folder: Path) -> None:
    request = "{表: 立项, 列: 承担单位, 条件: {年度: 2025}, 求: 名单}"
    names = ["澜川新材料", "启衡精密", "衡远储能"]
    assert taken(folder, f"企业: {{取自: {request}}}") == {"企业": {"名单": names}}
    assert cells(folder, f"企业: {{取自: {request}}}", "企业.名单[2]") == ["立项!F5"]


def test_groups_become_the_parts_of_a_figure(folder: Path) -> None:
    figure = "经费: {取自: {表: 立项, 列: 金额, 条件: {年度: 2025}, 求: 分组, 按: 级别}}"
    parts = [{"名称": "市级", "数值": "280.5"}, {"名称": "省级", "数值": "90"}]
    assert taken(folder, figure) == {"经费": {"构成": parts}}
    assert cells(folder, figure, "经费.构成[1].数值") == ["立项!E4:E5"]
    assert cells(folder, figure, "经费") == ["立项!D4", "立项!E4:E5", "立项!D6", "立项!E6"]


def test_several_keys_of_one_figure_are_filled(folder: Path) -> None:
    figure = """\
    经费:
      计量单位: 万元
      取自:
      - {表: 立项, 列: 金额, 条件: {年度: "{{ 年度 }}"}}
      - {填到: 上年, 表: 立项, 列: 金额, 条件: {年度: "{{ 上年 }}"}}
    """
    assert taken(folder, figure) == {"经费": {"计量单位": "万元", "数值": "370.5", "上年": "70"}}
    assert cells(folder, figure, "经费.上年") == ["立项!E7"]


def test_a_part_may_be_taken_while_another_is_typed(folder: Path) -> None:
    figure = """\
    经费:
      计量单位: 元
      构成:
      - {名称: 市级, 取自: {列: 金额, 条件: {年度: 2025, 级别: 市级}}}
      - {名称: 自筹, 数值: 5}
    """
    parts = [{"名称": "市级", "数值": "2805000"}, {"名称": "自筹", "数值": "5"}]
    assert taken(folder, figure) == {"经费": {"计量单位": "元", "构成": parts}}


def test_the_cells_of_a_sum_are_told_by_stretches(folder: Path) -> None:
    figure = "经费: {计量单位: 万元, 取自: {列: 金额, 条件: {级别: 市级, 年度: [2024, 2025]}}}"
    assert cells(folder, figure, "经费.数值") == ["立项!E4:E5", "立项!E7"]


def test_rounding_noise_of_a_sum_does_not_show(tmp_path: Path) -> None:
    rows = (*PROJECTS[:3], (1, "甲", 2025, "市级", 0.1 + 0.2), (2, "乙", 2025, "市级", 0.7))
    workbook(tmp_path / "台账.xlsx", rows)
    assert taken(tmp_path, "经费: {取自: {列: 金额, 条件: {年度: 2025}}}") == {
        "经费": {"数值": "1"}
    }


def test_a_typed_value_may_stand_besides_as_long_as_it_says_the_same(folder: Path) -> None:
    request = "取自: {列: 金额, 条件: {年度: 2025}}"
    assert remarks(folder, f"经费: {{数值: 370.5, {request}}}") == []
    assert remarks(folder, f"经费: {{数值: 370, {request}}}") == ["X119 行6"]
