"""How charts look in one template: the face, the size and the width that its layout owner set."""

import io
import zipfile
from dataclasses import dataclass
from functools import lru_cache
from xml.etree import ElementTree as ET

from kjreport.word.standard import GB, TWIPS_PER_POINT, Typeface
from kjreport.word.style_names import CHART_STYLE

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_EMU_PER_TWIP = 635
#: Custom: what stands in a chart is smaller than what stands in a table, in half points.
_HALF_POINTS = 21


@dataclass(frozen=True, slots=True)
class ChartLook:
    """Faces of 汉字 and of digits, the size in half points, the room on a line in EMU."""

    face: str
    latin: str
    half_points: int
    width: int


_BODY = GB.face(Typeface.BODY)
#: That of the standard.
PLAIN_LOOK = ChartLook(_BODY, _BODY, _HALF_POINTS, GB.page.text_width * _EMU_PER_TWIP)


@lru_cache(maxsize=8)
def chart_look(template: bytes) -> ChartLook:
    """Read the look from the style 图表 of a template, what it leaves open from the defaults."""
    with zipfile.ZipFile(io.BytesIO(template)) as package:
        styles = ET.fromstring(package.read("word/styles.xml"))  # noqa: S314 - checked template
        document = ET.fromstring(package.read("word/document.xml"))  # noqa: S314 - as above
    own = next((one for one in styles.iter(f"{_W}style") if _name(one) == CHART_STYLE), None)
    places = (own, styles.find(f"{_W}docDefaults"))
    face = _first(places, f".//{_W}rPr/{_W}rFonts", "eastAsia") or _BODY
    latin = _first(places, f".//{_W}rPr/{_W}rFonts", "ascii") or face
    size = _first(places, f".//{_W}rPr/{_W}sz", "val")
    return ChartLook(face, latin, int(size or _HALF_POINTS), _width(document) * _EMU_PER_TWIP)


def _name(style: ET.Element) -> str:
    name = style.find(f"{_W}name")
    return "" if name is None else name.attrib.get(f"{_W}val", "")


def _first(places: tuple[ET.Element | None, ...], path: str, attribute: str) -> str:
    for place in places:
        found = None if place is None else place.find(path)
        if found is not None and f"{_W}{attribute}" in found.attrib:
            return found.attrib[f"{_W}{attribute}"]
    return ""


def _width(document: ET.Element) -> int:
    """Measure the last section, which is that of the text; in twips."""
    sections = list(document.iter(f"{_W}sectPr"))
    size = sections[-1].find(f"{_W}pgSz") if sections else None
    margins = sections[-1].find(f"{_W}pgMar") if sections else None
    if size is None or margins is None:
        return GB.page.text_width
    taken = sum(int(margins.attrib.get(f"{_W}{side}", "0")) for side in ("left", "right"))
    width = int(size.attrib.get(f"{_W}w", "0")) - taken
    return width if width > TWIPS_PER_POINT else GB.page.text_width
