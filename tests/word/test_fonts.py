"""Characters that a _GB2312 face lacks are told where they were typed, once each."""

import pytest

from kjreport.doctree.nodes import Document, Paragraph, ParagraphKind, Row, Signature, Table
from kjreport.findings import Severity
from kjreport.location import FieldPath
from kjreport.text.segments import Role, Segment
from kjreport.word.fonts import characters_outside
from kjreport.word.profiles import built_in
from kjreport.word.standard import GB, Profile
from kjreport.word.template_builder import build_template

PATH = FieldPath(("引言",))
K = ParagraphKind


def typed(words: str, role: Role = Role.LITERAL, offset: int | None = 0) -> tuple[Segment, ...]:
    return (Segment(words, role, PATH, offset),)


def profile(name: str) -> Profile:
    found = built_in(name)
    assert found is not None
    return found


def found(document: Document, of: Profile = GB) -> list[tuple[str, tuple[int, int] | None]]:
    findings = characters_outside(document, build_template(of))
    return [(finding.excerpt, finding.span) for finding in findings]


def test_each_character_is_told_once_at_its_place() -> None:
    document = Document((Paragraph(K.BODY, typed("朱镕、陶喆、张镕", offset=3)),))

    assert found(document) == [("镕", (4, 5)), ("喆", (7, 8))]
    (first, _) = characters_outside(document, build_template())
    assert (first.code, first.severity, first.path) == ("W101", Severity.WARNING, PATH)
    assert "“镕”" in first.message
    assert "仿宋_GB2312" in first.message


def test_what_was_computed_is_told_at_its_expression() -> None:
    assert found(Document((Paragraph(K.BODY, typed("堃", Role.COMPUTED, None)),))) == [("堃", None)]


def test_what_the_program_adds_is_told_at_its_block() -> None:
    block = Paragraph(K.BODY, (Segment("堃", Role.LABEL),), origin=PATH)
    (finding,) = characters_outside(Document((block,)), build_template())

    assert finding.path == PATH


@pytest.mark.parametrize("words", ["——“全年”…（2026）·甲①〔1〕％ R&D", "云河\u3000市\n局", ""])
def test_ordinary_words_and_signs_are_no_trouble(words: str) -> None:
    assert found(Document((Paragraph(K.BODY, typed(words)),))) == []


@pytest.mark.parametrize(
    ("kind", "level", "role", "told"),
    [
        (K.BODY, 0, Role.LITERAL, True),
        (K.DRAFT_STATUS, 0, Role.LITERAL, True),
        (K.TITLE, 0, Role.LITERAL, False),
        (K.HEADING, 1, Role.HEADING, False),
        (K.HEADING, 2, Role.HEADING, True),
        (K.RUN_IN, 1, Role.HEADING, False),
        (K.RUN_IN, 1, Role.LITERAL, True),
        (K.RUN_IN, 2, Role.HEADING, True),
        (K.ATTACHMENT_LABEL, 0, Role.LABEL, False),
    ],
)
def test_only_what_is_printed_in_a_gb2312_face_is_told(
    kind: ParagraphKind, level: int, role: Role, *, told: bool
) -> None:
    document = Document((Paragraph(kind, typed("喆", role), level),))

    assert bool(found(document)) is told


def test_tables_and_signatures_are_looked_at_too() -> None:
    cell, name = FieldPath(("表", 0)), FieldPath(("署名",))
    head = FieldPath(("表头",))
    document = Document(
        (
            Table(
                ((Segment("喆", origin=head, offset=0),),),
                (Row(((Segment("喆", origin=cell, offset=0),),)),),
            ),
            Signature(((Segment("喆", origin=name, offset=0),),), ()),
        )
    )

    paths = [finding.path for finding in characters_outside(document, build_template())]
    assert paths == [cell, name]


def test_the_faces_of_windows_hold_them_all() -> None:
    document = Document((Paragraph(K.BODY, typed("镕喆堃")),))

    assert found(document, profile("windows-fonts")) == []
    assert len(found(document, profile("times-digits"))) == 3
