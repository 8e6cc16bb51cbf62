"""What PDFium measures, held against pdfplumber, poppler and the pixels of the page."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pdfplumber
import pytest

from kjreport.doctree.printed import PrintedPage, mm
from kjreport.errors import ToolMissingError, UnreadableDocumentError
from kjreport.word.converter import convert_to_pdf
from kjreport.word.page_measure import measure_pages
from kjreport.word.page_pictures import DOTS_PER_INCH, page_pictures
from kjreport.word.pdf_objects import drawn_pages
from kjreport.word.printed_words import pdf_words
from kjreport.word.template_builder import build_template
from tests.word.rendering import measure
from tests.word.test_page import fill

WORDS = (
    ("公文标题", "2025年工作总结"),
    *(("公文正文", "全年实施项目120项，“十四五”规划顺利推进；" * 20),) * 2,
    ("整块", "格"),
    ("附件标识", "附件"),
)
DOTS = 300
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def pdf(soffice: str) -> bytes:
    assert soffice
    (printed,) = convert_to_pdf((fill(build_template(), WORDS),))
    assert printed.pdf is not None
    return printed.pdf


@pytest.fixture(scope="module")
def pages(pdf: bytes) -> tuple[PrintedPage, ...]:
    return measure_pages(pdf)


def test_lines_are_measured_as_pdfplumber_measures_them(
    pdf: bytes, pages: tuple[PrintedPage, ...], tmp_path: Path
) -> None:
    file = tmp_path / "printed.pdf"
    file.write_bytes(pdf)
    compared = 0
    for page, other in zip(pages, measure(file), strict=True):
        assert other.page_number is not None
        for line, expected in zip(page.lines, (*other.lines, other.page_number), strict=True):
            assert line.text == expected.text
            assert line.characters == expected.characters
            assert line.sizes == expected.sizes
            assert line.baseline == pytest.approx(mm(expected.baseline), abs=0.05)
            assert (line.left, line.right) == pytest.approx(
                (expected.left, expected.right), abs=0.05
            )
            compared += 1
    assert compared > 40


def test_ruled_lines_are_measured_as_pdfplumber_measures_them(
    pdf: bytes, pages: tuple[PrintedPage, ...], tmp_path: Path
) -> None:
    file = tmp_path / "printed.pdf"
    file.write_bytes(pdf)
    with pdfplumber.open(file) as opened:
        for page, other in zip(pages, opened.pages, strict=True):
            flat = [line for line in other.lines if line["width"] > line["height"]]
            heights = sorted({round(mm(line["top"]), 1) for line in flat})
            assert sorted({round(rule.y, 1) for rule in page.rules}) == heights
            for rule in page.rules:
                assert rule.thickness == pytest.approx(mm(flat[0]["linewidth"]), abs=0.02)
                assert rule.width == pytest.approx(156, abs=1)
    assert any(page.rules for page in pages)


def test_ink_stands_where_the_pixels_are(pdf: bytes, pages: tuple[PrintedPage, ...]) -> None:
    """The page number is alone at the foot: its ink is measured twice."""
    width, height, rows = next(iter(drawn_pages(pdf, DOTS)))
    number = pages[0].lines[-1]
    first_row = int(265 / 25.4 * DOTS)
    dark = [
        row
        for row in range(first_row, height)
        if min(rows[3 * width * row : 3 * width * (row + 1)]) < 128
    ]
    assert number.text == "— 1 —"
    assert number.top == pytest.approx(dark[0] / DOTS * 25.4, abs=0.15)
    assert number.bottom == pytest.approx((dark[-1] + 1) / DOTS * 25.4, abs=0.15)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is absent")
def test_poppler_reads_the_same_words_and_edges_but_neither_faces_nor_baselines(
    pdf: bytes, pages: tuple[PrintedPage, ...], tmp_path: Path
) -> None:
    file = tmp_path / "printed.pdf"
    file.write_bytes(pdf)
    boxes = subprocess.run(
        ["pdftotext", "-bbox-layout", file, "-"], capture_output=True, check=True
    ).stdout.decode("utf-8")
    lines = re.findall(r'<line xMin="([0-9.]+)" \S+ xMax="([0-9.]+)"', boxes)
    edges = [(mm(float(left)), mm(float(right))) for left, right in lines]
    flush = [line for page in pages for line in page.lines if line.characters > 20]
    for line in flush:
        assert any((line.left, line.right) == pytest.approx(other, abs=0.2) for other in edges), (
            line.text
        )
    assert "font" not in boxes
    assert "base" not in boxes


def test_without_the_extra_the_message_says_what_to_install(
    pdf: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    _without_pdfium(monkeypatch)
    with pytest.raises(ToolMissingError, match="pip install pypdfium2"):
        measure_pages(pdf)


def test_what_is_no_pdf_is_unreadable() -> None:
    with pytest.raises(UnreadableDocumentError):
        measure_pages(b"no PDF")


def test_pictures_are_drawn_of_every_page(pdf: bytes, pages: tuple[PrintedPage, ...]) -> None:
    pictures = tuple(page_pictures(pdf))
    assert len(pictures) == len(pages)
    for picture in pictures:
        assert picture.startswith(PNG)
        assert int.from_bytes(picture[16:20]) == pytest.approx(210 / 25.4 * DOTS_PER_INCH, abs=2)
        assert int.from_bytes(picture[20:24]) == pytest.approx(297 / 25.4 * DOTS_PER_INCH, abs=2)


def test_pictures_and_words_come_from_poppler_without_the_extra(
    pdf: bytes, pages: tuple[PrintedPage, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = pdf_words(pdf)
    _without_pdfium(monkeypatch)
    if shutil.which("pdftoppm") is None:
        pytest.skip("poppler is absent")
    pictures = tuple(page_pictures(pdf))
    assert [picture.startswith(PNG) for picture in pictures] == [True] * len(pages)
    by_poppler = pdf_words(pdf)
    assert by_poppler is not None
    assert words is not None
    assert sorted(by_poppler) == sorted(words)


def test_without_any_program_there_are_no_pictures_and_no_words(
    pdf: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _without_pdfium(monkeypatch)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ToolMissingError, match="pdftoppm"):
        page_pictures(pdf)
    assert pdf_words(pdf) is None


def _without_pdfium(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    monkeypatch.delitem(sys.modules, "kjreport.word.pdf_objects", raising=False)
