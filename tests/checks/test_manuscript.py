"""Manuscripts: what the passages of a text and of a tree are, and where their words stand."""

import pytest

from kjreport.checks.facts import Facts
from kjreport.checks.manuscript import Address, Medium, Passage, PassageKind
from kjreport.checks.manuscript_of_tree import manuscript_of_tree
from kjreport.doctree.nodes import Document, Paragraph, ParagraphKind, Row, Signature, Table
from kjreport.location import FieldPath, TextPlace
from kjreport.text.segments import Role, Segment, label
from tests.checks.manuscripts import FILE, manuscript

TEXT = """\
云河市科学技术局2025年工作总结及2026年工作计划
市科学技术局局长 王某某

市政府：
一、工作情况
（一）培育企业。全年新增3家；累计20家！
一是甲，乙。二是丙。

云河市科学技术局
2026年1月8日
"""


def test_the_lines_of_a_text_are_told_apart() -> None:
    kinds = [passage.kind for passage in manuscript(TEXT).passages]
    assert kinds == [
        PassageKind.TITLE,
        PassageKind.TITLE_NOTE,
        PassageKind.RECIPIENTS,
        PassageKind.HEADING,
        PassageKind.RUN_IN,
        PassageKind.POINT,
        PassageKind.SIGNER,
        PassageKind.DATE,
    ]


def test_the_facts_of_a_text_are_inferred() -> None:
    facts = manuscript(TEXT).facts
    assert (facts.doc_type, facts.year, facts.issuers, facts.date) == (
        "工作总结及计划",
        2025,
        ("云河市科学技术局",),
        (2026, 1, 8),
    )


@pytest.mark.parametrize(
    ("line", "doc_type"),
    [
        ("关于印发工作方案的通知", "通知"),
        ("云河市教育局2026年工作要点", "工作要点"),
        ("南溪市数字化转型行动方案（2025—2027年）", "工作方案"),
        ("关于上半年工作情况的汇报", "汇报"),
        ("在全市工作会议上的讲话", "讲话"),
        ("云河市2025年工作总结", "工作总结"),
        ("云河市2026年工作计划", "工作计划"),
    ],
)
def test_a_title_tells_the_kind_of_document(line: str, doc_type: str) -> None:
    assert manuscript(f"{line}\n全市上下开展了工作。").facts.doc_type == doc_type


def test_facts_that_are_given_win() -> None:
    assert manuscript(TEXT, Facts(year=2020)).facts == Facts(year=2020)


def test_a_run_in_heading_ends_before_the_text() -> None:
    passage = manuscript(TEXT).passages[4]
    assert (passage.label, passage.level, passage.heading) == ("（一）", 2, "培育企业。")
    assert passage.text[: passage.heading_end] == "（一）培育企业。"


def test_an_empty_line_is_remembered() -> None:
    assert [one.follows_blank for one in manuscript(TEXT).passages[:4]] == [
        False,
        False,
        True,
        False,
    ]


def test_sentences_and_clauses_are_cut_at_their_marks() -> None:
    passage = manuscript(TEXT).passages[4]
    assert [one.text for one in passage.sentences] == [
        "（一）培育企业。",
        "全年新增3家；累计20家！",
    ]
    assert [one.text for one in passage.clauses] == ["（一）培育企业", "全年新增3家", "累计20家"]


def test_words_of_a_text_are_addressed_by_line_and_column() -> None:
    passage = manuscript(TEXT).passages[4]
    assert passage.address(8, 14) == Address(place=TextPlace(FILE, 6, 9, 15))


def tree_passage() -> Passage:
    path = FieldPath(("正文",))
    content = (
        label("（一）", path),
        Segment("企业", Role.HEADING, path, 0),
        Segment("共", Role.LITERAL, path, 2),
        Segment("12家", Role.COMPUTED, path),
        Segment("企业。", Role.LITERAL, path, 20),
    )
    document = Document((Paragraph(ParagraphKind.RUN_IN, content, 2),))
    return manuscript_of_tree(document, Facts()).passages[0]


def test_words_of_data_are_addressed_by_path_and_offsets() -> None:
    passage = tree_passage()
    path = FieldPath(("正文",))
    assert passage.text == "（一）企业共12家企业。"
    assert passage.address(5, 6) == Address(path, (2, 3))
    assert passage.address(9, 11) == Address(path, (20, 22))
    assert passage.address(6, 9) == Address(path)


def test_only_words_typed_in_one_go_can_be_replaced() -> None:
    passage = tree_passage()
    assert passage.is_typed(9, 12)
    assert not passage.is_typed(5, 8)
    assert not passage.is_typed(6, 9)


def test_the_heading_of_a_tree_ends_where_the_text_begins() -> None:
    passage = tree_passage()
    assert (passage.label, passage.heading, passage.level) == ("（一）", "企业", 2)


def test_tables_and_signatures_of_a_tree_are_passages() -> None:
    cell = (Segment("甲"),)
    blocks = (
        Table((cell,), (Row((cell,)),)),
        Table((cell,), ()),
        Signature((cell,), (Segment("2026年1月8日"),)),
    )
    read = manuscript_of_tree(Document(blocks), Facts())
    assert [(one.kind, one.table) for one in read.passages] == [
        (PassageKind.TABLE_CELL, 1),
        (PassageKind.TABLE_CELL, 1),
        (PassageKind.TABLE_CELL, 2),
        (PassageKind.SIGNER, 0),
        (PassageKind.DATE, 0),
    ]
    assert read.medium is Medium.DATA
    assert [one.index for one in read.passages] == [0, 1, 2, 3, 4]


def test_every_kind_of_paragraph_of_a_tree_has_a_passage() -> None:
    for kind in ParagraphKind:
        document = Document((Paragraph(kind, (Segment("甲"),), 1),))
        assert len(manuscript_of_tree(document, Facts()).passages) == 1
