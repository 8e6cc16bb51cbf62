"""Level lines drawn beside the text, as far as one drawing tells them plainly."""

from collections.abc import Iterator

from kjreport.doctree.layout import TWIPS_PER_POINT, DrawnLine
from kjreport.word.inspector_package import Element, local_name, twips

_EMU_PER_TWIP = 635
_EMU_PER_POINT = 12700
_LEVEL = 20
"""A line is level when it is so many times as wide as high."""
_SHAPES = {"line", "straightConnector1"}
_HIDDEN = "Fallback"


def drawn_lines(paragraph: Element, number: int) -> Iterator[DrawnLine]:
    """Yield the lines that hang on a paragraph; groups of shapes are not looked into."""
    for element in paragraph.iter():
        name = local_name(element)
        found = None
        if name in {"anchor", "inline"}:
            found = _drawing(element, number)
        elif name == "line" and not _is_hidden(element):
            found = _old_line(element, number)
        if found is not None:
            yield found


def _is_hidden(element: Element) -> bool:
    """A copy of a drawing for programs that do not know it."""
    return any(local_name(above) == _HIDDEN for above in element.iterancestors())


def _drawing(anchor: Element, number: int) -> DrawnLine | None:
    shapes = [one for one in anchor.iter() if local_name(one) == "prstGeom"]
    if len(shapes) != 1 or shapes[0].get("prst") not in _SHAPES:
        return None
    extent = next((one for one in anchor if local_name(one) == "extent"), None)
    if extent is None:
        return None
    width, height = twips(extent.get("cx")), twips(extent.get("cy"))
    if width < height * _LEVEL:
        return None
    outline = next((one for one in anchor.iter() if local_name(one) == "ln"), None)
    thickness = 0 if outline is None else twips(outline.get("w"))
    return DrawnLine(number, width // _EMU_PER_TWIP, thickness / _EMU_PER_POINT, _colour(outline))


def _colour(outline: Element | None) -> str:
    for one in () if outline is None else outline.iter():
        if local_name(one) == "srgbClr":
            return one.get("val", "").upper()
    return ""


def _old_line(line: Element, number: int) -> DrawnLine | None:
    """Read a ``v:line`` of old Word and of WPS."""
    start, end = _point(line.get("from")), _point(line.get("to"))
    if start is None or end is None:
        return None
    width, height = abs(end[0] - start[0]), abs(end[1] - start[1])
    if not width or width < height * _LEVEL:
        return None
    weight = line.get("strokeweight", "")
    thickness = twips(f"0{weight}" if weight.startswith(".") else weight) / TWIPS_PER_POINT
    return DrawnLine(number, width, thickness, _old_colour(line.get("strokecolor", "")))


def _point(written: str | None) -> tuple[int, int] | None:
    parts = (written or "").split(",")
    if len(parts) != len(("x", "y")):
        return None
    across, down = (twips(one.strip()) for one in parts)
    return across, down


def _old_colour(written: str) -> str:
    if written.lower() == "red":
        return "FF0000"
    return written.partition(" ")[0].lstrip("#").upper() if written.startswith("#") else ""
