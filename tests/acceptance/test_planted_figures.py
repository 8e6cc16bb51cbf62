"""Faults planted in figures: each gives one remark, of the right code, at the right line.

Add a fault by adding a ``Planted``; ``files`` are those beside the report.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kjreport.findings import Finding, Severity
from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import compose_target
from kjreport.location import TextPlace

HEAD = """\
文种: 工作总结
单位: 云河市科学技术局
年度: 2025
"""
BODY = """\
工作成效:
  小节:
  - 标题: 做好工作
    正文: {words}
"""


@dataclass(frozen=True)
class Planted:
    """``lines`` stand from line 4 on; ``words`` are the text of the report, below them."""

    what: str
    lines: str
    code: str
    line: int
    words: str = "各项工作有序推进。"
    severity: Severity = Severity.ERROR
    files: Mapping[str, str] = field(default_factory=dict)

    @property
    def report(self) -> str:
        return HEAD + self.lines + BODY.format(words=self.words)


FUNDS = """\
指标:
  资金:
    计量单位: 万元
    构成:
    - {名称: 甲项资金, 数值: 50}
    - {名称: 乙项资金, 数值: 70}
"""
LAST = HEAD.replace("2025", "2024") + BODY.format(words="已完成。")
W = Severity.WARNING
H = Severity.HINT

PLANTED = (
    Planted("wrong sum", FUNDS + "    数值: 130\n", "F101", 10),
    Planted("part over the whole", FUNDS.replace("70", "170") + "    数值: 120\n", "F107", 9),
    Planted(
        "wrong sum inside a part",
        "指标:\n  资金:\n    构成:\n    - 名称: 甲\n      数值: 5\n"
        "      构成: [{名称: 乙, 数值: 2}, {名称: 丙, 数值: 2}]\n",
        "F101",
        8,
    ),
    Planted(
        "shares that total 110",
        "指标:\n  占比:\n    计量单位: '%'\n    构成:\n    - {名称: 一产, 数值: 20}\n"
        "    - {名称: 二产, 数值: 60}\n    - {名称: 三产, 数值: 30}\n",
        "F108",
        7,
    ),
    Planted("a part without a number", FUNDS.replace(", 数值: 70", ""), "F104", 9),
    Planted("one part twice", FUNDS.replace("乙项", "甲项"), "F103", 9),
    Planted("wrong count", "指标:\n  高企:\n    数值: 3\n    名单: [甲公司, 乙公司]\n", "F102", 6),
    Planted(
        "one name twice in a list",
        "指标:\n  高企:\n    名单:\n    - 甲公司\n    - 乙公司\n    - 甲公司\n",
        "F103",
        9,
    ),
    Planted(
        "a project without a name",
        "指标:\n  项目:\n    计量单位: 项\n    名单:\n    - {名称: 甲项目, 金额: 5}\n"
        "    - {金额: 6}\n",
        "F109",
        9,
    ),
    Planted("a strange 约数", "指标:\n  培训: {数值: 200, 约数: 多些}\n", "F105", 5),
    Planted(
        "a slip of the unit against last year",
        "指标:\n  资金: {计量单位: 万元, 数值: 10070500, 上年: 980}\n",
        "F112",
        5,
        severity=W,
    ),
    Planted(
        "a slip of the unit in one part",
        FUNDS + "    - {名称: 丙项资金, 数值: 600000}\n",
        "F112",
        10,
        severity=W,
    ),
    Planted(
        "a swing without 说明",
        "指标:\n  高企:\n    计量单位: 家\n    数值: 40\n    上年: 25\n",
        "F111",
        8,
        severity=W,
    ),
    Planted(
        "a swing beyond the document's own line",
        "波动线: 5\n指标:\n  高企:\n    计量单位: 家\n    数值: 27\n    上年: 25\n",
        "F111",
        9,
        severity=W,
    ),
    Planted("half a company", "指标:\n  高企: {计量单位: 家, 数值: 3.5}\n", "F113", 5, severity=W),
    Planted(
        "累计 below the year",
        "指标:\n  高企:\n    计量单位: 家\n    数值: 12\n    累计: 9\n",
        "F114",
        8,
        severity=W,
    ),
    Planted(
        "last year is missing",
        "指标:\n  高企: {计量单位: 家, 数值: 12}\n",
        "P106",
        9,
        "高企达到12家，{{ 指标.高企.较上年 }}。".replace("12家", "{{ 指标.高企 }}"),
    ),
    Planted(
        "a figure without a number",
        "指标:\n  高企: {计量单位: 家}\n",
        "P106",
        9,
        "高企达到{{ 指标.高企 }}。",
    ),
    Planted(
        "a misspelt figure",
        "指标:\n  高企: {计量单位: 家, 数值: 12}\n",
        "P104",
        9,
        "高企达到{{ 指标.高棋 }}。",
    ),
    Planted(
        "two units compared",
        "指标:\n  高企: {计量单位: 家, 数值: 12}\n  资金: {计量单位: 万元, 数值: 50}\n",
        "P106",
        10,
        "占{{ 指标.高企 | 占比(指标.资金) }}。",
    ),
    Planted(
        "暂缺 in a 送审稿",
        "稿别: 送审稿\n指标:\n  高企:\n    计量单位: 家\n    状态: 暂缺\n",
        "F121",
        8,
        "高企达到{{ 指标.高企 }}。",
    ),
    Planted(
        "暂缺 in a first draft",
        "指标:\n  高企:\n    计量单位: 家\n    状态: 暂缺\n",
        "F121",
        7,
        "高企达到{{ 指标.高企 }}。",
        W,
    ),
    Planted(
        "待核 in a 定稿",
        "稿别: 定稿\n指标:\n  高企:\n    计量单位: 家\n    数值: 12\n    状态: 待核\n",
        "F122",
        9,
        "高企达到{{ 指标.高企 }}。",
    ),
    Planted(
        "待核 in a 送审稿",
        "稿别: 送审稿\n指标:\n  高企:\n    计量单位: 家\n    数值: 12\n    状态: 待核\n",
        "F122",
        9,
        "高企达到{{ 指标.高企 }}。",
        H,
    ),
    Planted(
        "暂缺, and yet a number",
        "指标:\n  高企:\n    计量单位: 家\n    数值: 12\n    状态: 暂缺\n",
        "F124",
        8,
        "高企达到{{ 指标.高企 }}。",
        W,
    ),
    Planted("【待补】 in a 送审稿", "稿别: 送审稿\n", "F123", 8, "高企达到【待补】家。"),
    Planted("【核】 in a 定稿", "稿别: 定稿\n", "F123", 8, "高企达到十二家【核】。"),
    Planted("【待填】 in a first draft", "", "F123", 7, "高企达到【待填】家。", W),
    Planted(
        "a target that was missed",
        "指标:\n  高企:\n    计量单位: 家\n    数值: 12\n    目标: 15以上\n",
        "F131",
        8,
        "高企达到{{ 指标.高企 }}。",
        W,
    ),
    Planted(
        "a limit that was passed",
        "指标:\n  事故:\n    计量单位: 起\n    数值: 4\n    目标: 不超过3\n",
        "F131",
        8,
        "事故{{ 指标.事故 }}。",
        W,
    ),
    Planted(
        "a target of which the text says nothing",
        "指标:\n  高企:\n    计量单位: 家\n    数值: 16\n    目标: 15\n",
        "F133",
        8,
        severity=W,
    ),
    Planted(
        "a target changed in silence",
        "上年报告: 去年.yaml\n指标:\n  高企:\n    计量单位: 家\n    数值: 16\n    目标: 15\n",
        "F132",
        9,
        "高企达到{{ 指标.高企 }}。",
        W,
        {"去年.yaml": LAST + "指标:\n  高企: {计量单位: 家, 数值: 13, 下年目标: 20}\n"},
    ),
    Planted(
        "a target dropped in silence",
        "上年报告: 去年.yaml\n指标:\n  专利: {计量单位: 件, 数值: 16}\n",
        "F132",
        5,
        severity=W,
        files={"去年.yaml": LAST + "指标:\n  高企: {计量单位: 家, 数值: 13, 下年目标: 20}\n"},
    ),
    Planted(
        "last year's target, taken over and missed",
        "上年报告: 去年.yaml\n指标:\n  高企: {计量单位: 家, 数值: 16}\n",
        "F131",
        6,
        "高企达到{{ 指标.高企 }}，{{ 指标.高企.较上年 }}。",
        W,
        {"去年.yaml": LAST + "指标:\n  高企: {计量单位: 家, 数值: 13, 下年目标: 20}\n"},
    ),
    Planted(
        "another number for last year",
        "上年报告: 去年.yaml\n指标:\n  高企:\n    计量单位: 家\n    数值: 16\n    上年: 14\n",
        "F134",
        9,
        severity=W,
        files={"去年.yaml": LAST + "指标:\n  高企: {计量单位: 家, 数值: 13}\n"},
    ),
    Planted("a last report that is not there", "上年报告: 没有.yaml\n", "F135", 4, severity=W),
    Planted(
        "digits typed beside the figure",
        "指标:\n  资金: {计量单位: 万元, 数值: 1007.05}\n",
        "F141",
        9,
        "获得资金1007.05万元。",
        H,
    ),
    Planted(
        "digits that are nearly the figure",
        "指标:\n  资金: {计量单位: 万元, 数值: 1007.05}\n",
        "F142",
        9,
        "获得资金1006.05万元。",
        W,
    ),
    Planted(
        "a slip of the unit in the text",
        "指标:\n  高企: {名称: 高新技术企业, 计量单位: 家, 数值: 123}\n",
        "F142",
        9,
        "高新技术企业达到132家。",
        W,
    ),
    Planted(
        "digits that no figure backs",
        "指标:\n  资金: {计量单位: 万元, 数值: 1007.05}\n",
        "F143",
        9,
        "培训人员380人次。",
        H,
    ),
    Planted(
        "a 合计 row that does not add up",
        "",
        "F151",
        14,
        "\n    - 见下表。\n    - 表格:\n        表头: [项目, 金额]\n        行:\n"
        "        - [甲, 50]\n"
        "        - [乙, 70]\n        - [合计, 130]",
        W,
    ),
)


def findings(planted: Planted, folder: Path) -> tuple[Finding, ...]:
    for name, text in planted.files.items():
        (folder / name).write_text(text, encoding="utf-8")
    file = folder / "报告.yaml"
    file.write_text(planted.report, encoding="utf-8")
    target = Target(file, folder)
    found = compose_target(target, {}).findings
    return tuple(one for one in found if one.code[0] in "FP")


@pytest.mark.parametrize("planted", PLANTED, ids=[one.what for one in PLANTED])
def test_a_planted_fault_is_found_at_its_line_and_alone(planted: Planted, tmp_path: Path) -> None:
    (found,) = findings(planted, tmp_path)

    assert isinstance(found.place, TextPlace)
    assert (found.code, found.place.line) == (planted.code, planted.line), found.message
    assert found.severity is planted.severity
