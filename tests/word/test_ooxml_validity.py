"""Bar 10: every Word file that is written is valid OOXML.

The schema is that of the Open XML SDK, as the package openxml-audit carries it: elements,
their order and number, attributes with their types, ids, relationships, content types.
"""

import io
import re
import zipfile
from collections.abc import Callable, Mapping

import pytest
from hypothesis import HealthCheck, given, settings

from kjreport.config import installed_project
from kjreport.doctree.nodes import Document, Picture, Seal, Signature
from kjreport.jobs.discovery import find_targets
from kjreport.jobs.rendered_drafts import built_drafts
from kjreport.word.drafting import render_document
from kjreport.word.package import pack
from kjreport.word.profiles import BUILT_IN
from kjreport.word.standard import Profile
from kjreport.word.template_builder import build_template
from tests.conftest import absent
from tests.strategies import documents
from tests.word.documents import report, text
from tests.word.picture_files import jpeg, read
from tests.word.test_masthead_page import trees

#: openxml-audit asks for a theme; the standard (ECMA-376, 11.3.10) has it optional.
THEME = "officeDocument/2006/relationships/theme' is missing"
ON_OFF = re.compile(
    rb"<w:(?:keepNext|keepLines|pageBreakBefore|widowControl|snapToGrid|kinsoku|autoSpaceD[EN]"
    rb'|overflowPunct|b|i|cantSplit|tblHeader|evenAndOddHeaders|titlePg) w:val="([^"]*)"'
)
ON_OFF_VALUES = frozenset({b"0", b"1", b"true", b"false", b"on", b"off"})
BODY = "<w:body>"
NAMES = ("云河市科学技术局", "云河市发展和改革委员会", "云河市财政局")


@pytest.fixture(scope="module")
def audit(tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes], list[str]]:
    """Return what tells the faults of a Word file."""
    try:
        from openxml_audit import (  # type: ignore[import-untyped]  # noqa: PLC0415 - of its group
            OpenXmlValidator,
        )
    except ImportError:
        absent("openxml-audit")
    file = tmp_path_factory.mktemp("audit") / "file.docx"

    def faults(docx: bytes) -> list[str]:
        file.write_bytes(docx)
        errors = OpenXmlValidator().validate(str(file)).errors
        found = [f"{one.part_uri} {one.path}: {one.description}" for one in errors]
        return [one for one in found if THEME not in one] + _false_switches(docx)

    return faults


def _false_switches(docx: bytes) -> list[str]:
    """List the values of ST_OnOff that are none: the schema used lets any word pass."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        parts = {name: package.read(name) for name in package.namelist() if name.endswith(".xml")}
    return [
        f"{name}: {value!r}"
        for name, content in parts.items()
        for value in ON_OFF.findall(content)
        if value not in ON_OFF_VALUES
    ]


def _signatures() -> tuple[Signature, ...]:
    return tuple(
        Signature(tuple(map(text, NAMES[:count])), text("2026年1月8日"), seal)
        for seal in Seal
        for count in (1, 3)
    )


@pytest.mark.parametrize("profile", BUILT_IN, ids=lambda profile: profile.name)
def test_every_kind_of_block_is_valid_in_every_profile(
    audit: Callable[[bytes], list[str]], profile: Profile
) -> None:
    template = build_template(profile)
    assert audit(template) == []
    kinds = {
        **{name: Document(blocks) for name, blocks in trees().items()},
        "report": report(),
        "signatures": Document((*_signatures(), Picture("无.png"))),
    }
    for name, document in kinds.items():
        assert (name, audit(render_document(document, template))) == (name, [])


@pytest.mark.parametrize("orientation", [1, 3, 6])
def test_pictures_are_valid(
    audit: Callable[[bytes], list[str]], template: bytes, orientation: int
) -> None:
    pictures = {"甲": read(jpeg(400, 300, orientation))}
    document = Document((Picture("甲"),))

    assert audit(render_document(document, template, pictures=pictures)) == []


def test_every_output_of_the_sample_folder_is_valid(audit: Callable[[bytes], list[str]]) -> None:
    project = installed_project()
    drafts = built_drafts(find_targets((), project), project)

    assert len(drafts) >= 8
    assert {str(one.file): audit(one.content) for one in drafts} == {
        str(one.file): [] for one in drafts
    }


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(document=documents())
def test_any_tree_becomes_a_valid_file(
    audit: Callable[[bytes], list[str]], template: bytes, document: Document
) -> None:
    assert audit(render_document(document, template)) == []


def _with(part: str, change: Callable[[str], str], docx: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    changed = change(parts[part].decode())
    assert changed != parts[part].decode()
    return pack({**parts, part: changed.encode()}.items())


def _opening(xml: str) -> Callable[[str], str]:
    return lambda document: document.replace(BODY, BODY + xml, 1)


MAIN, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"
FAULTS: Mapping[str, tuple[str, Callable[[str], str]]] = {
    "order in pPr": (
        MAIN,
        _opening('<w:p><w:pPr><w:jc w:val="left"/><w:keepNext/></w:pPr></w:p>'),
    ),
    "order in rPr": (
        MAIN,
        _opening('<w:p><w:r><w:rPr><w:sz w:val="32"/><w:b/></w:rPr></w:r></w:p>'),
    ),
    "order in tblPr": (
        MAIN,
        _opening(
            '<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/><w:tblW w:w="1" w:type="dxa"/></w:tblPr>'
            "<w:tblGrid/></w:tbl>"
        ),
    ),
    "order in sectPr": (
        MAIN,
        lambda xml: re.sub(r"(<w:pgSz [^>]*/>)(<w:pgMar [^>]*/>)", r"\2\1", xml),
    ),
    "order in a style": (
        STYLES,
        lambda xml: re.sub(r"(<w:name [^>]*/>)(<w:basedOn [^>]*/>)", r"\2\1", xml, count=1),
    ),
    "order in settings": (
        SETTINGS,
        lambda xml: xml.replace("</w:settings>", '<w:zoom w:percent="100"/></w:settings>'),
    ),
    "a cell without a paragraph": (
        MAIN,
        _opening(
            '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid><w:tr><w:tc><w:tcPr/>'
            "</w:tc></w:tr></w:tbl>"
        ),
    ),
    "a false switch": (MAIN, _opening('<w:p><w:pPr><w:keepNext w:val="yes"/></w:pPr></w:p>')),
    "a false alignment": (MAIN, _opening('<w:p><w:pPr><w:jc w:val="centre"/></w:pPr></w:p>')),
    "a false measure": (MAIN, _opening('<w:p><w:pPr><w:ind w:left="1.5x"/></w:pPr></w:p>')),
    "a false colour": (
        MAIN,
        _opening('<w:p><w:r><w:rPr><w:color w:val="red"/></w:rPr></w:r></w:p>'),
    ),
    "an unknown element": (MAIN, _opening("<w:p><w:foo/></w:p>")),
    "a bookmark twice": (
        MAIN,
        _opening('<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>' * 2),
    ),
    "a style that is not there": (
        MAIN,
        _opening('<w:p><w:pPr><w:pStyle w:val="none"/></w:pPr></w:p>'),
    ),
    "a footer that is not there": (MAIN, lambda xml: xml.replace('r:id="rId', 'r:id="rIdX', 1)),
    "a target that is not there": (
        "word/_rels/document.xml.rels",
        lambda xml: xml.replace("fontTable.xml", "none.xml"),
    ),
    "a false content type": (
        "[Content_Types].xml",
        lambda xml: xml.replace("styles+xml", "stylez+xml"),
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_the_audit_finds_what_it_is_trusted_with(
    audit: Callable[[bytes], list[str]], template: bytes, name: str
) -> None:
    assert audit(_with(*FAULTS[name], template)) != []
