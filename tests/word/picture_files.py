"""Small pictures made of code, for the tests: nobody's photographs."""

import struct
import zlib

from kjreport.source.pictures import PictureFile, parsed_picture


def png(width: int = 4, height: int = 3, shade: int = 128) -> bytes:
    """Return a grey PNG."""
    rows = b"".join(b"\0" + bytes([shade]) * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        _chunk(kind, content)
        for kind, content in ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    checked = kind + content
    return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))


def jpeg(width: int, height: int, orientation: int | None = None, order: str = ">") -> bytes:
    """Return the frame of a JPEG: what tells size and orientation, and no image."""
    exif = b"" if orientation is None else _segment(0xE1, _exif(orientation, order))
    frame = _segment(0xC0, struct.pack(">BHHB", 8, height, width, 1) + b"\1\x11\0")
    return b"\xff\xd8" + exif + frame + _segment(0xDA, b"\1\1\0\0\x3f\0") + b"\0\xff\xd9"


def _segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def _exif(orientation: int, order: str) -> bytes:
    mark = b"MM" if order == ">" else b"II"
    head = mark + struct.pack(f"{order}HI", 42, 8)
    entry = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0)
    return b"Exif\0\0" + head + struct.pack(f"{order}H", 1) + entry + b"\0\0\0\0"


def gif(width: int, height: int) -> bytes:
    """Return the shell of a GIF."""
    return b"GIF89a" + struct.pack("<HHBBB", width, height, 0, 0, 0) + b";"


def bmp(width: int, height: int) -> bytes:
    """Return a white BMP of 24 bits; a negative height stores it from the top down."""
    row = b"\xff\xff\xff" * width + b"\0" * (-3 * width % 4)
    pixels = row * abs(height)
    info = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, len(pixels), 0, 0, 0, 0)
    return struct.pack("<2sIHHI", b"BM", 54 + len(pixels), 0, 0, 54) + info + pixels


def read(content: bytes) -> PictureFile:
    """Parse what must be a sound picture."""
    picture = parsed_picture(content)
    assert isinstance(picture, PictureFile)
    return picture


PICTURES = {"图片/甲.png": read(png()), "图片/乙.jpg": read(bmp(5, 2))}
