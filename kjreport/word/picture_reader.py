"""Pictures of a .docx, read back: which one, not what it shows."""

import re
from xml.etree import ElementTree as ET

_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_MISSING = re.compile("【图片缺失：(.*)】")


def picture_name(paragraph: ET.Element, words: str) -> str:
    """Name the picture of a paragraph of style 图片; ``words`` stand where it was missing."""
    for drawn in paragraph.iter(_DRAWN):
        return drawn.attrib.get("title") or drawn.attrib.get("name", "")
    missing = _MISSING.fullmatch(words)
    return missing[1] if missing else ""
