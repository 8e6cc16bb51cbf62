"""Pictures in a draft: scaled, turned, stored once, and read back by name."""

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pdfplumber
import pytest

from kjreport.doctree.nodes import Document, Paragraph, ParagraphKind, Picture
from kjreport.source.pictures import PictureFile, PictureFormat
from kjreport.word.drafting import render_document
from kjreport.word.pictures import EMU_PER_MM, size_in_emu
from kjreport.word.reader import read_document
from tests.word.documents import text
from tests.word.picture_files import bmp, jpeg, png, read
from tests.word.rendering import mm, render_pdf

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def drawn(template: bytes, *names: str, **files: PictureFile) -> dict[str, bytes]:
    document = Document(tuple(Picture(name) for name in names))
    data = render_document(document, template, pictures=files)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def tree(parts: dict[str, bytes]) -> ET.Element:
    return ET.fromstring(parts["word/document.xml"])


def media(parts: dict[str, bytes]) -> list[str]:
    return [name for name in parts if name.startswith("word/media/")]


def millimetres(width: int, height: int, orientation: int = 1) -> tuple[int, int]:
    file = PictureFile(b"", PictureFormat.PNG, width, height, orientation)
    across, along = size_in_emu(file)
    return round(across / EMU_PER_MM), round(along / EMU_PER_MM)


def test_a_wide_picture_is_as_wide_as_the_text() -> None:
    assert millimetres(4000, 1000) == (156, 39)


def test_a_tall_picture_leaves_room_for_the_text_about_it() -> None:
    assert millimetres(3000, 4000) == (75, 100)


def test_a_small_picture_is_not_blown_up() -> None:
    assert millimetres(96, 192) == (25, 51)


def test_a_picture_on_its_side_is_measured_as_it_is_seen() -> None:
    assert millimetres(4000, 1000, orientation=6) == (100, 25)


@pytest.mark.parametrize(
    ("orientation", "turn"),
    [
        (1, {}),
        (2, {"flipH": "1"}),
        (3, {"rot": "10800000"}),
        (4, {"rot": "10800000", "flipH": "1"}),
        (5, {"rot": "16200000", "flipH": "1"}),
        (6, {"rot": "5400000"}),
        (7, {"rot": "5400000", "flipH": "1"}),
        (8, {"rot": "16200000"}),
    ],
)
def test_a_picture_is_turned_as_its_camera_was_held(
    template: bytes, orientation: int, turn: dict[str, str]
) -> None:
    parts = drawn(template, "甲", 甲=read(jpeg(400, 300, orientation)))
    frame = tree(parts).find(f".//{PIC}spPr/{A}xfrm")
    assert frame is not None
    assert dict(frame.attrib) == turn


@pytest.mark.parametrize("orientation", [5, 6, 7, 8])
def test_a_picture_on_its_side_fills_a_box_that_is_as_it_is_seen(
    template: bytes, orientation: int
) -> None:
    picture = read(jpeg(400, 300, orientation))
    width, height = size_in_emu(picture)
    parts = drawn(template, "甲", 甲=picture)
    extent, room = tree(parts).find(f".//{WP}extent"), tree(parts).find(f".//{WP}effectExtent")
    frame = tree(parts).find(f".//{PIC}spPr/{A}xfrm")
    assert extent is not None
    assert room is not None
    assert frame is not None
    assert extent.attrib == {"cx": str(height), "cy": str(width)}
    assert set(room.attrib.values()) == {"0"}
    offset, size = frame
    assert size.attrib == {"cx": str(width), "cy": str(height)}
    middle = [
        int(offset.attrib[side]) + half
        for side, half in zip("xy", (width // 2, height // 2), strict=True)
    ]
    assert middle == pytest.approx([height // 2, width // 2], abs=1)


def test_pictures_on_their_side_stand_within_the_text(
    printer: str, template: bytes, tmp_path: Path
) -> None:
    """The box of the ink: LibreOffice once moved such pictures to the right and down."""
    assert printer
    picture = read(bmp(400, 600))
    names = {str(turn): replace(picture, orientation=turn) for turn in (1, 6, 8)}
    blocks = tuple(Picture(name) for name in names)
    pdf = render_pdf(render_document(Document(blocks), template, pictures=names), tmp_path)
    with pdfplumber.open(pdf) as opened:
        images = [one for page in opened.pages for one in page.images]
    places = [(mm(one["x0"]), mm(one["x1"]), mm(one["bottom"] - one["top"])) for one in images]
    assert len(places) == len(names)
    for left, right, _ in places:
        assert (left + right) / 2 == pytest.approx(106, abs=0.5)
        assert left >= 27.9
    assert [height for *_, height in places] == pytest.approx([100, 100, 100], abs=4)


def test_the_same_picture_under_two_names_is_stored_once(template: bytes) -> None:
    parts = drawn(template, "甲", "乙", "甲", 甲=read(png()), 乙=read(png()))
    assert media(parts) == ["word/media/picture1.png"]
    assert len(re.findall(b'r:embed="rIdPicture1"', parts["word/document.xml"])) == 3


def test_every_picture_has_a_number_of_its_own(template: bytes) -> None:
    parts = drawn(template, "甲", "甲", 甲=read(png()))
    numbers = [one.attrib["id"] for one in tree(parts).iter(f"{WP}docPr")]
    assert len(set(numbers)) == 2


def test_media_are_named_in_relationships_and_content_types(template: bytes) -> None:
    parts = drawn(template, "甲", "乙", 甲=read(png()), 乙=read(jpeg(4, 3)))
    for number, ending in ((1, "png"), (2, "jpeg")):
        target = f"media/picture{number}.{ending}"
        relationships = parts["word/_rels/document.xml.rels"].decode()
        assert f'Id="rIdPicture{number}"' in relationships
        assert f'Target="{target}"' in relationships
        kinds = parts["[Content_Types].xml"].decode()
        assert f'PartName="/word/{target}" ContentType="image/{ending}"' in kinds


def test_words_below_a_picture_are_read_out_for_it_and_stay_with_it(template: bytes) -> None:
    caption = Paragraph(ParagraphKind.CAPTION, text("“图”<1>"))
    document = Document((Picture("甲"), caption))
    data = render_document(document, template, pictures={"甲": read(png())})
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = package.read("word/document.xml")
    described = ET.fromstring(body).find(f".//{WP}docPr")
    assert described is not None
    assert described.attrib["descr"] == "“图”<1>"
    assert b"<w:keepNext/>" in body
    assert read_document(data) == document


def test_a_picture_that_is_not_there_is_a_grey_line_of_words(template: bytes) -> None:
    parts = drawn(template, "图片/无.png")
    assert "【图片缺失：图片/无.png】".encode() in parts["word/document.xml"]
    assert b'w:val="808080"' in parts["word/document.xml"]
    assert media(parts) == []
