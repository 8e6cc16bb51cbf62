"""Every bar: met as the standard has it, not met when a figure is off, not verified unseen."""

from dataclasses import replace

import pytest

from kjreport.checks.rendered.bars import judge
from kjreport.checks.rendered.verdicts import Status, Verdict
from kjreport.doctree.printed import PrintedPage, mm
from tests.checks.rendered.pages import ASKED, CELL, PITCH_MM, line, number, page, replaced, rule

Pages = tuple[PrintedPage, ...]
DOCUMENT: Pages = (page(1), page(2), page(3, rows=9))
ORDER = line(10, "云科发〔2026〕5号", left=80.0)
LETTERS = line(
    1, "云河市科学技术局文件", is_red=True, top=72.0, sizes=frozenset({42.0}), baseline=85
)


def verdicts(pages: Pages, doubt: str = "") -> dict[str, Verdict]:
    return {one.bar: one for one in judge(pages, ASKED, doubt=doubt)}


def statuses(pages: Pages) -> dict[str, Status]:
    return {bar: one.status for bar, one in verdicts(pages).items()}


def spread(of: PrintedPage, pitch: float) -> PrintedPage:
    lines = tuple(
        replace(one, baseline=37 + mm(pitch * (row - 0.2))) if row <= len(of.lines) - 1 else one
        for row, one in enumerate(of.lines, start=1)
    )
    return replace(of, lines=lines)


def headed(pages: Pages, *, gap: float = 4.0, width: float = 156.0, top: float = 72.0) -> Pages:
    red = rule(ORDER.bottom + gap + 0.25, 0.5, is_red=True, right=28 + width)
    letters = replace(LETTERS, top=top)
    kept = tuple(one for one in pages[0].lines if one.baseline > red.y + 20)
    return (replace(pages[0], lines=(letters, ORDER, *kept), rules=(red,)), *pages[1:])


def imprinted(pages: Pages, *thicknesses: float, foot: float = 262.0) -> Pages:
    copies = line(21, "抄送：市人民政府。", sizes=frozenset({14.0}), left=33.0)
    office = line(22, "云河市科学技术局办公室2026年1月8日印发", sizes=frozenset({14.0}))
    last = pages[-1]
    rules = tuple(rule(y, thick) for y, thick in zip((242, 252, foot), thicknesses, strict=False))
    lines = (*last.lines[:-1], copies, office, last.lines[-1])
    return (*pages[:-1], replace(last, lines=lines, rules=rules))


def test_pages_as_the_standard_wants_them_meet_every_bar() -> None:
    pages = imprinted(headed(DOCUMENT), 0.35, 0.25, 0.35)
    assert set(statuses(pages).values()) == {Status.MET}
    assert len(statuses(pages)) == 10


def test_a_white_draft_has_no_bars_for_what_it_lacks() -> None:
    assert list(statuses(DOCUMENT)) == [
        *("纸张", "每面行数", "每行字数", "行距", "左右边界", "末行位置", "页码"),
    ]


def test_with_a_doubt_nothing_counts_as_met_and_what_is_off_stays_so() -> None:
    pages = (replaced(page(1), -1, start_middle=276.0), *DOCUMENT[1:])
    found = verdicts(pages, "本机没有字体：仿宋_GB2312")
    assert {one.status for one in found.values()} == {Status.UNVERIFIED, Status.NOT_MET}
    assert found["页码"].status is Status.NOT_MET
    assert found["每面行数"].reason == "本机没有字体：仿宋_GB2312"
    assert found["每面行数"].figures


OFF: dict[str, tuple[str, int, Pages]] = {
    "Letter paper": ("纸张", 2, (page(1), page(2, width=215.9), page(3))),
    "21 lines": ("每面行数", 1, (page(1, rows=21), page(2, rows=21), page(3, rows=4))),
    "20 lines": ("每面行数", 1, (page(1, rows=20), page(2, rows=20), page(3, rows=4))),
    "23 lines": ("每面行数", 2, (page(1), spread(page(2, rows=23), 27.6), page(3))),
    "29 pt": ("行距", 2, (page(1), spread(page(2), 29.0), page(3))),
    "28 pt": ("末行位置", 1, tuple(spread(one, 28.0) for one in DOCUMENT)),
    "27 mm at the left": ("左右边界", 2, (page(1), replaced(page(2), 3, left=27.0), page(3))),
    "beyond the right edge": (
        "左右边界",
        2,
        (page(1), replaced(page(2), 3, right=184.6), page(3)),
    ),
    "no page number": ("页码", 2, (page(1), replace(page(2), lines=page(2).lines[:-1]), page(3))),
    "another number": ("页码", 1, (replaced(page(1), -1, text="- 1 -"), page(2), page(3))),
    "a number of 12 pt": (
        "页码",
        2,
        (page(1), replaced(page(2), -1, sizes=frozenset({12.0})), page(3)),
    ),
    "flush at the right": ("页码", 1, (replaced(page(1), -1, right=184.0), page(2), page(3))),
    "an even page's at the right": (
        "页码",
        2,
        (page(1), replaced(page(2), -1, left=165.0, right=179.1), page(3)),
    ),
    "a dash 15 mm under the text": (
        "页码",
        3,
        (page(1), page(2), replaced(page(3), -1, start_middle=277.0)),
    ),
    "letters 3 mm low": ("发文机关标志", 1, headed(DOCUMENT, top=75.0)),
    "a red line 6 mm below": ("红色分隔线", 1, headed(DOCUMENT, gap=6.0)),
    "a short red line": ("红色分隔线", 1, headed(DOCUMENT, width=150.0)),
    "no lines in the imprint": ("版记分隔线", 3, imprinted(DOCUMENT)),
    "thick inner lines": ("版记分隔线", 3, imprinted(DOCUMENT, 0.35, 0.5, 0.35)),
    "thin outer lines": ("版记分隔线", 3, imprinted(DOCUMENT, 0.2, 0.25, 0.35)),
    "an imprint that floats": ("版记分隔线", 3, imprinted(DOCUMENT, 0.35, 0.25, 0.35, foot=260)),
}


@pytest.mark.parametrize(("bar", "number", "pages"), OFF.values(), ids=OFF)
def test_a_figure_that_is_off_is_told_with_its_page(bar: str, number: int, pages: Pages) -> None:
    verdict = verdicts(pages)[bar]
    assert verdict.status is Status.NOT_MET
    assert verdict.deviations[0].page == number


WITHIN: dict[str, Pages] = {
    "21 lines before a heading": (
        page(1),
        page(2, rows=21),
        replaced(page(3), 0, text="二、存在问题"),
    ),
    "half a page before an attachment": (page(1), page(2, rows=11), page(3)),
    "27 characters for the rule of line ends": (
        replaced(page(1), 4, text="汉" * 27, characters=27, right=28 + 27 * CELL),
        *DOCUMENT[1:],
    ),
    "a hanging mark": (
        replaced(page(1), 4, text="汉" * 28 + "，", characters=29, right=28 + 29 * CELL),
        *DOCUMENT[1:],
    ),
    "an indented line": (
        replaced(page(1), 4, text="汉" * 26, characters=26, left=28 + 2 * CELL),
        *DOCUMENT[1:],
    ),
    "a landscape page": (
        page(1),
        replace(page(2), lines=(number(2),), is_landscape=True),
        page(3),
    ),
    "a blank page and the last one without numbers": (
        page(1),
        PrintedPage(2, 210, 297, ()),
        replace(page(3), lines=page(3).lines[:-1]),
    ),
}


@pytest.mark.parametrize("pages", WITHIN.values(), ids=WITHIN)
def test_what_the_standard_allows_is_not_held_against_a_page(pages: Pages) -> None:
    assert Status.NOT_MET not in statuses(pages).values()


def test_a_single_page_tells_nothing_of_full_pages() -> None:
    found = statuses((page(1, rows=9),))
    assert (found["每面行数"], found["末行位置"]) == (Status.UNVERIFIED, Status.UNVERIFIED)


def test_one_page_of_21_lines_is_not_enough_to_judge() -> None:
    assert statuses((page(1, rows=21), page(2, rows=5)))["每面行数"] is Status.UNVERIFIED


def test_a_page_of_digits_tells_nothing_of_characters_per_line() -> None:
    digits = replace(page(1), lines=tuple(replace(one, text="5" * 56) for one in page(1).lines))
    assert statuses((digits,))["每行字数"] is Status.UNVERIFIED


@pytest.mark.parametrize(
    ("words", "top", "status"),
    [
        ("云河市人民政府令", 57.0, Status.MET),
        ("云河市人民政府令", 72.0, Status.NOT_MET),
        ("云河市科学技术局文件", 57.0, Status.NOT_MET),
        ("云河科技简报", 60.0, Status.UNVERIFIED),
    ],
)
def test_the_place_of_the_red_letters_follows_the_format(
    words: str, top: float, status: Status
) -> None:
    first = replaced(headed(DOCUMENT)[0], 0, text=words, top=top)
    assert statuses((first, *DOCUMENT[1:]))["发文机关标志"] is status


def test_a_letter_has_its_own_place_and_no_single_red_line() -> None:
    first = replaced(headed(DOCUMENT)[0], 0, text="云河市科学技术局", top=30.0)
    double = tuple(rule(y, left=20, right=190, is_red=True) for y in (45.0, 46.5))
    found = statuses((replace(first, rules=double), *DOCUMENT[1:]))
    assert found["发文机关标志"] is Status.MET
    assert "红色分隔线" not in found


def test_a_row_is_as_high_as_the_standard_has_it() -> None:
    assert pytest.approx(10.21, abs=0.01) == PITCH_MM
