"""表格 out of figures: what the text prints, in rows."""

from kjreport.doctree.nodes import Paragraph, ParagraphKind, Table
from kjreport.findings import Severity
from kjreport.text.segments import Role, plain
from tests.doctypes.composing import HEAD, remarks_on, tree_of

FIGURES = """\
指标:
  资金:
    计量单位: 万元
    构成:
    - {名称: 中央资金, 数值: 50}
    - 名称: 省级资金
      构成:
      - {名称: 转化专项, 数值: 300}
      - {名称: 平台专项, 数值: 62.50}
  项目经费:
    计量单位: 万元
    构成: [{名称: 甲类, 数值: 30, 上年: 20.5}, {名称: 乙类, 数值: 10, 上年: 9}]
  高企: {名称: 高新技术企业, 计量单位: 家, 上年: 9, 数值: 12, 下年目标: 15以上}
  中小企业: {计量单位: 家, 上年: 100, 数值: 105}
  强度: {计量单位: "%", 数值: 0.51}
  待核数: {计量单位: 家, 数值: 3, 上年: 2, 状态: 待核}
  达标数: {计量单位: 家, 数值: 12, 目标: 不少于10, 下年目标: 15以上}
  约数: {计量单位: 人, 数值: 200, 约数: 余}
  暂缺数: {计量单位: 家, 状态: 暂缺}
  项目:
    计量单位: 个
    名单:
    - {名称: 甲项目, 承担单位: 甲公司, 金额: 50, 年度: 2025}
    - {名称: 乙项目, 金额: 30.5, 年度: 2025}
"""


def document(table: str) -> str:
    return f"{HEAD}{FIGURES}小节:\n- 标题: 甲\n  正文:\n  - 一。\n  - 表格: {{{table}}}\n"


def table_of(table: str) -> Table:
    (found,) = (one for one in tree_of(document(table)).blocks if isinstance(one, Table))
    return found


def cells(table: str) -> list[list[str]]:
    found = table_of(table)
    return [[plain(cell) for cell in row] for row in (found.head, *(r.cells for r in found.rows))]


def test_parts_stand_over_their_sum_with_shares_that_total_100() -> None:
    assert cells("指标: 资金") == [
        ["项目", "金额", "占比"],
        ["中央资金", "50", "12.1%"],
        ["省级资金", "362.50", "87.9%"],
        ["其中：转化专项", "300", ""],
        ["其中：平台专项", "62.50", ""],
        ["合计", "412.50", "100%"],
    ]


def test_last_years_parts_have_a_column_and_a_sum() -> None:
    assert cells("指标: 项目经费") == [
        ["项目", "2024年", "2025年", "占比"],
        ["甲类", "20.5", "30", "75.0%"],
        ["乙类", "9", "10", "25.0%"],
        ["合计", "29.5", "40", "100%"],
    ]


def test_figures_are_compared_over_three_years() -> None:
    assert cells("指标: [高企, 中小企业]") == [
        ["指标", "2024年", "2025年", "2026年目标"],
        ["高新技术企业", "9", "12", "15以上"],
        ["中小企业", "100", "105", ""],
    ]


def test_figures_of_several_units_name_them() -> None:
    assert cells("指标: [高企, 强度]")[:2] == [
        ["指标", "计量单位", "2024年", "2025年", "2026年目标"],
        ["高新技术企业", "家", "9", "12", "15以上"],
    ]


def test_a_list_has_its_own_columns_and_adds_up_what_can_be() -> None:
    assert cells("指标: 项目") == [
        ["序号", "名称", "承担单位", "金额", "年度"],
        ["1", "甲项目", "甲公司", "50", "2025"],
        ["2", "乙项目", "", "30.5", "2025"],
        ["", "合计", "", "80.5", ""],
    ]


def test_the_unit_of_all_numbers_stands_above() -> None:
    units = [
        plain(block.content)
        for block in tree_of(document("指标: 资金")).blocks
        if isinstance(block, Paragraph) and block.kind is ParagraphKind.TABLE_UNIT
    ]
    assert units == ["单位：万元"]


def test_heads_may_be_typed() -> None:
    assert cells("指标: 资金, 表头: [资金, 数, 比重]")[0] == ["资金", "数", "比重"]


def test_heads_of_another_width_are_an_error() -> None:
    (remark,) = remarks_on(document("指标: 资金, 表头: [资金, 数]"))
    assert (remark.code, remark.severity) == ("D193", Severity.ERROR)
    assert "3列，表头写了2格" in remark.message


def test_an_unknown_figure_is_an_error_with_the_nearest() -> None:
    (remark,) = remarks_on(document("指标: 资斤"))
    assert (remark.code, remark.suggestion) == ("P104", "资金")


def test_what_is_still_to_be_done_is_marked() -> None:
    first, second = (row.cells for row in table_of("指标: [待核数, 暂缺数]").rows)
    assert [segment.role for segment in first[1]] == [Role.COMPUTED]
    assert [segment.role for segment in first[2]] == [Role.COMPUTED, Role.MARK]
    assert [(segment.text, segment.role) for segment in second[2]] == [("【待补】", Role.MARK)]


def test_every_number_keeps_the_expression_that_gave_it() -> None:
    assert table_of("指标: 资金").rows[3].cells[1][0].expression == "指标.资金.构成[1].构成[1].数值"


def test_columns_may_be_chosen_and_ordered() -> None:
    assert cells("指标: [高企, 中小企业], 列: [名称, 数值, 上年, 增长, 增减]") == [
        ["指标", "2025年", "2024年", "比上年增长", "比上年增减"],
        ["高新技术企业", "12", "9", "增长33.3%", "增加3"],
        ["中小企业", "105", "100", "增长5.0%", "增加5"],
    ]


def test_chosen_columns_of_parts_are_summed_as_the_figure_is() -> None:
    assert cells("指标: 项目经费, 列: [名称, 占比, 数值, 增长]") == [
        ["项目", "占比", "金额", "比上年增长"],
        ["甲类", "75.0%", "30", "增长46.3%"],
        ["乙类", "25.0%", "10", "增长11.1%"],
        ["合计", "100%", "40", ""],
    ]


def test_chosen_columns_of_a_list_are_its_own() -> None:
    assert cells("指标: 项目, 列: [名称, 金额]") == [
        ["名称", "金额"],
        ["甲项目", "50"],
        ["乙项目", "30.5"],
        ["合计", "80.5"],
    ]


def test_a_target_and_how_far_it_was_reached_are_columns_too() -> None:
    assert cells("指标: 达标数, 列: [名称, 目标, 数值, 完成率, 下年目标]") == [
        ["指标", "2025年目标", "2025年", "完成率", "2026年目标"],
        ["达标数", "不少于10", "12", "120.0%", "15以上"],
    ]


def test_units_that_differ_have_a_column_even_when_it_was_not_chosen() -> None:
    assert cells("指标: [高企, 强度], 列: [数值, 名称]")[0] == ["2025年", "指标", "计量单位"]
    assert cells("指标: [高企, 强度], 列: [名称, 数值, 计量单位]")[0][-1] == "计量单位"


def test_a_round_number_keeps_its_word() -> None:
    assert cells("指标: [约数]")[1] == ["约数", "200余"]


def test_an_unknown_column_is_an_error_with_the_nearest() -> None:
    (remark,) = remarks_on(document("指标: 高企, 列: [名称, 数直]"))
    assert (remark.code, remark.severity, remark.suggestion) == ("D194", Severity.ERROR, "数值")
    assert "可以写：名称、计量单位" in remark.message
    assert [one.code for one in remarks_on(document("指标: 高企, 列: [占比]"))] == ["D194"]


def test_columns_of_a_typed_table_are_an_error() -> None:
    (remark,) = remarks_on(document("表头: [甲], 行: [[1]], 列: [甲]"))
    assert (remark.code, remark.severity) == ("D194", Severity.ERROR)
    assert "表头" in remark.message
