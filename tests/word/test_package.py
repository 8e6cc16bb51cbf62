import io
import zipfile

from kjreport.word.package import pack

PARTS = (("[Content_Types].xml", b"<Types/>"), ("word/文件.xml", "云河".encode() * 500))


def test_zipfile_reads_every_part_back_and_finds_no_damage() -> None:
    with zipfile.ZipFile(io.BytesIO(pack(PARTS))) as archive:
        assert archive.testzip() is None
        assert [(name, archive.read(name)) for name in archive.namelist()] == list(PARTS)


def test_entries_are_dated_1980_and_deflated() -> None:
    with zipfile.ZipFile(io.BytesIO(pack(PARTS))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {info.compress_type for info in archive.infolist()} == {zipfile.ZIP_DEFLATED}


def test_the_same_parts_in_the_same_order_give_the_same_bytes() -> None:
    assert pack(PARTS) == pack(iter(PARTS))
    assert pack(PARTS) != pack(reversed(PARTS))


def test_an_empty_container_is_still_a_container() -> None:
    with zipfile.ZipFile(io.BytesIO(pack(()))) as archive:
        assert archive.namelist() == []
