"""The law of the waist: ``read(render(t)) == t``."""

import re
import subprocess

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

from kjreport.doctree.canonical import canonical
from kjreport.doctree.nodes import Document, Paragraph, ParagraphKind
from kjreport.text.segments import Role, Segment
from kjreport.word.anchor_reader import read_anchors
from kjreport.word.anchors import digest
from kjreport.word.drafting import render_document
from kjreport.word.reader import read_blocks, read_document
from tests.strategies import AWKWARD, documents, raw_documents
from tests.word.documents import changed, file_of, parts_of, report
from tests.word.picture_files import PICTURES


def without_traces(data: bytes) -> bytes:
    """Delete customXml, docProps and bookmarks, as a careless tool would."""

    def change(name: str, content: bytes) -> bytes | None:
        if name.startswith(("customXml/", "docProps/")):
            return None
        if name == "word/document.xml":
            return re.sub(rb"<w:bookmark(Start|End)[^>]*/>", b"", content)
        if name.endswith((".rels", "[Content_Types].xml")):
            return re.sub(
                rb"<(Relationship|Override) [^>]*(customXml|docProps)[^>]*/>", b"", content
            )
        return content

    return changed(data, change)


@settings(max_examples=300, deadline=None)
@given(document=documents())
def test_what_is_rendered_is_read_back(template: bytes, document: Document) -> None:
    assert (
        read_document(render_document(document, template, file_of=file_of, pictures=PICTURES))
        == document
    )


@settings(max_examples=100, deadline=None)
@given(document=documents())
def test_the_law_needs_no_custom_xml_no_properties_and_no_bookmarks(
    template: bytes, document: Document
) -> None:
    data = without_traces(render_document(document, template, file_of=file_of, pictures=PICTURES))
    assert b"_kj" not in data
    assert read_document(data) == document


@settings(max_examples=100, deadline=None)
@given(document=raw_documents())
def test_the_canonical_form_of_a_canonical_document_is_itself(document: Document) -> None:
    assert canonical(canonical(document)) == canonical(document)


@pytest.mark.parametrize("words", AWKWARD)
def test_awkward_words_arrive_unharmed(template: bytes, words: str) -> None:
    document = Document((Paragraph(ParagraphKind.BODY, (Segment(words, Role.COMPUTED),)),))
    assert read_document(render_document(document, template)) == document


def test_a_whole_report_is_read_back(template: bytes) -> None:
    assert read_document(render_document(report(), template, file_of=file_of)) == report()


@pytest.fixture(scope="module")
def resaved(
    template: bytes, soffice: str, tmp_path_factory: pytest.TempPathFactory
) -> list[tuple[Document, bytes]]:
    """Let LibreOffice save many documents again, all in one process."""
    folder = tmp_path_factory.mktemp("resaved")
    documents = [report(), *one_paragraph_each(), *drawn_documents()]
    files = [folder / f"{number:03d}.docx" for number in range(len(documents))]
    for file, document in zip(files, documents, strict=True):
        file.write_bytes(render_document(document, template, file_of=file_of, pictures=PICTURES))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    target = folder / "saved"
    command = [soffice, "--headless", profile, "--convert-to", "docx", "--outdir", str(target)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=300)
    saved = [(target / file.name).read_bytes() for file in files]
    return list(zip(documents, saved, strict=True))


def one_paragraph_each() -> list[Document]:
    return [
        Document((Paragraph(ParagraphKind.BODY, (Segment("前", Role.COMPUTED), Segment(words))),))
        for words in AWKWARD
    ]


def drawn_documents() -> list[Document]:
    drawn: list[Document] = []

    @seed(20260108)
    @settings(
        max_examples=60,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(document=documents())
    def collect(document: Document) -> None:
        drawn.append(document)

    collect()
    return drawn


def test_the_law_holds_after_libreoffice_has_saved_the_file(
    resaved: list[tuple[Document, bytes]],
) -> None:
    for document, data in resaved:
        assert b"LibreOffice" in parts_of(data)["docProps/app.xml"]
        assert read_document(data) == document


def test_every_anchor_finds_its_block_after_libreoffice_has_saved_the_file(
    resaved: list[tuple[Document, bytes]],
) -> None:
    for document, data in resaved:
        anchors = read_anchors(data)
        assert len(anchors) == len(document.blocks)
        found = {mark: one.block for one in read_blocks(data) for mark in one.bookmarks}
        for number, block in enumerate(document.blocks, start=1):
            anchor = anchors[f"_kj{number:04d}"]
            assert found[anchor.bookmark] == block
            assert digest(found[anchor.bookmark]) == anchor.digest
