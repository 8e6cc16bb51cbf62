from pathlib import Path

import pytest

from kjreport.findings import Severity
from kjreport.loading.load import load_report
from kjreport.model.documents import AnnualReport, SectionedDocument
from kjreport.source.files import SourceSet
from kjreport.source.load import load_source
from tests.loading.reports import BODY, HEAD, load, loaded, pasted, spots


def remark(text: str) -> tuple[int, int, str, str]:
    found = spots(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize("number", ["000", "001", "004"])
def test_seeds_load_without_a_remark(seeds: Path, number: str) -> None:
    read = load_source(seeds / f"{number}.yaml", SourceSet(), seeds)
    assert read.value is not None
    outcome = load_report(read.value)
    assert outcome.findings == ()
    assert isinstance(outcome.value, AnnualReport)


def test_a_report_without_mistakes_gives_its_model() -> None:
    report = loaded(HEAD + BODY)
    assert isinstance(report, AnnualReport)
    assert [str(part.title) for part in report.contents] == ["成效"]


@pytest.mark.parametrize("kind", ["工作方案", "工作要点", "汇报", "讲话"])
def test_sectioned_kinds_have_their_own_model(kind: str) -> None:
    document = loaded(f"文种: {kind}\n单位: 云河市\n年度: 2025\n小节: [{{正文: 一段。}}]\n")
    assert isinstance(document, SectionedDocument)


BROKEN = [
    # 文种
    ("单位: 云河市\n", (1, 1, "D100", "文件最外层缺少“文种”，请加一行")),
    ("文重: 汇报\n单位: 云河市\n", (1, 1, "D100", "是否想写“文种”")),
    ("科室: 人才科\n工作成效: {正文: 甲}\n", (1, 1, "D100", "由总结用“引用”取用，不单独生成")),
    ("落款: {日期: 2026年}\n", (1, 1, "D100", "给别的文件“继承”用的，就不单独生成")),
    ("文种: 工作总结和计划\n", (1, 5, "D100", "是否想写“工作总结及计划”")),
    ("文种: 论文\n", (1, 5, "D100", "没有“论文”这个文种，可用的有")),
    ("文种:\n单位: 云河市\n", (1, 1, "D100", "后面要写一个文种")),
    ("文种: [汇报]\n单位: 云河市\n", (1, 1, "D100", "后面要写一个文种")),
    # keys
    (HEAD + BODY + "提注: （草案）\n", (5, 1, "D101", "没有“提注”这个键，是否想写“题注”？")),
    (HEAD + "工作成效:\n  标题: 甲\n  正问: 一段\n", (6, 3, "D101", "“工作成效”没有“正问”这个键")),
    (HEAD + BODY + "甲乙丙丁戊: 1\n", (5, 1, "D101", "可用的有：文种、单位、年度")),
    (
        HEAD.replace("工作总结及计划", "工作要点") + "工作计划: {标题: 甲}\n小节: [{标题: 甲。}]\n",
        (4, 1, "D102", "这个文种没有“工作计划”，内容写在“小节”下"),
    ),
    (HEAD + BODY + "正文: 一段\n", (5, 1, "D102", "“正文”不能写在文件最外层，它属于")),
    (
        HEAD + BODY + "指标:\n  甲:\n    分项: [一]\n",
        (7, 5, "D102", "它属于“工作成效”、“存在问题”"),
    ),
    (HEAD + BODY + "指标:\n  甲:\n    单位: 家\n", (7, 5, "D101", "是否想写“计量单位”？")),
    (HEAD + BODY + "印发件: {标题: 甲}\n", (5, 1, "D102", "它是“通知”用的")),
    (
        HEAD + BODY + "附件:\n- 正文: 一段\n",
        (6, 3, "D103", "“附件”第1条缺少“标题”，请加一行，例如"),
    ),
    ("文种: 汇报\n年度: 2025\n引言: 甲\n", (1, 1, "D103", "文件最外层缺少“单位”")),
    ("文种: 汇报\n单位:\n年度: 2025\n引言: 甲\n", (2, 1, "D104", "“单位”后面没有填写内容")),
    ("文种: 汇报\n单位: ' '\n年度: 2025\n引言: 甲\n", (2, 1, "D104", "“单位”后面没有填写内容")),
    # shapes
    (HEAD + BODY + "引言:\n- 一段\n- {标题: 乙}\n", (7, 4, "D105", "“引言”第2条应当是一段文字")),
    (HEAD + BODY + "附注: [甲]\n", (5, 1, "D105", "“附注”应当是一段文字，这里却又逐条列了出来")),
    (HEAD + BODY + "引言:\n- 一段\n-\n", (7, 2, "D105", "“引言”第2条是空的")),
    (HEAD + "工作成效: 一段\n", (4, 7, "D106", "“工作成效”下面要分成几个键来写，不能直接写文字")),
    (HEAD + BODY + "落款: [甲]\n", (5, 1, "D106", "不能逐条列出，例如：日期: 2026年1月8日")),
    (HEAD + BODY + "指标: 12\n", (5, 5, "D106", "例如：指标: {高新技术企业: {计量单位: 家")),
    (HEAD + BODY + "指标:\n  高企: 12\n", (6, 7, "D106", "例如：高企: {数值: 12, 计量单位: 家}")),
    (HEAD + BODY + "指标:\n  高企:\n", (6, 3, "D106", "“指标”的“高企”是空的")),
    (
        HEAD + "工作成效:\n  小节:\n  - 标题: 甲。\n  - 培育\n",
        (7, 5, "D106", "“小节”第2条下面要分成"),
    ),
    (HEAD + "工作成效:\n  小节: {标题: 甲。}\n", (5, 3, "D107", "“小节”下面要逐条列出")),
    (HEAD + "工作成效:\n  小节: 一段\n", (5, 7, "D107", "例如：- 标题: 培育创新主体")),
    ("文种: 汇报\n单位: []\n年度: 2025\n引言: 甲\n", (2, 1, "D108", "“单位”下面一项也没有")),
    # values
    (HEAD.replace("2025", "25") + BODY, (3, 5, "D111", "“年度”不能写“25”，请写四位数的年份")),
    (HEAD.replace("2025", "1025") + BODY, (3, 5, "D111", "例如：年度: 2025")),
    (HEAD + BODY + "指标: {甲: {数值: 3万}}\n", (5, 14, "D112", "单位请写在“计量单位”里")),
    (HEAD + BODY + "落款: {日期: 2025-13-1}\n", (5, 10, "D113", "没有 13 月")),
    (HEAD + BODY + "附件: [{标题: 甲, 另附: 有}]\n", (5, 18, "D114", "只能写“是”或“否”")),
    (HEAD + BODY + "稿别: 送审搞\n", (5, 5, "D115", "只能写：初稿、征求意见稿")),
    (
        HEAD + BODY + "指标: {R&D经费: {数值: 3}}\n",
        (5, 6, "D116", "只能用汉字、字母、数字和下划线"),
    ),
    (HEAD + BODY + "指标: {2025年: {数值: 3}}\n", (5, 6, "D116", "并且不能以数字开头")),
]


@pytest.mark.parametrize(("text", "expected"), BROKEN, ids=[case[0][-24:] for case in BROKEN])
def test_one_slip_gives_one_remark_at_its_place(
    text: str, expected: tuple[int, int, str, str]
) -> None:
    line, column, code, words = remark(text)
    assert (line, column, code) == expected[:3]
    assert expected[3] in words


@pytest.mark.parametrize("text", [case[0] for case in BROKEN])
def test_pasting_the_suggestion_removes_the_remark(text: str) -> None:
    outcome = load(text)
    assert outcome.value is None
    (finding,) = outcome.findings
    assert finding.severity is Severity.ERROR
    if finding.suggestion is not None:
        fixed = load(pasted(text, finding))
        assert finding.message not in [other.message for other in fixed.findings]


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        (HEAD.replace("工作总结及计划", "工作总结和计划") + BODY, "文种: 工作总结及计划"),
        (HEAD + BODY + "提注: （草案）\n", "题注: （草案）"),
        (HEAD.replace("2025", "二〇二五") + BODY, "年度: 2025"),
        (HEAD.replace("2025", "'25年'") + BODY, "年度: '2025'"),
        (HEAD + BODY + "指标: {甲: {数值: 3万}}\n", "指标: {甲: {数值: 3}}"),
        (HEAD + BODY + "指标:\n  甲: 3\n", "  甲: {数值: 3}"),
        (HEAD + BODY + "指标: {R&D经费: {数值: 3}}\n", "指标: {RD经费: {数值: 3}}"),
        (HEAD + BODY + "附件: [{标题: 甲, 另附: 有}]\n", "附件: [{标题: 甲, 另附: 是}]"),
        (HEAD + BODY + "稿别: 送审搞\n", "稿别: 送审稿"),
        (HEAD + "工作成效:\n  小节:\n  - 培育\n", "  - 标题: 培育"),
        (HEAD + "工作成效:\n  小节:\n  - 全年培育三家。\n", "  - 正文: 全年培育三家。"),
    ],
)
def test_the_suggestion_is_the_whole_corrected_line(text: str, suggestion: str) -> None:
    assert load(text).findings[0].suggestion == suggestion


def test_a_misspelt_required_key_is_not_missing_as_well() -> None:
    _, _, code, words = remark("文种: 汇报\n但位: 云河市\n年度: 2025\n引言: 甲\n")
    assert code == "D101"
    assert "是否想写“单位”？" in words


def test_several_mistakes_are_told_at_once_in_reading_order() -> None:
    text = HEAD.replace("2025", "25") + "稿别: 草\n" + BODY + "落款: {用印: 盖}\n"
    assert [(line, code) for line, _, code, _ in spots(text)] == [
        (3, "D111"),
        (4, "D115"),
        (6, "D115"),
    ]


def test_alike_items_of_one_list_are_told_once() -> None:
    text = HEAD + BODY + "附件:\n- 标题: 表\n  表格:\n    表头: [甲]\n    行: [一, 二, 三]\n"
    _, _, code, words = remark(text)
    assert code == "D107"
    assert "下面还有2条同样的情况" in words


def test_keys_that_strayed_together_are_told_once() -> None:
    line, _, code, words = remark(HEAD + BODY + "署名: 甲\n日期: 2026年1月\n位置: 文末\n")
    assert (line, code) == (5, "D102")
    assert words.startswith("“署名”不能写在文件最外层，它属于“落款”")
    assert words.endswith("同一处的“日期”、“位置”也一样。")


def test_a_figure_without_its_name_is_told_once() -> None:
    text = HEAD + BODY + "指标:\n  数值: 12\n  计量单位: 家\n"
    line, column, code, words = remark(text)
    assert (line, column, code) == (6, 3, "D117")
    assert "上面先写一行指标的名称" in words
    assert words.endswith("同一处的“计量单位”也一样。")


def test_what_lies_below_the_keys_of_a_nameless_figure_is_not_told_as_well() -> None:
    text = HEAD + BODY + "指标:\n  数值: 12\n  来源:\n    人: 王某\n  公布:\n    位次: 5\n"
    line, _, code, _ = remark(text)
    assert (line, code) == (6, "D117")


def test_a_record_that_strayed_as_a_whole_does_not_also_lack_its_keys() -> None:
    line, _, code, _ = remark(HEAD + BODY + "附件:\n- 署名: 甲\n  日期: 2026年1月\n")
    assert (line, code) == (6, "D102")


def test_a_key_left_empty_counts_as_absent() -> None:
    report = loaded(HEAD + BODY + "副题:\n落款: {日期: }\n附件: ''\n")
    assert report.subtitle == ()
    assert report.sign_off is not None
    assert report.sign_off.date is None
    assert report.attachments == ()


def test_an_unresolved_reference_is_explained() -> None:
    text = HEAD + BODY + "指标:\n  甲: {继承: 公共.yaml}\n"
    line, _, code, words = remark(text)
    assert (line, code) == (6, "D124")
    assert "“继承”只能写在文件最外层" in words
