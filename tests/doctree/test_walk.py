"""Going through a document."""

from kjreport.doctree.nodes import Document
from kjreport.doctree.walk import block_words, document_words, iter_texts
from kjreport.text.segments import plain
from tests.doctree.trees import one_of_each


def test_texts_come_in_reading_order() -> None:
    table, signature = one_of_each().blocks[-2:]
    assert [plain(found) for found in iter_texts(table)] == [
        "名称",
        "数值",
        "甲",
        "1",
        "组",
        "",
        "",
    ]
    assert [plain(found) for found in iter_texts(signature)] == ["甲局", "乙局", "2026年1月8日"]


def test_words_are_joined_without_a_separator() -> None:
    document = one_of_each()
    assert block_words(document.blocks[1]) == "一、成效"
    assert document_words(document) == "".join(map(block_words, document.blocks))
    assert document_words(Document(())) == ""
