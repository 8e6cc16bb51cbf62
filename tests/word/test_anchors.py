from pathlib import Path

import pytest

from kjreport.doctree.nodes import Document, Paragraph, ParagraphKind
from kjreport.location import FieldPath, TextPlace
from kjreport.word.anchor_reader import read_anchors
from kjreport.word.anchors import Anchor, anchors_of, digest
from kjreport.word.drafting import render_document
from kjreport.word.reader import read_blocks
from tests.word.documents import file_of, parts_of, report, text


def test_every_block_is_addressed_in_the_file(template: bytes) -> None:
    anchors = read_anchors(render_document(report(), template, file_of=file_of))
    assert tuple(anchors.values()) == anchors_of(report(), file_of)
    heading = anchors["_kj0004"]
    assert (heading.file, heading.path) == ("云河市/2025/总结.yaml", "工作成效.小节[1]")


def test_every_bookmark_stands_at_its_block(template: bytes) -> None:
    data = render_document(report(), template, file_of=file_of)
    found = {mark: one.block for one in read_blocks(data) for mark in one.bookmarks}
    expected = {f"_kj{n:04d}": block for n, block in enumerate(report().blocks, start=1)}
    assert found == expected


def test_a_final_document_carries_no_trace(template: bytes) -> None:
    data = render_document(report(), template)
    assert read_anchors(data) == {}
    assert not any(name.startswith("customXml") for name in parts_of(data))
    assert b"_kj" not in parts_of(data)["word/document.xml"]


@pytest.mark.parametrize("name", ['带"引号".<&>', "换\n行", "点.号[1]", "Tab\t键"])
def test_awkward_names_of_keys_and_files_survive(template: bytes, name: str) -> None:
    path = FieldPath(("指标", name, 0))
    document = Document((Paragraph(ParagraphKind.BODY, text("甲"), origin=path),))
    data = render_document(document, template, file_of=file_of)
    assert FieldPath.parse(read_anchors(data)["_kj0001"].path) == path


def test_a_block_from_a_text_file_names_its_line() -> None:
    place = TextPlace(Path("来稿", "旧稿.txt"), 7)
    block = Paragraph(ParagraphKind.BODY, text("甲"), origin=place)
    anchor = Anchor("_kj0001", "来稿/旧稿.txt", "7", digest(block))
    assert anchors_of(Document((block,)), file_of) == (anchor,)


def test_a_block_that_the_program_made_has_no_address() -> None:
    block = Paragraph(ParagraphKind.ATTACHMENT_LABEL, text("附件"))
    assert anchors_of(Document((block,)), file_of) == (Anchor("_kj0001", "", "", digest(block)),)


def test_the_digest_changes_with_the_words_and_with_nothing_else() -> None:
    digests = {digest(block) for block in report().blocks}
    assert len(digests) == len(report().blocks)
    one = Paragraph(ParagraphKind.BODY, text("甲乙"))
    split = Paragraph(ParagraphKind.RESPONSIBILITY, (*text("甲"), *text("乙")))
    assert digest(one) == digest(split)
