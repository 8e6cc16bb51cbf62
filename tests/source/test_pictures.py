"""What a picture file is, told from its bytes."""

import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjreport.source import pictures
from kjreport.source.pictures import PictureFault, PictureFile, parsed_picture, read_picture
from tests.word.picture_files import bmp, gif, jpeg, png, read


@pytest.mark.parametrize(
    ("content", "format_name"),
    [(png(7, 5), "png"), (jpeg(7, 5), "jpeg"), (gif(7, 5), "gif"), (bmp(7, 5), "bmp")],
)
def test_format_and_size_are_read_from_the_bytes(content: bytes, format_name: str) -> None:
    picture = read(content)
    assert (picture.format.value, picture.width, picture.height) == (format_name, 7, 5)
    assert picture.orientation == 1


def test_a_bmp_stored_from_the_top_down_has_a_height_all_the_same() -> None:
    assert read(bmp(7, -5)).height == 5


@pytest.mark.parametrize("order", [">", "<"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_orientation_of_a_camera_is_read(orientation: int, order: str) -> None:
    assert read(jpeg(7, 5, orientation, order)).orientation == orientation


def test_an_orientation_that_does_not_exist_is_upright() -> None:
    assert read(jpeg(7, 5, 9)).orientation == 1


@pytest.mark.parametrize("content", [png(7, 5), jpeg(7, 5), gif(7, 5), bmp(7, 5)])
def test_a_file_that_ends_early_is_damaged(content: bytes) -> None:
    assert parsed_picture(content[: len(content) - 2]) is PictureFault.DAMAGED


@pytest.mark.parametrize(
    "content", [b"", b"RIFF\0\0\0\0WEBPVP8 ", b"<svg/>", b"%PDF-1.7", b"II*\0"]
)
def test_what_is_no_picture_for_word_is_not_supported(content: bytes) -> None:
    assert parsed_picture(content) is PictureFault.UNSUPPORTED


def test_a_picture_without_width_is_damaged() -> None:
    assert parsed_picture(gif(0, 5)) is PictureFault.DAMAGED


def test_more_pixels_than_paper_can_show_are_too_many() -> None:
    huge = png().replace(struct.pack(">II", 4, 3), struct.pack(">II", 20_001, 3))
    assert parsed_picture(huge) is PictureFault.TOO_LARGE


@given(start=st.sampled_from([png(), jpeg(7, 5, 6), gif(7, 5), bmp(7, 5)]), data=st.data())
def test_broken_bytes_never_break_the_reader(start: bytes, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(start) - 1))
    broken = start[:position] + data.draw(st.binary(max_size=9)) + start[position + 1 :]
    assert isinstance(parsed_picture(broken), PictureFile | PictureFault)


def test_a_file_is_read_from_disk(tmp_path: Path) -> None:
    file = tmp_path / "甲.png"
    file.write_bytes(png())
    assert read_picture(file) == read(png())


def test_a_file_that_is_not_there_is_missing(tmp_path: Path) -> None:
    assert read_picture(tmp_path / "无.png") is PictureFault.MISSING
    assert read_picture(tmp_path) is PictureFault.MISSING


def test_a_file_too_large_to_send_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "甲.png"
    file.write_bytes(png())
    monkeypatch.setattr(pictures, "SIZE_LIMIT", 20)
    assert read_picture(file) is PictureFault.TOO_LARGE
