"""目标对照表: what was aimed at, what came of it, what is aimed at next."""

from kjreport.doctree.nodes import Table
from kjreport.doctypes.compose_outputs import compose_outputs
from kjreport.loading.load import load_report
from kjreport.prose.evaluate import Evaluator
from kjreport.prose.scope import document_scope
from kjreport.text.segments import Role, plain
from tests.doctypes.composing import HEAD, source_of


def table(figures: str) -> Table:
    text = f"{HEAD}小节: [{{标题: 甲, 正文: 乙。}}]\n输出: 目标对照表\n指标:\n{figures}"
    loaded = load_report(source_of(text))
    assert loaded.value is not None
    made = compose_outputs(loaded.value, Evaluator(document_scope(loaded.value)))
    assert made.value is not None
    (found,) = (one for one in made.value[0].composition.tree.blocks if isinstance(one, Table))
    return found


def rows(figures: str) -> list[list[str]]:
    found = table(figures)
    return [[plain(cell) for cell in row] for row in (found.head, *(r.cells for r in found.rows))]


def test_targets_stand_beside_results() -> None:
    assert rows(
        "  高企: {计量单位: 家, 数值: 12, 上年: 9, 目标: 10以上, 下年目标: 15以上}\n"
        "  事故: {计量单位: 起, 数值: 4, 目标: 不超过3}\n"
    ) == [
        [
            *("序号", "指标", "单位", "上年实际", "本年目标", "本年完成"),
            *("完成情况", "下年目标"),
        ],
        ["1", "高企", "家", "9", "10以上", "12", "120.0%", "15以上"],
        ["2", "事故", "起", "", "不超过3", "4", "未完成", ""],
    ]


def test_beside_targets_figures_without_one_are_left_out() -> None:
    figures = "  高企: {计量单位: 家, 数值: 12, 上年: 9, 目标: 10}\n"
    figures += "  合同: {计量单位: 项, 数值: 30, 上年: 20}\n"
    figures += "  强度: {计量单位: '%', 数值: 1.42, 下年目标: 1.5}\n"

    assert [row[1] for row in rows(figures)] == ["指标", "高企", "强度"]
    without = figures.replace(", 目标: 10", "")
    assert [row[1] for row in rows(without)] == ["指标", "高企", "合同", "强度"]


def test_columns_without_anything_are_left_out() -> None:
    narrow = table("  高企: {计量单位: 家, 数值: 12, 目标: 10}\n")

    assert [plain(cell) for cell in narrow.head] == [
        *("序号", "指标", "单位", "本年目标", "本年完成", "完成情况"),
    ]


def test_what_is_missing_or_not_verified_is_marked() -> None:
    found = table(
        "  甲: {计量单位: 家, 状态: 暂缺, 目标: 10}\n"
        "  乙: {计量单位: 家, 数值: 3, 状态: 待核, 目标: 3}\n"
    )
    missing, open_ = (row.cells[4] for row in found.rows)

    assert [(one.text, one.role) for one in missing] == [("【待补】", Role.MARK)]
    assert [one.text for one in open_] == ["3", "【待核】"]
