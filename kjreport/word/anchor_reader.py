"""Anchors of a .docx, read back: which block came from which value."""

from xml.etree import ElementTree as ET

from kjreport.word.anchors import FIELDS, NAMESPACE, Anchor
from kjreport.word.container import Container


def read_anchors(data: bytes) -> dict[str, Anchor]:
    """Read the anchors of one of our files by bookmark; a foreign file or a 定稿 has none.

    Raises:
        UnreadableDocumentError: the file cannot be read.
    """
    container = Container(data)
    for name in container.related(container.document, "/customXml"):
        root = container.tree(name)
        if root.tag == f"{{{NAMESPACE}}}anchors":
            return {anchor.bookmark: anchor for anchor in map(_anchor, root)}
    return {}


def _anchor(element: ET.Element) -> Anchor:
    return Anchor(*(element.attrib.get(name, "") for name in FIELDS))
