"""Two years of one report side by side."""

import json
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from kjreport.errors import KjReportError
from kjreport.jobs.compare import CompareRequest, Comparison, compare
from kjreport.jobs.compare_document import account_bytes, write_account
from kjreport.reporting.year_account import Course, Fate, Turn, YearAccount
from kjreport.reporting.year_account_report import account_lines, accounts_json
from tests.jobs.reports import BROKEN, PROJECT, typed

OLD = """\
文种: 工作总结及计划
单位: 云河市科学技术局
年度: 2025
指标:
  高企: {名称: 高新技术企业, 计量单位: 家, 数值: 80}
  经费: {计量单位: 亿元, 数值: 1.5}
  强度: {计量单位: "%", 数值: 1.42}
  活动: {计量单位: 场, 数值: 12}
  走访: {计量单位: 家, 数值: 180, 约数: 余}
  旧项: {计量单位: 个, 数值: 3}
引言: 现将情况报告如下：
工作成效:
  标题: "{{ 年度 }}年工作成效"
  小节:
  - {标题: 培育创新主体, 正文: 组织专家深入企业开展技术诊断和现场指导活动。}
  - {标题: 争取专项资金取得突破, 正文: 全年为企业争取到各级科技专项资金共计1500万元。}
  - {标题: 加强机关建设, 正文: 定期开展理论学习。}
工作计划:
  小节:
  - {标题: 建设平台, 正文: 新建省级平台3个。}
"""
NEW = """\
文种: 工作总结及计划
单位: 云河市科学技术局
年度: 2026
指标:
  高企: {名称: 高新技术企业, 计量单位: 家, 数值: 92, 目标: 90以上}
  经费: {计量单位: 万元, 数值: 12000, 目标: 16000}
  强度: {计量单位: "%", 数值: 1.50}
  活动: {计量单位: 场, 数值: 12}
  走访: {计量单位: 家, 数值: 190, 约数: 余}
  新项: {计量单位: 个, 数值: 5}
承诺:
- {编号: 1, 原文: 新建省级平台3个。, 目标: 3个}
- {编号: 2, 原文: 修订管理办法。, 结果: 调整, 说明: 并入上级办法。}
- {编号: 3, 原文: 举办论坛。}
- {编号: 4, 原文: 出台规划。}
引言: 现将情况报告如下：
工作成效:
  标题: "{{ 年度 }}年工作成效"
  小节:
  - {标题: 培育创新主体, 正文: 组织专家深入企业开展技术诊断和现场指导活动。}
  - {标题: 争取专项资金实现新突破, 正文: 全年为企业争取到各级科技专项资金共计1800万元。}
  - {标题: 建设平台, 对应: [1], 正文: 省级平台已有两个挂牌运行，第三个正在验收之中。}
  - {标题: 规划, 对应: [4], 正文: 【待填】}
"""


@pytest.fixture
def years(tmp_path: Path) -> tuple[Path, Path]:
    old = typed(tmp_path / "2025" / "总结.yaml", OLD)
    return old.parent, typed(tmp_path / "2026" / "总结.yaml", NEW).parent


def compared(old: Path, new: Path) -> Comparison:
    return compare(CompareRequest(old, new, PROJECT))


@pytest.fixture
def account(years: tuple[Path, Path]) -> YearAccount:
    (found,) = compared(*years).accounts
    return found


def test_figures_are_told_with_difference_and_rate(account: YearAccount) -> None:
    told = {
        one.name: (one.old, one.new, one.course, one.difference, one.rate, one.target)
        for one in account.figures
    }
    assert told == {
        "高新技术企业": ("80", "92", Course.UP, "增加12家", "增长15.0%", "90以上，达到"),
        "经费": ("15000", "12000", Course.DOWN, "减少3000万元", "下降20.0%", "16000，没有达到"),
        "强度": ("1.42", "1.50", Course.UP, "提高0.08个百分点", "", ""),
        "活动": ("12", "12", Course.SAME, "持平", "", ""),
        "走访": ("180余", "190余", Course.UNKNOWN, "", "", ""),
        "新项": ("", "5", Course.NEW, "", "", ""),
        "旧项": ("3", "", Course.GONE, "", "", ""),
    }


def test_promises_are_told_with_what_became_of_them(account: YearAccount) -> None:
    assert [(one.number, one.fate, one.note) for one in account.promises] == [
        ("1", Fate.ANSWERED, "见“建设平台”"),
        ("2", Fate.CHANGED, "并入上级办法。"),
        ("3", Fate.UNANSWERED, ""),
        ("4", Fate.UNANSWERED, "“规划”里还没有写"),
    ]


def test_without_promises_in_the_data_the_plan_is_told(years: tuple[Path, Path]) -> None:
    file = years[1] / "总结.yaml"
    text = file.read_text(encoding="utf-8")
    start, end = text.index("承诺:"), text.index("引言:")
    typed(file, (text[:start] + text[end:]).replace(", 对应: [1]", "").replace(", 对应: [4]", ""))
    (account,) = compared(*years).accounts
    assert [(one.words, one.fate) for one in account.promises] == [
        ("建设平台。新建省级平台3个。", Fate.UNANSWERED)
    ]


def test_sections_that_came_went_or_were_renamed_are_told(account: YearAccount) -> None:
    assert [(one.turn, one.old, one.new) for one in account.sections] == [
        (Turn.RENAMED, "争取专项资金取得突破", "争取专项资金实现新突破"),
        (Turn.NEW, "", "规划"),
        (Turn.GONE, "加强机关建设", ""),
    ]
    assert account.same_sections == 3


def test_sentences_are_told_with_the_share_of_the_old_ones(account: YearAccount) -> None:
    told = account.sentences
    assert told.same == ("组织专家深入企业开展技术诊断和现场指导活动。",)
    assert told.refigured == ("全年为企业争取到各级科技专项资金共计1800万元。",)
    assert told.new == ("省级平台已有两个挂牌运行，第三个正在验收之中。",)
    assert (told.count, told.same_share) == (3, 32)


def test_the_terminal_tells_all_four(account: YearAccount) -> None:
    lines = tuple(account_lines(account))
    assert lines[0] == "云河市科学技术局工作总结及计划：2025年 → 2026年"
    assert "一、指标 共7个：上升2个，下降1个，持平1个，今年新列1个，今年没有1个，比不出1个" in lines
    assert "二、承诺 共4条：调整1条，已写明1条，没有交代2条" in lines
    assert "  没有交代  4. 出台规划。（“规划”里还没有写）" in lines
    assert "三、小节 标题相同的3个，新增1个，不再有1个，改了标题1个" in lines
    assert "  一字不差  组织专家深入企业开展技术诊断和现场指导活动。" in lines


def test_machines_get_the_same(account: YearAccount) -> None:
    told = json.loads(accounts_json([account], ["a.docx"]))
    assert (told["version"], told["outputs"]) == (1, ["a.docx"])
    assert told["comparisons"][0]["promises"][0]["fate"] == "已写明"
    assert told["comparisons"][0]["figures"][0]["difference"] == "增加12家"


def _words(content: bytes, folder: Path) -> str:
    file = folder / "account.docx"
    file.write_bytes(content)
    with zipfile.ZipFile(file) as package:
        root = ET.fromstring(package.read("word/document.xml"))
    return "".join(one.text or "" for one in root.iter() if one.tag.endswith("}t"))


def test_the_word_file_holds_all_of_it(account: YearAccount, tmp_path: Path) -> None:
    words = _words(account_bytes(account, PROJECT.template), tmp_path)
    for said in (
        *("2025年与2026年工作总结及计划对照", "高新技术企业（家）8092增加12家增长15.0%"),
        *(
            "2修订管理办法。调整并入上级办法。",
            "改了标题争取专项资金取得突破争取专项资金实现新突破",
        ),
        "新写省级平台已有两个挂牌运行，第三个正在验收之中。",
    ):
        assert said in words


def test_the_word_file_is_named_after_the_years_and_never_lost(
    account: YearAccount, tmp_path: Path
) -> None:
    folder = tmp_path / "output"
    made = write_account(account, PROJECT.template, folder, is_one_of_many=False)
    assert made.file == folder / "2025与2026年对照.docx"
    made.file.write_bytes(b"mine")
    again = write_account(account, PROJECT.template, folder, is_one_of_many=False)
    assert again.kept is not None
    assert again.kept.read_bytes() == b"mine"


def test_a_faulty_document_is_named_and_the_others_are_compared(years: tuple[Path, Path]) -> None:
    typed(years[1] / "坏.yaml", BROKEN)
    found = compared(*years)
    assert len(found.accounts) == 1
    assert [failure.message.partition(" ")[2][:4] for failure in found.failures] == ["里有错误"]


def test_what_has_no_counterpart_is_named(years: tuple[Path, Path]) -> None:
    lone = typed(years[0] / "要点.yaml", OLD.replace("工作总结及计划", "工作计划"))
    assert compared(*years).alone == (lone,)


def test_a_word_file_is_refused_with_advice(years: tuple[Path, Path], tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(b"PK")
    with pytest.raises(KjReportError, match="不是数据文件"):
        compared(file, years[1])


def test_two_drafts_of_one_year_are_called_old_and_new(years: tuple[Path, Path]) -> None:
    file = years[0] / "总结.yaml"
    (account,) = compared(file, typed(years[0] / "二稿.yaml", OLD)).accounts
    assert (account.old_label, account.new_label) == ("旧稿", "新稿")
    assert account.sentences.same_share == 100


def test_a_mark_in_a_heading_makes_it_no_other_heading(years: tuple[Path, Path]) -> None:
    file = years[1] / "总结.yaml"
    text = file.read_text(encoding="utf-8")
    typed(file, text.replace("标题: 培育创新主体", "标题: 培育创新【核】主体"))
    (account,) = compared(*years).accounts
    assert account.same_sections == 3
