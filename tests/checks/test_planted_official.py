"""Defects planted in 版头 and 版记 are found in their place, and nothing else with them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from kjreport.checks.registry import layout_checks
from kjreport.checks.runner import run_layout_checks
from kjreport.findings import Severity
from kjreport.jobs.check_layout import measured_layout
from kjreport.location import WordPlace
from kjreport.word.standard import GB
from tests.checks.clerk_files import faced, saved
from tests.checks.foreign_files import FANG, notice, request, ruled

_V = "urn:schemas-microsoft-com:vml"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

Spoil = Callable[[WordDocument], None]


def line(document: WordDocument, number: int) -> Paragraph:
    """Return a paragraph by its number, those of tables counted."""
    element = list(document.element.body.iter(qn("w:p")))[number - 1]
    return Paragraph(element, document)


def reworded(number: int, words: str) -> Spoil:
    def spoil(document: WordDocument) -> None:
        line(document, number).runs[0].text = words

    return spoil


def resized(number: int, size: float) -> Spoil:
    def spoil(document: WordDocument) -> None:
        for run in line(document, number).runs:
            run.font.size = Pt(size)

    return spoil


def refaced(number: int, face: str, run: int = 0) -> Spoil:
    def spoil(document: WordDocument) -> None:
        line(document, number).runs[run]._element.rPr.rFonts.set(qn("w:eastAsia"), face)

    return spoil


def realigned(number: int, alignment: WD_ALIGN_PARAGRAPH) -> Spoil:
    def spoil(document: WordDocument) -> None:
        line(document, number).alignment = alignment

    return spoil


def removed(*numbers: int) -> Spoil:
    def spoil(document: WordDocument) -> None:
        for one in [line(document, number)._element for number in numbers]:
            one.getparent().remove(one)

    return spoil


def indented(number: int, left: float, first: float = 0.0) -> Spoil:
    def spoil(document: WordDocument) -> None:
        look = line(document, number).paragraph_format
        look.left_indent, look.first_line_indent = Pt(left), Pt(first)
        look.right_indent = Pt(left)

    return spoil


def recoloured_line(number: int, **attributes: str) -> Spoil:
    def spoil(document: WordDocument) -> None:
        border = line(document, number)._element.pPr.find(qn("w:pBdr"))[0]
        for name, value in attributes.items():
            border.set(qn(f"w:{name}"), value)

    return spoil


def heightened(number: int, points: float) -> Spoil:
    def spoil(document: WordDocument) -> None:
        line(document, number).paragraph_format.line_spacing = Pt(points)

    return spoil


def imprint_lines(**sizes: str | None) -> Spoil:
    def spoil(document: WordDocument) -> None:
        borders = document.tables[-1]._tbl.tblPr.find(qn("w:tblBorders"))
        for side, size in sizes.items():
            border = borders.find(qn(f"w:{side}"))
            if size is None:
                borders.remove(border)
            else:
                border.set(qn("w:sz"), size)

    return spoil


def imprint_narrowed(document: WordDocument) -> None:
    for column in document.tables[-1].columns:
        column.width = Cm(6.5)


def text_behind(document: WordDocument) -> None:
    faced(document.add_paragraph().add_run("版记后面又写了一段话。"), FANG)


def no_line(document: WordDocument) -> None:
    properties = line(document, 9)._element.pPr
    properties.remove(properties.find(qn("w:pBdr")))


def black_mark(document: WordDocument) -> None:
    line(document, 5).runs[0].font.color.rgb = RGBColor(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Planted:
    """A defect in one file: the rule that must find it, the paragraph, what was done."""

    code: str
    paragraph: int
    what: str
    spoil: Spoil
    make: Callable[[], WordDocument] = notice
    severity: Severity = Severity.ERROR
    others: frozenset[str] = frozenset()
    """What may be said besides, of the same defect."""


CENTRE, LEFT, RIGHT = (
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.RIGHT,
)
_LONG = "抄送：" + "云河市人民代表大会常务委员会办公室，" * 3 + "市政协办公室。"
PLANTED = (
    Planted("L201", 1, "五位的份号", reworded(1, "No.00012"), request),
    Planted("L201", 1, "四号的份号", resized(1, 14), request),
    Planted("L201", 1, "居右的份号", realigned(1, RIGHT), request),
    Planted("L202", 2, "仿宋的密级", refaced(2, FANG), request),
    Planted("L202", 2, "二号的密级", resized(2, 22), request),
    Planted("L202", 2, "居中的密级", realigned(2, CENTRE), request),
    Planted("L203", 5, "黑体的标志", refaced(5, "黑体"), severity=Severity.WARNING),
    Planted("L204", 2, "标志离版心上边不到 15 毫米", removed(1, 2, 3)),
    Planted("L204", 5, "标志太低", heightened(4, 60)),
    Planted("L205", 5, "标志折成两行", resized(5, 60)),
    Planted("L179", 5, "黑色的标志", black_mark),
    Planted("L179", 5, "靠左的标志", realigned(5, LEFT)),
    Planted("L206", 6, "文号紧跟标志", removed(6, 7)),
    Planted("L206", 8, "靠左的文号", realigned(8, LEFT)),
    Planted("L206", 8, "居中的上行文文号", indented(8, 0, 90), request),
    Planted("L207", 8, "宋体的文号", refaced(8, "宋体")),
    Planted("L207", 8, "小三的文号", resized(8, 15)),
    Planted("L177", 8, "方括号的文号", reworded(8, "云科发[2026]5号")),
    Planted("L208", 8, "签发人姓名用仿宋", refaced(8, FANG, 2), request),
    Planted("L209", 8, "没有红线", no_line),
    Planted("L209", 8, "黑线", recoloured_line(9, color="auto")),
    Planted("L210", 9, "红线比版心短", indented(9, 30)),
    Planted("L211", 9, "红线半磅", recoloured_line(9, sz="4"), severity=Severity.WARNING),
    Planted("L212", 8, "红线离文号一行多", heightened(9, 40)),
    Planted("L213", 11, "标题上只空一行", removed(11)),
    Planted("L178", 30, "三号的抄送", resized(30, 16), others=frozenset({"L224"})),
    Planted(
        "L221", 30, "首末线半磅", imprint_lines(top="4", bottom="4"), severity=Severity.WARNING
    ),
    Planted("L221", 30, "中间线 1.5 磅", imprint_lines(insideH="12"), severity=Severity.WARNING),
    Planted("L222", 30, "版记宽 13 厘米", imprint_narrowed),
    Planted("L223", 30, "没有末线", imprint_lines(bottom=None)),
    Planted("L223", 30, "没有一条线", imprint_lines(top=None, bottom=None, insideH=None)),
    Planted("L224", 31, "印发机关顶格", indented(31, -3)),
    Planted("L224", 32, "印发日期没有右空", indented(32, -3)),
    Planted("L225", 30, "抄送没有句号", reworded(30, "抄送：市委办公室，市政府办公室")),
    Planted("L226", 33, "版记之后还有一段", text_behind),
)


def _found(document: WordDocument) -> dict[tuple[str, int], Severity]:
    layout = measured_layout(saved(document), GB)
    findings = run_layout_checks(layout, layout_checks(), Path("稿.docx"))
    return {
        (one.code, one.place.paragraph): one.severity
        for one in findings
        if isinstance(one.place, WordPlace)
    }


@pytest.mark.parametrize("planted", PLANTED, ids=lambda one: f"{one.code} {one.what}")
def test_a_planted_defect_is_found_in_its_place_and_alone(planted: Planted) -> None:
    document = planted.make()
    planted.spoil(document)
    found = _found(document)
    assert found.get((planted.code, planted.paragraph)) is planted.severity, found
    own = {planted.code, *planted.others}
    if planted.code != "L226":
        assert {code for code, _ in found} <= own, found


def test_a_list_of_copies_that_turns_to_the_edge_is_found() -> None:
    document = notice()
    reworded(30, _LONG)(document)
    assert _found(document) == {}
    indented(30, 14)(document)
    assert _found(document) == {("L224", 30): Severity.ERROR}


@pytest.mark.parametrize(
    ("shape", "codes"),
    [
        ('from="0,0" to="442pt,0" strokecolor="red" strokeweight="1.5pt"', set()),
        ('from="0,0" to="442pt,0" strokecolor="#000000" strokeweight="1.5pt"', {"L209"}),
        ('from="0,0" to="380pt,0" strokecolor="#ff0000" strokeweight="1.5pt"', {"L210"}),
        ('from="0,0" to="442pt,0" strokecolor="#ff0000" strokeweight=".5pt"', {"L211"}),
        ('from="0,0" to="442pt,300pt" strokecolor="red"', set()),
    ],
)
def test_a_red_line_drawn_as_a_shape_is_measured(shape: str, codes: set[str]) -> None:
    document = notice()
    no_line(document)
    picture = f'<w:r xmlns:w="{_W}" xmlns:v="{_V}"><w:pict><v:line {shape}/></w:pict></w:r>'
    line(document, 9)._element.append(parse_xml(picture))
    assert {code for code, _ in _found(document)} == codes


def test_a_red_line_may_be_the_upper_border_of_the_next_line() -> None:
    document = notice()
    no_line(document)
    ruled(line(document, 10), "top", space=0)
    assert _found(document) == {}


def test_a_letter_is_not_held_against_the_form_of_a_paper_with_a_number() -> None:
    document = notice()
    reworded(5, "云河市科学技术局")(document)
    removed(6, 7)(document)
    assert {code for code, _ in _found(document)} == set()
