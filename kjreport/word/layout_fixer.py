"""Writes a corrected copy of anybody's .docx: looks are set as direct formatting, words stay.

Paragraphs are counted as the inspector counts them. Parts that nothing is to be changed in are
copied byte for byte.
"""

from collections.abc import Iterator, Mapping

from lxml import etree

from kjreport.doctree.corrections import (
    Corrections,
    ParagraphCorrection,
    TypeCorrection,
)
from kjreport.doctree.format_rules import (
    PageRules,
)
from kjreport.word.footer_fixer import with_page_numbers
from kjreport.word.inspector_package import (
    Element,
    W,
    WordPackage,
    damaged,
    local_name,
    parser,
)
from kjreport.word.package import pack
from kjreport.word.run_fixer import runs_between, set_type, strip_start
from kjreport.word.schema_order import child_in_order
from kjreport.word.table_fixer import set_table_width

_ASIDE = {"txbxContent", "Fallback"}
#: The order of the schema, as far as elements are inserted among others.
_PARAGRAPH_NAMES = (
    "pStyle,keepNext,keepLines,pageBreakBefore,framePr,widowControl,numPr,suppressLineNumbers,"
    "pBdr,shd,tabs,suppressAutoHyphens,kinsoku,wordWrap,overflowPunct,topLinePunct,autoSpaceDE,"
    "autoSpaceDN,bidi,adjustRightInd,snapToGrid,spacing,ind,contextualSpacing,mirrorIndents,"
    "suppressOverlap,jc,textDirection,textAlignment,textboxTightWrap,outlineLvl,divId,cnfStyle,"
    "rPr,sectPr,pPrChange"
)
_SECTION_NAMES = (
    "headerReference,footerReference,footnotePr,endnotePr,type,pgSz,pgMar,paperSrc,pgBorders,"
    "lnNumType,pgNumType,cols,formProt,vAlign,noEndnote,titlePg,textDirection,bidi,rtlGutter,"
    "docGrid,printerSettings,sectPrChange"
)
_PARAGRAPH_ORDER, _SECTION_ORDER = (
    tuple(names.split(",")) for names in (_PARAGRAPH_NAMES, _SECTION_NAMES)
)


def with_corrections(data: bytes, corrections: Corrections) -> bytes:
    """Return the file with everything set right that ``corrections`` names.

    Raises:
        UnreadableDocumentError: not a .docx, damaged, or larger than a document can be.
    """
    if corrections.is_empty:
        return data
    package = WordPackage(data)
    try:
        root = etree.fromstring(package.content(), parser())
    except etree.XMLSyntaxError as error:
        raise damaged() from error
    _correct_paragraphs(root, {one.number: one for one in corrections.paragraphs})
    for table, width in _tables(root, {one.number: one.width for one in corrections.tables}):
        set_table_width(table, width)
    sections = tuple(root.iter(f"{W}sectPr"))
    for number in corrections.sections:
        if number <= len(sections):
            _set_page(sections[number - 1], corrections.page)
    parts = {name: package.read(name) for name in package.names}
    if corrections.page_number_face:
        with_page_numbers(parts, package.document, root, corrections)
    parts[package.document] = etree.tostring(
        root, encoding="UTF-8", xml_declaration=True, standalone=True
    )
    return pack(parts.items())


def _correct_paragraphs(root: Element, by_number: Mapping[int, ParagraphCorrection]) -> None:
    for number, element in enumerate(text_paragraphs(root), start=1):
        correction = by_number.get(number)
        if correction is not None:
            _correct(element, correction)


def text_paragraphs(root: Element) -> Iterator[Element]:
    """Yield what the inspector counts: paragraphs of the text, in the order they end."""
    body = root.find(f"{W}body")
    found = [] if body is None else list(body.iter(f"{W}p"))
    for element in found:
        if not any(local_name(above) in _ASIDE for above in element.iterancestors()):
            yield element


def _tables(root: Element, widths: Mapping[int, int]) -> Iterator[tuple[Element, int]]:
    """Yield the tables to be set, counted as the inspector counts them."""
    body = root.find(f"{W}body")
    number = 0
    for element in () if body is None or not widths else list(body.iter(f"{W}tbl")):
        above = {local_name(one) for one in element.iterancestors()}
        if not above & (_ASIDE | {"tbl"}):
            number += 1
            if number in widths:
                yield element, widths[number]


def _correct(element: Element, correction: ParagraphCorrection) -> None:
    for one in correction.types:
        _set_types(element, one)
    if correction.blanks:
        strip_start(element, correction.blanks)
    properties = child_in_order(element, "pPr", ("pPr",))
    if correction.line is not None:
        _set_line(properties, correction.line)
    if correction.first_line_chars is not None or correction.right is not None:
        _set_indent(properties, correction)
    if correction.alignment is not None:
        child_in_order(properties, "jc", _PARAGRAPH_ORDER).set(f"{W}val", correction.alignment)


def _set_types(element: Element, correction: TypeCorrection) -> None:
    for run in runs_between(element, correction.start, correction.end):
        set_type(run, correction)


def _set_line(properties: Element, line: int) -> None:
    spacing = child_in_order(properties, "spacing", _PARAGRAPH_ORDER)
    spacing.attrib.clear()
    values = {
        "before": 0,
        "beforeLines": 0,
        "beforeAutospacing": 0,
        "after": 0,
        "afterLines": 0,
        "afterAutospacing": 0,
        "line": line,
    }
    for name, value in values.items():
        spacing.set(f"{W}{name}", str(value))
    spacing.set(f"{W}lineRule", "exact")
    child_in_order(properties, "snapToGrid", _PARAGRAPH_ORDER).set(f"{W}val", "0")


def _set_indent(properties: Element, correction: ParagraphCorrection) -> None:
    """Name every side, so that nothing of the styles below shows through."""
    indent = child_in_order(properties, "ind", _PARAGRAPH_ORDER)
    indent.attrib.clear()
    chars = correction.first_line_chars or 0
    for name in ("left", "leftChars", "right", "rightChars"):
        indent.set(f"{W}{name}", "0")
    indent.set(f"{W}right", str(correction.right or 0))
    indent.set(f"{W}firstLineChars", str(chars * 100))
    indent.set(f"{W}firstLine", str(correction.first_line))


def _set_page(section: Element, page: PageRules) -> None:
    size = child_in_order(section, "pgSz", _SECTION_ORDER)
    size.attrib.clear()
    size.set(f"{W}w", str(page.width))
    size.set(f"{W}h", str(page.height))
    margins = child_in_order(section, "pgMar", _SECTION_ORDER)
    for name in ("top", "right", "bottom", "left", "footer"):
        margins.set(f"{W}{name}", str(getattr(page, name)))
    margins.set(f"{W}gutter", "0")
    grid = child_in_order(section, "docGrid", _SECTION_ORDER)
    grid.attrib.clear()
    grid.set(f"{W}type", page.grid)
    grid.set(f"{W}linePitch", str(page.line))
    if page.grid == "linesAndChars":
        cell = page.text_width / page.characters / 20
        grid.set(f"{W}charSpace", str(round((cell - 16) * 4096)))
