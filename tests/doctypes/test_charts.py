"""图表: drawn from figures or from numbers of its own, as the text prints them."""

import pytest

from kjreport.doctree.canonical import canonical
from kjreport.doctree.diff import diff
from kjreport.doctree.dump import dump
from kjreport.doctree.nodes import Chart, Paragraph, Table
from kjreport.findings import Finding, Severity
from tests.doctypes.composing import HEAD, remarks_on, tree_of

FIGURES = """\
指标:
  专项资金:
    计量单位: 万元
    构成:
    - {名称: 中央资金, 数值: 50}
    - {名称: 省级资金, 数值: 362.50}
  高新技术企业: {计量单位: 家, 上年: 9, 数值: 12, 下年目标: 15以上}
  中小企业: {计量单位: 家, 上年: "1,040", 数值: "1,052"}
  孵化器: {计量单位: 家, 状态: 暂缺}
  强度: {计量单位: "%", 数值: 0.51}
"""


def document(chart: str) -> str:
    return f"{HEAD}{FIGURES}小节:\n- 标题: 甲\n  正文:\n  - 一。\n  - 图表: {{{chart}}}\n"


def lines(chart: str) -> list[str]:
    """Return the dump of the chart and its caption, roles left out."""
    return dump(canonical(tree_of(document(chart)))).splitlines()[3:]


def chart_of(chart: str) -> Chart:
    return next(block for block in tree_of(document(chart)).blocks if isinstance(block, Chart))


def remark(chart: str) -> Finding:
    (finding,) = remarks_on(document(chart))
    return finding


def test_a_figure_is_drawn_by_its_parts() -> None:
    assert lines("标题: 资金构成, 类型: 饼, 指标: 专项资金") == [
        "饼图  万元",
        "类别  中央资金 | 省级资金",
        "系列  专项资金 | 50 | 362.5",
        "图注  资金构成",
    ]


def test_values_keep_the_decimals_that_the_text_prints() -> None:
    values = chart_of("指标: 专项资金").series[0].values
    assert [str(value) for value in values] == ["50", "362.50"]


def test_several_figures_are_compared_over_the_years() -> None:
    assert lines("指标: [高新技术企业, 中小企业]") == [
        "柱形图  家",
        "类别  高新技术企业 | 中小企业",
        "系列  2024年 | 9 | 1040",
        "系列  2025年 | 12 | 1052",
        "系列  2026年目标 | 15 | ",
    ]


def test_along_a_line_the_years_follow_one_another() -> None:
    assert lines("类型: 折线, 指标: [高新技术企业, 中小企业]")[1:] == [
        "类别  2024年 | 2025年 | 2026年目标",
        "系列  高新技术企业 | 9 | 12 | 15",
        "系列  中小企业 | 1040 | 1052 | ",
    ]


def test_a_pie_of_several_figures_shows_this_year() -> None:
    assert lines("类型: 饼, 指标: [高新技术企业, 中小企业]")[2:] == ["系列  2025年 | 12 | 1052"]


def test_what_is_missing_is_a_gap() -> None:
    assert lines("指标: [高新技术企业, 孵化器]")[2] == "系列  2024年 | 9 | "


def test_numbers_of_its_own_may_be_expressions() -> None:
    numbers = '类别: [全市, 全区], 系列: {2025年: ["{{ 指标.强度.数值 }}", ""]}'
    assert lines(f'类型: 条形, 计量单位: "%", 数据: {{{numbers}}}') == [
        "条形图  %",
        "类别  全市 | 全区",
        "系列  2025年 | 0.51 | ",
    ]


def test_a_figure_leads_back_to_the_words_that_named_it() -> None:
    (finding,) = remarks_on(document("指标: 高新企业"))
    assert (finding.code, finding.severity) == ("P104", Severity.ERROR)
    assert str(finding.path) == "小节[1].正文[2].图表.指标"


def test_the_nearest_figure_is_suggested() -> None:
    assert remark("指标: 中小企").suggestion == "中小企业"


@pytest.mark.parametrize(
    ("chart", "words", "severity"),
    [
        ("指标: [高新技术企业, 强度]", "计量单位不同（家、%）", Severity.WARNING),
        ("指标: 孵化器", "还没有可以画的数", Severity.WARNING),
        ("数据: {类别: [甲, 乙], 系列: {丙: [1]}}", "有1个数，类别有2个", Severity.ERROR),
        ("数据: {类别: [甲], 系列: {丙: [12家]}}", "这里是“12家”", Severity.ERROR),
        ("类型: 饼, 数据: {类别: [甲], 系列: {丙: [-1]}}", "饼图只能", Severity.WARNING),
        ("类型: 饼, 数据: {类别: [甲], 系列: {丙: [1], 丁: [2]}}", "饼图只能", Severity.WARNING),
    ],
)
def test_what_cannot_be_drawn_is_remarked(chart: str, words: str, severity: Severity) -> None:
    finding = remark(chart)
    assert words in finding.message
    assert finding.severity is severity


def test_many_slices_are_better_drawn_as_bars() -> None:
    names = ", ".join("甲乙丙丁戊己庚")
    finding = remark(f"类型: 饼, 数据: {{类别: [{names}], 系列: {{数: [1, 2, 3, 4, 5, 6, 7]}}}}")
    assert finding.severity is Severity.HINT
    assert "建议改用条形" in finding.message


def test_one_number_changes_sentence_table_and_chart_and_nothing_else() -> None:
    text = document("标题: 构成, 指标: 专项资金") + (
        "  - 表格: {指标: 专项资金}\n  - 共{{ 指标.专项资金 }}。\n"
        "  - 高企{{ 指标.高新技术企业 }}。\n"
    )
    changes = diff(tree_of(text), tree_of(text.replace("数值: 50}", "数值: 60}")))
    changed = [block for change in changes for block in change.new]
    assert [type(block) for block in changed] == [Chart, Table, Paragraph]
    words = "".join(str(change) for change in changes)
    assert "422.50" in words
    assert "⟨数据：14.2%⟩" in words
    assert "高企" not in words
