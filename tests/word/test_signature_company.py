"""The page of a signature also carries text (7.3.5.5), whatever the document ends with."""

from itertools import product

import pytest

from kjreport.doctree.nodes import (
    Block,
    Document,
    Paragraph,
    ParagraphKind,
    Row,
    Seal,
    Signature,
    Table,
)
from kjreport.text.segments import Role, Segment
from kjreport.word.drafting import render_document
from tests.word.documents import text
from tests.word.rendering import PageFacts, measure, render_pdfs

K = ParagraphKind
SIGNERS = ("甲" * 8, "乙" * 8, "丙" * 8)
DATE = "2026年1月8日"
LAST = "末"
ROWS = tuple(Row((text(f"{LAST}项"), text("12.5"))) for _ in range(6))
RUN_IN = (Segment("（一）", Role.LABEL), Segment("小标题。", Role.HEADING), Segment(LAST * 50))

#: What stands last before the signature, and what follows it.
ENDINGS: dict[str, tuple[tuple[Block, ...], tuple[Block, ...]]] = {
    "a short paragraph": ((Paragraph(K.BODY, text(LAST)),), ()),
    "a long paragraph": ((Paragraph(K.BODY, text(LAST * 160)),), ()),
    "a heading and a run-in paragraph": (
        (Paragraph(K.HEADING, text("题一"), 1), Paragraph(K.RUN_IN, RUN_IN, 2)),
        (),
    ),
    "a table": ((Table((text("项目"), text("金额")), ROWS),), ()),
    "a list of attachments": (
        (
            Paragraph(K.BODY, text(LAST * 40)),
            Paragraph(K.ATTACHMENT_NOTE, text("附件：1.清单")),
            Paragraph(K.ATTACHMENT_NOTE_MORE, text("2.名单")),
        ),
        (),
    ),
    "an annotation below": (
        (Paragraph(K.BODY, text(LAST * 40)),),
        (Paragraph(K.ANNOTATION, text("（此件公开发布）")),),
    ),
}
ABOVE = range(9, 23)
CASES = tuple(product(ENDINGS, ABOVE, (1, 3)))


def document(ending: str, above: int, organs: int) -> Document:
    before, after = ENDINGS[ending]
    lines = (Paragraph(K.BODY, text("行" * 20)) for _ in range(above))
    signature = Signature(tuple(map(text, SIGNERS[:organs])), text(DATE), Seal.STAMPED)
    return Document((*lines, *before, signature, *after))


@pytest.fixture(scope="module")
def printed(
    template: bytes, printer: str, tmp_path_factory: pytest.TempPathFactory
) -> list[tuple[PageFacts, ...]]:
    assert printer
    documents = {
        str(number): render_document(document(*case), template) for number, case in enumerate(CASES)
    }
    pdfs = render_pdfs(documents, tmp_path_factory.mktemp("company"))
    return [measure(pdf) for pdf in pdfs.values()]


def words(page: PageFacts) -> str:
    return "".join(line.text for line in page.lines)


def test_a_signature_shares_its_page_with_text(printed: list[tuple[PageFacts, ...]]) -> None:
    for case, pages in zip(CASES, printed, strict=True):
        *_, signed = (words(page) for page in pages if SIGNERS[0] in words(page))
        assert LAST in signed, case
        assert signed.count("年") == 1, case


def test_an_annotation_stays_with_the_date(printed: list[tuple[PageFacts, ...]]) -> None:
    for case, pages in zip(CASES, printed, strict=True):
        if case[0] == "an annotation below":
            assert any("年" in words(page) and "此件公开" in words(page) for page in pages), case


def test_a_table_gives_the_signature_as_few_rows_as_it_needs(
    printed: list[tuple[PageFacts, ...]],
) -> None:
    for (ending, above, organs), pages in zip(CASES, printed, strict=True):
        if ending == "a table" and organs == 1 and 14 <= above <= 16:
            assert [words(page).count(LAST) for page in pages] == [5, 1]
