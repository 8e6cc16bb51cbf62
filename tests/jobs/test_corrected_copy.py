"""What --fix sets right in colours, tables, signatures and 版记, and what it leaves alone."""

import base64
import io
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from lxml import etree

from kjreport.checks.registry import layout_checks
from kjreport.checks.runner import run_layout_checks
from kjreport.jobs.check_layout import CheckLayoutRequest, measured_layout
from kjreport.jobs.fix_word_file import write_corrected_copy
from kjreport.word.standard import GB
from tests.checks.clerk_files import (
    correct_document,
    faced,
    heading,
    paragraph,
    saved,
)
from tests.checks.foreign_files import BY_NAME, notice
from tests.checks.test_planted_official import PLANTED

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)


def _fixed(document: WordDocument, folder: Path) -> tuple[Path, Path]:
    file = folder / "来稿.docx"
    file.write_bytes(saved(document))
    copy = write_corrected_copy(CheckLayoutRequest(file)).file
    assert copy is not None
    return file, copy


def _codes(file: Path) -> set[str]:
    layout = measured_layout(file.read_bytes(), GB)
    return {finding.code for finding in run_layout_checks(layout, layout_checks(), file)}


def _words(file: Path) -> list[str]:
    root = etree.fromstring(zipfile.ZipFile(file).read("word/document.xml"))
    texts = ("".join(one.itertext(f"{{{_W}}}t")) for one in root.iter(f"{{{_W}}}p"))
    return [text.strip(" \u3000") for text in texts]


def test_coloured_text_becomes_black_and_the_red_head_stays_red(tmp_path: Path) -> None:
    document = notice()
    document.paragraphs[15].runs[0].font.color.rgb = RGBColor(0xFF, 0, 0)
    file, copy = _fixed(document, tmp_path)
    assert (_codes(file), _codes(copy)) == ({"L138"}, set())
    mark = next(one for one in Document(str(copy)).paragraphs if one.text.endswith("局文件"))
    assert mark.runs[0].font.color.rgb == RGBColor(0xFF, 0, 0)


def test_a_signature_is_put_where_our_own_drafts_put_it(tmp_path: Path) -> None:
    document = correct_document()
    signer, date = document.paragraphs[-2:]
    signer.alignment = date.alignment = WD_ALIGN_PARAGRAPH.LEFT
    date.paragraph_format.right_indent = Pt(0)
    signer.runs[0].text = f"\t\t\t\t\t{signer.runs[0].text}"
    file, copy = _fixed(document, tmp_path)
    assert {"L137", "L172"} & _codes(file)
    assert _codes(copy) == set()
    signer, date = Document(str(copy)).paragraphs[-2:]
    cell = 8844 / 28
    widths = [8.0, 2.5 + 3 + 1]  # 云河市科学技术局; 2026年1月8日: digits are half as wide
    indents = [int(one._element.pPr.ind.get(qn("w:right"))) / cell for one in (signer, date)]
    assert indents[1] == pytest.approx(4, abs=0.05)
    assert indents[0] + widths[0] / 2 == pytest.approx(indents[1] + widths[1] / 2, abs=0.3)


def test_a_wide_table_is_drawn_into_the_text_and_its_type_set(tmp_path: Path) -> None:
    document = correct_document()
    table = document.add_table(rows=2, cols=2)
    for column, width in zip(table.columns, (Cm(12), Cm(6)), strict=True):
        column.width = width
    for cell in (cell for row in table.rows for cell in row.cells):
        faced(cell.paragraphs[0].add_run("任务"), "等线", 22.0)
    file, copy = _fixed(document, tmp_path)
    assert {"L181", "L182"} <= _codes(file)
    assert not {"L181", "L182"} & _codes(copy)
    (fixed,) = Document(str(copy)).tables
    widths = [int(column._gridCol.get(qn("w:w"))) for column in fixed.columns]
    assert sum(widths) == pytest.approx(8844, abs=2)
    assert widths[0] == pytest.approx(2 * widths[1], abs=3)


def test_the_type_of_an_imprint_is_set_and_its_lines_are_left(tmp_path: Path) -> None:
    document = notice()
    for run in document.tables[-1].rows[0].cells[0].paragraphs[0].runs:
        run.font.size = Pt(16)
    file, copy = _fixed(document, tmp_path)
    assert "L178" in _codes(file)
    assert _codes(copy) == set()


@pytest.mark.parametrize("name", list(BY_NAME))
def test_a_document_without_faults_gets_no_copy(name: str, tmp_path: Path) -> None:
    file = tmp_path / "来稿.docx"
    file.write_bytes(saved(BY_NAME[name]()))
    assert write_corrected_copy(CheckLayoutRequest(file)).file is None


@pytest.mark.parametrize("planted", PLANTED, ids=lambda one: f"{one.code} {one.what}")
def test_correcting_twice_gives_the_same_bytes_and_no_word_changes(planted, tmp_path) -> None:  # noqa: ANN001
    document = planted.make()
    planted.spoil(document)
    file = tmp_path / "来稿.docx"
    file.write_bytes(saved(document))
    content = file.read_bytes()
    copy = write_corrected_copy(CheckLayoutRequest(file)).file
    assert file.read_bytes() == content
    if copy is not None:
        assert _words(copy) == _words(file)
        assert write_corrected_copy(CheckLayoutRequest(copy)).file is None
        assert _codes(copy) <= _codes(file)


def _rich() -> WordDocument:
    """Return a document with all that Word files hold besides text, and faults everywhere."""
    document = correct_document()
    body = document.paragraphs[6]
    body.runs[0].font.size = Pt(14)
    body.runs[0].font.italic = True
    body.add_run().add_picture(io.BytesIO(_PIXEL))
    field = f'<w:fldSimple xmlns:w="{_W}" w:instr=" DATE "><w:r><w:t>今日</w:t></w:r></w:fldSimple>'
    body._element.append(parse_xml(field))
    for name in ("commentRangeStart", "commentRangeEnd", "bookmarkStart", "bookmarkEnd"):
        label = ' w:name="_Ref1"' if name == "bookmarkStart" else ""
        body._element.append(parse_xml(f'<w:{name} xmlns:w="{_W}" w:id="7"{label}/>'))
    listed = document.add_paragraph("自动编号的一段。", style="List Number")
    assert listed.style.name == "List Number"
    heading(document, "三、其他", 1).runs[0].font.bold = True
    inserted = (
        f'<w:ins xmlns:w="{_W}" w:id="9" w:author="甲" w:date="2026-01-01T00:00:00Z">'
        "<w:r><w:t>补充的话</w:t></w:r></w:ins>"
    )
    paragraph(document, "修订过的一段。")._element.append(parse_xml(inserted))
    return document


def test_pictures_fields_comments_lists_and_revisions_are_kept(tmp_path: Path) -> None:
    file, copy = _fixed(_rich(), tmp_path)
    before, after = zipfile.ZipFile(file), zipfile.ZipFile(copy)
    assert _words(copy) == _words(file)
    assert set(before.namelist()) <= set(after.namelist())
    touched = {name for name in before.namelist() if before.read(name) != after.read(name)}
    assert touched <= {
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "[Content_Types].xml",
        "word/settings.xml",
    }
    kept = (
        *("drawing", "fldSimple", "commentRangeStart", "commentRangeEnd", "bookmarkStart"),
        *("bookmarkEnd", "numPr", "ins", "pStyle", "i", "tbl", "hyperlink"),
    )
    counts = []
    for archive in (before, after):
        root = etree.fromstring(archive.read("word/document.xml"))
        counts.append(Counter(etree.QName(one).localname for one in root.iter()))
    assert {name: counts[0][name] for name in kept} == {name: counts[1][name] for name in kept}
    assert counts[0]["drawing"] == counts[0]["ins"] == 1
