"""The page of a template, read from the template itself.

Blocks whose geometry is computed must fill the 版心 that the layout owner set, in a 版式 or in
Word, not that of the standard.
"""

from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree as ET

from kjreport.word.standard import GB, TWIPS_PER_POINT, PageFormat

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY_STYLE = "公文正文"
_TWIPS_PER_HALF_POINT = 10
_CHAR_SPACE = 4096
"""``w:charSpace`` counts 4096ths of a point."""
_ROUNDING = 0.02
"""By what share of a 字 the cells of a full line may be too wide on paper."""


def page_of(document: bytes, styles: bytes | None) -> PageFormat:
    """Read the last section, which is that of the text, and the type of the body.

    What is not told, or makes no page, is that of the standard.
    """
    section = _last(ET.fromstring(document), "sectPr")  # noqa: S314 - a checked template
    size, margins = (_numbers(section, name) for name in ("pgSz", "pgMar"))
    width = size.get("w", 0) - margins.get("left", 0) - margins.get("right", 0)
    height = size.get("h", 0) - margins.get("top", 0) - margins.get("bottom", 0)
    type_facts = _body_type(styles)
    line = type_facts.get("line", GB.page.line)
    cell = _cell(type_facts, _numbers(section, "docGrid").get("charSpace", 0))
    if width < cell or height < line:
        return GB.page
    return replace(
        GB.page,
        paper_width=size["w"],
        paper_height=size["h"],
        text_width=width,
        text_height=height,
        right=margins.get("right", 0),
        bottom=margins.get("bottom", 0),
        footer=margins.get("footer", GB.page.footer),
        lines=height // line,
        characters=int(width / cell + _ROUNDING),
        pitch=line,
    )


def _cell(type_facts: dict[str, int], char_space: int) -> float:
    """Return the advance of a 字 of body text in twips."""
    size = type_facts.get("size", GB.page.type_cell - GB.page.type_spacing)
    spacing = type_facts.get("spacing", 0)
    return max(size + spacing + char_space * TWIPS_PER_POINT / _CHAR_SPACE, 1.0)


def _body_type(styles: bytes | None) -> dict[str, int]:
    """Return size, spacing and exact line of the body, from its style or the default one."""
    found: dict[str, int] = {}
    if styles is None:
        return found
    for style in _body_styles(ET.fromstring(styles)):  # noqa: S314 - a checked template
        paragraph, run = style.find(f"{_W}pPr"), style.find(f"{_W}rPr")
        if _word(paragraph, "spacing", "lineRule") == "exact":
            _note(found, "line", _numbers(paragraph, "spacing").get("line"))
        _note(found, "spacing", _numbers(run, "spacing").get("val"))
        size = _numbers(run, "sz").get("val")
        _note(found, "size", None if size is None else size * _TWIPS_PER_HALF_POINT)
    return found


def _note(found: dict[str, int], name: str, value: int | None) -> None:
    if value is not None:
        found.setdefault(name, value)


def _body_styles(root: ET.Element) -> Iterator[ET.Element]:
    styles = list(root.iter(f"{_W}style"))
    yield from (one for one in styles if _word(one, "name", "val") == _BODY_STYLE)
    yield from (
        one
        for one in styles
        if one.get(f"{_W}type") == "paragraph" and one.get(f"{_W}default") in {"1", "true"}
    )


def _last(root: ET.Element, name: str) -> ET.Element | None:
    found = list(root.iter(_W + name))
    return found[-1] if found else None


def _numbers(parent: ET.Element | None, name: str) -> dict[str, int]:
    """Return the attributes of a child that are whole numbers."""
    child = None if parent is None else parent.find(_W + name)
    if child is None:
        return {}
    return {
        key.removeprefix(_W): int(value)
        for key, value in child.attrib.items()
        if value.removeprefix("-").isdecimal()
    }


def _word(parent: ET.Element | None, name: str, attribute: str) -> str:
    child = None if parent is None else parent.find(_W + name)
    return "" if child is None else child.get(_W + attribute, "")
