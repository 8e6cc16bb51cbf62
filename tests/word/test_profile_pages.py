"""Printed pages of every profile, measured: pitch, lines, characters, edges, faces.

``lines-and-chars`` is left out where characters are counted: LibreOffice gives each 汉字 two
cells of a grid of characters.
"""

from dataclasses import dataclass
from pathlib import Path

import pdfplumber
import pytest

from kjreport.word.profiles import BUILT_IN
from kjreport.word.template_builder import build_template
from tests.word.page_rules import fixture_deviations
from tests.word.rendering import ASCENT_SHARE, PageFacts, measure, mm, render_pdf, render_pdfs
from tests.word.test_page import FLOWING, fill

MIXED = (("公文正文", "实施2026项，“十四五”——……顺利abc。" * 40),)
HEADINGS = tuple((f"heading {level}", f"标题{level}级" * 3) for level in (1, 2, 3, 4))


@dataclass(frozen=True, slots=True)
class Expected:
    """Twips of the line, mm of the first line box and of the text's lower edge."""

    line: int
    top: float
    last_line_ends: float
    rows: int = 22


EXPECTED = {
    "gb": Expected(579, 37, 261.7),
    "33476": Expected(589, 34.6, 263.2),
    "times-digits": Expected(579, 37, 261.7),
    "windows-fonts": Expected(579, 37, 261.7),
    "28pt-house": Expected(560, 37, 254.3),
    "三级加粗": Expected(579, 37, 261.7),
}

Printed = dict[str, dict[str, tuple[PageFacts, ...]]]


@pytest.fixture(scope="module")
def printed(printer: str, tmp_path_factory: pytest.TempPathFactory) -> Printed:
    assert printer
    texts = {"flowing": FLOWING}
    documents = {
        f"{number}-{name}": fill(build_template(profile), paragraphs)
        for number, profile in enumerate(BUILT_IN)
        for name, paragraphs in texts.items()
    }
    pdfs = render_pdfs(documents, tmp_path_factory.mktemp("printed"))
    return {
        profile.name: {name: measure(pdfs[f"{number}-{name}"]) for name in texts}
        for number, profile in enumerate(BUILT_IN)
    }


def test_every_profile_is_measured_or_left_out_for_a_reason() -> None:
    assert {*EXPECTED, "lines-and-chars"} == {profile.name for profile in BUILT_IN}


@pytest.mark.parametrize("name", EXPECTED)
def test_full_pages_have_their_lines_of_28_characters(printed: Printed, name: str) -> None:
    expected = EXPECTED[name]
    *full, _ = printed[name]["flowing"]
    pitch = expected.line / 20
    assert full
    for page in full:
        gaps = [
            lower.baseline - upper.baseline
            for upper, lower in zip(page.lines, page.lines[1:], strict=False)
        ]
        assert len(page.lines) == expected.rows
        assert max(abs(gap - pitch) for gap in gaps) <= 0.11
        assert [line.characters for line in page.lines[1:]] == [28] * 21
        first, last = page.lines[0].baseline, page.lines[-1].baseline
        assert mm(first - ASCENT_SHARE * pitch) == pytest.approx(expected.top, abs=0.5)
        assert mm(last + (1 - ASCENT_SHARE) * pitch) == pytest.approx(
            expected.last_line_ends, abs=0.5
        )
        print(name, len(page.lines), mm(last + (1 - ASCENT_SHARE) * pitch))


@pytest.mark.parametrize("name", ["gb", "times-digits", "三级加粗"])
def test_what_changes_no_line_meets_the_bars_of_the_standard(printed: Printed, name: str) -> None:
    assert fixture_deviations(printed[name]["flowing"]) == ()


def test_western_digits_leave_quotes_and_dashes_chinese(printer: str, tmp_path: Path) -> None:
    """What stands for Times New Roman here is any face but the one that stands for 仿宋."""
    assert printer
    profile = next(one for one in BUILT_IN if one.name == "times-digits")
    pdf = render_pdf(fill(build_template(profile), MIXED), tmp_path)
    with pdfplumber.open(pdf) as opened:
        characters = [one for one in opened.pages[0].chars if one["text"].strip()]
    chinese = {one["text"] for one in characters if "LXGWWenKaiMono" in one["fontname"]}
    western = {one["text"] for one in characters if "LXGWWenKaiMono" not in one["fontname"]}

    assert {*"实施项，“十四五”——…顺利。"} <= chinese
    assert western - {*"—1 "} == {*"2026abc"}
    assert chinese & western <= {*"—1"}


def test_bold_headings_are_bold_at_their_level_only(printer: str, tmp_path: Path) -> None:
    assert printer
    profile = next(one for one in BUILT_IN if one.name == "三级加粗")
    pdf = render_pdf(fill(build_template(profile), HEADINGS), tmp_path)
    with pdfplumber.open(pdf) as opened:
        marks = [(one["text"], one["fontname"]) for one in opened.pages[0].chars]
    bold = {text for text, face in marks if text in "1234" and face.endswith("-Bold")}
    assert bold == {"3"}
