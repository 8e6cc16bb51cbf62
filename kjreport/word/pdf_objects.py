"""The characters and drawn lines of a PDF, read with PDFium; imported where measured only.

Coordinates are PDF's own: points from the lower left corner of the page.
"""

import ctypes
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from math import hypot

import pypdfium2 as pdfium
import pypdfium2.raw as api

_NAME_BYTES = 256
_POINTS_PER_INCH = 72
_RGB_BYTES = 3


@dataclass(frozen=True, slots=True)
class PdfCharacter:
    """One character; ``x`` and ``y`` are its origin on the baseline, ``ink`` its glyph's box."""

    text: str
    x: float
    y: float
    advance: float
    """The width of its cell along the line."""
    ink: tuple[float, float, float, float]
    """Left, bottom, right, top."""
    face: str
    size: float
    colour: tuple[int, int, int]
    is_turned: bool
    """Its line runs up or down the page."""


@dataclass(frozen=True, slots=True)
class PdfStroke:
    """One drawn path; ``width`` is 0 for one that is filled, not stroked."""

    box: tuple[float, float, float, float]
    """Left, bottom, right, top."""
    width: float
    colour: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class PdfPage:
    """One page with all that is on it."""

    width: float
    height: float
    characters: tuple[PdfCharacter, ...]
    strokes: tuple[PdfStroke, ...]
    has_pictures: bool


def read_pages(pdf: bytes) -> Iterator[PdfPage]:
    """Yield the pages.

    Raises:
        RuntimeError: PDFium cannot read the file (its own error derives from it).
    """
    with closing(pdfium.PdfDocument(pdf)) as document:
        for page in document:
            width, height = page.get_size()
            with closing(page.get_textpage()) as text:
                characters = tuple(_characters(text))
            yield PdfPage(width, height, characters, tuple(_strokes(page)), _has_pictures(page))


def drawn_pages(pdf: bytes, dots_per_inch: int) -> Iterator[tuple[int, int, bytes]]:
    """Yield each page drawn: its width and height in pixels, its rows in RGB without padding.

    Raises:
        RuntimeError: PDFium cannot read the file.
    """
    with closing(pdfium.PdfDocument(pdf)) as document:
        for page in document:
            drawn = page.render(scale=dots_per_inch / _POINTS_PER_INCH, rev_byteorder=True)
            rows, wide = bytes(drawn.buffer), drawn.width * _RGB_BYTES
            yield (
                drawn.width,
                drawn.height,
                b"".join(
                    rows[start : start + wide]
                    for start in range(0, drawn.stride * drawn.height, drawn.stride)
                ),
            )


def _characters(text: pdfium.PdfTextPage) -> Iterator[PdfCharacter]:
    for index in range(api.FPDFText_CountChars(text)):
        if api.FPDFText_IsGenerated(text, index) == 1:
            continue
        x, y = _doubles(2, lambda *to, at=index: api.FPDFText_GetCharOrigin(text, at, *to))
        matrix = api.FS_MATRIX()
        api.FPDFText_GetMatrix(text, index, matrix)
        is_turned = abs(matrix.b) > abs(matrix.a)
        yield PdfCharacter(
            text=chr(api.FPDFText_GetUnicode(text, index)),
            x=x,
            y=y,
            advance=_advance(text, index, is_turned=is_turned),
            ink=_ink(text, index),
            face=_face(text, index),
            size=api.FPDFText_GetFontSize(text, index) * hypot(matrix.a, matrix.b),
            colour=_colour(lambda *to, at=index: api.FPDFText_GetFillColor(text, at, *to)),
            is_turned=is_turned,
        )


def _advance(text: pdfium.PdfTextPage, index: int, *, is_turned: bool) -> float:
    box = api.FS_RECTF()
    api.FPDFText_GetLooseCharBox(text, index, box)
    return float(box.top - box.bottom if is_turned else box.right - box.left)


def _ink(text: pdfium.PdfTextPage, index: int) -> tuple[float, float, float, float]:
    left, right, bottom, top = _doubles(4, lambda *to: api.FPDFText_GetCharBox(text, index, *to))
    return left, bottom, right, top


def _face(text: pdfium.PdfTextPage, index: int) -> str:
    """Name the face; a subset's letters before a + are not part of its name."""
    name = ctypes.create_string_buffer(_NAME_BYTES)
    api.FPDFText_GetFontInfo(text, index, name, _NAME_BYTES, ctypes.c_int())
    return name.value.decode("utf-8", "replace").split("+")[-1]


def _strokes(page: pdfium.PdfPage) -> Iterator[PdfStroke]:
    for one in _objects(page):
        if api.FPDFPageObj_GetType(one) == api.FPDF_PAGEOBJ_PATH:
            yield _stroke(one)


def _has_pictures(page: pdfium.PdfPage) -> bool:
    kinds = {api.FPDFPageObj_GetType(one) for one in _objects(page)}
    return api.FPDF_PAGEOBJ_IMAGE in kinds


def _objects(page: pdfium.PdfPage) -> Iterator[object]:
    for index in range(api.FPDFPage_CountObjects(page)):
        yield api.FPDFPage_GetObject(page, index)


def _stroke(one: object) -> PdfStroke:
    """Read a path; PDFium widens the box of a stroked one, so its points are read."""
    fill, stroked = ctypes.c_int(), ctypes.c_int()
    api.FPDFPath_GetDrawMode(one, fill, stroked)
    if not stroked.value:
        return PdfStroke(_bounds(one), 0.0, _colour(_of(one, api.FPDFPageObj_GetFillColor)))
    matrix = api.FS_MATRIX()
    api.FPDFPageObj_GetMatrix(one, matrix)
    points = [_transformed(matrix, *point) for point in _points(one)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    width = ctypes.c_float()
    api.FPDFPageObj_GetStrokeWidth(one, width)
    box = (min(xs), min(ys), max(xs), max(ys)) if points else _bounds(one)
    colour = _colour(_of(one, api.FPDFPageObj_GetStrokeColor))
    return PdfStroke(box, width.value * hypot(matrix.a, matrix.b), colour)


def _points(one: object) -> Iterator[tuple[float, float]]:
    for index in range(api.FPDFPath_CountSegments(one)):
        x, y = ctypes.c_float(), ctypes.c_float()
        api.FPDFPathSegment_GetPoint(api.FPDFPath_GetPathSegment(one, index), x, y)
        yield x.value, y.value


def _transformed(matrix: api.FS_MATRIX, x: float, y: float) -> tuple[float, float]:
    return (
        matrix.a * x + matrix.c * y + matrix.e,
        matrix.b * x + matrix.d * y + matrix.f,
    )


def _bounds(one: object) -> tuple[float, float, float, float]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    api.FPDFPageObj_GetBounds(one, left, bottom, right, top)
    return left.value, bottom.value, right.value, top.value


def _doubles(count: int, fill: Callable[..., object]) -> tuple[float, ...]:
    values = tuple(ctypes.c_double() for _ in range(count))
    fill(*values)
    return tuple(value.value for value in values)


def _of(one: object, read: Callable[..., object]) -> Callable[..., object]:
    return lambda *to: read(one, *to)


def _colour(fill: Callable[..., object]) -> tuple[int, int, int]:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    fill(red, green, blue, alpha)
    return red.value, green.value, blue.value
