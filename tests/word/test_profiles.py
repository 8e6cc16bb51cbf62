"""Profiles: what each departs from is said, in the list and in the template's own XML."""

import re
from dataclasses import fields, replace

import pytest

from kjreport.word.profiles import BUILT_IN, Deviation, built_in, deviations, with_bottom, with_face
from kjreport.word.standard import GB, Face, Grid, PageFormat, Profile, Typeface
from kjreport.word.template_builder import build_template
from tests.word.documents import parts_of

STATED = {
    "gb": [],
    "33476": ["上边距：34.6 毫米", "下边距：32.6 毫米", "行距：29.45 磅"],
    "times-digits": ["数字和西文字体：Times New Roman"],
    "windows-fonts": ["仿宋所用字体：仿宋", "楷体所用字体：楷体"],
    "lines-and-chars": ["文档网格：指定行和字符网格"],
    "28pt-house": ["行距：28 磅"],
    "三级加粗": ["三级标题：加粗"],
}
#: Another value for every field that changes a page.
OTHER_PAGES = {
    "paper_width": 11900,
    "paper_height": 16840,
    "text_width": 8800,
    "text_height": 12700,
    "right": 1500,
    "bottom": 2000,
    "footer": 1300,
    "lines": 21,
    "characters": 27,
    "pitch": 560,
}
OTHER_PROFILES = {
    "faces": (*GB.faces[1:], (Typeface.TITLE, Face("华文中宋", ()))),
    "latin": "Times New Roman",
    "grid": Grid.LINES_AND_CHARACTERS,
    "bold_levels": (3,),
}


def named(name: str) -> Profile:
    found = built_in(name)
    assert found is not None
    return found


def template_parts(name: str) -> tuple[str, str]:
    parts = parts_of(build_template(named(name)))
    return parts["word/styles.xml"].decode(), parts["word/document.xml"].decode()


def style(styles: str, name: str) -> str:
    (found,) = re.findall(rf'<w:style [^>]*><w:name w:val="{name}"/>.*?</w:style>', styles)
    return str(found)


def test_every_profile_states_what_it_departs_from() -> None:
    stated = {
        profile.name: [f"{one.what}：{one.value}" for one in deviations(profile)]
        for profile in BUILT_IN
    }
    assert stated == STATED


def test_every_deviation_gives_its_source_and_every_profile_its_purpose() -> None:
    assert all(one.source for profile in BUILT_IN for one in deviations(profile))
    assert all(profile.purpose for profile in BUILT_IN)


@pytest.mark.parametrize("name", OTHER_PAGES)
def test_no_departure_of_the_page_is_left_unsaid(name: str) -> None:
    assert {field.name for field in fields(PageFormat)} == {*OTHER_PAGES}
    page = replace(GB.page, **{name: OTHER_PAGES[name]})

    assert deviations(replace(GB, page=page))


@pytest.mark.parametrize("name", OTHER_PROFILES)
def test_no_other_departure_is_left_unsaid(name: str) -> None:
    assert {field.name for field in fields(Profile)} == {*OTHER_PROFILES, "name", "page", "purpose"}

    assert deviations(replace(GB, **{name: OTHER_PROFILES[name]}))


def test_a_deviation_reads_as_a_sentence() -> None:
    deviation = Deviation("行距", "28 磅", "28.95 磅", "5.2.3")
    assert str(deviation) == "行距：28 磅（默认 28.95 磅）。依据：5.2.3"


def test_the_page_number_keeps_its_distance_when_the_margin_changes() -> None:
    page = with_bottom(GB.page, 1440)
    assert GB.page.bottom - GB.page.footer == page.bottom - page.footer


def test_the_former_face_becomes_the_first_fallback() -> None:
    face = dict(with_face(GB, Typeface.BODY, "FangSong").faces)[Typeface.BODY]
    assert (face.name, face.fallbacks[0]) == ("FangSong", "仿宋_GB2312")
    assert "FangSong" not in face.fallbacks


@pytest.mark.parametrize("name", ["公文正文", "公文标题", "heading 1"])
def test_only_ascii_is_western_so_that_quotes_and_dashes_stay_chinese(name: str) -> None:
    styles, _ = template_parts("times-digits")
    fonts = re.findall("<w:rFonts [^>]*>", style(styles, name)) or re.findall(
        "<w:rFonts [^>]*>", style(styles, "Normal")
    )
    (written,) = fonts
    assert 'w:ascii="Times New Roman"' in written
    assert written.count("Times New Roman") == 1


def test_the_page_number_keeps_its_face_with_western_digits() -> None:
    styles, _ = template_parts("times-digits")
    assert "Times" not in style(styles, "页码")


def test_a_grid_of_characters_tightens_the_type_instead_of_the_styles() -> None:
    styles, document = template_parts("lines-and-chars")
    normal = style(styles, "Normal")
    assert '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>' in document
    assert '<w:snapToGrid w:val="1"/>' in normal
    assert '<w:spacing w:val="0"/>' in normal


def test_bold_is_where_it_is_declared_and_nowhere_else() -> None:
    styles, _ = template_parts("三级加粗")
    bold = re.findall(r'<w:name w:val="([^"]*)"/>(?:(?!</w:style>).)*<w:b/>', styles)
    assert bold == ["heading 3", "三级序号字", "三级标题字"]
    assert "<w:b/>" not in template_parts("gb")[0]


@pytest.mark.parametrize(
    ("name", "line", "grid", "top", "bottom"),
    [
        ("28pt-house", 560, 579, 2098, 1984),
        ("33476", 589, 592, 1961, 1847),
        ("gb", 579, 579, 2098, 1984),
    ],
)
def test_line_and_margins_stand_in_the_template(
    name: str, line: int, grid: int, top: int, bottom: int
) -> None:
    styles, document = template_parts(name)
    assert f'w:line="{line}" w:lineRule="exact"' in style(styles, "Normal")
    assert f'w:linePitch="{grid}"' in document
    assert f'w:top="{top}"' in document
    assert f'w:bottom="{bottom}"' in document
    assert 'w:footer="1446"' in document
