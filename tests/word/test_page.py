"""Printed pages, measured: the template meets the standard, and planted defects do not."""

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

import pytest
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from kjreport.word.package import pack
from kjreport.word.template_body import looped_styles
from kjreport.word.template_builder import build_template
from tests.word.page_ends import page_ends, unexcused
from tests.word.page_rules import fixture_deviations, page_deviations
from tests.word.rendering import PageFacts, measure, render_pdfs

#: 1,800 equal 汉字 but for the first of each paragraph, which tells its line by its word.
FLOWING = (("公文正文", "首" + "汉" * 1799),)
#: Paragraphs of three lines: the 22nd line of a page is the first of a paragraph.
STEPPING = tuple(("公文正文", "首" + "汉" * 81) for _ in range(20))
#: Headings that would stand alone at the foot of the first page.
HEADED = (*STEPPING[:7], ("heading 1", "一、标题"), *STEPPING[:3])

#: An attachment begins a page; its table does not print in rows of the text.
PARTED = (
    ("公文正文", "首" + "汉" * 81),
    ("附件标识", "附件1"),
    ("公文正文", "首" + "汉" * 400),
    ("整块", "格"),
    ("公文正文", "首" + "汉" * 400),
)

TITLE_SIZE, BODY_SIZE, SMALL_SIZE = 22, 16, 12
KIND_LOOKS = {
    "公文标题": ("小标宋", TITLE_SIZE),
    "副题": ("楷体", BODY_SIZE),
    "题注": ("楷体", BODY_SIZE),
    "讲话人": ("楷体", BODY_SIZE),
    "稿别": ("楷体", BODY_SIZE),
    "题下署名": ("楷体", BODY_SIZE),
    "题下日期": ("楷体", BODY_SIZE),
    "主送机关": ("仿宋", BODY_SIZE),
    "公文正文": ("仿宋", BODY_SIZE),
    "heading 1": ("黑体", BODY_SIZE),
    "heading 2": ("楷体", BODY_SIZE),
    "heading 3": ("仿宋", BODY_SIZE),
    "heading 4": ("仿宋", BODY_SIZE),
    "接排标题1": ("仿宋", BODY_SIZE),
    "接排标题2": ("仿宋", BODY_SIZE),
    "接排标题3": ("仿宋", BODY_SIZE),
    "接排标题4": ("仿宋", BODY_SIZE),
    "分项": ("仿宋", BODY_SIZE),
    "责任分工": ("楷体", BODY_SIZE),
    "附件说明": ("仿宋", BODY_SIZE),
    "附件说明首项": ("仿宋", BODY_SIZE),
    "附件说明续": ("仿宋", BODY_SIZE),
    "附注": ("仿宋", BODY_SIZE),
    "附件标识": ("黑体", BODY_SIZE),
    "附件标题": ("小标宋", TITLE_SIZE),
    "表格标题": ("黑体", BODY_SIZE),
    "表格单位": ("仿宋", SMALL_SIZE),
    "表格备注": ("仿宋", SMALL_SIZE),
}

#: 简报 and 印发件: each begins or ends pages of its own.
OTHER_LOOKS = {
    "刊名": ("小标宋", 48),
    "刊名（长）": ("小标宋", 30),
    "期号": ("仿宋", BODY_SIZE),
    "编发行": ("仿宋", BODY_SIZE),
    "目录标题": ("黑体", BODY_SIZE),
    "目录栏目": ("楷体", BODY_SIZE),
    "目录项": ("仿宋", BODY_SIZE),
    "栏目": ("黑体", 18),
    "文章标题": ("小标宋", TITLE_SIZE),
    "作者": ("楷体", BODY_SIZE),
    "按语": ("楷体", BODY_SIZE),
    "图注": ("楷体", 14),
    "印发件标题": ("小标宋", TITLE_SIZE),
    "报送": ("仿宋", 14),
    "份数": ("仿宋", 14),
}

STYLES = "word/styles.xml"
DOCUMENT = "word/document.xml"
RELATIONSHIPS = "word/_rels/document.xml.rels"
_THEME_RELATIONSHIP = (
    '<Relationship Id="rIdTheme" Target="theme1.xml" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/theme"/></Relationships>'
)
_FACES = '<a:latin typeface="Calibri"/><a:ea typeface="等线"/><a:cs typeface=""/>'
_THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office">'
    f'<a:themeElements><a:fontScheme name="Office"><a:majorFont>{_FACES}</a:majorFont>'
    f"<a:minorFont>{_FACES}</a:minorFont></a:fontScheme></a:themeElements></a:theme>"
)
_THEME_FONTS = 'w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"'

#: Slips in the template: in which part, what stands there, what stands there instead.
DEFECTS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "a line of 580 twips": ((STYLES, 'w:line="579"', 'w:line="580"'),),
    "a line of 28 pt without a grid": (
        (STYLES, 'w:line="579"', 'w:line="560"'),
        (DOCUMENT, ' w:type="lines"', ""),
    ),
    "a grid pitch of 312": ((DOCUMENT, 'w:linePitch="579"', 'w:linePitch="312"'),),
    "a grid of characters": (
        (DOCUMENT, 'w:type="lines"', 'w:type="linesAndChars" w:charSpace="-849"'),
    ),
    "no run spacing": ((STYLES, '<w:spacing w:val="-5"/>', ""),),
    "a run spacing of −4": ((STYLES, '<w:spacing w:val="-5"/>', '<w:spacing w:val="-4"/>'),),
    "a left margin of 27 mm": ((DOCUMENT, 'w:left="1588"', 'w:left="1531"'),),
    "margins of 2.54 cm": ((DOCUMENT, 'w:(top|right|bottom|left)="[0-9]+"', r'w:\1="1440"'),),
    "a top margin of 35 mm": ((DOCUMENT, 'w:top="2098"', 'w:top="1984"'),),
    "paper of Letter size": ((DOCUMENT, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'),),
    "theme fonts in the styles": (
        (STYLES, 'w:cs="仿宋_GB2312"', _THEME_FONTS),
        (RELATIONSHIPS, "</Relationships>", _THEME_RELATIONSHIP),
        ("word/theme1.xml", "^$", _THEME),
    ),
    "a footer 17.5 mm from the edge": ((DOCUMENT, 'w:footer="1446"', 'w:footer="992"'),),
    "a page number flush with the text": ((STYLES, 'w:right="280"', 'w:right="0"'),),
    "a page number of 12 pt": ((STYLES, 'w:sz w:val="28"', 'w:sz w:val="24"'),),
    "a page number in 仿宋": ((STYLES, '"宋体"', '"仿宋_GB2312"'),),
    "page numbers on one side": (("word/settings.xml", "<w:evenAndOddHeaders/>", ""),),
    "no first-line indent": ((STYLES, ' w:firstLineChars="200" w:firstLine="632"', ""),),
    "widow control": ((STYLES, 'w:widowControl w:val="0"', 'w:widowControl w:val="1"'),),
    "space above paragraphs": ((STYLES, 'w:before="0"', 'w:before="156"'),),
    "lines of one and a half": (
        (STYLES, 'w:line="579" w:lineRule="exact"', 'w:line="360" w:lineRule="auto"'),
    ),
    "type of 15 pt": ((STYLES, 'w:sz w:val="32"', 'w:sz w:val="30"'),),
    "body type in 楷体": ((STYLES, '"仿宋_GB2312"', '"楷体_GB2312"'),),
}
FIXTURES = {"flowing": FLOWING, "stepping": STEPPING}


def planted(template: bytes, defect: str) -> bytes:
    """Return the template with one defect in it."""
    with zipfile.ZipFile(BytesIO(template)) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    for part, pattern, replacement in DEFECTS[defect]:
        parts[part], count = re.subn(pattern, replacement, parts.get(part, ""))
        assert count, f"{pattern} is not in {part}"
    return pack((name, content.encode()) for name, content in parts.items())


def run(words: str) -> Markup:
    return Markup(  # noqa: S704 - the words are escaped
        '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'
    )


def item(style: str, words: str) -> dict[str, str]:
    return {"类": style, "文字": run(words), "内容": table(words)}


def table(words: str) -> Markup:
    """Return a table of six rows in the styles of the template."""
    paragraph = Markup('<w:p><w:pPr><w:pStyle w:val="表格文字"/></w:pPr>{}</w:p>').format(
        run(words)
    )
    row = Markup("<w:tr><w:tc>{}</w:tc></w:tr>").format(paragraph)
    head = Markup(
        '<w:tblPr><w:tblStyle w:val="公文表格"/><w:tblW w:w="8844" w:type="dxa"/></w:tblPr>'
        '<w:tblGrid><w:gridCol w:w="8844"/></w:tblGrid>'
    )
    return Markup("<w:tbl>{}{}</w:tbl>").format(head, row * 6)


def fill(template: bytes, paragraphs: tuple[tuple[str, str], ...]) -> bytes:
    """Fill a template with plain docxtpl, as strictly as drafts are filled."""
    document = DocxTemplate(BytesIO(template))
    context = {"标题": "", "全文": [item(style, words) for style, words in paragraphs]}
    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    document.render(context, environment, autoescape=True)
    filled = BytesIO()
    document.save(filled)
    return filled.getvalue()


def documents() -> dict[str, bytes]:
    """Every document that this module prints, in one batch."""
    template = build_template()
    sound = {
        **FIXTURES,
        "headed": HEADED,
        "parted": PARTED,
        "kinds": tuple((kind, "首文" * 3) for kind in KIND_LOOKS),
        "other kinds": tuple((kind, "首文" * 3) for kind in OTHER_LOOKS),
        "notes": tuple(
            (style, mark + "名" * 40)
            for style, mark in (
                ("附件说明", "附件："),
                ("附件说明首项", "附件：1."),
                ("附件说明续", "2."),
            )
        ),
        "mixed": (("公文正文", "全年实施项目120项，“十四五”规划顺利推进；" * 60),),
    }
    filled = {name: fill(template, paragraphs) for name, paragraphs in sound.items()}
    for number, defect in enumerate(DEFECTS):
        faulty = planted(template, defect)
        for name, paragraphs in FIXTURES.items():
            filled[f"defect{number}-{name}"] = fill(faulty, paragraphs)
    return filled


@dataclass(frozen=True, slots=True)
class Printed:
    """The documents of this module and where they were printed."""

    documents: Mapping[str, bytes]
    files: Mapping[str, Path]

    def pages(self, name: str) -> tuple[PageFacts, ...]:
        return measure(self.files[name])


@pytest.fixture(scope="module")
def printed(printer: str, tmp_path_factory: pytest.TempPathFactory) -> Printed:
    assert printer
    filled = documents()
    return Printed(filled, render_pdfs(filled, tmp_path_factory.mktemp("printed")))


@pytest.mark.parametrize("name", FIXTURES)
def test_full_pages_have_22_lines_of_28_characters(printed: Printed, name: str) -> None:
    pages = printed.pages(name)

    assert len(pages) == 3
    assert fixture_deviations(pages) == ()


@pytest.mark.parametrize(("number", "name"), list(enumerate(DEFECTS)), ids=list(DEFECTS))
def test_a_planted_defect_is_measured(printed: Printed, number: int, name: str) -> None:
    deviations = [
        deviation
        for fixture in FIXTURES
        for deviation in fixture_deviations(printed.pages(f"defect{number}-{fixture}"))
    ]

    assert deviations, name


@pytest.mark.parametrize(("name", "looks"), [("kinds", KIND_LOOKS), ("other kinds", OTHER_LOOKS)])
def test_every_kind_prints_in_its_own_type(
    printed: Printed, name: str, looks: dict[str, tuple[str, float]]
) -> None:
    lines = [line for page in printed.pages(name) for line in page.lines]

    measured = [(*line.typefaces, *line.sizes) for line in lines]
    assert dict(zip(looks, measured, strict=True)) == looks


def test_every_style_of_the_loop_is_printed_here() -> None:
    assert {*KIND_LOOKS, *OTHER_LOOKS, "空行"} == set(looped_styles())


def test_an_attachment_begins_a_page(printed: Printed) -> None:
    *before, last = printed.pages("kinds")

    lines_before = sum(len(page.lines) for page in before)
    assert lines_before == list(KIND_LOOKS).index("附件标识")
    assert last.lines[0].typefaces == {"黑体"}


def test_names_of_attachments_turn_under_their_first_character(printed: Printed) -> None:
    """附件： is three 字 wide, 附件：1. four; 2. stands under 1. (GB/T 9704—2012, 7.3.4)."""
    (page,) = printed.pages("notes")
    character = 15.75 / 72 * 25.4

    first_lines = [line for line in page.lines if not line.text.startswith("名")]
    turned = [line for line in page.lines if line.text.startswith("名")]
    assert [round((line.left - 28) / character) for line in first_lines] == [2, 2, 5]
    assert [round((line.left - 28) / character) for line in turned] == [5, 6, 6]
    for line, hanging in zip(first_lines, turned, strict=True):
        name_starts = line.left + (5 - round((line.left - 28) / character)) * character
        if "." in line.text:
            name_starts += character
        assert hanging.left == pytest.approx(name_starts, abs=0.3)


def test_digits_and_quotes_keep_the_pitch_and_the_edges(printed: Printed) -> None:
    pages = printed.pages("mixed")

    assert page_deviations(pages) == ()
    assert unexcused(pages, printed.documents["mixed"]) == ()
    faces = {face for page in pages for line in page.lines for face in line.typefaces}
    assert faces == {"仿宋"}


def test_a_page_may_end_before_an_attachment_and_hold_a_table(printed: Printed) -> None:
    pages = printed.pages("parted")

    ends = page_ends(pages, printed.documents["parted"])
    assert [end.reason for end in ends] == ["另面", "表格", "文末"]


def test_a_page_that_ends_early_for_no_reason_is_listed(printed: Printed) -> None:
    pages = printed.pages("stepping")
    short = replace(pages[0], lines=pages[0].lines[:-1])

    (end,) = unexcused((short, *pages[1:]), printed.documents["stepping"])
    assert (end.number, end.rows) == (1, 21)


def test_a_heading_moves_to_the_page_of_its_text_and_that_is_a_reason(printed: Printed) -> None:
    pages = printed.pages("headed")

    ends = page_ends(pages, printed.documents["headed"])
    assert [(end.rows, end.reason) for end in ends] == [(21, "标题与下文同页"), (10, "文末")]
