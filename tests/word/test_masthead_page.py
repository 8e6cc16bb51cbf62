"""版头, 版记 and landscape page numbers on the printed page (bars 3, 4 and 5)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pdfplumber
import pytest
from PIL import Image, ImageChops

from kjreport.doctree.nodes import (
    Block,
    Document,
    Imprint,
    Masthead,
    Paragraph,
    ParagraphKind,
    Row,
    Signature,
    Table,
)
from kjreport.text.segments import Segment, Text
from kjreport.word.drafting import render_document
from tests.word.rendering import mm, render_pdfs

K = ParagraphKind
RESOLUTION = 300
LEFT, RIGHT, BOTTOM, BOTTOM_MARGIN = 28, 184, 262, 35
NUMBER_CELL = mm(14)
BELOW_TYPE = 1.5
"""How far below the box of a character its ink is looked for, in mm: not as far as the line."""


def text(words: str) -> Text:
    return (Segment(words),)


def texts(*words: str) -> tuple[Text, ...]:
    return tuple(map(text, words))


NUMBER = text("云科发〔2026〕5号")
SINGLE = texts("云河市科学技术局文件")
MASTHEADS = {
    "bare": Masthead(organs=SINGLE, number=NUMBER),
    "marked": Masthead(text("000001"), text("机密★1年"), text("特急"), SINGLE, number=NUMBER),
    "urgent": Masthead(urgency=text("加急"), organs=SINGLE, number=NUMBER),
    "short": Masthead(organs=texts("云河市科技局文件"), number=NUMBER),
    "long": Masthead(
        organs=texts("云河高新技术产业开发区科学技术和工业信息化管理委员会文件"), number=NUMBER
    ),
    "joint": Masthead(
        organs=texts("云河市科学技术局", "云河市发展和改革委员会", "云河市财政局"),
        suffix=text("文件"),
        number=NUMBER,
    ),
    "upward": Masthead(organs=SINGLE, number=NUMBER, signatories=texts("王某", "李某某", "赵某")),
    "upward, one": Masthead(organs=SINGLE, number=NUMBER, signatories=texts("王某")),
    "upward, joint": Masthead(
        organs=texts("云河市科学技术局", "云河市财政局"),
        suffix=text("文件"),
        number=NUMBER,
        signatories=texts("王某", "李某某"),
    ),
    "joint, six": Masthead(
        organs=texts(
            "云河市科学技术局",
            "云河市发展和改革委员会",
            "云河市财政局",
            "云河市工业和信息化局",
            "云河市人力资源和社会保障局",
            "国家税务总局云河市税务局",
        ),
        suffix=text("文件"),
        number=NUMBER,
    ),
    "order": Masthead(organs=texts("云河市科学技术局令"), number=text("第5号")),
    "unfilled": Masthead(organs=SINGLE, number=text("云科发〔2026〕　号")),
}
IMPRINT = Imprint(
    copies=text("抄送：" + "省科学技术厅，市委办公室、市政府办公室，" * 3 + "市财政局。"),
    office=text("云河市科学技术局办公室"),
    date=text("2026年1月9日印发"),
)
OPENING = (
    Paragraph(K.TITLE, text("云河市科学技术局\n关于印发方案的通知")),
    Paragraph(K.RECIPIENTS, text("各县（区）科技局，各有关单位：")),
    Paragraph(K.BODY, text("首页正文，请认真贯彻执行。")),
)
TABLE = Table(
    texts("序号", "重点任务", "具体举措", "牵头单位", "责任单位", "完成时限"),
    tuple(Row(texts(f"{n}", "任务", "举措" * 20, "甲", "乙", "2026年")) for n in range(20)),
    is_landscape=True,
)


def trees() -> dict[str, tuple[Block, ...]]:
    lines = {
        f"lines{count}": (*[Paragraph(K.BODY, text("第几行"))] * count, IMPRINT)
        for count in (10, 17, 18, 20, 22)
    }
    headed = {name: (masthead, *OPENING) for name, masthead in MASTHEADS.items()}
    turned = (
        Paragraph(K.BODY, text("正文。")),
        Paragraph(K.ATTACHMENT_LABEL, text("附件")),
        Paragraph(K.ATTACHMENT_TITLE, text("任务分解表")),
        TABLE,
    )
    one_paragraph = (
        MASTHEADS["bare"],
        *OPENING[:2],
        Paragraph(K.BODY, text("请各单位按照要求认真组织材料，于规定时间前报送我局。" * 10)),
        Signature(texts("云河市科学技术局"), text("2026年1月8日")),
    )
    return {
        **lines,
        **headed,
        "turned": turned,
        "turned back": (*turned, IMPRINT),
        "one paragraph": one_paragraph,
    }


@dataclass(frozen=True, slots=True)
class Ink:
    """A box of ink in mm from the upper left corner of the paper."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Rule:
    top: float
    left: float
    right: float
    thickness: float


@pytest.fixture(scope="module")
def pdfs(
    printer: str, template: bytes, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Path]:
    assert printer
    drafts = {name: render_document(Document(blocks), template) for name, blocks in trees().items()}
    return render_pdfs(drafts, tmp_path_factory.mktemp("printed"))


@cache
def red_ink(pdf: Path) -> tuple[Ink, Ink]:
    """Return the boxes of the red letters and of the red line on the first page."""
    with pdfplumber.open(pdf) as opened:
        image = opened.pages[0].to_image(resolution=RESOLUTION).original.convert("RGB")
    red, green, blue = image.split()
    dark = ImageChops.lighter(green, blue).point(lambda value: 255 * (value < 130))
    mask = ImageChops.multiply(red.point(lambda value: 255 * (value > 150)), dark)
    pixels = mask.tobytes()
    rows = [
        b"\xff" in pixels[row * mask.width : (row + 1) * mask.width] for row in range(mask.height)
    ]
    last = max(row for row, is_red in enumerate(rows) if is_red)
    start = max(row for row in range(last) if not rows[row]) + 1
    return _box(mask, 0, start), _box(mask, start, last + 1)


def _box(mask: Image.Image, top: int, bottom: int) -> Ink:
    box = mask.crop((0, top, mask.width, bottom)).getbbox()
    assert box is not None
    scale = 25.4 / RESOLUTION
    left, upper, right, lower = box
    return Ink(left * scale, (top + upper) * scale, right * scale, (top + lower) * scale)


@cache
def number_ink(pdf: Path) -> dict[str, float]:
    """Return how low the ink of each character of the 发文字号 reaches, in mm.

    Pixels are looked at below the boxes that fonts declare too: 汉字 reach further.
    """
    with pdfplumber.open(pdf) as opened:
        page = opened.pages[0]
        mark = max(
            (one for one in page.chars if one["text"] == "号" and mm(one["top"]) < 160),
            key=lambda one: one["top"],
        )
        characters = [
            one
            for one in page.chars
            if one["matrix"][5] == mark["matrix"][5] and one["x0"] < 400 and one["text"].strip()
        ]
        image = page.to_image(resolution=RESOLUTION).original.convert("L")
    return {one["text"]: _ink_bottom(image, one) for one in characters}


def _ink_bottom(image: Image.Image, character: dict[str, float]) -> float:
    scale = RESOLUTION / 72
    sides = ("x0", "top", "x1", "bottom")
    left, top, right, bottom = (round(character[side] * scale) for side in sides)
    below = round(BELOW_TYPE / 25.4 * RESOLUTION)
    box = (left, top, right, bottom + below)
    ink = ImageChops.invert(image.crop(box)).point(lambda value: 255 * (value > 127)).getbbox()
    assert ink is not None
    return (top + ink[3]) / RESOLUTION * 25.4


def rules(pdf: Path, page: int) -> list[Rule]:
    with pdfplumber.open(pdf) as opened:
        lines = opened.pages[page].lines
    return sorted(
        (
            Rule(mm(line["top"]), mm(line["x0"]), mm(line["x1"]), mm(line["linewidth"]))
            for line in lines
        ),
        key=lambda rule: rule.top,
    )


@pytest.mark.parametrize("name", MASTHEADS)
def test_the_red_letters_begin_35_mm_below_the_edge_of_the_text(
    pdfs: Mapping[str, Path], name: str
) -> None:
    letters, _ = red_ink(pdfs[name])
    print(name, letters)

    assert letters.top == pytest.approx(72, abs=1)
    assert letters.left >= LEFT
    assert letters.right <= RIGHT


def test_what_stands_above_does_not_move_the_letters(pdfs: Mapping[str, Path]) -> None:
    tops = [red_ink(pdfs[name])[0].top for name in ("bare", "marked", "urgent")]

    assert max(tops) - min(tops) <= 0.3


@pytest.mark.parametrize("name", MASTHEADS)
def test_the_red_line_is_4_mm_below_the_number_and_as_wide_as_the_text(
    pdfs: Mapping[str, Path], name: str
) -> None:
    """7.2.7 counts from the 汉字, the unit of 3.1 and 3.2; 〔〕 keep the limit with them."""
    _, line = red_ink(pdfs[name])
    gaps = {mark: line.top - bottom for mark, bottom in number_ink(pdfs[name]).items()}
    print(name, line, gaps)

    assert min(gaps.values()) == pytest.approx(4, abs=0.2)
    assert all(gaps[mark] == pytest.approx(4, abs=0.5) for mark in "〔〕号" if mark in gaps)
    assert line.right - line.left == pytest.approx(156, abs=0.5)


@pytest.mark.parametrize("name", MASTHEADS)
def test_the_first_page_shows_text(pdfs: Mapping[str, Path], name: str) -> None:
    with pdfplumber.open(pdfs[name]) as opened:
        assert "首页正文" in opened.pages[0].extract_text()
        assert len(opened.pages) == 1


def test_a_text_of_one_paragraph_begins_on_the_first_page(pdfs: Mapping[str, Path]) -> None:
    """It ends on the second, where the signature stands."""
    with pdfplumber.open(pdfs["one paragraph"]) as opened:
        first, second = (page.extract_text() for page in opened.pages)
    assert "请各单位" in first
    assert "报送我局" in second
    assert "云河市科学技术局" in second


def test_an_imprint_behind_a_landscape_table_ends_an_upright_page(
    pdfs: Mapping[str, Path],
) -> None:
    with pdfplumber.open(pdfs["turned back"]) as opened:
        last = opened.pages[-1]
        assert last.width < last.height
        number = len(opened.pages) - 1
    assert rules(pdfs["turned back"], number)[-1].top == pytest.approx(BOTTOM, abs=0.5)


@pytest.mark.parametrize(("name", "page"), [("lines10", 0), ("lines17", 0), ("lines22", 1)])
def test_the_imprint_ends_with_the_text_area(
    pdfs: Mapping[str, Path], name: str, page: int
) -> None:
    first, middle, last = rules(pdfs[name], page)
    print(name, first, middle, last)

    assert last.top == pytest.approx(BOTTOM, abs=0.5)
    assert [rule.thickness for rule in (first, last)] == pytest.approx([0.35, 0.35], abs=0.1)
    assert middle.thickness == pytest.approx(0.25, abs=0.1)
    for rule in (first, middle, last):
        assert rule.right - rule.left == pytest.approx(156, abs=0.5)


@pytest.mark.parametrize("count", [10, 17, 18, 20, 22])
def test_the_imprint_lies_on_the_last_page_and_covers_no_line(
    pdfs: Mapping[str, Path], count: int
) -> None:
    with pdfplumber.open(pdfs[f"lines{count}"]) as opened:
        pages = [page.extract_words() for page in opened.pages]
    tops = [word["top"] for page in pages for word in page if word["text"] == "第几行"]
    assert len(tops) == count
    last = [word for word in pages[-1] if word["text"] == "第几行"]
    copies = next(word for word in pages[-1] if word["text"].startswith("抄送"))
    assert all(word["bottom"] <= copies["top"] for word in last)
    assert not any(word["text"].startswith("抄送") for page in pages[:-1] for word in page)


@pytest.mark.parametrize("name", ["turned", "turned back"])
def test_numbers_of_landscape_pages_stand_where_the_others_do(
    pdfs: Mapping[str, Path], name: str
) -> None:
    """The sheet is turned clockwise: its lower edge is on the left, its right edge below.

    The dash is measured by its ink, as ``page_measure`` and the bars measure it.
    """
    with pdfplumber.open(pdfs[name]) as opened:
        total = len(opened.pages)
        middles = {
            page.page_number: _middle_of_dash(page)
            for page in opened.pages
            if page.width > page.height
        }
        turned = {
            page.page_number: [one for one in page.chars if mm(one["x1"]) < 35]
            for page in opened.pages
            if page.width > page.height
        }
    assert len(turned) >= 3
    assert total == len(turned) + (2 if name == "turned back" else 1)
    for number, characters in turned.items():
        marks = [one for one in characters if one["text"].strip()]
        assert [one["text"] for one in marks if one["text"].isdigit()] == [str(number)]
        edges = mm(min(one["top"] for one in marks)), mm(max(one["bottom"] for one in marks))
        print(name, number, middles[number], edges, {one["text"] for one in marks})
        assert middles[number] == pytest.approx(BOTTOM_MARGIN - 7, abs=0.3)
        if number % 2:
            assert edges[1] == pytest.approx(RIGHT - NUMBER_CELL, abs=0.5)
        else:
            assert edges[0] == pytest.approx(LEFT + NUMBER_CELL, abs=0.5)


def _middle_of_dash(page: pdfplumber.page.Page) -> float:
    dash = next(one for one in page.chars if one["text"] == "—" and mm(one["x1"]) < 35)
    image = page.to_image(resolution=RESOLUTION).original.convert("L")
    scale = RESOLUTION / 72
    most = round((BOTTOM_MARGIN - 1) / 25.4 * RESOLUTION)
    ink = image.crop((0, round(dash["top"] * scale), most, round(dash["bottom"] * scale)))
    box = ImageChops.invert(ink).point(lambda value: 255 * (value > 127)).getbbox()
    assert box is not None
    return (box[0] + box[2]) / 2 / RESOLUTION * 25.4


def test_a_landscape_table_fills_the_height_of_the_text_area(pdfs: Mapping[str, Path]) -> None:
    with pdfplumber.open(pdfs["turned"]) as opened:
        page = next(page for page in opened.pages if page.width > page.height)
        lines = page.lines + page.rects
    assert mm(min(line["x0"] for line in lines)) == pytest.approx(35, abs=0.5)
    assert mm(max(line["x1"] for line in lines)) == pytest.approx(260, abs=0.5)
