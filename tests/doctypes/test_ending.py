"""What follows the text: 结语, 附件说明, 落款, 附注, the pages of 附件."""

from collections.abc import Callable
from textwrap import dedent

import pytest

from kjreport.doctree.nodes import Paragraph, ParagraphKind, Seal, Signature
from kjreport.text.segments import plain
from tests.doctypes.composing import HEAD, below_title, lines, printed, remarks_on, tree_of

BODY = "小节: [{标题: 甲, 正文: 乙。}]\n"


def _below_body(text: str) -> list[str]:
    return printed(BODY + dedent(text))[2:]


@pytest.mark.parametrize(
    ("sign_off", "expected"),
    [
        ("{日期: 2026-1-8}", ["署名·印章  云河市科学技术局", "成文日期  2026年1月8日"]),
        ("{日期: 2026年1月}", ["署名·印章  云河市科学技术局", "成文日期  2026年1月\u3000日"]),
        ("{用印: 不用印}", ["署名·不用印  云河市科学技术局", "成文日期  "]),
        ("{署名: [甲局, 乙局]}", ["署名·印章  甲局", "署名·印章  乙局", "成文日期  "]),
        (
            "{用印: 签名章, 署名: 市长张某, 日期: 2026-1-8}",
            ["署名·签名章  市长张某", "成文日期  2026年1月8日"],
        ),
        ("{位置: 无, 日期: 2026-1-8}", []),
        ("{位置: 标题下, 日期: 2026-1-8}", []),
    ],
)
def test_a_sign_off_at_the_end(sign_off: str, expected: list[str]) -> None:
    head, *rest = printed(f"落款: {sign_off}\n{BODY}")
    below = [line for line in (head, *rest) if line.startswith(("署名", "成文"))]
    assert below == expected


def test_a_sign_off_under_the_title_leaves_room_for_the_day() -> None:
    assert printed(f"落款: {{位置: 标题下, 日期: 2026年1月}}\n{BODY}")[:2] == [
        "题下署名  云河市科学技术局",
        "题下日期  （2026年1月\u3000日）",
    ]


def test_without_a_sign_off_nothing_is_signed() -> None:
    assert _below_body("") == []


def test_a_seal_is_the_default() -> None:
    *_, signature = tree_of(f"{HEAD}{BODY}落款: {{日期: 2026-1-8}}\n").blocks
    assert isinstance(signature, Signature)
    assert signature.seal is Seal.STAMPED


def test_everything_below_the_text_has_its_order(golden: Callable[[str, str], None]) -> None:
    golden(
        "ending.txt",
        below_title(
            BODY
            + dedent("""
                结语: ["以上报告，请审阅。", 特此报告。]
                落款: {日期: 2026-1-8}
                附注: 此件公开发布
                附件:
                - 标题: "{{ 年度 }}年主要指标完成情况表"
                  正文: 详见下表。
                  表格: {表头: [指标, 完成数], 行: [[甲, 1]]}
                - 标题: 任务分解方案
                  小节:
                  - 标题: 总体任务
                    小节: [{标题: 培育主体, 正文: 子。}]
                - {标题: 单独交付的清单, 另附: 是}
            """)
        ),
    )


def test_one_attachment_has_no_number() -> None:
    assert _below_body("附件: [{标题: 清单, 正文: 子。}]\n") == [
        "附件说明  附件：清单",
        "附件标识  附件",
        "附件标题  清单",
        "公文正文  子。",
    ]


def test_an_attachment_keeps_its_number_beside_separate_ones() -> None:
    text = "附件: [{标题: 甲表, 另附: 是}, {标题: 乙表, 正文: 子。}]\n"
    assert _below_body(text) == [
        "附件说明  附件：1.甲表",
        "附件说明续  2.乙表",
        "附件标识  附件2",
        "附件标题  乙表",
        "公文正文  子。",
    ]


def test_a_separate_attachment_is_only_named() -> None:
    assert _below_body("附件: [{标题: 甲表, 另附: 是}]\n") == ["附件说明  附件：甲表"]


def test_an_attachment_that_is_a_file_is_named_but_not_printed() -> None:
    text = "附件: [{标题: 甲表, 文件: 甲.xlsx}]\n"
    assert _below_body(text) == ["附件说明  附件：甲表"]


def test_the_note_names_attachments_as_their_pages_do() -> None:
    title = "云河市科学技术局二〇二五年度科技计划项目立项和经费安排情况及绩效目标完成情况一览表"
    blocks = tree_of(f"{HEAD}{BODY}附件: [{{标题: {title}, 正文: 子。}}]\n").blocks
    named, headed = (
        plain(block.content).replace("\n", "")
        for block in blocks
        if isinstance(block, Paragraph)
        and block.kind in {ParagraphKind.ATTACHMENT_NOTE, ParagraphKind.ATTACHMENT_TITLE}
    )
    assert (named, headed) == (f"附件：{title}", title)


def test_a_mistake_in_a_title_that_is_printed_twice_is_remarked_once() -> None:
    text = f'{HEAD}{BODY}附件: [{{标题: "{{{{ 年头 }}}}年清单", 正文: 子。}}]\n'
    assert [remark.excerpt for remark in remarks_on(text)] == ["年头"]


@pytest.mark.parametrize("typed", ["此件公开发布", "（此件公开发布）", "(此件公开发布)"])
def test_an_annotation_stands_in_brackets_once(typed: str) -> None:
    brackets = "()" if typed.startswith("(") else "（）"
    expected = f"附注  {brackets[0]}此件公开发布{brackets[1]}"
    assert _below_body(f"附注: '{typed}'\n") == [expected]


def test_a_bracket_at_one_end_is_part_of_the_words() -> None:
    assert _below_body("附注: （张某）负责解释\n") == ["附注  （（张某）负责解释）"]


def test_what_the_program_adds_is_a_label() -> None:
    text = BODY + "附件: [{标题: 甲表, 另附: 是}, {标题: 乙表, 另附: 是}]\n附注: 此件公开发布\n"
    assert lines(text)[2:] == [
        "附件说明  ⟨标识：附件：1.⟩甲表",
        "附件说明续  ⟨标识：2.⟩乙表",
        "附注  ⟨标识：（⟩此件公开发布⟨标识：）⟩",
    ]
