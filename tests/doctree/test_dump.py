"""The dump: readable, and different for documents that differ."""

from collections.abc import Callable
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from kjreport.doctree.dump import dump
from kjreport.doctree.nodes import Block, Document, Paragraph, Row, Seal, Signature, Table
from kjreport.location import FieldPath
from kjreport.text.segments import Role, Segment
from tests.doctree.trees import K, look_alikes, one_of_each, text


def test_every_block_is_written_for_a_reader(golden: Callable[[str, str], None]) -> None:
    golden("one_of_each.txt", dump(one_of_each()))


def test_nothing_is_written_of_an_empty_document() -> None:
    assert dump(Document(())) == ""


def test_origins_and_the_cutting_of_a_text_do_not_show() -> None:
    whole = Paragraph(K.BODY, text("甲乙"))
    cut = Paragraph(
        K.BODY, (Segment("甲", origin=FieldPath(("引言",)), offset=0), Segment(""), Segment("乙"))
    )
    assert dump(Document((cut,))) == dump(Document((whole,)))


LOOK_ALIKE: tuple[Block, ...] = (
    Paragraph(K.BODY, text("甲")),
    Paragraph(K.POINT, text("甲")),
    Paragraph(K.HEADING, text("甲"), 1),
    Paragraph(K.HEADING, text("甲"), 2),
    Paragraph(K.BODY, text("甲", Role.COMPUTED)),
    Paragraph(K.BODY, text("⟨数据：甲⟩")),
    Paragraph(K.BODY, text("\\⟨数据：甲\\⟩")),
    Paragraph(K.BODY, text("甲\n公文正文  乙")),
    Paragraph(K.BODY, text("甲\\n公文正文  乙")),
    Table((text("甲 | 乙"),), ()),
    Table((text("甲"), text("乙")), ()),
    Table((text("甲"),), (Row((text("乙"),)),)),
    Table((text("甲"),), (Row((text("乙"),), is_group=True),)),
    Signature((text("甲"),), text("乙")),
    Signature((text("甲"),), text("乙"), Seal.SIGNET),
    Signature((text("甲"), text("乙")), ()),
)


def test_blocks_that_look_alike_are_told_apart() -> None:
    pairs = [
        (one, other)
        for one, other in combinations(LOOK_ALIKE, 2)
        if dump(Document((one,))) == dump(Document((other,)))
    ]
    assert pairs == []


@given(st.lists(look_alikes, min_size=2, max_size=2))
def test_different_documents_have_different_dumps(pair: list[Document]) -> None:
    one, other = pair
    assert (dump(one) == dump(other)) == (one == other)
