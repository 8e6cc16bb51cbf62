from kjreport.importing.blocks import RawBlock
from kjreport.importing.several import documents

TEXT = "今年以来，市科技局以项目建设为抓手，扎实推进各项工作，取得了较好的成绩。" * 3
SIGNED = ("云河市科学技术局", "2025年1月8日")


def firsts(*typed: str) -> list[str]:
    parts = documents([RawBlock(words) for words in typed])
    return [part[0].text for part in parts if isinstance(part[0], RawBlock)]


def test_a_title_below_a_signature_begins_a_document() -> None:
    first, second = "云河市科技局2024年工作总结", "云河市科技局2025年工作要点"

    assert firsts(first, TEXT, *SIGNED, "", second, TEXT, *SIGNED) == [first, second]


def test_a_paper_that_is_issued_stays_with_its_notice() -> None:
    notice = "云河市科技局关于印发科技企业培育工作方案的通知"

    assert firsts(notice, TEXT, *SIGNED, "科技企业培育工作方案", TEXT) == [notice]


def test_an_attachment_that_is_named_stays_with_its_paper() -> None:
    named = "附件：科技企业情况汇报提纲"

    assert firsts("云河市科技局通知", TEXT, named, *SIGNED, "科技企业情况汇报提纲", TEXT) == [
        "云河市科技局通知"
    ]


def test_papers_that_are_counted_are_parted() -> None:
    typed = ("科技工作计划3篇", "科技工作计划 篇1", TEXT, "科技工作计划 篇2", TEXT)

    assert firsts(*typed) == ["科技工作计划3篇", "科技工作计划 篇2"]


def test_a_single_document_is_left_alone() -> None:
    blocks = [RawBlock(words) for words in ("云河市科技局2024年工作总结", TEXT, *SIGNED)]

    assert documents(blocks) == [blocks]
    assert documents([]) == [[]]
