"""Sets the type of runs in a paragraph; a run is cut where a stretch begins or ends in it."""

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from kjreport.doctree.corrections import (
    TypeCorrection,
)
from kjreport.word.inspector_package import Element, W, local_name
from kjreport.word.schema_order import child_in_order

_RUN_NAMES = (
    "rStyle,rFonts,b,bCs,i,iCs,caps,smallCaps,strike,dstrike,outline,shadow,emboss,imprint,noProof,"
    "snapToGrid,vanish,webHidden,color,spacing,w,kern,position,sz,szCs,highlight,u,effect,bdr,shd,"
    "fitText,vertAlign"
)
_RUN_ORDER = tuple(_RUN_NAMES.split(","))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_ONE_CHARACTER = {"tab", "cr", "noBreakHyphen", "ptab"}
_REMOVED = {"del", "moveFrom", "txbxContent", "Fallback"}


def _text_runs(paragraph: Element) -> Iterator[Element]:
    """Yield the runs whose characters the inspector counts."""
    for run in list(paragraph.iter(f"{W}r")):
        above = {local_name(one) for one in run.iterancestors() if one is not paragraph}
        if not above & _REMOVED:
            yield run


def _length(child: Element) -> int:
    name = local_name(child)
    if name == "t":
        return len(child.text or "")
    is_break = name == "br" and child.get(f"{W}type") != "page"
    return int(name in _ONE_CHARACTER or is_break)


def runs_between(paragraph: Element, start: int, end: int | None) -> Iterator[Element]:
    """Yield the runs of a stretch, cutting those that reach out of it."""
    position = 0
    for whole in _text_runs(paragraph):
        if _is_hidden(whole):
            continue
        run, length = whole, sum(map(_length, whole))
        first, last = start - position, length if end is None else end - position
        position += length
        if length and (last <= 0 or first >= length):
            continue
        if 0 < last < length:
            _cut(run, last)
        if 0 < first < length:
            run = _cut(run, first)
        yield run


def _is_hidden(run: Element) -> bool:
    vanish = run.find(f"{W}rPr/{W}vanish")
    return vanish is not None and vanish.get(f"{W}val", "1") not in {"0", "false", "off"}


def _cut(run: Element, at: int) -> Element:
    """Cut a run after so many characters and return the second piece."""
    second = etree.Element(f"{W}r", {str(key): str(value) for key, value in run.attrib.items()})
    properties = run.find(f"{W}rPr")
    if properties is not None:
        second.append(deepcopy(properties))
    for child in list(run):
        if child is properties:
            continue
        length = _length(child)
        if at <= 0:
            second.append(child)
        elif length > at:
            rest = deepcopy(child)
            words = child.text or ""
            child.text, rest.text = words[:at], words[at:]
            for piece in (child, rest):
                piece.set(_SPACE, "preserve")
            second.append(rest)
        at -= length
    run.addnext(second)
    return second


def set_type(run: Element, correction: TypeCorrection) -> None:
    """Set face, size, tightening and weight as direct formatting."""
    properties = run.find(f"{W}rPr")
    if properties is None:
        properties = etree.Element(f"{W}rPr")
        run.insert(0, properties)
    if correction.face is not None:
        _set_faces(
            child_in_order(properties, "rFonts", _RUN_ORDER), correction.face, correction.digits
        )
    if correction.is_bold is not None:
        for name in ("b", "bCs"):
            child_in_order(properties, name, _RUN_ORDER).set(
                f"{W}val", str(int(correction.is_bold))
            )
    if correction.is_black:
        colour = child_in_order(properties, "color", _RUN_ORDER)
        colour.attrib.clear()
        colour.set(f"{W}val", "auto")
    if correction.spacing is not None:
        child_in_order(properties, "spacing", _RUN_ORDER).set(f"{W}val", str(correction.spacing))
    if correction.size is not None:
        for name in ("sz", "szCs"):
            child_in_order(properties, name, _RUN_ORDER).set(
                f"{W}val", str(round(correction.size * 2))
            )


def _set_faces(fonts: Element, face: str, digits: str) -> None:
    fonts.attrib.clear()
    fonts.set(f"{W}hint", "eastAsia")
    for name in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(f"{W}{name}", digits if digits and name == "ascii" else face)


def strip_start(paragraph: Element, count: int) -> None:
    """Take so many blank characters off the start of a paragraph."""
    for run in _text_runs(paragraph):
        if _is_hidden(run):
            continue
        for child in list(run):
            length = _length(child)
            if not length or not count:
                continue
            if local_name(child) == "t":
                taken = min(count, length)
                child.text = (child.text or "")[taken:]
                child.set(_SPACE, "preserve")
                count -= taken
            else:
                run.remove(child)
                count -= 1
