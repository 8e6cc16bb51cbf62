"""What formatting comes to, on small hand-made documents."""

import io
from collections.abc import Mapping

import pytest
from docx import Document
from docx.enum.section import WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Pt

from kjreport.doctree.layout import LayoutFacts, MarginalKind, ParagraphFacts
from kjreport.errors import UnreadableDocumentError
from kjreport.word.inspector import inspect_layout
from kjreport.word.package import pack
from tests.word.documents import parts_of
from tests.word.mutations import W

_HEAD = f'xmlns:w="{W}"'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>'
)
_KINDS = ("styles", "theme", "numbering", "settings")
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _relationships(targets: Mapping[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{name}"/>'
        for name, kind in targets.items()
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{rows}</Relationships>'


def _inspected(body: str, **parts: str) -> LayoutFacts:
    """Measure a document of this body and these side parts."""
    targets = {f"{kind}.xml": kind for kind in _KINDS if kind in parts}
    files = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relationships({"document.xml": "officeDocument"}),
        "document.xml": f"<w:document {_HEAD}><w:body>{body}</w:body></w:document>",
        "_rels/document.xml.rels": _relationships(targets),
        **{f"{kind}.xml": content for kind, content in parts.items()},
    }
    return inspect_layout(pack((name, text.encode()) for name, text in files.items()))


def _styles(*content: str) -> str:
    return f"<w:styles {_HEAD}>{''.join(content)}</w:styles>"


def _style(identity: str, *content: str, kind: str = "paragraph", based_on: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    name = f'<w:name w:val="样式{identity}"/>'
    return (
        f'<w:style w:type="{kind}" w:styleId="{identity}">{name}{base}{"".join(content)}</w:style>'
    )


def _p(text: str = "字", properties: str = "", run: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def _first(facts: LayoutFacts) -> ParagraphFacts:
    return facts.paragraphs[0]


def test_a_style_takes_from_those_it_is_based_on_and_from_the_defaults() -> None:
    styles = _styles(
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="甲" w:eastAsia="乙"/>'
        '<w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>',
        _style("A", '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="32"/></w:rPr>'),
        _style("B", '<w:rPr><w:rFonts w:eastAsia="丙"/></w:rPr>', based_on="A"),
    )
    facts = _inspected(_p(properties='<w:pStyle w:val="B"/>') + _p(), styles=styles)
    styled, plain = facts.paragraphs
    assert styled.look.style == "样式B"
    assert styled.look.alignment == "center"
    assert (styled.runs[0].type.size, styled.runs[0].type.east_asia) == (16.0, "丙")
    assert styled.runs[0].type.ascii == "甲"
    assert (plain.runs[0].type.size, plain.runs[0].type.east_asia) == (10.5, "乙")


def test_styles_based_on_one_another_in_a_circle_end() -> None:
    styles = _styles(
        _style("A", '<w:rPr><w:sz w:val="30"/></w:rPr>', based_on="B"),
        _style("B", based_on="A"),
    )
    facts = _inspected(_p(properties='<w:pStyle w:val="B"/>'), styles=styles)
    assert _first(facts).runs[0].type.size == 15.0


def test_the_default_style_counts_where_none_is_named_or_the_named_one_is_missing() -> None:
    normal = _style("N", '<w:rPr><w:sz w:val="28"/></w:rPr>').replace(
        "<w:style ", '<w:style w:default="1" '
    )
    body = _p() + _p(properties='<w:pStyle w:val="没有"/>')
    sizes = [one.runs[0].type.size for one in _inspected(body, styles=_styles(normal)).paragraphs]
    assert sizes == [14.0, 14.0]


THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:minorFont>'
    '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="等线"/>'
    "</a:minorFont></a:theme>"
)


def test_a_theme_face_is_resolved_and_beats_a_name_beside_it() -> None:
    run = '<w:rFonts w:eastAsia="仿宋" w:eastAsiaTheme="minorEastAsia" w:asciiTheme="minorHAnsi"/>'
    type_facts = _first(_inspected(_p(run=run), theme=THEME)).runs[0].type
    assert (type_facts.east_asia, type_facts.ascii) == ("等线", "Calibri")
    assert type_facts.themed == ("ascii", "eastAsia")


def test_a_name_above_hides_a_theme_face_below() -> None:
    styles = _styles(
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsiaTheme="minorEastAsia"/></w:rPr>'
        "</w:rPrDefault></w:docDefaults>"
    )
    run = '<w:rFonts w:eastAsia="仿宋"/>'
    type_facts = _first(_inspected(_p(run=run), styles=styles, theme=THEME)).runs[0].type
    assert (type_facts.east_asia, type_facts.themed) == ("仿宋", ())


@pytest.mark.parametrize(
    ("character", "direct", "is_bold"),
    [("", "", True), ("C", "", False), ("C", "<w:b/>", True), ("", '<w:b w:val="0"/>', False)],
)
def test_bold_of_a_character_style_switches_that_of_the_paragraph(
    character: str, direct: str, *, is_bold: bool
) -> None:
    styles = _styles(
        _style("P", "<w:rPr><w:b/></w:rPr>"),
        _style("C", "<w:rPr><w:b/></w:rPr>", kind="character"),
    )
    run = (f'<w:rStyle w:val="{character}"/>' if character else "") + direct
    facts = _inspected(_p(properties='<w:pStyle w:val="P"/>', run=run), styles=styles)
    assert _first(facts).runs[0].type.is_bold is is_bold


def test_indents_in_characters_and_hanging_ones_are_read() -> None:
    body = _p(properties='<w:ind w:firstLineChars="200" w:firstLine="420"/>') + _p(
        properties='<w:ind w:start="640" w:hanging="320"/>'
    )
    first, second = _inspected(body).paragraphs
    assert (first.look.indents.first_line_chars, first.look.indents.first_line) == (2.0, 420)
    assert (second.look.indents.left, second.look.indents.first_line) == (640, -320)


def test_line_spacing_and_lengths_with_units_are_read() -> None:
    properties = '<w:spacing w:line="28.95pt" w:lineRule="exact" w:beforeLines="50" w:after="10"/>'
    spacing = _first(_inspected(_p(properties=properties))).look.spacing
    assert (spacing.rule, spacing.value) == ("exact", 579)
    assert (spacing.before_lines, spacing.after) == (0.5, 10)


def _numbering(*levels: str) -> str:
    rows = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/>{level}</w:lvl>'
        for at, level in enumerate(levels)
    )
    return (
        f'<w:numbering {_HEAD}><w:abstractNum w:abstractNumId="7">{rows}</w:abstractNum>'
        '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
    )


def test_automatic_numbers_are_counted_and_written() -> None:
    numbering = _numbering(
        '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/>',
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/>'
        '<w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr>',
    )
    body = "".join(
        _p(properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="3"/></w:numPr>')
        for level in (0, 1, 1, 0, 1)
    )
    facts = _inspected(body, numbering=numbering)
    assert [one.label for one in facts.paragraphs] == ["一、", "1.", "2.", "二、", "1."]
    assert facts.paragraphs[1].look.indents.left == 420


def test_paragraphs_are_counted_through_tables_but_not_through_text_boxes() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{_p('框')}</w:txbxContent></w:pict></w:r>"
    table = (
        '<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>'
        '<w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>'
        f"<w:tr><w:tc>{_p('甲')}</w:tc><w:tc>{_p('乙')}</w:tc></w:tr></w:tbl>"
    )
    facts = _inspected(f"{_p('首')}<w:p>{box}</w:p>{table}{_p('末')}")
    assert [(one.number, one.text, one.table) for one in facts.paragraphs] == [
        (1, "首", 0),
        (2, "", 0),
        (3, "甲", 1),
        (4, "乙", 1),
        (5, "末", 0),
    ]
    assert facts.paragraphs[1].has_picture
    assert facts.text_boxes == 1
    (found,) = facts.tables
    assert (found.first_paragraph, found.share, found.width) == (3, 1.0, 0)


def test_deleted_and_hidden_text_is_not_read_and_leaves_its_mark() -> None:
    body = (
        "<w:p><w:del><w:r><w:delText>删</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>插</w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:commentRangeStart/></w:p>"
    )
    paragraph = _first(_inspected(body))
    assert paragraph.text == "插"
    assert paragraph.has_revision
    assert paragraph.has_comment


def test_fields_are_known_by_their_instruction_not_by_their_result() -> None:
    pieces = ("begin", " PA", "GE ", "separate", "end")
    runs = "".join(
        f"<w:r><w:instrText>{piece}</w:instrText></w:r>"
        if piece.strip().isupper()
        else f'<w:r><w:fldChar w:fldCharType="{piece}"/></w:r>'
        for piece in pieces
    )
    assert _first(_inspected(f"<w:p>{runs}</w:p>")).fields == ("PAGE",)


def test_sections_keep_the_footers_of_those_before() -> None:
    document = Document()
    document.sections[0].footer.paragraphs[0].text = "页脚"
    document.sections[0].left_margin = Pt(72)
    document.sections[0].gutter = Pt(10)
    document.add_paragraph("甲")
    document.add_section(WD_SECTION.NEW_PAGE)
    document.add_paragraph("乙")
    document.sections[1]._sectPr.append(
        parse_xml(f'<w:docGrid {_HEAD} w:type="lines" w:linePitch="579"/>')
    )
    for grid in document.sections[1]._sectPr.findall(qn("w:docGrid"))[:-1]:
        document.sections[1]._sectPr.remove(grid)
    buffer = io.BytesIO()
    document.save(buffer)
    facts = inspect_layout(buffer.getvalue())
    first, second = facts.sections
    assert first.left == 1640
    assert (second.grid, second.line_pitch) == ("lines", 579)
    for section in (first, second):
        (footer,) = [one for one in section.marginals if one.kind is MarginalKind.FOOTER]
        assert footer.paragraphs[0].text == "页脚"
    assert [one.section for one in facts.paragraphs if one.text] == [1, 2]


def test_the_strict_form_of_the_format_is_read_too() -> None:
    buffer = io.BytesIO()
    document = Document()
    document.add_paragraph("严格")
    document.save(buffer)
    parts = parts_of(buffer.getvalue())
    strict = {
        name: content.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        for name, content in parts.items()
    }
    assert _first(inspect_layout(pack(strict.items()))).text == "严格"


def test_a_file_without_a_text_is_refused() -> None:
    parts = {
        "_rels/.rels": _relationships({"document.xml": "officeDocument"}),
        "document.xml": f"<w:document {_HEAD}/>",
    }
    with pytest.raises(UnreadableDocumentError, match="另存为"):
        inspect_layout(pack((name, text.encode()) for name, text in parts.items()))
