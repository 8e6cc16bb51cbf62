"""Reading picture files: what they are, how large, which way up; no picture is decoded."""

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

#: Bytes; a draft with larger pictures could not be sent by mail.
SIZE_LIMIT = 20_000_000
#: In each direction; more cannot be seen on paper and chokes office software.
_MOST_PIXELS = 20_000


class PictureFormat(Enum):
    """The formats that Word shows everywhere; the value is the ending in the package."""

    PNG = "png"
    JPEG = "jpeg"
    GIF = "gif"
    BMP = "bmp"


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture as stored: ``width`` and ``height`` in pixels before it is turned."""

    content: bytes
    format: PictureFormat
    width: int
    height: int
    orientation: int = 1
    """As EXIF counts: 1 upright, 2–8 turned or mirrored."""


class PictureFault(Enum):
    """Why a file cannot be printed."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too large"
    UNSUPPORTED = "unsupported"
    DAMAGED = "damaged"


class DamagedPictureError(ValueError):
    """The file says what it is, but does not hold it whole."""


def read_picture(file: Path) -> PictureFile | PictureFault:
    """Read a picture file, or say why it cannot be used."""
    try:
        if not file.is_file():
            return PictureFault.MISSING
        if file.stat().st_size > SIZE_LIMIT:
            return PictureFault.TOO_LARGE
        content = file.read_bytes()
    except (OSError, ValueError):
        return PictureFault.UNREADABLE
    return parsed_picture(content)


def parsed_picture(content: bytes) -> PictureFile | PictureFault:
    """Tell format, size and orientation from the bytes; damage is noticed where it shows."""
    read = next((read for start, read in _READERS.items() if content.startswith(start)), None)
    if read is None:
        return PictureFault.UNSUPPORTED
    try:
        picture = read(content)
    except (DamagedPictureError, struct.error, IndexError):
        return PictureFault.DAMAGED
    if min(picture.width, picture.height) < 1:
        return PictureFault.DAMAGED
    if max(picture.width, picture.height) > _MOST_PIXELS:
        return PictureFault.TOO_LARGE
    return picture


def _png(content: bytes) -> PictureFile:
    kind, width, height = struct.unpack_from(">4sII", content, 12)
    if kind != b"IHDR" or _PNG_END not in content:
        raise DamagedPictureError
    return PictureFile(content, PictureFormat.PNG, width, height)


def _gif(content: bytes) -> PictureFile:
    width, height = struct.unpack_from("<HH", content, 6)
    if not content.rstrip(b"\0").endswith(b";"):
        raise DamagedPictureError
    return PictureFile(content, PictureFormat.GIF, width, height)


def _bmp(content: bytes) -> PictureFile:
    size, _, _, start, header, width, height = struct.unpack_from("<IHHIIii", content, 2)
    if header < 40 or start >= len(content) or size > len(content):  # noqa: PLR2004 - its header
        raise DamagedPictureError
    return PictureFile(content, PictureFormat.BMP, width, abs(height))


def _jpeg(content: bytes) -> PictureFile:
    orientation = 1
    if b"\xff\xd9" not in content[-4096:]:
        raise DamagedPictureError
    for marker, segment in _jpeg_segments(content):
        if marker == _APP1 and segment.startswith(_EXIF):
            orientation = _exif_orientation(segment[len(_EXIF) :])
        elif marker in _FRAMES:
            height, width = struct.unpack_from(">HH", segment, 1)
            return PictureFile(content, PictureFormat.JPEG, width, height, orientation)
    raise DamagedPictureError


#: The last chunk with its checksum, which is always the same.
_PNG_END = b"IEND\xaeB`\x82"
_APP1 = 0xE1
_SCAN = 0xDA
#: The markers that carry the size: all kinds of frames, which DHT, JPG and DAC stand between.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_EXIF = b"Exif\0\0"
_ORIENTATION = 0x0112
_ORIENTATIONS = range(1, 9)


def _jpeg_segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    position = 2
    while position + 4 <= len(content):
        start, marker, length = struct.unpack_from(">BBH", content, position)
        if start != 0xFF:  # noqa: PLR2004 - what every marker begins with
            raise DamagedPictureError
        if marker == 0xFF:  # noqa: PLR2004 - a filler
            position += 1
            continue
        if marker == _SCAN:
            return
        yield marker, content[position + 4 : position + 2 + length]
        position += 2 + length


def _exif_orientation(block: bytes) -> int:
    """Return the orientation, 1 where the block does not tell it soundly."""
    order = {b"II": "<", b"MM": ">"}.get(block[:2])
    if order is None:
        return 1
    try:
        (start,) = struct.unpack_from(f"{order}I", block, 4)
        (count,) = struct.unpack_from(f"{order}H", block, start)
        for index in range(count):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", block, start + 2 + 12 * index)
            if tag == _ORIENTATION:
                return value if value in _ORIENTATIONS else 1
    except struct.error:
        return 1
    return 1


_READERS: dict[bytes, Callable[[bytes], PictureFile]] = {
    b"\x89PNG\r\n\x1a\n": _png,
    b"\xff\xd8\xff": _jpeg,
    b"GIF87a": _gif,
    b"GIF89a": _gif,
    b"BM": _bmp,
}
