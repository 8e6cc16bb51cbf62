"""Blocks whose geometry is computed fill the page of the template, whosever it is."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pdfplumber
import pytest

from kjreport.doctree.nodes import (
    Document,
    Paragraph,
    ParagraphKind,
    Picture,
    Seal,
    Signature,
    Table,
)
from kjreport.source.files import SourceSet
from kjreport.word.drafting import render_document
from kjreport.word.plan_cache import plan_for
from kjreport.word.profile_file import load_profile
from kjreport.word.profiles import BUILT_IN
from kjreport.word.standard import GB, Profile, twips_from_mm
from kjreport.word.template_builder import build_template
from kjreport.word.template_page import page_of
from tests.word.documents import parts_of, text
from tests.word.picture_files import png, read
from tests.word.rendering import mm, render_pdf
from tests.word.test_masthead_page import IMPRINT, MASTHEADS, OPENING, TABLE, rules

OFFICE = """\
说明: 东山区科技局自用，左右各留 35 毫米
页边距: {左: 35, 右: 35}
"""
LEFT, WIDTH = 35, 140
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Profile:
    file = tmp_path_factory.mktemp("layouts") / "东山.yaml"
    file.write_text(OFFICE, encoding="utf-8")
    profile = load_profile(file, SourceSet({})).value
    assert profile is not None
    return profile


@pytest.fixture(scope="module")
def office_template(office: Profile) -> bytes:
    return build_template(office)


@pytest.mark.parametrize("profile", BUILT_IN, ids=lambda profile: profile.name)
def test_the_page_read_from_a_template_is_that_of_its_profile(profile: Profile) -> None:
    read_page, page = plan_for(build_template(profile)).page, profile.page

    assert (read_page.text_width, read_page.text_height) == (page.text_width, page.text_height)
    assert (read_page.left, read_page.line) == (page.left, page.line)
    assert read_page.characters == page.characters


def test_the_page_of_an_office_is_read_from_its_template(
    office: Profile, office_template: bytes
) -> None:
    page = plan_for(office_template).page

    assert page.text_width == pytest.approx(twips_from_mm(WIDTH), abs=2)
    assert page.left == pytest.approx(twips_from_mm(LEFT), abs=2)
    assert page.characters == office.page.characters


def test_a_template_that_tells_no_page_has_that_of_the_standard() -> None:
    assert page_of(b"<a/>", None) == GB.page


def _tables(data: bytes) -> list[ET.Element]:
    return list(ET.fromstring(parts_of(data)["word/document.xml"]).iter(f"{W}tbl"))


def _width(table: ET.Element) -> int:
    found = table.find(f"{W}tblPr/{W}tblW")
    assert found is not None
    return int(found.attrib[f"{W}w"])


def test_tables_imprints_and_pictures_are_as_wide_as_the_text(office_template: bytes) -> None:
    upright = Document((Table(TABLE.head, TABLE.rows), Picture("甲"), IMPRINT))
    data = render_document(upright, office_template, pictures={"甲": read(png(4000, 2000))})
    page = plan_for(office_template).page
    extent = ET.fromstring(parts_of(data)["word/document.xml"]).find(f".//{WP}extent")

    assert [_width(one) for one in _tables(data)] == [page.text_width] * 2
    assert extent is not None
    assert int(extent.attrib["cx"]) == pytest.approx(page.text_width * 635, abs=635)


def test_a_landscape_table_is_as_wide_as_the_text_is_high(office_template: bytes) -> None:
    data = render_document(Document((TABLE,)), office_template)
    page = plan_for(office_template).page

    assert [_width(one) for one in _tables(data)] == [page.text_height]


def test_the_printed_pages_of_an_office_keep_within_its_margins(
    printer: str, office_template: bytes, tmp_path: Path
) -> None:
    """版头 with 签发人, a table, joint 署名 with seals, 版记: nothing beyond 35–175 mm."""
    assert printer
    signers = tuple(map(text, ("云河市科学技术局", "云河市发展和改革委员会", "云河市财政局")))
    blocks = (
        MASTHEADS["upward, joint"],
        *OPENING,
        Table(TABLE.head, TABLE.rows[:3]),
        Paragraph(ParagraphKind.BODY, text("特此报告。")),
        Signature(signers, text("2026年1月8日"), Seal.STAMPED),
        IMPRINT,
    )
    pdf = render_pdf(render_document(Document(blocks), office_template), tmp_path)
    with pdfplumber.open(pdf) as opened:
        pages = opened.pages
        inked = [one for page in pages for one in page.chars if one["text"].strip()]
        lefts = [mm(one["x0"]) for one in inked]
        rights = [mm(one["x1"]) for one in inked]
        last = rules(pdf, len(pages) - 1)[-1]
    assert min(lefts) >= LEFT - 0.3
    assert max(rights) <= LEFT + WIDTH + 0.3
    assert (last.left, last.right) == pytest.approx((LEFT, LEFT + WIDTH), abs=0.5)
    assert last.top == pytest.approx(262, abs=0.5)
