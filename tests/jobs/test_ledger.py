"""The list of all figures: value, source, cells, status, and every place they appear."""

import json
from pathlib import Path

import pytest

from kjreport.findings import Severity
from kjreport.jobs.discovery import find_targets
from kjreport.jobs.ledger import Ledger, LedgerRequest, list_figures
from kjreport.reporting.ledger_report import ledger_json, ledger_lines
from tests.jobs.reports import PROJECT, typed
from tests.source.excel.books import workbook

REPORT = """\
文种: 工作总结
单位: 云河市科学技术局
年度: 2025
台账: {项目: 台账.xlsx}
输出: [总结, 公开版]
公开信息: {网站名称: 云河市科学技术局网站}
指标:
  经费: {计量单位: 万元, 状态: 待核, 来源: {科室: 资源科}, 取自: {列: 金额, 条件: {年度: 2025}}}
  企业: {名称: 承担单位, 计量单位: 家, 取自: {列: 承担单位, 条件: {年度: 2025}, 求: 名单}}
  基地: {计量单位: 个, 状态: 暂缺}
  培训: {计量单位: 场, 数值: 3}
引言: 现将有关情况报告如下：
工作成效:
  小节:
  - 标题: 项目
    正文: "安排经费{{ 指标.经费 }}，{{ 指标.企业 | 名单 }}承担；经费共{{ 指标.经费.数值 }}万元。"
  - 标题: 平台
    不公开: 是
    正文: "建成基地{{ 指标.基地 }}；安排经费{{ 指标.经费 }}。"
"""


def listed(folder: Path, text: str = REPORT) -> Ledger:
    workbook(folder / "台账.xlsx")
    file = typed(folder / "总结.yaml", text)
    (ledger,) = list_figures(LedgerRequest(find_targets((file,), PROJECT)))
    return ledger


def name_of(file: Path) -> str:
    return file.name


def test_a_figure_is_listed_with_its_value_its_source_and_its_status(tmp_path: Path) -> None:
    entries = {entry.key: entry for entry in listed(tmp_path).entries}
    assert [entry.value + entry.unit for entry in entries.values()] == [
        "370.5万元",
        "3家",
        "个",
        "3场",
    ]
    assert [entry.status for entry in entries.values()] == ["待核", "", "暂缺", ""]
    assert entries["经费"].source == "资源科"
    assert entries["企业"].name == "承担单位"
    assert [entry.place.line for entry in entries.values()] == [8, 9, 10, 11]


def test_the_cells_of_a_number_are_listed(tmp_path: Path) -> None:
    entries = {entry.key: entry for entry in listed(tmp_path).entries}
    cells = {key: [one.cell for one in entry.cells] for key, entry in entries.items()}
    assert cells == {"经费": ["E4:E6"], "企业": ["F4", "F5", "F6"], "基地": [], "培训": []}
    assert entries["经费"].cells[0].file == tmp_path / "台账.xlsx"


def test_every_place_that_names_a_figure_is_listed_with_its_paragraphs(tmp_path: Path) -> None:
    entries = {entry.key: entry for entry in listed(tmp_path).entries}
    spots = [(use.place.line, use.place.column) for use in entries["经费"].uses]
    assert [line for line, _ in spots] == [16, 16, 19]
    assert len(set(spots)) == 3
    first, _, last = entries["经费"].uses
    assert [(one.output, one.words[:6]) for one in first.paragraphs] == [
        ("总结", "安排经费37"),
        ("公开版", "安排经费37"),
    ]
    assert [one.output for one in last.paragraphs] == ["总结"], "the other part is not public"
    assert entries["培训"].uses == ()


def test_the_table_names_what_is_typed_missing_and_unused(tmp_path: Path) -> None:
    lines = list(ledger_lines(listed(tmp_path).entries, name_of))
    assert lines[0].split() == ["指标", "数值", "状态", "出处", "用在"]
    assert "资源科；台账.xlsx 立项!E4:E6" in lines[1]
    assert "第 16 行 → 总结第 " in lines[1]
    assert lines[2].strip().startswith("第 19 行"), "a line is told once"
    assert lines[-1].split() == ["培训", "3场", "手填", "没有用到"]
    assert "暂缺" in lines[-2]


def test_the_object_for_machines_holds_every_use(tmp_path: Path) -> None:
    ledger = listed(tmp_path)
    report = json.loads(ledger_json([("总结.yaml", ledger.entries)], ledger.findings, name_of))
    assert report["version"] == 1
    (document,) = report["documents"]
    money = document["figures"][0]
    assert money["cells"] == [{"file": "台账.xlsx", "sheet": "立项", "cell": "E4:E6"}]
    assert [use["line"] for use in money["uses"]] == [16, 16, 19]
    assert money["uses"][0]["paragraphs"][0]["output"] == "总结"


@pytest.mark.parametrize(
    ("right", "wrong", "code"), [("金额", "金颔", "X125"), ("文种: 工作总结", "文种: 总结", "D100")]
)
def test_a_document_that_cannot_be_read_says_why(
    tmp_path: Path, right: str, wrong: str, code: str
) -> None:
    ledger = listed(tmp_path, REPORT.replace(right, wrong))
    assert ledger.entries == ()
    assert code in [finding.code for finding in ledger.findings]


def test_what_the_figures_leave_to_last_years_report_is_listed_too(tmp_path: Path) -> None:
    typed(
        tmp_path / "上年.yaml",
        "文种: 工作总结\n单位: 云河市科学技术局\n年度: 2024\n"
        "指标:\n  培训: {计量单位: 场, 数值: 2, 下年目标: 3以上}\n引言: 完。\n",
    )
    text = REPORT.replace("指标:\n", "上年报告: 上年.yaml\n指标:\n", 1).replace(
        "建成基地", "培训{{ 指标.培训.较上年 }}；建成基地"
    )
    ledger = listed(tmp_path, text)
    assert [one.severity for one in ledger.findings] == [Severity.HINT]
    (training,) = (entry for entry in ledger.entries if entry.key == "培训")
    assert str(training.figure.previous) == "2"
    assert training.figure.target is not None
    assert len(training.uses) == 1


def test_tables_charts_and_the_targets_name_a_figure_too(tmp_path: Path) -> None:
    shown = (
        "  - 标题: 图表\n"
        "    正文:\n"
        "    - 如下。\n"
        "    - 表格: {标题: 表, 指标: [培训]}\n"
        "    - 图表: {标题: 图, 指标: [培训]}\n"
    )
    text = REPORT.replace("数值: 3", "数值: 3, 目标: 2") + shown
    text = text.replace("输出: [总结, 公开版]", "输出: [总结, 目标对照表]")
    (training,) = (one for one in listed(tmp_path, text).entries if one.key == "培训")
    lines = text.splitlines()
    assert [
        (lines[use.place.line - 1].strip()[:6], [one.output for one in use.paragraphs])
        for use in training.uses
    ] == [
        ("- 表格: ", ["总结"]),
        ("- 图表: ", ["总结"]),
        ("培训: {计", ["目标对照表"]),
    ]
