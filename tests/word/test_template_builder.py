"""The template as a file: complete, valid, clean, and the one that is committed."""

import re
import zipfile
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import docx
import pytest

from kjreport.config import TEMPLATE_NAME
from kjreport.doctree.nodes import ParagraphKind
from kjreport.word import style_names
from kjreport.word.standard import GB
from kjreport.word.template_builder import build_template
from kjreport.word.template_formats import style_id
from kjreport.word.template_looks import paragraph_styles

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

#: The order of children that the schema of WordprocessingML demands, as far as we use them.
SEQUENCES = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs "
    "kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN snapToGrid spacing ind "
    "contextualSpacing jc textAlignment outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs color spacing w kern position sz szCs highlight u shd "
    "vertAlign lang",
    "style": "name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat locked "
    "pPr rPr tblPr trPr tcPr tblStylePr",
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "font": "altName panose1 charset family notTrueType pitch sig",
    "sectPr": "headerReference footerReference pgSz pgMar pgNumType cols titlePg docGrid",
    "settings": "zoom defaultTabStop evenAndOddHeaders characterSpacingControl compat "
    "themeFontLang",
    "compat": "doNotExpandShiftReturn compatSetting",
    "p": "pPr r fldSimple",
    "r": "rPr t",
    "body": "p tbl sectPr",
}
#: Elements that may stand in any order among themselves.
MIXED = {"p": {"r", "fldSimple"}, "body": {"p", "tbl"}}


@pytest.fixture(scope="module")
def parts() -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(build_template())) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.fixture(scope="module")
def styles(parts: dict[str, bytes]) -> dict[str, ET.Element]:
    root = parse(parts["word/styles.xml"])
    return {style.find(f"{W}name").get(f"{W}val"): style for style in root.iter(f"{W}style")}


def parse(part: bytes) -> ET.Element:
    return ET.fromstring(part)


def local(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def test_the_committed_template_is_the_builders(repository: Path) -> None:
    committed = repository / "templates" / TEMPLATE_NAME

    assert committed.read_bytes() == build_template(), "run `template make`, then look at it"


def test_two_builds_give_the_same_bytes() -> None:
    assert build_template() == build_template()


def test_every_style_that_rendering_names_is_there_once(styles: dict[str, ET.Element]) -> None:
    paragraphs = {
        *style_names.KIND_BY_STYLE,
        *style_names.SIGNER_STYLES.values(),
        *(style_names.BLANK_LINE, style_names.DATE_STYLE),
        *(style_names.TABLE_HEAD_STYLE, style_names.TABLE_CELL_STYLE),
        style_names.TABLE_GROUP_STYLE,
    }
    types = {name: style.get(f"{W}type") for name, style in styles.items()}

    assert {name for name in paragraphs if types.get(name) != "paragraph"} == set()
    assert {name for name in style_names.ROLE_BY_STYLE if types.get(name) != "character"} == set()
    assert types[style_names.TABLE_STYLE] == "table"
    identities = [style.get(f"{W}styleId") for style in styles.values()]
    assert len(identities) == len(set(identities)) == len(styles)


def test_every_style_referred_to_exists(parts: dict[str, bytes]) -> None:
    defined = {
        style.get(f"{W}styleId") for style in parse(parts["word/styles.xml"]).iter(f"{W}style")
    }
    referred = {
        reference.get(f"{W}val")
        for name, part in parts.items()
        if name.startswith("word/") and name.endswith(".xml")
        for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next")
        for reference in parse(part).iter(f"{W}{tag}")
    }

    assert referred - defined == set()


def test_only_headings_on_a_line_of_their_own_are_in_the_outline(
    styles: dict[str, ET.Element],
) -> None:
    levels = {
        name: level.get(f"{W}val")
        for name, style in styles.items()
        for level in style.iter(f"{W}outlineLvl")
    }

    headings = {f"heading {level}": str(level - 1) for level in style_names.LEVELS}
    assert levels == headings | {"栏目": "0", "文章标题": "1"}


def test_headings_stay_with_their_text_and_attachments_begin_a_page(
    styles: dict[str, ET.Element],
) -> None:
    def named(switch: str) -> set[str]:
        return {
            name for name, style in styles.items() if style.find(f"{W}pPr/{W}{switch}") is not None
        }

    assert {f"heading {level}" for level in style_names.LEVELS} <= named("keepNext")
    assert "公文正文" not in named("keepNext")
    begin_a_page = {ParagraphKind.ATTACHMENT_LABEL, ParagraphKind.ISSUED_TITLE}
    assert named("pageBreakBefore") == {kind.value for kind in begin_a_page}


def test_children_stand_in_the_order_of_the_schema(parts: dict[str, bytes]) -> None:
    for name, part in parts.items():
        if not name.startswith("word/") or name.endswith(".rels"):
            continue
        for element in parse(part).iter():
            sequence = SEQUENCES.get(local(element))
            if sequence is None:
                continue
            mixed = MIXED.get(local(element), set())
            order = sequence.split()
            places = [
                order.index(min(mixed, key=order.index) if local(child) in mixed else local(child))
                for child in element
            ]
            assert places == sorted(places), (name, local(element), [*map(local, element)])


def test_the_package_is_complete(parts: dict[str, bytes]) -> None:
    types = parse(parts["[Content_Types].xml"])
    overridden = {override.get("PartName") for override in types if "PartName" in override.attrib}
    written = {f"/{name}" for name in parts if not name.endswith((".rels", "Types].xml"))}

    assert overridden == written
    for relationships, folder in (("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")):
        targets = {folder + item.get("Target") for item in parse(parts[relationships])}
        assert targets <= set(parts)
    identities = {item.get("Id") for item in parse(parts["word/_rels/document.xml.rels"])}
    used = set(re.findall(rb'r:id="(\w+)"', parts["word/document.xml"]))
    assert {identity.decode() for identity in used} <= identities


def test_nothing_overrides_the_named_faces(parts: dict[str, bytes]) -> None:
    for name, part in parts.items():
        assert b"Theme=" not in part, name
        for fonts in parse(part).iter(f"{W}rFonts"):
            faces = {value for key, value in fonts.attrib.items() if key != f"{W}hint"}
            assert len(faces) <= 1, (name, fonts.attrib)


def test_every_face_has_fallbacks_for_other_machines(parts: dict[str, bytes]) -> None:
    named = {
        face
        for fonts in parse(parts["word/styles.xml"]).iter(f"{W}rFonts")
        for face in fonts.attrib.values()
    }
    table = {
        font.get(f"{W}name"): font.find(f"{W}altName").get(f"{W}val")
        for font in parse(parts["word/fontTable.xml"])
    }

    assert named == set(table)
    assert table["仿宋_GB2312"].startswith("仿宋,")


def test_nothing_is_bold(parts: dict[str, bytes]) -> None:
    bold = [name for name, part in parts.items() if b"<w:b/>" in part or b"<w:bCs/>" in part]

    assert bold == []


def test_the_properties_name_nobody_and_no_time(parts: dict[str, bytes]) -> None:
    opened = docx.Document(BytesIO(build_template()))

    assert len(parse(parts["docProps/core.xml"])) == 0
    assert opened.core_properties.author == ""
    assert opened.core_properties.created is None
    assert not any(b"/Users/" in part or b"/home/" in part for part in parts.values())


def test_the_ground_switches_off_what_breaks_the_grid(styles: dict[str, ET.Element]) -> None:
    switches = {local(switch): switch.get(f"{W}val") for switch in styles["Normal"].find(f"{W}pPr")}

    for name in ("widowControl", "overflowPunct", "autoSpaceDE", "autoSpaceDN", "snapToGrid"):
        assert switches[name] == "0"
    assert switches["kinsoku"] == "1"


def test_every_paragraph_style_rests_on_the_ground() -> None:
    based_on = {style.name: style.based_on for style in paragraph_styles(GB)}

    grounds = {base for base in based_on.values() if base not in based_on}
    assert grounds == {"Normal"}


def test_ids_are_words_without_spaces() -> None:
    assert style_id("heading 1") == "Heading1"
    assert style_id("公文正文") == "公文正文"


def test_the_loop_has_one_branch_for_each_kind(parts: dict[str, bytes]) -> None:
    document = parts["word/document.xml"].decode()
    branches = re.findall(r'if 块\.类 == "([^"]+)"', document)

    assert len(branches) == len(set(branches))
    assert set(branches) == {*style_names.KIND_BY_STYLE, "空行", "整块"}
