"""Forms of the 科室 in Word: the same bytes for the same form, read by words alone."""

import io
import zipfile

import pytest
from docx import Document

from kjreport.errors import UnreadableDocumentError
from kjreport.word.collect_form import WordForm, WordTable, filled_tables, word_form

FORM = WordForm(
    "云河市科学技术局报送表",
    ("填写说明。",),
    (
        WordTable("", (("科室", "人才科"), ("报送人", "")), (2000, 6845), heads_column=True),
        WordTable("指标", (("指标", "数值"), ("R&D<5%", "")), (4000, 4845), height=400),
    ),
)


def _words(content: bytes) -> list[list[list[str]]]:
    return [[[cell.words for cell in row] for row in table] for table in filled_tables(content)]


def _with(content: bytes, old: str, new: str) -> bytes:
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as package,
        zipfile.ZipFile(written, "w") as changed,
    ):
        for name in package.namelist():
            data = package.read(name)
            if name == "word/document.xml":
                assert old.encode() in data
                data = data.replace(old.encode(), new.encode())
            changed.writestr(name, data)
    return written.getvalue()


def test_a_form_is_read_as_it_was_written() -> None:
    assert _words(word_form(FORM)) == [
        [["科室", "人才科"], ["报送人", ""]],
        [["指标", "数值"], ["R&D<5%", ""]],
    ]


def test_the_same_form_gives_the_same_bytes() -> None:
    assert word_form(FORM) == word_form(FORM)


def test_word_opens_it() -> None:
    document = Document(io.BytesIO(word_form(FORM)))

    assert [one.text for one in document.paragraphs][:2] == ["云河市科学技术局报送表", "填写说明。"]
    assert document.tables[1].style is None or document.tables[1].cell(1, 0).text == "R&D<5%"


def test_tracked_changes_are_read_as_accepted() -> None:
    run = '<w:r><w:t xml:space="preserve">人才科</w:t></w:r>'
    tracked = (
        '<w:del w:id="1" w:author="甲"><w:r><w:delText>人才科</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="甲"><w:r><w:t>科技人才科</w:t></w:r></w:ins>'
        '<w:moveFrom w:id="3" w:author="甲"><w:r><w:t>旧</w:t></w:r></w:moveFrom>'
    )

    assert _words(_with(word_form(FORM), run, tracked))[0][0] == ["科室", "科技人才科"]


def test_a_row_in_a_content_control_is_read() -> None:
    content = _with(word_form(FORM), "<w:tr>", "<w:sdt><w:sdtContent><w:tr>")
    content = _with(content, "</w:tr>", "</w:tr></w:sdtContent></w:sdt>")

    assert _words(content)[0] == [["科室", "人才科"], ["报送人", ""]]


def test_what_is_no_docx_is_refused() -> None:
    with pytest.raises(UnreadableDocumentError):
        filled_tables(b"PK\x03\x04 no archive")
