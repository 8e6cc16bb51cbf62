"""Words that a PDF lost are found at their paragraph, and nothing else is."""

from collections.abc import Sequence

import pytest

from kjreport.word.package import pack
from kjreport.word.printed_words import LostCharacter, lost_characters

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PARAGRAPHS = (
    "云河市科学技术局2025年工作总结",
    "完善移动信息服务平台，充分发挥和利用现有资源，开展培训。",
    "一、工作成效",
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"


def document(paragraphs: Sequence[str]) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" for words in paragraphs)
    relationships = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r" Target="word/document.xml" Type="{OFFICE}"/></Relationships>'
    )
    text = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return pack([("_rels/.rels", relationships.encode()), ("word/document.xml", text.encode())])


@pytest.mark.parametrize(
    "printed",
    [
        "".join(PARAGRAPHS),
        PARAGRAPHS[0] + PARAGRAPHS[1][:10] + "—1—" + PARAGRAPHS[1][10:] + PARAGRAPHS[2] + "—2—",
        PARAGRAPHS[0] + "序号名称" + PARAGRAPHS[1] + "序号名称" + PARAGRAPHS[2],
        PARAGRAPHS[2] + PARAGRAPHS[0] + PARAGRAPHS[1],
        PARAGRAPHS[0] + PARAGRAPHS[1][:15] + PARAGRAPHS[2] + PARAGRAPHS[1][15:],
    ],
    ids=["whole", "over pages", "repeated heads", "another order", "torn by a text box"],
)
def test_nothing_is_lost_when_every_word_is_there(printed: str) -> None:
    assert lost_characters(document(PARAGRAPHS), printed) == ()


def test_a_lost_mark_is_found_where_it_stood() -> None:
    printed = "".join(PARAGRAPHS).replace("平台，", "平台", 1)
    assert lost_characters(document(PARAGRAPHS), printed) == (
        LostCharacter("，", 2, "信息服务平台，充分发挥和利"),
    )


def test_every_lost_mark_of_a_paragraph_is_found() -> None:
    printed = "".join(PARAGRAPHS).replace("，", "")
    found = lost_characters(document(PARAGRAPHS), printed)
    assert [(one.character, one.paragraph) for one in found] == [("，", 2), ("，", 2)]


def test_what_cannot_be_placed_is_told_without_a_place() -> None:
    printed = "".join(PARAGRAPHS).replace("一、工作成效", "")
    lost = lost_characters(document(PARAGRAPHS), printed)
    assert {one.character for one in lost} == set("一、工作成效")
    assert {one.paragraph for one in lost} == {0}


def test_a_mark_lost_at_the_end_of_a_paragraph_is_found() -> None:
    printed = "".join(PARAGRAPHS).replace("培训。", "培训")
    (lost,) = lost_characters(document(PARAGRAPHS), printed)
    assert (lost.character, lost.paragraph) == ("。", 2)
