"""From layers of formatting to the looks that are measured: themes resolved, units settled."""

from collections.abc import Mapping
from dataclasses import dataclass

from kjreport.doctree.layout import Indents, LineSpacing, ParagraphLook, RuleFacts, TypeFacts
from kjreport.word.inspector_numbering import Numbering
from kjreport.word.inspector_package import Element, W, twips
from kjreport.word.style_chain import Layer, StyleChain, laid_over, switched

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DEFAULT_HALF_POINTS = 20
_LARGEST_SIZE = 1638.0
_BODY_OUTLINE = 9
_WHOLE_SCALE = 100
_EIGHTHS = 8
_NO_RULE = {"", "nil", "none"}
_CLASSES = ("ascii", "hAnsi", "eastAsia")
_SIDES = {"start": "left", "end": "right", "": "left"}
_NO_LAYER: Layer = {}


def theme_faces(root: Element | None) -> Mapping[str, str]:
    """Return the faces that a theme gives: ``minorEastAsia``, ``majorHAnsi`` and so on."""
    faces: dict[str, str] = {}
    for which in ("major", "minor"):
        font = None if root is None else root.find(f".//{A}{which}Font")
        if font is None:
            continue
        latin = _typeface(font.find(f"{A}latin"))
        chinese = _typeface(font.find(f"{A}ea")) or _typeface(font.find(f"{A}font[@script='Hans']"))
        faces |= {f"{which}{name}": latin for name in ("Ascii", "HAnsi", "Bidi")}
        faces[f"{which}EastAsia"] = chinese
    return faces


def _typeface(element: Element | None) -> str:
    return "" if element is None else element.get("typeface", "")


@dataclass(frozen=True, slots=True)
class ParagraphStyling:
    """Which styles lie under a paragraph: its own, its table's, its list's."""

    style: str
    table: str = ""


class Looks:
    """Works out looks, each combination of styles and direct formatting once."""

    def __init__(self, chain: StyleChain, theme: Mapping[str, str]) -> None:
        self.chain = chain
        self._theme = theme
        self._types: dict[tuple[object, ...], TypeFacts] = {}
        self._looks: dict[tuple[object, ...], ParagraphLook] = {}

    def type(self, styling: ParagraphStyling, character: str, direct: Layer) -> TypeFacts:
        """Return how a run is set."""
        key = (styling, character, tuple(direct.items()))
        if key not in self._types:
            self._types[key] = self._type(styling, character, direct)
        return self._types[key]

    def _type(self, styling: ParagraphStyling, character: str, direct: Layer) -> TypeFacts:
        chain = self.chain
        table = chain.run(styling.table, "table") if styling.table else _NO_LAYER
        own = chain.run(styling.style)
        char = chain.run(character, "character") if character else _NO_LAYER
        whole = chain.run_defaults
        for layer in (table, own, char, direct):
            whole = laid_over(whole, layer)
        bold, italic = (
            direct[name] == "1"
            if name in direct
            else switched((table, own, char), name) or chain.run_defaults.get(name) == "1"
            for name in ("b", "i")
        )
        name = chain.name(character, "character") if character else ""
        return self._type_facts(whole, is_bold=bold, is_italic=italic, style=name)

    def _type_facts(self, layer: Layer, *, is_bold: bool, is_italic: bool, style: str) -> TypeFacts:
        size = twips(layer.get("sz"), _DEFAULT_HALF_POINTS) / 2
        colour = layer.get("color", "").upper()
        return TypeFacts(
            ascii=self._face(layer, "ascii"),
            hansi=self._face(layer, "hAnsi"),
            east_asia=self._face(layer, "eastAsia"),
            themed=tuple(one for one in _CLASSES if f"{one}Theme" in layer),
            has_chinese_hint=layer.get("hint") == "eastAsia",
            size=min(max(size, 0.0), _LARGEST_SIZE),
            is_bold=is_bold,
            is_italic=is_italic,
            is_underlined=layer.get("u", "none") not in {"none", ""},
            colour="" if colour in {"", "AUTO"} else colour,
            spacing=twips(layer.get("spacing")),
            scale=twips(layer.get("w", "").rstrip("%"), _WHOLE_SCALE),
            style=style,
        )

    def _face(self, layer: Layer, one: str) -> str:
        theme = layer.get(f"{one}Theme")
        return self._theme.get(theme, "") if theme else layer.get(one, "")

    def paragraph(
        self, styling: ParagraphStyling, direct: Layer, numbering: Numbering
    ) -> ParagraphLook:
        """Return what a paragraph is like."""
        key = (styling, tuple(direct.items()))
        if key not in self._looks:
            self._looks[key] = self._paragraph_look(styling, direct, numbering)
        return self._looks[key]

    def whole_paragraph(
        self, styling: ParagraphStyling, direct: Layer, numbering: Numbering
    ) -> Layer:
        """Return everything that styles, list and direct formatting say of a paragraph."""
        table = self.chain.paragraph(styling.table, "table") if styling.table else _NO_LAYER
        whole = laid_over(self.chain.paragraph_defaults, table)
        whole = laid_over(whole, self.chain.paragraph(styling.style))
        level = numbering.level(laid_over(whole, direct))
        if level is not None:
            whole = laid_over(whole, level.paragraph)
        return laid_over(whole, direct)

    def _paragraph_look(
        self, styling: ParagraphStyling, direct: Layer, numbering: Numbering
    ) -> ParagraphLook:
        layer = self.whole_paragraph(styling, direct, numbering)
        outline = layer.get("outlineLvl", "")
        alignment = layer.get("jc", "left")
        return ParagraphLook(
            style=self.chain.name(styling.style),
            alignment=_SIDES.get(alignment, alignment),
            outline_level=int(outline) + 1
            if outline.isdecimal() and len(outline) == 1 and int(outline) < _BODY_OUTLINE
            else 0,
            indents=_indents(layer),
            spacing=_line_spacing(layer),
            keeps_next=layer.get("keepNext") == "1",
            breaks_page_before=layer.get("pageBreakBefore") == "1",
            snaps_to_grid=layer.get("snapToGrid", "1") == "1",
            is_framed="framePr" in layer,
            rule_above=rule_facts(layer.get("ruleAbove")),
            rule_below=rule_facts(layer.get("ruleBelow")),
        )


def rule_facts(written: str | None) -> RuleFacts | None:
    """Read a line as ``rules_layer`` writes it."""
    form, thickness, colour, space = (written or ",,,").split(",")
    if form in _NO_RULE:
        return None
    return RuleFacts(
        twips(thickness, _EIGHTHS // 2) / _EIGHTHS,
        "" if colour.lower() in {"", "auto"} else colour.upper(),
        float(twips(space)),
        form,
    )


def _indents(layer: Layer) -> Indents:
    hanging, hanging_chars = twips(layer.get("hanging")), twips(layer.get("hangingChars"))
    first_chars = twips(layer.get("firstLineChars"))
    return Indents(
        left=twips(layer.get("left")),
        right=twips(layer.get("right")),
        first_line=-hanging or twips(layer.get("firstLine")),
        left_chars=twips(layer.get("leftChars")) / 100,
        right_chars=twips(layer.get("rightChars")) / 100,
        first_line_chars=(-hanging_chars or first_chars) / 100,
    )


def _line_spacing(layer: Layer) -> LineSpacing:
    """Space that Word works out by itself (``…Autospacing``) counts as a line's worth."""
    is_auto = {side: layer.get(f"{side}Autospacing") in {"1", "true", "on"} for side in _AROUND}
    return LineSpacing(
        rule=layer.get("lineRule", "auto"),
        value=twips(layer.get("line"), 240),
        before=_AUTOMATIC_SPACE if is_auto["before"] else twips(layer.get("before")),
        after=_AUTOMATIC_SPACE if is_auto["after"] else twips(layer.get("after")),
        before_lines=twips(layer.get("beforeLines")) / 100,
        after_lines=twips(layer.get("afterLines")) / 100,
    )


_AROUND = ("before", "after")
_AUTOMATIC_SPACE = 280


def style_of(properties: Element | None, name: str) -> str:
    """Return the id of the style that a ``w:pPr``, ``w:rPr`` or ``w:tblPr`` names."""
    child = None if properties is None else properties.find(f"{W}{name}")
    return "" if child is None else child.get(f"{W}val", "")
