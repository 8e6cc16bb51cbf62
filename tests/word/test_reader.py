import io
import zipfile

import pytest

from kjreport.doctree.nodes import Document, Paragraph, ParagraphKind, Seal, Signature
from kjreport.errors import UnreadableDocumentError
from kjreport.location import WordPlace
from kjreport.word.drafting import render_document
from kjreport.word.package import pack
from kjreport.word.reader import read_document
from tests.word.documents import changed, parts_of, report, text

STAMPED = Signature((text("甲局"), text("乙局")), text("2026年1月8日"))


@pytest.fixture
def draft(template: bytes) -> bytes:
    return render_document(report(), template)


def test_styles_are_found_by_name_whatever_their_ids_and_case(draft: bytes) -> None:
    def rename(name: str, content: bytes) -> bytes:
        if name == "word/styles.xml":
            content = content.replace(b'w:name w:val="heading 1"', b'w:name w:val="Heading 1"')
        return content.replace(b'"Heading1"', b'"a7"').replace('"公文正文"'.encode(), b'"a8"')

    def rename_ids(name: str, content: bytes) -> bytes:
        changed_content = rename(name, content)
        return changed_content.replace(b'w:name w:val="a8"', 'w:name w:val="公文正文"'.encode())

    assert read_document(changed(draft, rename_ids)) == report()


@pytest.mark.parametrize("seal", Seal)
@pytest.mark.parametrize("date", ["2026年1月8日", ""])
def test_signatures_that_follow_each_other_stay_apart(
    template: bytes, seal: Seal, date: str
) -> None:
    content = text(date) if date else ()
    first = Signature((text("甲局"), text("乙局")), content, seal)
    second = Signature((text("丙局"),), content, seal)
    document = Document((first, second, Signature((), text("2026年")), second))
    assert read_document(render_document(document, template)) == document


def test_every_block_and_segment_knows_its_place(draft: bytes) -> None:
    blocks = read_document(draft).blocks
    assert isinstance(blocks[0].origin, WordPlace)
    assert blocks[0].origin.paragraph == 1
    assert blocks[1].origin.paragraph == 2
    run_in = blocks[4]
    assert isinstance(run_in, Paragraph)
    assert [segment.offset for segment in run_in.content] == [0, 3, 8, 12, 19, 21]


def test_tracked_deletions_are_not_read_and_insertions_are(draft: bytes) -> None:
    old = "全年工作如下：".encode()

    def track(name: str, content: bytes) -> bytes:
        if name != "word/document.xml":
            return content
        start = content.rindex(b"<w:r>", 0, content.index(old))
        end = content.index(b"</w:r>", start) + len(b"</w:r>")
        run = content[start:end]
        inserted = b"<w:ins>" + run.replace(old, "新话".encode()) + b"</w:ins>"
        deleted = b"<w:del>" + run + b"</w:del><w:moveFrom>" + run + b"</w:moveFrom>"
        return content[:start] + deleted + inserted + content[end:]

    blocks = read_document(changed(draft, track)).blocks
    assert blocks[2] == Paragraph(ParagraphKind.BODY, text("新话"))


def test_a_paragraph_in_a_foreign_style_is_body_text(draft: bytes) -> None:
    def restyle(name: str, content: bytes) -> bytes:
        if name != "word/document.xml":
            return content
        return content.replace('w:val="稿别"'.encode(), b'w:val="none"')

    assert read_document(changed(draft, restyle)).blocks[1] == Paragraph(
        ParagraphKind.BODY, text("（送审稿）")
    )


def many_entries() -> bytes:
    return pack((f"{number}.xml", b"") for number in range(2001))


def bomb() -> bytes:
    return pack([("word/document.xml", b"0" * 50_000_000)])


def stray_name() -> bytes:
    return pack([("word/../../x", b"")])


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "文件是空的"),
        (b"plain text", "不是完好的 .docx"),
        (b"\xd0\xcf\x11\xe0 old Word", "旧格式"),
        (pack([("a.xml", b"<a/>")]), "不是完好的 .docx"),
        (many_entries(), "过大"),
        (bomb(), "压缩比异常"),
        (stray_name(), "名称异常"),
    ],
    ids=["empty", "text", "doc", "zip", "entries", "bomb", "names"],
)
def test_what_is_no_document_is_refused_in_chinese(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableDocumentError, match=words):
        read_document(data)


def test_a_file_larger_than_a_document_can_be_is_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("word/media/a", b"")
        archive.infolist()[0].file_size = 300 * 1024 * 1024
    with pytest.raises(UnreadableDocumentError, match="过大"):
        read_document(target.getvalue())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_declared_document_type_is_refused(draft: bytes, encoding: str) -> None:
    hostile = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode(encoding)
    data = changed(draft, lambda name, old: hostile if name == "word/document.xml" else old)
    with pytest.raises(UnreadableDocumentError, match="DOCTYPE"):
        read_document(data)


@pytest.mark.parametrize("missing", ["word/document.xml", "_rels/.rels"])
def test_a_missing_part_is_refused(draft: bytes, missing: str) -> None:
    with pytest.raises(UnreadableDocumentError):
        read_document(pack((n, c) for n, c in parts_of(draft).items() if n != missing))


def test_a_truncated_part_is_refused(draft: bytes) -> None:
    with pytest.raises(UnreadableDocumentError):
        read_document(changed(draft, lambda n, c: c[:-30] if n == "word/document.xml" else c))
