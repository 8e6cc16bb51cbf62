"""表格: title, 单位 line, head, rows, groups, 备注."""

from collections.abc import Callable

import pytest

from tests.doctypes.composing import below_title, lines


def test_a_table_has_title_unit_rows_groups_and_note(golden: Callable[[str, str], None]) -> None:
    golden(
        "table.txt",
        below_title("""
            小节:
            - 标题: 上
              正文:
              - 见下表。
              - 表格:
                  标题: "{{ 年度 }}年资金"
                  计量单位: 万元
                  表头: [项目, 金额]
                  行:
                  - [总计, "{{ 1 + 1 }}"]
                  分组行:
                  - 名称: 国家级
                    行: [[甲|乙, 1]]
                  - 名称: 市级
                    行: [[丙, ""], [丁, 2]]
                  备注: 截至12月底。
              - 表后。
        """),
    )


@pytest.mark.parametrize(
    ("key", "typed", "printed"),
    [
        ("计量单位", "万元", "表格单位  ⟨标识：单位：⟩万元"),
        ("计量单位", "单位：万元", "表格单位  单位：万元"),
        ("计量单位", "计量单位:万元", "表格单位  计量单位:万元"),
        ("备注", "甲。", "表格备注  ⟨标识：备注：⟩甲。"),
        ("备注", "备注：甲。", "表格备注  备注：甲。"),
        ("备注", "注：甲。", "表格备注  注：甲。"),
        ("备注", "注意事项见附件。", "表格备注  ⟨标识：备注：⟩注意事项见附件。"),
    ],
)
def test_a_label_is_printed_once(key: str, typed: str, printed: str) -> None:
    table = f"{{表头: [甲], 行: [[乙]], {key}: '{typed}'}}"
    assert printed in lines(f"小节: [{{标题: 上, 正文: [{{表格: {table}}}]}}]\n")
