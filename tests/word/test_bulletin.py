"""A 简报 on paper: masthead, headings that stay with their text, the foot of the last page."""

from pathlib import Path

import pdfplumber
import pytest

from kjreport.doctree.nodes import Document, Paragraph, ParagraphKind
from kjreport.text.segments import Role
from kjreport.word.bulletin import parts_in_bulletin
from kjreport.word.drafting import render_document
from kjreport.word.reader import read_document
from kjreport.word.style_names import LONG_BULLETIN_NAME_STYLE, style_of
from tests.word.documents import text
from tests.word.rendering import PageFacts, measure, mm, render_pdf

K = ParagraphKind
BODY = "全年认定高新技术企业若干家。" * 6
PARTED = [
    (K.EDITOR_LINE, K.BODY, True),
    (K.EDITOR_LINE, K.CONTENTS_TITLE, True),
    (K.CONTENTS_TITLE, K.CONTENTS_COLUMN, False),
    (K.CONTENTS_ENTRY, K.COLUMN, True),
    (K.COLUMN, K.ARTICLE_TITLE, False),
    (K.COLUMN, K.BODY, False),
    (K.ARTICLE_TITLE, K.AUTHOR, False),
    (K.ARTICLE_TITLE, K.BODY, True),
    (K.AUTHOR, K.EDITORS_NOTE, True),
    (K.EDITORS_NOTE, K.BODY, True),
    (K.BODY, K.ARTICLE_TITLE, True),
    (K.CAPTION, K.COLUMN, True),
    (K.BODY, K.CAPTION, False),
    (K.BODY, K.DISTRIBUTION, False),
]


def block(kind: ParagraphKind, words: str) -> Paragraph:
    return Paragraph(kind, text(words))


def bulletin(paragraphs: int) -> Document:
    """Return a 简报 of one article; its text has so many paragraphs."""
    return Document(
        (
            block(K.BULLETIN_NAME, "云河科技简报"),
            Paragraph(K.ISSUE_NUMBER, text("第12期", Role.LABEL)),
            block(K.EDITOR_LINE, "云河市科学技术局办公室\t2025年12月26日"),
            block(K.COLUMN, "要闻"),
            block(K.ARTICLE_TITLE, "会议召开"),
            *(block(K.BODY, BODY) for _ in range(paragraphs)),
            block(K.ARTICLE_TITLE, "第二篇"),
            block(K.AUTHOR, "王某"),
            block(K.BODY, BODY),
            block(K.DISTRIBUTION, "报：市委办公室。"),
            block(K.DISTRIBUTION, "送：各县（区）。"),
            block(K.COPIES, "共印60份"),
        )
    )


@pytest.mark.parametrize(("before", "kind", "is_parted"), PARTED)
def test_blank_lines_stand_where_an_article_begins(
    before: ParagraphKind,
    kind: ParagraphKind,
    is_parted: bool,  # noqa: FBT001
) -> None:
    assert parts_in_bulletin(before, kind) is is_parted


def test_a_long_name_takes_the_smaller_size(template: bytes) -> None:
    name = block(K.BULLETIN_NAME, "云河市科学技术局工作简报")
    assert style_of(name) == LONG_BULLETIN_NAME_STYLE
    assert style_of(block(K.BULLETIN_NAME, "云河市科技工作简报")) == "刊名"
    assert read_document(render_document(Document((name,)), template)) == Document((name,))


def test_rules_and_frames_of_the_foot_are_no_blocks(template: bytes) -> None:
    document = bulletin(1)
    assert read_document(render_document(document, template)) == document


@pytest.fixture(scope="module")
def printed(template: bytes, printer: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    assert printer
    folder = tmp_path_factory.mktemp("bulletin")
    return render_pdf(render_document(bulletin(3), template), folder)


@pytest.fixture(scope="module")
def pages(printed: Path) -> tuple[PageFacts, ...]:
    return measure(printed)


def test_the_name_is_large_and_centred(pages: tuple[PageFacts, ...]) -> None:
    name = pages[0].lines[0]
    assert (name.text, name.typefaces, name.sizes) == (
        "云河科技简报",
        frozenset({"小标宋"}),
        frozenset({48.0}),
    )
    assert (name.left + name.right) / 2 == pytest.approx(28 + 156 / 2, abs=1)


def test_editors_stand_left_and_the_date_right_one_character_in(
    pages: tuple[PageFacts, ...],
) -> None:
    line = pages[0].lines[2]
    assert line.left == pytest.approx(28 + 156 / 28, abs=0.5)
    assert line.right == pytest.approx(184 - 156 / 28, abs=0.5)


def test_a_red_line_as_wide_as_the_text_closes_the_masthead(printed: Path) -> None:
    with pdfplumber.open(printed) as opened:
        page = opened.pages[0]
        marks = (*page.lines, *page.rects, *page.curves)
        red = [
            one for one in marks if (1, 0, 0) in (one["stroking_color"], one["non_stroking_color"])
        ]
    assert red
    assert mm(min(one["x0"] for one in red)) == pytest.approx(28, abs=0.5)
    assert mm(max(one["x1"] for one in red)) == pytest.approx(184, abs=0.5)
    assert len({round(mm(one["top"])) for one in red}) == 1


def test_the_foot_ends_where_the_text_area_ends(printed: Path) -> None:
    with pdfplumber.open(printed) as opened:
        rules = sorted(
            (mm(one["top"]), mm(one["bottom"]), mm(one["x1"] - one["x0"]))
            for one in opened.pages[-1].rects
        )
    assert [round(bottom - top, 2) for top, bottom, _ in rules] == pytest.approx(
        [0.35, 0.25, 0.35], abs=0.05
    )
    assert rules[-1][1] == pytest.approx(262, abs=0.5)
    assert [width for _, _, width in rules] == pytest.approx([156] * 3, abs=0.5)


@pytest.mark.parametrize("paragraphs", [3, 4, 5])
def test_a_title_never_ends_a_page(
    template: bytes, printer: str, tmp_path: Path, paragraphs: int
) -> None:
    assert printer
    pages = measure(render_pdf(render_document(bulletin(paragraphs), template), tmp_path))
    (page,) = (page for page in pages if any(line.text == "第二篇" for line in page.lines))
    assert any(line.text.startswith("王某") for line in page.lines)
    place = [line.text for line in page.lines].index("王某")
    assert page.lines[place + 1].text.strip().startswith("全年")
