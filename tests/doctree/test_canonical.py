"""The canonical form."""

from hypothesis import given

from kjreport.doctree.canonical import canonical
from kjreport.doctree.nodes import Document, Paragraph, Row, Seal, Signature, Table
from kjreport.text.segments import Role, Segment
from tests.doctree.trees import K, text
from tests.strategies import raw_documents


@given(raw_documents())
def test_the_canonical_form_is_its_own(document: Document) -> None:
    assert canonical(canonical(document)) == canonical(document)


def test_texts_are_merged_and_cleaned() -> None:
    raw = Paragraph(
        K.BODY, (Segment("甲\r\n"), Segment(""), Segment("乙\x07"), *text("一是", Role.POINT))
    )
    expected = Paragraph(K.BODY, (Segment("甲\n乙"), *text("一是", Role.POINT)))
    assert canonical(Document((raw,))) == Document((expected,))


def test_only_headings_have_levels_from_one_to_four() -> None:
    levels = {
        (kind, level): canonical(Document((Paragraph(kind, text("甲"), level),))).blocks[0]
        for kind, level in ((K.BODY, 2), (K.HEADING, 0), (K.HEADING, 7), (K.RUN_IN, 3))
    }
    assert [block.level for block in levels.values() if isinstance(block, Paragraph)] == [
        0,
        1,
        4,
        3,
    ]


def test_rows_are_filled_up_and_tables_without_columns_dropped() -> None:
    table = Table((text("甲"), text("乙")), (Row((text("丙"),)),))
    filled = Table((text("甲"), text("乙")), (Row((text("丙"), ())),))
    assert canonical(Document((table, Table((), ())))) == Document((filled,))


def test_a_signature_that_says_nothing_is_dropped() -> None:
    silent = Signature(((),), ())
    dated = Signature(((),), text("2026年1月8日"), Seal.SIGNET)
    expected = Signature((), text("2026年1月8日"), Seal.STAMPED)
    assert canonical(Document((silent, dated))) == Document((expected,))
