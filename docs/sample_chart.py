"""Draw the picture of the sample 简报: a bar chart as PNG, made of nothing but code.

Run ``python docs/sample_chart.py``; digits are drawn as on a pocket calculator, so no font
is needed and the picture is the same everywhere.
"""

import struct
import zlib
from pathlib import Path

FILE = (
    Path(__file__).resolve().parent.parent / "data/云河市科学技术局/2025/图片/高新技术企业数量.png"
)
COUNTS = {"2022": 48, "2023": 58, "2024": 71, "2025": 86}

_WIDTH, _HEIGHT = 960, 520
_GROUND, _BASE = 440, 40
_PER_COMPANY = 4
_BAR, _PITCH = 110, 225
_WHITE, _GREY, _BLUE, _DARK = b"\xff\xff\xff", b"\xd0\xd0\xd0", b"\x2f\x6d\xb5", b"\x30\x30\x30"
#: The strokes of each digit: top, upper left, upper right, middle, lower left, lower right,
#: bottom.
_STROKES = {
    "0": "1110111",
    "1": "0010010",
    "2": "1011101",
    "3": "1011011",
    "4": "0111010",
    "5": "1101011",
    "6": "1101111",
    "7": "1010010",
    "8": "1111111",
    "9": "1111011",
}
_DIGIT_WIDTH, _DIGIT_HEIGHT, _STROKE, _GAP = 16, 30, 4, 8

Rows = list[bytearray]


def chart() -> bytes:
    """Return the chart as a PNG."""
    rows = [bytearray(_WHITE * _WIDTH) for _ in range(_HEIGHT)]
    for count in range(0, 101, 20):
        _fill(rows, (_BASE, _GROUND - count * _PER_COMPANY), (_WIDTH - 2 * _BASE, 1), _GREY)
    for index, (year, count) in enumerate(COUNTS.items()):
        left = _BASE + _PITCH // 2 - _BAR // 2 + index * _PITCH
        top = _GROUND - count * _PER_COMPANY
        _fill(rows, (left, top), (_BAR, _GROUND - top), _BLUE)
        _write(rows, (left + _BAR // 2, top - _DIGIT_HEIGHT - 12), str(count))
        _write(rows, (left + _BAR // 2, _GROUND + 18), year)
    _fill(rows, (_BASE, _GROUND), (_WIDTH - 2 * _BASE, 3), _DARK)
    return _png(rows)


def _write(rows: Rows, middle: tuple[int, int], digits: str) -> None:
    left = middle[0] - (len(digits) * (_DIGIT_WIDTH + _GAP) - _GAP) // 2
    for digit in digits:
        _digit(rows, (left, middle[1]), digit)
        left += _DIGIT_WIDTH + _GAP


def _digit(rows: Rows, corner: tuple[int, int], digit: str) -> None:
    x, y = corner
    right, half = _DIGIT_WIDTH - _STROKE, (_DIGIT_HEIGHT - _STROKE) // 2
    across, down = (_DIGIT_WIDTH, _STROKE), (_STROKE, half + _STROKE)
    places = (
        (0, 0, across),
        (0, 0, down),
        (right, 0, down),
        (0, half, across),
        (0, half, down),
        (right, half, down),
        (0, 2 * half, across),
    )
    for (dx, dy, size), drawn in zip(places, _STROKES[digit], strict=True):
        if drawn == "1":
            _fill(rows, (x + dx, y + dy), size, _DARK)


def _fill(rows: Rows, corner: tuple[int, int], size: tuple[int, int], color: bytes) -> None:
    (x, y), (width, height) = corner, size
    for row in rows[y : y + height]:
        row[3 * x : 3 * (x + width)] = color * width


def _png(rows: Rows) -> bytes:
    header = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 2, 0, 0, 0)
    packed = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    chunks = (("IHDR", header), ("IDAT", packed), ("IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind.encode(), data) for kind, data in chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    checked = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checked)


if __name__ == "__main__":
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_bytes(chart())
    print(FILE.name)
