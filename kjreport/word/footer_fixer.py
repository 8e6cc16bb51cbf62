"""Writes page numbers into anybody's .docx: two footers, and the switch for odd and even pages."""

from lxml import etree

from kjreport.doctree.corrections import (
    Corrections,
)
from kjreport.word.inspector_package import (
    Element,
    R,
    W,
    as_transitional,
    damaged,
    local_name,
    parser,
)
from kjreport.word.standard import SIZE_4, half_points, twips_from_points
from kjreport.word.template_xml import element, fonts, part

_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_FOOTER_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CONTENT_TYPES = "[Content_Types].xml"
_ODD, _EVEN = "kjreportFooterOdd", "kjreportFooterEven"
#: What stands before evenAndOddHeaders in settings.xml, by the schema.
_BEFORE_SWITCH = {
    "writeProtection",
    "view",
    "zoom",
    "removePersonalInformation",
    "removeDateAndTime",
    "doNotDisplayPageBoundaries",
    "displayBackgroundShape",
    "printPostScriptOverText",
    "printFractionalCharacterWidth",
    "printFormsData",
    "embedTrueTypeFonts",
    "embedSystemFonts",
    "saveSubsetFonts",
    "saveFormsData",
    "mirrorMargins",
    "alignBordersAndEdges",
    "bordersDoNotSurroundHeader",
    "bordersDoNotSurroundFooter",
    "gutterAtTop",
    "hideSpellingErrors",
    "hideGrammaticalErrors",
    "activeWritingStyle",
    "proofState",
    "formsDesign",
    "attachedTemplate",
    "linkStyles",
    "stylePaneFormatFilter",
    "stylePaneSortMethod",
    "documentType",
    "mailMerge",
    "revisionView",
    "trackRevisions",
    "doNotTrackMoves",
    "doNotTrackFormatting",
    "documentProtection",
    "autoFormatOverride",
    "styleLockTheme",
    "styleLockQFSet",
    "defaultTabStop",
    "autoHyphenation",
    "consecutiveHyphenLimit",
    "hyphenationZone",
    "doNotHyphenateCaps",
    "showEnvelope",
    "summaryLength",
    "clickAndTypeStyle",
    "defaultTableStyle",
}


def with_page_numbers(
    parts: dict[str, bytes], document: str, root: Element, corrections: Corrections
) -> None:
    """Add the footers to ``parts`` and refer to them from every section of ``root``.

    Raises:
        UnreadableDocumentError: a part that has to name the footers is damaged.
    """
    face = corrections.page_number_face or ""
    folder = document.rpartition("/")[0]
    prefix = f"{folder}/" if folder else ""
    listing = f"{prefix}_rels/{document.rpartition('/')[2]}.rels"
    for identity, side in ((_ODD, "right"), (_EVEN, "left")):
        parts[f"{prefix}{identity}.xml"] = _footer(face, side)
    parts[listing] = _related(parts.get(listing), parts, prefix)
    parts[_CONTENT_TYPES] = _typed(parts.get(_CONTENT_TYPES), prefix)
    for section in root.iter(f"{W}sectPr"):
        _refer(section, corrections.page.footer)


def _footer(face: str, side: str) -> bytes:
    size = half_points(SIZE_4)
    type_properties = element(
        "rPr",
        fonts(face, face).replace("<w:rFonts ", '<w:rFonts w:hint="eastAsia" '),
        element("b", val=0),
        element("spacing", val=0),
        element("sz", val=size),
        element("szCs", val=size),
    )
    room = twips_from_points(SIZE_4)
    other = "left" if side == "right" else "right"
    indents = {side: room, f"{side}Chars": 0, other: 0, f"{other}Chars": 0}
    properties = element(
        "pPr",
        element("snapToGrid", val=0),
        element("spacing", before=0, after=0, line=room, lineRule="exact"),
        element("ind", **indents, firstLine=0, firstLineChars=0),
        element("jc", val=side),
    )

    def run(words: str) -> str:
        return element("r", type_properties, f'<w:t xml:space="preserve">{words}</w:t>')

    number = element("fldSimple", run("1"), instr=" PAGE ")
    return part("ftr", element("p", properties, run("— "), number, run(" —")))


def _parsed(content: bytes | None) -> Element:
    try:
        return etree.fromstring(as_transitional(content or b""), parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged() from error


def _written(root: Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _related(content: bytes | None, parts: dict[str, bytes], prefix: str) -> bytes:
    root = _parsed(content)
    known = {one.get("Id") for one in root}
    for identity in (_ODD, _EVEN):
        if identity not in known:
            made = etree.SubElement(root, f"{_RELATIONSHIPS}Relationship")
            made.set("Id", identity)
            made.set("Type", f"{_OFFICE}/footer")
            made.set("Target", f"{identity}.xml")
    for one in root:
        if one.get("Type", "").endswith("/settings"):
            name = prefix + one.get("Target", "").rpartition("/")[2]
            if name in parts:
                parts[name] = _switched(parts[name])
    return _written(root)


def _switched(content: bytes) -> bytes:
    root = _parsed(content)
    switch = root.find(f"{W}evenAndOddHeaders")
    if switch is None:
        names = [local_name(child) for child in root]
        position = max((i for i, name in enumerate(names, 1) if name in _BEFORE_SWITCH), default=0)
        switch = etree.Element(f"{W}evenAndOddHeaders")
        root.insert(position, switch)
    switch.attrib.clear()
    return _written(root)


def _typed(content: bytes | None, prefix: str) -> bytes:
    root = _parsed(content)
    known = {one.get("PartName") for one in root}
    for identity in (_ODD, _EVEN):
        name = f"/{prefix}{identity}.xml"
        if name not in known:
            made = etree.SubElement(root, f"{_TYPES}Override")
            made.set("PartName", name)
            made.set("ContentType", _FOOTER_TYPE)
    return _written(root)


def _refer(section: Element, footer: int) -> None:
    for old in section.findall(f"{W}footerReference"):
        section.remove(old)
    headers = len(section.findall(f"{W}headerReference"))
    for offset, (pages, identity) in enumerate((("default", _ODD), ("even", _EVEN))):
        made = etree.Element(f"{W}footerReference")
        made.set(f"{W}type", pages)
        made.set(f"{R}id", identity)
        section.insert(headers + offset, made)
    margins = section.find(f"{W}pgMar")
    if margins is not None:
        margins.set(f"{W}footer", str(footer))
