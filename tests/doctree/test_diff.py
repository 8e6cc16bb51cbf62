"""What changed between two documents."""

from hypothesis import given

from kjreport.doctree.diff import Change, ChangeKind, diff
from kjreport.doctree.dump import dump
from kjreport.doctree.nodes import Block, Document, Paragraph
from kjreport.text.segments import Segment
from tests.doctree.trees import K, look_alikes, one_of_each, text
from tests.strategies import documents

A, B, C = (Paragraph(K.BODY, text(words)) for words in "甲乙丙")


@given(documents())
def test_a_document_does_not_differ_from_itself(document: Document) -> None:
    assert diff(document, document) == ()


def test_added_removed_and_replaced_blocks_are_told_apart() -> None:
    assert diff(Document((A, B)), Document((A, C, B))) == (Change(ChangeKind.ADDED, (), (C,)),)
    assert diff(Document((A, B)), Document((B,))) == (Change(ChangeKind.REMOVED, (A,), ()),)
    assert diff(Document((A, B)), Document((A, C))) == (Change(ChangeKind.REPLACED, (B,), (C,)),)


def test_a_change_reads_like_a_patch() -> None:
    (change,) = diff(Document((A, B)), Document((A, C)))
    assert str(change) == "- 公文正文  乙\n+ 公文正文  丙"


def test_how_a_text_is_cut_is_no_change() -> None:
    cut = Paragraph(K.BODY, (Segment("甲"), Segment("乙")))
    assert diff(Document((cut,)), Document((Paragraph(K.BODY, text("甲乙")),))) == ()


@given(look_alikes, look_alikes)
def test_the_changes_turn_the_old_document_into_the_new_one(old: Document, new: Document) -> None:
    removed = [block for change in diff(old, new) for block in change.old]
    added = [block for change in diff(old, new) for block in change.new]
    assert _without(old, removed) == _without(new, added)
    assert (diff(old, new) == ()) == (dump(old) == dump(new))


def _without(document: Document, gone: list[Block]) -> list[Block]:
    """Drop blocks by identity: equal ones may stay elsewhere."""
    ids = {id(block) for block in gone}
    return [block for block in document.blocks if id(block) not in ids]


def test_one_of_each_is_removed_in_one_change() -> None:
    (change,) = diff(one_of_each(), Document(()))
    assert change.old == one_of_each().blocks
