"""数据来源: a copy of the draft in which every number of a 指标 says where it comes from."""

import io
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from kjreport.jobs.build import build
from tests.jobs.reports import request, typed
from tests.source.excel.books import workbook

REPORT = """\
文种: 工作总结
单位: 云河市科学技术局
年度: 2025
台账: {项目台账: 台账.xlsx}
指标:
  资金:
    名称: 专项资金
    计量单位: 万元
    口径: 到位数
    来源: {科室: 计财科, 人: 王某}
    构成: [{名称: 甲类, 数值: 50, 上年: 40}, {名称: 乙类, 数值: 362.50}]
  高企: {计量单位: 家, 数值: 12, 上年: 10, 状态: 待核}
  经费: {计量单位: 万元, 取自: {列: 金额, 条件: {年度: 2025}}}
  企业: {计量单位: 家, 名单: [甲公司, 乙公司]}
  强度: {计量单位: "%", 数值: 0.51, 公布: {位次: 第5, 来源: 统计公报}}
工作成效:
  标题: 成效
  正文:
  - "{{ 年度 }}年资金{{ 指标.资金 }}，{{ 指标.高企.较上年 }}，立项{{ 指标.经费 }}，\
培育{{ 指标.企业.名称 }}{{ 指标.企业 }}，{{ 指标.强度.公布.位次 }}。"
  - 表格: {指标: 资金}
  - 图表: {标题: 三年对比, 指标: [高企, 企业]}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build once, with the copies."""
    folder = tmp_path_factory.mktemp("sources")
    workbook(folder / "台账.xlsx")
    asked = request(typed(folder / "总结.yaml", REPORT), output=folder / "output")
    (result,) = build(replace(asked, with_sources=True))
    assert result.failure is None
    assert [file.name for file in result.outputs] == [
        "云河市科学技术局_2025_工作总结.docx",
        "云河市科学技术局_2025_工作总结（数据来源）.docx",
    ]
    return folder / "output"


@pytest.fixture(scope="module")
def notes(folder: Path) -> dict[str, list[str]]:
    """Return the comments' lines by the words that they stand on, charts as ""."""
    document = docx.Document(io.BytesIO((folder / COPY).read_bytes()))
    words = commented_words(document)
    return {words[one.comment_id]: one.text.split("\n") for one in document.comments}


COPY = "云河市科学技术局_2025_工作总结（数据来源）.docx"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def commented_words(document: docx.document.Document) -> dict[int, str]:
    found: dict[int, str] = {}
    opened: set[int] = set()
    for element in document.element.body.iter():
        number = int(element.get(f"{W}id", "-1")) if "comment" in str(element.tag) else -1
        if element.tag == f"{W}commentRangeStart":
            opened.add(number)
            found[number] = ""
        elif element.tag == f"{W}commentRangeEnd":
            opened.remove(number)
        elif element.tag == f"{W}t":
            for one in opened:
                found[one] += element.text or ""
    assert not opened
    return found


def test_the_draft_itself_prints_clean(folder: Path) -> None:
    draft = docx.Document(str(folder / COPY.replace("（数据来源）", "")))
    assert list(draft.comments) == []
    assert b"comment" not in (folder / COPY.replace("（数据来源）", "")).read_bytes()


def test_a_sum_shows_its_parts_and_what_is_known_about_it(notes: dict[str, list[str]]) -> None:
    assert notes["412.50万元"] == [
        "专项资金：甲类50 + 乙类362.50 = 412.50万元（构成2项之和）",
        "状态：没有写，视为已核",
        "口径：到位数",
        "来源：计财科，王某",
        "数据文件：总结.yaml 第6行",
    ]


def test_a_change_names_what_it_is_worked_out_from(notes: dict[str, list[str]]) -> None:
    assert notes["较上年增加2家"][:3] == [
        "高企：12家，填写",
        "较上年由本数与上年算出，上年：10家",
        "状态：待核",
    ]


def test_a_number_from_a_ledger_names_its_cells(notes: dict[str, list[str]]) -> None:
    assert notes["370.5万元"][0] == "经费：370.5万元，取自台账"
    assert "台账：台账.xlsx“立项”表 E4:E6" in notes["370.5万元"]


def test_what_is_counted_or_published_says_so(notes: dict[str, list[str]]) -> None:
    assert notes["2家"][0] == "企业：2家，由名单逐个数出"
    assert notes["第5"][0] == "强度，照录公布的数：位次：第5，来源：统计公报"


def test_a_cell_of_a_table_tells_of_its_own_part(notes: dict[str, list[str]]) -> None:
    assert notes["362.50"][0] == "专项资金中的乙类：362.50万元，填写"
    assert notes["40"][1] == "上年：40万元，填写"
    assert notes["12.1%"][1] == "占比 = 50 ÷ 各项之和，各项占比合计100%"


def test_a_chart_tells_of_all_its_figures(notes: dict[str, list[str]]) -> None:
    words = "\n".join(notes[""])
    assert "高企：12家" in words
    assert "高企的上年：10家" in words
    assert "企业：2家" in words


def test_names_and_years_have_no_comment(notes: dict[str, list[str]]) -> None:
    assert not {"2025", "企业", "甲类", "万元"} & notes.keys()


def test_what_last_years_report_gave_says_so(tmp_path: Path) -> None:
    head = "文种: 工作总结\n单位: 云河市科学技术局\n"
    figures = "指标:\n  企业: {计量单位: 家, 数值: 5, 上年: 3, 下年目标: 6}\n"
    typed(tmp_path / "上年.yaml", f"{head}年度: 2024\n{figures}引言: 完。\n")
    report = (
        f"{head}年度: 2025\n上年报告: 上年.yaml\n指标:\n  企业: {{计量单位: 家, 数值: 7}}\n"
        "引言: 目标{{ 指标.企业.目标 }}，上年{{ 指标.企业.上年 }}。\n"
    )
    asked = request(typed(tmp_path / "总结.yaml", report), output=tmp_path / "output")
    (result,) = build(replace(asked, with_sources=True))
    comments = docx.Document(io.BytesIO(result.outputs[1].read_bytes())).comments
    assert [one.text.split("\n")[0] for one in comments] == [
        "企业的目标：6家，取自上年报告",
        "企业的上年：5家，取自上年报告",
    ]


def test_a_document_without_figures_has_no_copy(tmp_path: Path) -> None:
    plain = "文种: 工作总结\n单位: 云河市科学技术局\n年度: 2025\n引言: 完。\n"
    asked = request(typed(tmp_path / "总结.yaml", plain), output=tmp_path / "output")
    (result,) = build(replace(asked, with_sources=True))
    assert [file.name for file in result.outputs] == ["云河市科学技术局_2025_工作总结.docx"]
