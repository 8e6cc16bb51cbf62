"""One ``w:p`` as facts: its words with their looks, its fields, what else is in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kjreport.doctree.layout import ParagraphFacts, ParagraphLook, RunFacts, TypeFacts
from kjreport.word.inspector_looks import Looks, ParagraphStyling, style_of
from kjreport.word.inspector_numbering import Numbering
from kjreport.word.inspector_package import Element, W, local_name
from kjreport.word.style_chain import Layer, laid_over, paragraph_layer, run_layer

_PLAIN = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_WRAPPERS = {
    "hyperlink",
    "ins",
    "moveTo",
    "smartTag",
    "sdt",
    "sdtContent",
    "fldSimple",
    "customXml",
    "AlternateContent",
    "Choice",
}
_REVISIONS = {"ins", "del", "moveFrom", "moveTo"}
_PICTURES = {"drawing", "pict", "object"}
_COMMENTS = {"commentReference", "commentRangeStart"}
_DEEPEST = 60


@dataclass(frozen=True, slots=True)
class ParagraphPlace:
    """Where a paragraph stands."""

    number: int
    section: int
    table: int = 0
    table_style: str = ""


@dataclass(slots=True)
class _Found:
    """What is gathered while a paragraph is walked through."""

    runs: list[RunFacts] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    instruction: str = ""
    flags: set[str] = field(default_factory=set)

    def add(self, text: str, type_facts: TypeFacts) -> None:
        """Add characters; neighbours set alike become one run."""
        if not text:
            return
        if self.runs and self.runs[-1].type is type_facts:
            text = self.runs.pop().text + text
        self.runs.append(RunFacts(text, type_facts))


class ParagraphInspector:
    """Measures paragraphs of one document."""

    def __init__(self, looks: Looks, numbering: Numbering) -> None:
        self._looks = looks
        self._numbering = numbering

    def inspect(
        self, element: Element, place: ParagraphPlace, *, is_framed: bool = False
    ) -> ParagraphFacts:
        """Measure one paragraph."""
        properties = element.find(f"{W}pPr")
        styling = ParagraphStyling(style_of(properties, "pStyle"), place.table_style)
        direct = paragraph_layer(properties)
        found = _Found()
        self._walk(element, styling, found, 0)
        mark = None if properties is None else properties.find(f"{W}rPr")
        if mark is not None and any(local_name(child) in _REVISIONS for child in mark):
            found.flags.add("revision")
        return ParagraphFacts(
            number=place.number,
            section=place.section,
            look=self._look(styling, direct, is_framed=is_framed),
            runs=tuple(found.runs),
            mark=self._looks.type(styling, "", run_layer(mark)),
            label=self._label(styling, direct, has_words=bool(found.runs)),
            table=place.table,
            fields=tuple(found.fields),
            has_picture="picture" in found.flags,
            has_page_break="page break" in found.flags,
            has_revision="revision" in found.flags,
            has_comment="comment" in found.flags,
        )

    def _look(self, styling: ParagraphStyling, direct: Layer, *, is_framed: bool) -> ParagraphLook:
        layer = laid_over(direct, {"framePr": "1"}) if is_framed else direct
        return self._looks.paragraph(styling, layer, self._numbering)

    def _label(self, styling: ParagraphStyling, direct: Layer, *, has_words: bool) -> str:
        own = laid_over(self._looks.chain.paragraph(styling.style), direct)
        return self._numbering.next_label(own) if has_words and "numId" in own else ""

    def _walk(self, parent: Element, styling: ParagraphStyling, found: _Found, depth: int) -> None:
        for child in parent:
            name = local_name(child)
            if name in _REVISIONS:
                found.flags.add("revision")
            if name in _COMMENTS:
                found.flags.add("comment")
            if name == "fldSimple":
                found.fields.append(child.get(f"{W}instr", "").strip())
            if name == "r":
                self._run(child, styling, found)
            elif name in _WRAPPERS and depth < _DEEPEST:
                self._walk(child, styling, found, depth + 1)

    def _run(self, run: Element, styling: ParagraphStyling, found: _Found) -> None:
        properties = run.find(f"{W}rPr")
        direct = run_layer(properties)
        if direct.get("vanish", "0") not in {"0", "false", "off"}:
            return
        type_facts = self._looks.type(styling, style_of(properties, "rStyle"), direct)
        for child in _content(run):
            self._run_content(child, type_facts, found)

    def _run_content(self, child: Element, type_facts: TypeFacts, found: _Found) -> None:
        name = local_name(child)
        if name == "t":
            found.add(child.text or "", type_facts)
        elif name in _PLAIN:
            found.add(_PLAIN[name], type_facts)
        elif name == "br":
            if child.get(f"{W}type") == "page":
                found.flags.add("page break")
            else:
                found.add("\n", type_facts)
        elif name == "instrText":
            found.instruction += child.text or ""
        elif name == "fldChar":
            _mark_field(child, found)
        elif name in _PICTURES:
            found.flags.add("picture")
        elif name in _COMMENTS:
            found.flags.add("comment")


def _mark_field(mark: Element, found: _Found) -> None:
    """A field's instruction is whole when its result begins, or at its end without one."""
    kind = mark.get(f"{W}fldCharType")
    if kind == "begin":
        found.instruction = ""
    elif found.instruction:
        found.fields.append(found.instruction.strip())
        found.instruction = ""


def _content(run: Element) -> Iterator[Element]:
    for child in run:
        if local_name(child) == "AlternateContent":
            yield from (grandchild for choice in child for grandchild in choice)
        else:
            yield child
