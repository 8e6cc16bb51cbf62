"""Printed signatures, measured: three modes of sealing, 1–6 organs, names of 4–24 字.

Every case is a page of one document, so that LibreOffice starts once. The name of an organ
is one 汉字 repeated, which tells whose it is on the paper.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product
from math import dist

import pdfplumber
import pytest

from kjreport.doctree.nodes import Block, Document, Paragraph, ParagraphKind, Seal, Signature
from kjreport.text.widths import width_in_chars
from kjreport.word.drafting import render_document
from tests.word.documents import text
from tests.word.rendering import mm, render_pdf

LEFT_MM, RIGHT_MM, TOP_MM, CHARACTER_MM = 28, 184, 37, 156 / 28
PITCH_MM = mm(28.95)
TOLERANCE_MM = CHARACTER_MM / 4
SEAL_MM, SIGNET_MM = 42, 33
ORGANS = "甲乙丙丁戊己"
NAMES = (4, 6, 8, 9, 11, 14, 15, 19, 24)
DATES = (
    "2026年1月8日",
    "2026年10月28日",
    "2026年1月\N{IDEOGRAPHIC SPACE}日",
    "2026年\N{IDEOGRAPHIC SPACE}月\N{IDEOGRAPHIC SPACE}日",
)
BODY = "文" * 40


@dataclass(frozen=True, slots=True)
class Case:
    """One signature; the organs' names are all ``name`` 字 long, or as ``names`` says."""

    seal: Seal
    organs: int
    name: int
    date: str

    @property
    def signers(self) -> tuple[str, ...]:
        return tuple(organ * self.name for organ in ORGANS[: self.organs])


@dataclass(frozen=True, slots=True)
class Ink:
    """Where some words stand, in mm from the paper's left and upper edge."""

    left: float
    right: float
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def height(self) -> float:
        """The middle of the height."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Page:
    """A case as printed."""

    case: Case
    names: tuple[Ink, ...]
    date: Ink
    body: Ink

    @property
    def date_width(self) -> float:
        """LibreOffice 7.4 parts digits from 汉字 though autoSpaceDN is off; this is without."""
        return width_in_chars(self.case.date) * CHARACTER_MM

    @property
    def date_left(self) -> float:
        return self.date.right - self.date_width

    @property
    def body_bottom(self) -> float:
        """The lower edge of the line box: the label is one line, the body two."""
        return TOP_MM + 3 * PITCH_MM


CASES = (
    *(
        Case(seal, organs, name, DATES[0])
        for seal, organs, name in product(Seal, range(1, 7), NAMES)
    ),
    *(Case(seal, organs, 8, date) for seal, organs, date in product(Seal, (1, 2, 3), DATES[1:])),
)


def document() -> Document:
    blocks: list[Block] = []
    for case in CASES:
        blocks += (
            Paragraph(ParagraphKind.ATTACHMENT_LABEL, text("首")),
            Paragraph(ParagraphKind.BODY, text(BODY)),
            Signature(tuple(map(text, case.signers)), text(case.date), case.seal),
        )
    return Document(tuple(blocks))


@pytest.fixture(scope="module")
def pages(template: bytes, printer: str, tmp_path_factory: pytest.TempPathFactory) -> list[Page]:
    assert printer
    pdf = render_pdf(render_document(document(), template), tmp_path_factory.mktemp("signatures"))
    with pdfplumber.open(pdf) as opened:
        assert [page.extract_text()[:1] for page in opened.pages] == ["首"] * len(CASES)
        return [_page(case, pdf) for case, pdf in zip(CASES, opened.pages, strict=True)]


def test_every_word_stays_within_the_text_area_and_under_the_body(pages: list[Page]) -> None:
    for page in pages:
        for ink in (*page.names, page.date):
            assert ink.left >= LEFT_MM - 0.5, page
            assert ink.right <= RIGHT_MM + 0.5, page
            assert ink.top > page.body.bottom, page


def test_a_sealed_name_is_centred_over_a_date_four_characters_from_the_edge(
    pages: list[Page],
) -> None:
    """7.3.5.1; a name too wide for that keeps to the edge and takes the date inwards."""
    off = []
    for page in _of(pages, Seal.STAMPED):
        host = page.names[-1]
        right = max(4 * CHARACTER_MM, (host.right - host.left - page.date_width) / 2)
        off.append(abs(RIGHT_MM - page.date.right - right))
        off.append(abs(host.middle - page.date_left - page.date_width / 2))
    assert max(off) <= TOLERANCE_MM
    print(f"stamped: off by {max(off):.2f} mm at most")


def test_seals_of_joint_organs_neither_cross_nor_touch(pages: list[Page]) -> None:
    """7.3.5.1: 印章之间互不相交或相切，每排印章两端不得超出版心."""
    nearest = []
    for page in _of(pages, Seal.STAMPED):
        centres = [(name.middle, name.height) for name in page.names]
        last, date = page.names[-1], page.date
        centres[-1] = (last.middle, (last.height + date.height) / 2)
        for across, _ in centres:
            assert across - SEAL_MM / 2 >= LEFT_MM, page
            assert across + SEAL_MM / 2 <= RIGHT_MM, page
        nearest += [dist(one, other) for one, other in combinations(centres, 2)]
        rows = {round(name.bottom) for name in page.names}
        assert page.case.organs <= 3 * len(rows)
        top = min(down for _, down in centres) - SEAL_MM / 2
        assert 0 <= top - page.body_bottom <= PITCH_MM, page
    assert min(nearest) > SEAL_MM
    print(f"seals: {min(nearest):.1f} mm from centre to centre at least")


def test_names_without_a_seal_stand_two_characters_from_the_edge(pages: list[Page]) -> None:
    """7.3.5.2: the date begins two 字 right of the name; a longer date keeps 右空二字 itself."""
    off = []
    for page in _of(pages, Seal.UNSTAMPED):
        host = page.names[0]
        outer = page.date if width_in_chars(page.case.date) > page.case.name else host
        off.append(abs(RIGHT_MM - outer.right - 2 * CHARACTER_MM))
        off.append(abs(page.date_left - host.left - 2 * CHARACTER_MM))
        off += [abs(name.left - host.left) for name in page.names]
        downwards = [name.bottom for name in page.names]
        assert downwards == sorted(downwards), page
        assert round((downwards[0] - page.body.bottom) / PITCH_MM) == 2, page
    assert max(off) <= TOLERANCE_MM
    print(f"unstamped: off by {max(off):.2f} mm at most")


def test_titles_leave_room_for_the_stamps_of_persons(pages: list[Page]) -> None:
    """7.3.5.3: 右空四字 the stamp, two 字 left of it the 职务; one blank line, then the date."""
    off = []
    for page in _of(pages, Seal.SIGNET):
        off.append(abs(RIGHT_MM - page.date.right - 4 * CHARACTER_MM))
        for name in page.names:
            room = RIGHT_MM - name.right
            off.append(abs(room - 6 * CHARACTER_MM - SIGNET_MM))
        assert round((page.date.bottom - page.names[-1].bottom) / PITCH_MM) == 2, page
    assert max(off) <= 2 * TOLERANCE_MM
    print(f"signet: off by {max(off):.2f} mm at most")


def _of(pages: list[Page], seal: Seal) -> Iterator[Page]:
    return (page for page in pages if page.case.seal is seal)


def _page(case: Case, page: pdfplumber.page.Page) -> Page:
    def ink(characters: str) -> Ink:
        found = [
            one
            for one in page.chars
            if one["text"] in characters and mm(one["bottom"]) < 265 and one["text"].strip()
        ]
        edges = ((one["x0"], one["x1"], one["top"], one["bottom"]) for one in found)
        left, right, top, bottom = zip(*edges, strict=True)
        return Ink(mm(min(left)), mm(max(right)), mm(min(top)), mm(max(bottom)))

    return Page(case, tuple(map(ink, ORGANS[: case.organs])), ink("0123456789年月日"), ink("文"))
