"""The law of the waist: ``read(render(t)) == t``."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings

from kjreport.doctree.canonical import canonical
from kjreport.doctree.nodes import Document, Paragraph, ParagraphKind
from kjreport.text.segments import Role, Segment
from kjreport.word.drafting import render_document
from kjreport.word.reader import read_document
from tests.strategies import AWKWARD, documents, raw_documents
from tests.word.documents import changed, file_of, report


@pytest.fixture(scope="session")
def template(repository: Path) -> bytes:
    return (repository / "templates" / "公文.docx").read_bytes()


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
    assert read_document(render_document(document, template, file_of=file_of)) == document


@settings(max_examples=100, deadline=None)
@given(document=documents())
def test_the_law_needs_no_custom_xml_no_properties_and_no_bookmarks(
    template: bytes, document: Document
) -> None:
    data = without_traces(render_document(document, template, file_of=file_of))
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
