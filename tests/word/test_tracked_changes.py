"""Changes of words in a Word file: accepted they read as meant, rejected as before."""

import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from kjreport.doctree.word_changes import Reviser, WordChange
from kjreport.word.inspector import inspect_layout
from kjreport.word.tracked_changes import with_tracked_changes
from tests.conftest import absent

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
REVISER = Reviser("kjreport", date(2026, 1, 8))


def document(*runs: str) -> bytes:
    """Return a file of one paragraph, a run per text."""
    made = Document()
    paragraph = made.add_paragraph()
    for number, text in enumerate(runs):
        paragraph.add_run(text).bold = bool(number % 2)
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def root_of(data: bytes) -> Any:  # noqa: ANN401  # lxml's elements
    return etree.fromstring(zipfile.ZipFile(BytesIO(data)).read("word/document.xml"))


def accepted(data: bytes) -> str:
    return inspect_layout(data).paragraphs[0].text


def rejected(data: bytes) -> str:
    root = root_of(data)
    for mark in list(root.iter(f"{{{_W}}}ins")):
        if mark.get(f"{{{_W}}}author") == REVISER.name:
            mark.getparent().remove(mark)
    return "".join(
        text.text or "" for text in root.iter(f"{{{_W}}}t", f"{{{_W}}}delText") if text.text
    )


def changed(data: bytes, *changes: tuple[int, int, str]) -> bytes:
    return with_tracked_changes(data, [WordChange(1, *one) for one in changes], REVISER)


@given(
    st.lists(
        st.text(st.sampled_from("甲乙丙丁，。 "), min_size=1, max_size=8), min_size=1, max_size=4
    ),
    st.data(),
)
def test_accepting_gives_the_words_meant_and_rejecting_the_old_ones(
    runs: list[str], data: st.DataObject
) -> None:
    text = "".join(runs)
    cuts = sorted(set(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6))))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    words = data.draw(
        st.lists(st.text("戊己", max_size=3), min_size=len(spans), max_size=len(spans))
    )
    meant = text
    for (start, end), new in reversed(list(zip(spans, words, strict=True))):
        meant = meant[:start] + new + meant[end:]
    before = document(*runs)
    after = changed(before, *((*span, new) for span, new in zip(spans, words, strict=True)))
    assert accepted(after) == meant
    assert rejected(after) == text


def test_the_marks_say_who_and_when() -> None:
    after = root_of(changed(document("今年以来,取得进展。"), (4, 5, "，")))
    marks = [*after.iter(f"{{{_W}}}ins"), *after.iter(f"{{{_W}}}del")]
    assert [mark.get(f"{{{_W}}}author") for mark in marks] == ["kjreport", "kjreport"]
    assert {mark.get(f"{{{_W}}}date") for mark in marks} == {"2026-01-08T00:00:00Z"}
    assert len({mark.get(f"{{{_W}}}id") for mark in marks}) == 2


def test_what_comes_looks_as_what_went() -> None:
    after = root_of(changed(document("甲", "乙,丙"), (2, 3, "，")))
    (run,) = after.iter(f"{{{_W}}}ins")
    assert run.find(f".//{{{_W}}}b") is not None


def test_nothing_to_change_leaves_the_bytes() -> None:
    data = document("甲乙")
    assert changed(data) == data


def test_the_same_change_twice_gives_the_same_bytes() -> None:
    data = document("甲,乙")
    assert changed(data, (1, 2, "，")) == changed(data, (1, 2, "，"))


def _with_insertion(author: str) -> bytes:
    made = Document()
    paragraph = made.add_paragraph("甲")
    inserted = (
        f'<w:ins xmlns:w="{_W}" w:id="9" w:author="{author}" w:date="2026-01-01T00:00:00Z">'
        "<w:r><w:t>乙,丙</w:t></w:r></w:ins>"
    )
    paragraph._element.append(parse_xml(inserted))
    file = BytesIO()
    made.save(file)
    return file.getvalue()


@pytest.mark.parametrize("author", ["张三", "kjreport"])
def test_within_an_insertion_the_marks_stay_well_formed(author: str) -> None:
    after = changed(_with_insertion(author), (2, 3, "，"))
    assert accepted(after) == "甲乙，丙"
    root = root_of(after)
    for mark in root.iter(f"{{{_W}}}ins"):
        assert [child.tag for child in mark.iter(f"{{{_W}}}ins")] == [mark.tag]
        assert len(mark) > 0
    assert len(list(root.iter(f"{{{_W}}}del"))) == (author != "kjreport")


def test_a_picture_among_the_words_is_never_taken_away() -> None:
    made = Document()
    paragraph = made.add_paragraph()
    run = paragraph.add_run("甲,乙")
    run._element.append(parse_xml(f'<w:footnoteReference xmlns:w="{_W}" w:id="2"/>'))
    file = BytesIO()
    made.save(file)
    after = changed(file.getvalue(), (2, 3, ""))
    assert accepted(after) == "甲,乙"
    assert len(list(root_of(after).iter(f"{{{_W}}}footnoteReference"))) == 1


def _faults(docx: bytes, file: Path) -> set[str]:
    try:
        from openxml_audit import (  # type: ignore[import-untyped]  # noqa: PLC0415 - of its group
            OpenXmlValidator,
        )
    except ImportError:
        absent("openxml-audit")
    file.write_bytes(docx)
    return {error.description for error in OpenXmlValidator().validate(str(file)).errors}


@pytest.mark.parametrize("author", ["张三", "kjreport", ""])
def test_the_file_stays_as_valid_as_it_was(author: str, tmp_path: Path) -> None:
    before = _with_insertion(author) if author else document("甲,乙", "丙,丁", "戊")
    after = changed(before, (1, 2, "，"), (2, 3, ""))
    assert after != before
    assert _faults(after, tmp_path / "稿.docx") <= _faults(before, tmp_path / "原.docx")
