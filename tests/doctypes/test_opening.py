"""The lines above the text, and the titles of the seven 文种 where none is typed."""

from textwrap import dedent

import pytest

from kjreport.findings import Severity
from kjreport.location import FieldPath
from tests.doctypes.composing import dumped, lines, printed, remarks_on, tree_of

BODY = "小节: [{标题: 甲, 正文: 乙。}]\n"
PARTS = "工作成效: {标题: 甲, 正文: 乙。}\n"
COMMON = "单位: 云河市科学技术局\n年度: 2025\n"


def _title(text: str) -> str:
    return dumped(text).split("\n", 1)[0]


@pytest.mark.parametrize(
    ("doc_type", "title"),
    [
        ("工作总结及计划", "2025年工作总结及2026年工作计划"),
        ("工作总结", "2025年工作总结"),
        ("工作计划", "2025年工作计划"),
        ("工作方案", "2025年工作方案"),
        ("工作要点", "2025年工作要点"),
        ("汇报", "2025年工作情况汇报"),
    ],
)
def test_a_title_is_made_of_organ_period_and_type(doc_type: str, title: str) -> None:
    body = PARTS if doc_type.startswith(("工作总结", "工作计划")) else BODY
    text = f"文种: {doc_type}\n单位: 云河市科技局\n年度: 2025\n{body}"
    whole = _title(text).replace("⟨标识：\\n⟩", "")
    assert whole == f"公文标题  云河市科技局⟨数据：{title}⟩"


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("上半年", "2025年上半年工作总结及下半年工作计划"),
        ("四季度", "2025年四季度工作总结及2026年一季度工作计划"),
        ("1—10月", "2025年1—10月工作总结及下一步工作计划"),
    ],
)
def test_a_title_follows_the_period(period: str, title: str) -> None:
    text = f"文种: 工作总结及计划\n单位: 甲局\n年度: 2025\n期间: {period}\n{PARTS}"
    words = _title(text).replace("⟨标识：\\n⟩", "").replace("⟩⟨数据：", "")
    assert words == f"公文标题  甲局⟨数据：{title}⟩"


def test_joint_organs_stand_in_one_title() -> None:
    text = f"文种: 工作要点\n单位: [甲局, 乙局]\n年度: 2025\n{BODY}"
    assert _title(text) == "公文标题  甲局⟨标识：、⟩乙局⟨数据：2025年工作要点⟩"


def test_a_speech_without_a_title_is_a_mistake() -> None:
    (remark,) = remarks_on(f"文种: 讲话\n{COMMON}{BODY}")
    assert (remark.code, remark.severity, remark.path) == ("D190", Severity.ERROR, FieldPath())


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("[在全市科技工作会议上的讲话]", "在全市科技工作会议上的讲话"),
        ("[在全市科技, 工作会议上, 的讲话]", r"在全市科技⟨标识：\n⟩工作会议上⟨标识：\n⟩的讲话"),
        ('"在全市科技\\n工作会议上的讲话\\n"', r"在全市科技⟨标识：\n⟩工作会议上的讲话"),
        (
            "云河市科学技术局 2025年工作总结 及2026年工作计划 和未来发展规划的若干意见建议汇报",
            (
                r"云河市科学技术局⟨标识：\n⟩2025年工作总结 及2026年工作计划⟨标识：\n⟩"
                "和未来发展规划的若干意见建议汇报"
            ),
        ),
    ],
)
def test_typed_lines_of_a_title_stay(typed: str, title: str) -> None:
    assert _title(f"文种: 讲话\n{COMMON}标题: {typed}\n{BODY}") == f"公文标题  {title}"


def test_everything_above_the_text_has_its_order() -> None:
    text = """
        副题: [（科技局）, ——全面工作]
        讲话人: 局长王某
        稿别: 送审稿
        题注: 2026年1月8日局务会议审议
        主送: [市人民政府, 市委办、市政府办]
        落款: {日期: 2026-1-8, 位置: 标题下}
        引言: 现汇报如下。
    """
    assert printed(dedent(text) + BODY)[:-2] == [
        "副题  （科技局）",
        "副题  ——全面工作",
        "稿别  （送审稿）",
        "题注  （2026年1月8日局务会议审议）",
        "讲话人  局长王某",
        "题下署名  云河市科学技术局",
        "题下日期  （2026年1月8日）",
        "主送机关  市人民政府，市委办、市政府办：",
        "公文正文  现汇报如下。",
    ]


@pytest.mark.parametrize(
    ("status", "printed_status"),
    [
        ("初稿", ["稿别  ⟨标识：（初稿）⟩"]),
        ("征求意见稿", ["稿别  ⟨标识：（征求意见稿）⟩"]),
        ("讨论稿", ["稿别  ⟨标识：（讨论稿）⟩"]),
        ("代拟稿", ["稿别  ⟨标识：（代拟稿）⟩"]),
        ("送审稿", ["稿别  ⟨标识：（送审稿）⟩"]),
        ("定稿", []),
        ("印发稿", []),
        ('""', []),
    ],
)
def test_a_draft_shows_its_status_until_it_is_final(status: str, printed_status: list[str]) -> None:
    assert lines(f"稿别: {status}\n{BODY}")[:-2] == printed_status


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("市人民政府：", "市人民政府："),
        ("市人民政府", "市人民政府："),
        ("'市人民政府:'", "市人民政府:"),
        ("各科室、各单位", "各科室、各单位："),
        ("[各旗县区、开发区, 市直各部门]", "各旗县区、开发区，市直各部门："),
    ],
)
def test_recipients_end_in_a_colon(typed: str, expected: str) -> None:
    assert printed(f"主送: {typed}\n{BODY}")[0] == f"主送机关  {expected}"


@pytest.mark.parametrize("typed", ["（局务会议审议）", "局务会议审议"])
def test_a_headnote_stands_in_brackets_once(typed: str) -> None:
    assert printed(f"题注: {typed}\n{BODY}")[0] == "题注  （局务会议审议）"


def test_lines_of_a_headnote_stay_as_typed() -> None:
    text = f"题注: [（局务会议审议, 2026年1月8日）]\n{BODY}"
    assert printed(text)[:2] == ["题注  （局务会议审议", "题注  2026年1月8日）"]


def test_the_first_block_is_the_title_without_remarks() -> None:
    assert tree_of(f"文种: 讲话\n{COMMON}标题: 在会上的讲话\n{BODY}").blocks[0].origin == FieldPath(
        ("标题",)
    )
