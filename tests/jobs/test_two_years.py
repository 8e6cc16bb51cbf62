"""From one year to the next: nothing of last year's is left that a check does not name."""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kjreport.findings import Finding, Severity
from kjreport.jobs.build import BuildRequest, build
from kjreport.jobs.check import CheckRequest, check
from kjreport.jobs.compare import CompareRequest, compare
from kjreport.jobs.discovery import find_targets
from kjreport.jobs.new_year import NewYearRequest, new_year
from kjreport.reporting.year_account import Fate
from kjreport.source.edit.edits import Plain
from kjreport.source.edit.syntax import parts_of
from kjreport.source.files import SourceSet
from tests.jobs.reports import PROJECT, REPOSITORY, typed
from tests.jobs.two_years import fill_ledger, fill_texts

TODAY = date(2026, 11, 22)
ORGAN = "云河市科学技术局"
REPORT = "工作总结及计划.yaml"
LEDGER = Path("台账") / "科技工作台账.xlsx"
#: What keeps last year's words on purpose.
_OF_LAST_YEAR = ("承诺", "上年报告")


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    old = tmp_path_factory.mktemp("walk") / ORGAN / "2025"
    shutil.copytree(REPOSITORY / "data" / ORGAN / "2025", old)
    return new_year(NewYearRequest(2026, old, PROJECT, TODAY)).folder


@pytest.fixture(scope="module")
def filled(started: Path) -> Path:
    folder = started.with_name("2026填好")
    shutil.copytree(started, folder)
    fill_ledger(started.with_name("2025") / LEDGER, folder / LEDGER)
    fill_texts(folder, TODAY, 稿别="送审稿", 期号="1", 总期号="87")
    return folder


def _findings(folder: Path) -> list[Finding]:
    results = check(CheckRequest(find_targets((folder,), PROJECT)))
    assert [result.failure for result in results] == [None] * len(results)
    return [finding for result in results for finding in result.findings]


def _texts(value: Plain) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for item in value:
                yield from _texts(item)
        case dict():
            for item in value.values():
                yield from _texts(item)


def _all_texts(folder: Path) -> list[str]:
    found: list[str] = []
    for file in folder.rglob("*.yaml"):
        root = parts_of(SourceSet().read(file))
        data = root.plain if root else None
        assert isinstance(data, dict)
        found += _texts({key: value for key, value in data.items() if key not in _OF_LAST_YEAR})
    return found


def test_no_year_meeting_or_day_stands_without_its_mark(started: Path) -> None:
    dated = re.compile(
        "2025|2024|[一二三四五六七八九十]+届|第[0-9一二三四五六七八九十]+期|之年|[0-9]+月[0-9]+日"
    )
    for text in _all_texts(started):
        for match in dated.finditer(text):
            assert "【核】" in text[match.end() : match.end() + 12], text


def test_a_filled_folder_goes_up_for_approval(filled: Path, tmp_path: Path) -> None:
    errors = [one for one in _findings(filled) if one.severity is Severity.ERROR]
    assert [(one.code, one.message) for one in errors] == []
    targets = find_targets((filled,), PROJECT)
    results = build(BuildRequest(targets, PROJECT.template, tmp_path / "output"))
    assert all(result.outputs for result in results)


def test_what_was_taken_over_word_for_word_is_named(filled: Path) -> None:
    named = {one.excerpt for one in _findings(filled) if one.code in ("Y101", "Y102", "Y103")}
    assert any(words.startswith("高新技术企业为证书在有效期内的企业数") for words in named), named


@pytest.mark.parametrize(
    ("stale", "code"),
    [
        ("推动大型科学仪器向科技型企业全面开放共享取得积极成效。", "Y101"),
        ("截至2025年底，全市科技型企业培育库入库企业稳步增加。", "Y102"),
        ("2026年全市完成技术改造项目立项64个、总投资12亿元。", "Y103"),
    ],
)
def test_a_sentence_of_last_year_that_slipped_in_is_named(
    tmp_path: Path, stale: str, code: str
) -> None:
    before, after = tmp_path / "2025", tmp_path / "2026"
    last = {"Y103": stale.replace("2026", "2025")}.get(code, stale)
    typed(before / REPORT, _report(2025, last))
    typed(after / REPORT, _report(2026, stale) + "上年报告: ../2025/工作总结及计划.yaml\n")
    findings = _findings(after)
    assert code in {one.code for one in findings}


def _report(year: int, sentence: str) -> str:
    return (
        f"文种: 工作总结\n单位: {ORGAN}\n年度: {year}\n"
        f"工作成效:\n  小节:\n  - {{标题: 平台, 正文: {sentence}}}\n"
    )


#: Last year's words wherever words can stand.
EVERYWHERE = """\
文种: 工作总结及计划
单位: 云河市科学技术局
年度: 2025
标题: 云河市科学技术局2025年工作总结
副题: （2025年12月）
题注: （2026年1月8日局务会议审议）
讲话人: 第5次会议上的讲话
主送: [2025年领导小组各成员单位]
版头: {发文字号: 云科发〔2025〕36号, 签发人: 王某}
指标:
  高企:
    名称: 2025年高企
    计量单位: 家
    数值: 86
    口径: 2025年底有效
    公布: {位次: 5, 来源: 2025年公报}
引言: 2025年是“十四五”规划收官之年。
部分:
- 类别: 成效
  标题: 2025年成效
  引言: 今年新增12家。
  小节:
  - 标题: 迎接建局60周年
    正文: 2025年建局。
- 类别: 其他
  标题: 2025年大事
  小节:
  - 标题: 第三届科技节
    正文:
    - 12月8日举办。
    - 表格:
        标题: 2025年大事记
        表头: [时间, 2025年大事]
        行:
        - [2025年3月, 科技节]
        备注: 截至2025年12月20日。
- 类别: 问题
  分项:
  - {标题: 2025年目标没有完成, 正文: 差3家。}
- 类别: 计划
  标题: 2026年计划
  引言: 明年要抓好以下工作：
  小节:
  - {标题: 总体思路, 正文: 抓好第15次会议精神的落实。}
  - {标题: 建设平台, 正文: 新建3个。}
结语: 以上是2025年的情况。
附注: 2025年12月30日前反馈
附件:
- 标题: 2025年名单
  正文: 2025年共12家。
落款: {日期: 2025-12-26}
版记: {抄送: [2025年督查组], 印发机关: 云河市科学技术局办公室, 印发日期: 2025-12-30}
公开信息: {索引号: A/2025-1, 发布日期: 2025-12-30, 关键词: [2025年总结], 摘要: 2025年情况。}
"""


def test_wherever_words_stand_what_belongs_to_last_year_is_marked_and_named(
    tmp_path: Path,
) -> None:
    source = typed(tmp_path / "2025" / REPORT, EVERYWHERE).parent
    assert [one.message for one in _findings(source) if one.severity is Severity.ERROR] == []
    made = new_year(NewYearRequest(2026, source, PROJECT, TODAY))
    findings = _findings(made.folder)
    assert [one.message for one in findings if one.severity is Severity.ERROR] == []
    texts = _all_texts(made.folder)
    dated = re.compile("2025|2026年|今年|明年|第[三5]|60|之年|12[家月]")
    stale = [text for text in texts for match in dated.finditer(text) if "【核】" not in text]
    assert stale == []
    marks = [one for one in findings if one.code == "F123"]
    assert len(marks) == sum(text.count("【") for text in texts)


def test_the_year_after_begins_in_the_same_way(filled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "2026"
    shutil.copytree(filled, folder)
    shutil.copytree(filled.with_name("2025"), tmp_path / "2025")
    made = new_year(NewYearRequest(2027, folder, PROJECT, TODAY))
    assert made.findings == ()
    assert [one.message for one in _findings(made.folder) if one.severity is Severity.ERROR] == []
    text = (made.folder / REPORT).read_text(encoding="utf-8")
    assert text.count("# —— 承诺 ——") == 1
    assert "上年报告: ../2026/工作总结及计划.yaml\n" in text
    assert "2025年工作总结及计划" not in text
    assert "2026年工作总结及计划：" in text


def test_the_two_years_can_be_compared(filled: Path) -> None:
    found = compare(CompareRequest(filled.with_name("2025"), filled, PROJECT))
    assert found.failures == ()
    (account,) = found.accounts
    assert (account.old_label, account.new_label) == ("2025年", "2026年")
    assert len(account.figures) > 30
    assert {one.fate for one in account.promises} == {Fate.ANSWERED}
    assert 0 < account.sentences.same_share < 60
