"""A year's folder made out of the year before, and what is found in it."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from kjreport.errors import KjReportError, OutputError
from kjreport.findings import Finding, Severity
from kjreport.jobs.build import BuildRequest, build
from kjreport.jobs.check import CheckRequest, check
from kjreport.jobs.discovery import find_targets
from kjreport.jobs.new_year import NewYear, NewYearRequest, new_year
from kjreport.source.edit.edits import Plain
from kjreport.source.edit.syntax import parts_of
from kjreport.source.files import SourceSet
from tests.jobs.reports import PROJECT, REPOSITORY, typed

TODAY = date(2026, 11, 22)
ORGAN = "云河市科学技术局"
REPORT = "工作总结及计划.yaml"

SMALL = """\
# 2025 年的总结
文种: 工作总结及计划
单位: 云河市科学技术局
年度: 2025
稿别: 定稿
题注: （2026年1月8日局务会议审议）
指标:
  高企: {计量单位: 家, 数值: 86, 上年: 71, 下年目标: 100以上} # 有效期内
  # 资金
  资金:
    计量单位: 万元
    构成:
    - {名称: 中央资金, 数值: 50}
    - {名称: 省级资金, 数值: 30.5}
    来源: {科室: 规划科, 时间: 2025-12-10}
  企业: {计量单位: 家, 名单: [甲公司, 乙公司], 截至: 2025年11月底}
  走访: {计量单位: 家, 数值: 180, 约数: 余}
  强度: {计量单位: "%", 数值: 1.42, 公布: {位次: 5, 上年位次: 7, 来源: 2025年统计公报}}
引言: 今年以来，全市新增企业15家。{{ 年度 }}年情况如下：
工作成效:
  标题: "{{ 年度 }}年成效"
  小节:
  - 标题: 壮大主体
    正文: 高企达到{{ 指标.高企 }}，{{ 指标.资金 | 列示 }}。
存在问题:
  分项:
  - 投入不足。全年投入只有80万元。
工作计划:
  小节:
  - 标题: 指导思想
    正文: 坚持创新驱动。
  - 标题: 培育主体
    正文: 高企达到{{ 指标.高企.下年目标 }}。
    完成时限: "{{ 下年 }}年6月底前"
  - 标题: 建设平台
    分项:
    - 新建省级平台3个。
    - 开放共享仪器。
落款: {日期: 2025-12-26}
"""


def started(source: Path, year: int = 2026, *, is_forced: bool = False) -> NewYear:
    return new_year(NewYearRequest(year, source, PROJECT, TODAY, is_forced=is_forced))


def findings_of(folder: Path) -> list[Finding]:
    results = check(CheckRequest(find_targets((folder,), PROJECT)))
    assert [result.failure for result in results] == [None] * len(results)
    return [finding for result in results for finding in result.findings]


def errors_of(folder: Path) -> list[Finding]:
    return [finding for finding in findings_of(folder) if finding.severity is Severity.ERROR]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return typed(tmp_path / "2025" / REPORT, SMALL).parent


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    folder = tmp_path / ORGAN / "2025"
    shutil.copytree(REPOSITORY / "data" / ORGAN / "2025", folder)
    return folder


def _text(made: NewYear, name: str = REPORT) -> str:
    return (made.folder / name).read_text(encoding="utf-8")


def test_every_item_of_the_plan_becomes_a_promise_with_what_it_printed(small: Path) -> None:
    made = started(small)
    assert made.folder == small.with_name("2026")
    assert made.promise_count == 3
    assert """\
承诺:
- 编号: 1
  来源: 2025年工作总结及计划：培育主体
  原文: 培育主体。高企达到100家以上。
  目标: 高企达到100家以上；2026年6月底前
- 编号: 2
  来源: 2025年工作总结及计划：建设平台
  原文: 新建省级平台3个。
  目标: 新建省级平台3个
""" in _text(made)


def test_what_is_no_task_is_no_promise_and_is_named(small: Path) -> None:
    made = started(small)
    assert "坚持创新驱动" not in _text(made)
    assert ("“指导思想”" in [name for name, _ in made.left_out]) is True


def test_each_item_of_the_plan_gets_a_section_that_answers(small: Path) -> None:
    assert """\
工作成效:
  标题: "{{ 年度 }}年成效"
  小节:
  - 标题: 培育主体
    对应: [1]
    正文: 【待填：完成情况】{{ 指标.高企.名称 }}{{ 指标.高企 }}，{{ 指标.高企.完成情况 }}。
  - 标题: 建设平台
    对应: [2, 3]
    正文: 【待填：完成情况】
""" in _text(started(small))


def test_figures_hand_on_what_they_were_and_ask_for_the_new_number(small: Path) -> None:
    made = started(small)
    text = _text(made)
    new = "数值: , 上年: 86, 下年目标: , 目标: 100以上, 状态: 暂缺"
    assert f"  高企: {{计量单位: 家, {new}}} # 有效期内\n" in text
    assert "    - {名称: 中央资金, 数值: , 上年: 50}\n" in text
    assert "上年: 80.5\n" in text
    assert "来源: {科室: 规划科, 时间: }\n" in text
    assert "  企业: {计量单位: 家, 名单: , 截至: , 上年: 2, 状态: 暂缺}\n" in text
    assert "  走访: {计量单位: 家, 数值: , 约数: , 状态: 暂缺}\n" in text
    assert "公布: {来源: 2025年【核】统计公报, 上年位次: 5}" in text or (
        "公布: {上年位次: 5, 来源: 2025年【核】统计公报}" in text
    )
    assert (made.figures.count, made.figures.with_previous, made.figures.with_target) == (5, 4, 1)


def test_what_is_kept_is_marked_where_it_speaks_of_its_year(small: Path) -> None:
    text = _text(started(small))
    assert "引言: 今年【核】以来，全市新增企业15家【核】。{{ 年度 }}年情况如下：\n" in text
    assert "题注: （2026年1月8日【核】局务会议审议）\n" in text
    assert "  - 投入不足【核】。【待填】\n" in text
    assert "年度: 2026\n稿别: 初稿\n" in text
    assert "落款: {日期: }\n" in text


def test_comments_stay_and_their_years_are_brought_up(small: Path) -> None:
    text = _text(started(small))
    assert text.startswith("# 2026 年的总结\n")
    assert "  # 资金\n" in text


def test_the_new_folder_builds_at_once(small: Path, tmp_path: Path) -> None:
    made = started(small)
    assert made.findings == ()
    targets = find_targets((made.folder,), PROJECT)
    (result,) = build(BuildRequest(targets, PROJECT.template, tmp_path / "output"))
    assert [output.name for output in result.outputs] == [f"{ORGAN}_2026_工作总结及计划_初稿.docx"]


def test_every_mark_is_counted_by_check_and_holds_a_submitted_draft_up(small: Path) -> None:
    made = started(small)
    marks = [finding for finding in findings_of(made.folder) if finding.code == "F123"]
    assert len(marks) == sum(count for _, count in made.marks)
    file = made.folder / REPORT
    typed(file, file.read_text(encoding="utf-8").replace("稿别: 初稿", "稿别: 送审稿"))
    assert len([one for one in errors_of(made.folder) if one.code == "F123"]) == len(marks)


def test_a_mark_in_a_line_that_looks_like_a_comment_counts(tmp_path: Path) -> None:
    text = SMALL.replace("落款:", "结语: |-\n  以上是\n  #1 2025年的情况。\n落款:")
    made = started(typed(tmp_path / "2025" / REPORT, text).parent)
    marks = [finding for finding in findings_of(made.folder) if finding.code == "F123"]
    assert len(marks) == sum(count for _, count in made.marks)


def test_a_folder_that_is_there_is_left_alone(small: Path) -> None:
    mine = typed(small.with_name("2026") / REPORT, "我的")
    with pytest.raises(OutputError, match="已经有了，没有覆盖"):
        started(small)
    assert mine.read_text(encoding="utf-8") == "我的"
    assert sorted(one.name for one in small.parent.iterdir()) == ["2025", "2026"]


def test_a_folder_that_is_to_go_is_kept_under_its_date(small: Path) -> None:
    typed(small.with_name("2026") / REPORT, "我的")
    for name in ("2026-20261122", "2026-20261122-2"):
        made = started(small, is_forced=True)
        assert made.backup == small.parent / ".备份" / name
    kept = small.parent / ".备份" / "2026-20261122" / REPORT
    assert kept.read_text(encoding="utf-8") == "我的"


def test_a_year_is_not_skipped(small: Path) -> None:
    with pytest.raises(KjReportError, match="只能接着做 2026 年度的"):
        started(small, 2027)
    assert [one.name for one in small.parent.iterdir()] == ["2025"]


def test_a_document_with_mistakes_is_named_and_the_others_go_on(small: Path) -> None:
    typed(small / "坏.yaml", SMALL.replace("年度: 2025", "年度：2025"))
    made = started(small)
    assert made.promise_count == 3
    assert made.left_out[0][0] == "坏.yaml"


def test_the_sample_goes_on_whole(sample: Path) -> None:
    made = started(sample)
    assert sorted(map(str, made.files)) == ["各科室/人才科.yaml", REPORT, "科技简报.yaml"]
    assert made.findings == ()
    assert errors_of(made.folder) == []
    assert made.promise_count == _text(made).count("\n- 编号: ")
    assert made.promise_count > 10
    assert ("印发方案的通知.yaml" in dict(made.left_out)) is True


def _summary(year: int = 2025) -> str:
    return (
        f"文种: 工作总结\n单位: {ORGAN}\n年度: {year}\n"
        "工作成效: {小节: [{标题: 培育主体, 正文: 做了。}]}\n"
    )


def test_a_plan_that_is_a_paper_of_its_own_is_answered_by_the_summary(tmp_path: Path) -> None:
    folder = typed(tmp_path / "2025" / "总结.yaml", _summary()).parent
    plan = "工作计划: {小节: [{标题: 建设平台, 正文: 新建3个。}]}\n"
    typed(folder / "计划.yaml", f"文种: 工作计划\n单位: {ORGAN}\n年度: 2026\n{plan}")
    made = started(folder)
    assert "{标题: 建设平台, 对应: [1], " in _text(made, "总结.yaml")
    assert ("计划.yaml", "是2026年度的，留在原处，里面的任务变成了承诺") in made.left_out


def test_key_points_of_the_new_year_are_answered_too(tmp_path: Path) -> None:
    folder = typed(tmp_path / "2025" / "总结.yaml", _summary()).parent
    points = "小节: [{标题: 建设平台, 正文: 新建3个。}]\n"
    typed(folder / "要点.yaml", f"文种: 工作要点\n单位: {ORGAN}\n年度: 2026\n{points}")
    assert started(folder).promise_count == 1


def test_the_folder_of_a_bureau_stands_for_that_of_its_last_year(small: Path) -> None:
    for name in ("甲.yaml", "乙.yaml"):
        typed(small.with_name("2024") / name, _summary(2024))
    made = started(small.parent)
    assert made.folder == small.with_name("2026")


def test_names_of_files_and_what_names_them_are_brought_up(tmp_path: Path) -> None:
    folder = tmp_path / "2025年"
    office = "科室: 人才科\n指标: {人才: {计量单位: 名, 数值: 4}}\n"
    typed(
        folder / "各科室" / "2025年人才科.yaml",
        f"{office}工作成效: {{小节: [{{标题: 人才, 正文: 引进。}}]}}\n"
        "工作计划: {小节: [{标题: 引才, 正文: 引进5名。}]}\n",
    )
    typed(
        folder / "2025年总结.yaml",
        SMALL.replace(
            "工作计划:\n  小节:\n", "工作计划:\n  小节:\n  - 引用: 各科室/2025年人才科.yaml\n"
        ).replace(
            '工作成效:\n  标题: "{{ 年度 }}年成效"\n  小节:\n',
            "工作成效:\n  小节:\n  - 引用: 各科室/2025年人才科.yaml\n",
        ),
    )
    made = started(folder)
    assert made.folder == tmp_path / "2026年"
    assert sorted(map(str, made.files)) == ["2026年总结.yaml", "各科室/2026年人才科.yaml"]
    main = _text(made, "2026年总结.yaml")
    assert main.count("引用: 各科室/2026年人才科.yaml") == 2
    assert "上年报告: ../2025年/2025年总结.yaml\n" in main
    own = _text(made, "各科室/2026年人才科.yaml")
    assert "{标题: 引才, 对应: [1], 正文: 【待填：完成情况】}" in own
    assert "上年: 4" in own
    assert errors_of(made.folder) == []


def test_what_only_last_year_had_numbers_for_is_asked_for_where_it_was_printed(
    tmp_path: Path,
) -> None:
    text = SMALL.replace(
        "引言: 今年以来，全市新增企业15家。",
        "引言: 其中{{ 指标.资金.构成[0] }}，{{ 指标.强度.位次 }}。",
    )
    made = started(typed(tmp_path / "2025" / REPORT, text).parent)
    assert made.findings == ()
    assert '引言: "其中【待填】，【待填】。{{ 年度 }}年情况如下："' in _text(made) or (
        "引言: 其中【待填】，【待填】。{{ 年度 }}年情况如下：" in _text(made)
    )


def test_a_file_that_is_not_utf8_is_refused_and_nothing_is_made(small: Path) -> None:
    file = small / REPORT
    file.write_bytes(SMALL.encode("gb18030"))
    with pytest.raises(KjReportError, match="UTF-8"):
        started(small)
    assert [one.name for one in small.parent.iterdir()] == ["2025"]


def test_a_file_that_is_not_utf8_does_not_hold_up_the_others(small: Path) -> None:
    (small / "要点.yaml").write_bytes(
        f"文种: 工作要点\n单位: {ORGAN}\n年度: 2025\n小节: [{{标题: 甲, 正文: 乙。}}]\n".encode(
            "gb18030"
        )
    )
    made = started(small)
    assert [str(file) for file in made.files] == [REPORT]
    assert dict(made.left_out)["要点.yaml"].startswith("要点.yaml 不是 UTF-8 编码")


def test_windows_line_ends_and_the_byte_order_mark_stay(small: Path) -> None:
    file = small / REPORT
    file.write_bytes(b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode())
    made = started(small)
    content = (made.folder / REPORT).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf# 2026")
    assert content.count(b"\n") == content.count(b"\r\n")
    assert errors_of(made.folder) == []


def test_a_report_of_half_a_year_hands_on_its_own_figures_and_no_promises(small: Path) -> None:
    half = SMALL.replace("年度: 2025\n", "年度: 2025\n期间: 上半年\n").replace(
        "数值: 86", "数值: 40"
    )
    typed(small / "上半年.yaml", half)
    made = started(small)
    assert "上年: 40, " in _text(made, "上半年.yaml")
    assert "承诺:" not in _text(made, "上半年.yaml")
    assert "上年: 86, " in _text(made)
    assert made.promise_count == 3


def test_a_paper_on_one_matter_goes_on_only_when_it_is_named(tmp_path: Path) -> None:
    text = (
        f"文种: 通知\n单位: {ORGAN}\n年度: 2025\n标题: 关于报送2025年总结的通知\n"
        "主送: [各科室]\n正文: 请于12月20日前报送。\n"
        "印发件: {标题: 提纲, 小节: [{标题: 成效, 正文: 写3000字。}]}\n落款: {日期: 2025-12-1}\n"
    )
    file = typed(tmp_path / "2025" / "通知.yaml", text)
    with pytest.raises(KjReportError, match="通知是一事一文"):
        started(file.parent)
    made = started(file)
    assert errors_of(made.folder) == []
    assert "标题: 关于报送2025年【核】总结的通知\n" in _text(made, "通知.yaml")
    assert "正文: 【待填】\n印发件: {标题: 提纲, 小节: [{标题: 成效, 正文: 【待填】}]}\n" in _text(
        made, "通知.yaml"
    )


_WITH_BOOK = SMALL.replace(
    "指标:\n",
    "台账: {项目: 台账/项目.csv}\n指标:\n"
    "  项目: {计量单位: 个, 取自: [{条件: {年度: 2025}}, {条件: {年度: 2024}, 填到: 上年}]}\n",
)
_CSV = "年度,名称,经费\n2025,甲,1\n2025,乙,2\n2024,丙,3\n"


def test_a_ledger_that_cannot_be_written_anew_is_copied_whole_and_named(tmp_path: Path) -> None:
    folder = typed(tmp_path / "2025" / REPORT, _WITH_BOOK).parent
    typed(folder / "台账" / "项目.csv", _CSV)
    made = started(folder)
    ((name, count, remark),) = [(one.name, one.row_count, one.remark) for one in made.books]
    assert (name, count) == ("台账/项目.csv", 0)
    assert remark.startswith(".csv 不能由程序清空；整份复制过来，里面还是上年的数")
    assert (made.folder / "台账" / "项目.csv").read_text(encoding="utf-8") == _CSV


def test_the_year_of_a_condition_is_brought_up_and_last_years_number_typed(tmp_path: Path) -> None:
    folder = typed(tmp_path / "2025" / REPORT, _WITH_BOOK).parent
    typed(folder / "台账" / "项目.csv", _CSV)
    assert "取自: [{条件: {年度: 2026}}], 上年: 2, 状态: 暂缺}" in _text(started(folder))


def test_a_ledger_outside_the_folder_goes_on_serving_both_years(tmp_path: Path) -> None:
    text = _WITH_BOOK.replace("台账/项目.csv", "../共用/项目.csv")
    folder = typed(tmp_path / "2025" / REPORT, text).parent
    shared = typed(tmp_path / "共用" / "项目.csv", _CSV + "2026,丁,4\n")
    made = started(folder)
    assert made.books == ()
    assert "台账: {项目: ../共用/项目.csv}\n" in _text(made)
    assert "取自: [{条件: {年度: 2026}}, {条件: {年度: 2025}, 填到: 上年}], 状态" in _text(made)
    assert shared.read_text(encoding="utf-8").endswith("丁,4\n")
    assert errors_of(made.folder) == []


_DEEP = """\
文种: 工作总结及计划
单位: 云河市科学技术局
年度: 2025
承诺: [{编号: 1, 原文: 建成基地。}]
工作成效:
  小节:
  - {标题: 壮大主体, 对应: [1], 正文: 做了。}
存在问题:
  小节:
  - {标题: 投入不足, 对应: [1], 正文: 差得多。}
工作计划:
  标题: 下一步打算
  小节:
  - {标题: 主要目标, 标题样式: 独行, 正文: 高企达到100家。}
  - 标题: 重点任务
    正文: 抓好以下三项：
    小节:
    - {标题: 建设平台, 用于: 要点, 正文: 新建3个。}
    - {标题: 内部整改, 不公开: 是, 正文: 整改到位。}
  - {标题: 保障措施, 分项: [加强领导。, 强化督查。]}
"""


def _sections(made: NewYear) -> Plain:
    root = parts_of(SourceSet().read(made.folder / REPORT))
    data = root.plain if root is not None else None
    assert isinstance(data, dict)
    part = data["工作成效"]
    assert isinstance(part, dict)
    return part["小节"]


def test_tasks_below_a_common_heading_are_items_of_their_own(tmp_path: Path) -> None:
    made = started(typed(tmp_path / "2025" / REPORT, _DEEP).parent)
    written: Plain = "【待填：完成情况】"
    assert _sections(made) == [
        {"标题": "主要目标完成情况", "对应": ["1"], "正文": written},
        {"标题": "建设平台", "用于": ["要点"], "对应": ["2"], "正文": written},
        {"标题": "内部整改", "不公开": "是", "对应": ["3"], "正文": written},
        {"标题": "保障措施", "对应": ["4", "5"], "正文": written},
    ]


def test_headings_that_every_plan_has_stay_in_the_new_plan(tmp_path: Path) -> None:
    text = _text(started(typed(tmp_path / "2025" / REPORT, _DEEP).parent))
    kept = text[text.index("工作计划:") :]
    headings = ("主要目标", "重点任务", "保障措施")
    assert [one for one in headings if f"标题: {one}" in kept] == list(headings)
    assert "建设平台" not in kept


def test_answers_to_older_promises_go(tmp_path: Path) -> None:
    made = started(typed(tmp_path / "2025" / REPORT, _DEEP).parent)
    assert "建成基地" not in _text(made)
    assert "{标题: 投入不足【核】, 正文: 【待填】}" in _text(made)
    assert errors_of(made.folder) == []


def test_a_shared_file_is_left_alone_and_what_it_says_of_last_year_is_laid_over(
    tmp_path: Path,
) -> None:
    base = typed(
        tmp_path / "公共.yaml",
        "年度: 2025\n主送: [市人民政府]\n结语: 2025年到此。\n"
        "版记: {印发机关: 办公室, 印发日期: 2025-12-30}\n",
    )
    text = SMALL.replace("年度: 2025\n", "继承: ../公共.yaml\n版记: {抄送: [省厅]}\n")
    typed(tmp_path / "2025" / REPORT, text)
    before = base.read_bytes()
    made = started(tmp_path)
    new = _text(made)
    assert "年度: 2026\n" in new
    assert "结语: 2025年【核】到此。\n" in new
    assert "版记: {抄送: [省厅], 印发日期: }\n" in new
    assert "主送" not in new
    assert base.read_bytes() == before
    assert "../公共.yaml" in dict(made.left_out)
    assert errors_of(made.folder.parent) == []


def test_shortcomings_and_plans_in_one_part_are_no_promises(tmp_path: Path) -> None:
    parts = (
        "部分:\n- {类别: 成效, 小节: [{标题: 甲, 正文: 乙。}]}\n"
        "- {类别: [问题, 计划], 标题: 问题和打算, 分项: [人才短缺。只引进3人。]}\n"
    )
    text = f"文种: 工作总结\n单位: {ORGAN}\n年度: 2025\n{parts}"
    made = started(typed(tmp_path / "2025" / REPORT, text).parent)
    assert made.promise_count == 0
    assert "“问题和打算”" in dict(made.left_out)
    assert "分项: [人才短缺【核】。【待填】]" in _text(made)
