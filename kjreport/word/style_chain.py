"""What styles come to: docDefaults, table style, paragraph style, character style, direct.

A layer is a flat mapping of what one ``w:pPr`` or ``w:rPr`` says; layers are laid one over
another. A face given by name hides a theme face of the layers below, and the other way round,
as Word has it. Bold and its like switch when styles of two kinds both set them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from kjreport.word.inspector_package import Element, W, is_on, local_name

Layer = Mapping[str, str]

_EMPTY: Layer = {}
_DEEPEST = 20
"""Styles based on one another in a circle end here."""
_FACES = ("ascii", "hAnsi", "eastAsia")
_SWITCHES = ("b", "i")
_RUN_VALUES = ("sz", "u", "color", "spacing", "vanish", "w")
_INDENTS = {"start": "left", "end": "right", "startChars": "leftChars", "endChars": "rightChars"}
_PARAGRAPH_VALUES = ("jc", "outlineLvl")
_PARAGRAPH_SWITCHES = ("keepNext", "pageBreakBefore", "snapToGrid")


@dataclass(frozen=True, slots=True)
class Style:
    """One style as written."""

    name: str
    kind: str
    based_on: str
    paragraph: Layer
    run: Layer
    table: Layer = field(default_factory=dict)
    """The lines of a table."""


def run_layer(properties: Element | None) -> Layer:
    """Read what one ``w:rPr`` says."""
    layer: dict[str, str] = {}
    for child in () if properties is None else properties:
        name = local_name(child)
        if name == "rFonts":
            layer.update(_font_attributes(child))
        elif name in _SWITCHES:
            layer[name] = "1" if is_on(child.get(f"{W}val", "1")) else "0"
        elif name in _RUN_VALUES:
            layer[name] = child.get(f"{W}val", "")
    return layer


def _font_attributes(fonts: Element) -> Iterator[tuple[str, str]]:
    for name in (*_FACES, *(f"{face}Theme" for face in _FACES), "hint"):
        value = fonts.get(f"{W}{name}")
        if value is not None:
            yield name, value


def paragraph_layer(properties: Element | None) -> Layer:
    """Read what one ``w:pPr`` says."""
    layer: dict[str, str] = {}
    for child in () if properties is None else properties:
        name = local_name(child)
        if name in {"ind", "spacing"}:
            layer.update(_attributes(child))
        elif name == "numPr":
            layer.update(_numbering(child))
        elif name in _PARAGRAPH_VALUES:
            layer[name] = child.get(f"{W}val", "")
        elif name in _PARAGRAPH_SWITCHES:
            layer[name] = "1" if is_on(child.get(f"{W}val", "1")) else "0"
        elif name == "framePr":
            layer[name] = "1"
        elif name == "pBdr":
            layer.update(rules_layer(child, _PARAGRAPH_RULES))
    return layer


_PARAGRAPH_RULES = {"top": "ruleAbove", "bottom": "ruleBelow"}
_RULE_ATTRIBUTES = ("val", "sz", "color", "space")


def rules_layer(borders: Element, names: Mapping[str, str]) -> dict[str, str]:
    """Read lines: each as its kind, thickness, colour and distance, parted by commas."""
    layer = {}
    for child in borders:
        name = names.get(local_name(child))
        if name is not None:
            values = (child.get(f"{W}{one}", "") for one in _RULE_ATTRIBUTES)
            layer[name] = ",".join(value.replace(",", "") for value in values)
    return layer


TABLE_RULES = {"top": "top", "bottom": "bottom", "insideH": "inside"}


def _table_rules(borders: Element | None) -> Layer:
    return {} if borders is None else rules_layer(borders, TABLE_RULES)


def _attributes(element: Element) -> Iterator[tuple[str, str]]:
    """Yield attributes by local name; a first line and a hanging one exclude each other."""
    for key, value in element.attrib.items():
        name = str(key).rpartition("}")[2]
        name = _INDENTS.get(name, name)
        yield name, str(value)
        opposite = _OPPOSITES.get(name)
        if opposite and element.get(f"{W}{opposite}") is None:
            yield opposite, "0"


_OPPOSITES = {
    "firstLine": "hanging",
    "hanging": "firstLine",
    "firstLineChars": "hangingChars",
    "hangingChars": "firstLineChars",
}


def _numbering(element: Element) -> Iterator[tuple[str, str]]:
    for name in ("numId", "ilvl"):
        child = element.find(f"{W}{name}")
        if child is not None:
            yield name, child.get(f"{W}val", "")


def laid_over(below: Layer, above: Layer) -> Layer:
    """Lay one layer over another."""
    if not above:
        return below
    merged = {**below, **above}
    for face in _FACES:
        theme = f"{face}Theme"
        if face in above and theme not in above:
            merged.pop(theme, None)
        elif theme in above and face not in above:
            merged.pop(face, None)
    return merged


class StyleChain:
    """The styles of one document."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self._defaults: dict[str, str] = {}
        self._cache: dict[tuple[str, str], Layer] = {}
        self.run_defaults: Layer = _EMPTY
        self.paragraph_defaults: Layer = _EMPTY
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        defaults = f"{W}docDefaults"
        self.run_defaults = run_layer(root.find(f"{defaults}/{W}rPrDefault/{W}rPr"))
        self.paragraph_defaults = paragraph_layer(root.find(f"{defaults}/{W}pPrDefault/{W}pPr"))
        for element in root.iter(f"{W}style"):
            identity, kind = element.get(f"{W}styleId", ""), element.get(f"{W}type", "paragraph")
            name, based_on = element.find(f"{W}name"), element.find(f"{W}basedOn")
            self._styles[identity] = Style(
                "" if name is None else name.get(f"{W}val", ""),
                kind,
                "" if based_on is None else based_on.get(f"{W}val", ""),
                paragraph_layer(element.find(f"{W}pPr")),
                run_layer(element.find(f"{W}rPr")),
                _table_rules(element.find(f"{W}tblPr/{W}tblBorders")),
            )
            if is_on(element.get(f"{W}default")):
                self._defaults.setdefault(kind, identity)

    def name(self, identity: str, kind: str = "paragraph") -> str:
        """Name a style; an id that is not there stands for the default of its kind."""
        found = self._styles.get(self._known(identity, kind))
        return found.name if found else ""

    def _known(self, identity: str, kind: str) -> str:
        return identity if identity in self._styles else self._defaults.get(kind, "")

    def run(self, identity: str, kind: str = "paragraph") -> Layer:
        """Return what a style and those it is based on say of type."""
        return self._whole(self._known(identity, kind), "run")

    def paragraph(self, identity: str, kind: str = "paragraph") -> Layer:
        """Return what a style and those it is based on say of paragraphs."""
        return self._whole(self._known(identity, kind), "paragraph")

    def table(self, identity: str) -> Layer:
        """Return what a table style and those it is based on say of lines."""
        return self._whole(self._known(identity, "table"), "table")

    def _whole(self, identity: str, which: Literal["paragraph", "run", "table"]) -> Layer:
        key = (identity, which)
        if key not in self._cache:
            layer = _EMPTY
            for style in reversed(tuple(self._chain(identity))):
                layers = {"run": style.run, "paragraph": style.paragraph, "table": style.table}
                layer = laid_over(layer, layers[which])
            self._cache[key] = layer
        return self._cache[key]

    def _chain(self, identity: str) -> Iterator[Style]:
        for _ in range(_DEEPEST):
            style = self._styles.get(identity)
            if style is None:
                return
            yield style
            identity = style.based_on


def switched(layers: tuple[Layer, ...], name: str) -> bool:
    """Tell whether bold or its like is on after styles of different kinds have set it."""
    return sum(layer.get(name) == "1" for layer in layers) % 2 == 1
