"""首页必须显示正文 (GB/T 9704—2012, 7.3.3)."""

import pytest

from kjreport.doctree.nodes import (
    Block,
    Imprint,
    Masthead,
    Paragraph,
    ParagraphKind,
    Signature,
)
from kjreport.doctypes.first_page import with_text_on_first_page
from kjreport.text.segments import Segment, Text, plain

K = ParagraphKind
ORGAN = "云河市科学技术局"


def text(words: str) -> Text:
    return (Segment(words),)


def paper(recipients: str, body: str = "正文。", organs: int = 1) -> tuple[Block, ...]:
    return (
        Masthead(organs=(text(ORGAN),) * organs, number=text("云科发〔2026〕5号")),
        Paragraph(K.TITLE, text(f"{ORGAN}\n关于开展工作的通知")),
        Paragraph(K.RECIPIENTS, text(recipients)),
        Paragraph(K.BODY, text(body)),
        Signature((text(ORGAN),), text("2026年1月8日")),
    )


def codes(blocks: tuple[Block, ...]) -> list[str]:
    return [finding.code for finding in with_text_on_first_page(blocks)[1]]


def test_recipients_that_leave_room_stay_under_the_title() -> None:
    blocks = paper("各县（区）科技局，各有关单位：")

    assert with_text_on_first_page(blocks) == (blocks, ())


def test_recipients_that_leave_no_room_for_text_move_to_the_imprint() -> None:
    blocks = paper("、".join([ORGAN] * 30) + "：")
    settled, findings = with_text_on_first_page(blocks)

    assert [finding.code for finding in findings] == ["D187"]
    assert not any(isinstance(one, Paragraph) and one.kind is K.RECIPIENTS for one in settled)
    assert isinstance(settled[-1], Imprint)
    assert plain(settled[-1].recipients) == "主送：" + "、".join([ORGAN] * 30) + "。"


def test_recipients_join_the_imprint_that_is_there() -> None:
    imprint = Imprint(copies=text("抄送：市财政局。"), office=text("办公室"))
    settled, _ = with_text_on_first_page((*paper("、".join([ORGAN] * 30)), imprint))

    assert isinstance(settled[-1], Imprint)
    assert plain(settled[-1].copies) == "抄送：市财政局。"
    assert plain(settled[-1].recipients).startswith(f"主送：{ORGAN}、")
    assert sum(isinstance(one, Imprint) for one in settled) == 1


def test_a_first_page_that_is_full_without_recipients_is_told() -> None:
    title = Paragraph(K.TITLE, text("\n".join([ORGAN] * 12)))
    masthead, _, *rest = paper("各单位：")

    assert codes((masthead, title, *rest)) == ["D188"]


def test_a_paper_without_a_masthead_is_left_alone() -> None:
    blocks = paper("、".join([ORGAN] * 60))[1:]

    assert with_text_on_first_page(blocks) == (blocks, ())


@pytest.mark.parametrize(("characters", "wanted"), [(60, []), (190, ["D189"]), (400, [])])
def test_a_signature_that_would_stand_alone_is_told(characters: int, wanted: list[str]) -> None:
    assert codes(paper("各单位：", "字" * characters)) == wanted
