"""Cells for the seals of joint organs: rows, order, room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjreport.word.seal_rows import seal_rows

DATE = 6.0
SEAL = 42 * 28 / 156
WIDTHS = st.lists(st.integers(2, 60).map(lambda half: half / 2), min_size=2, max_size=12)


@pytest.mark.parametrize(
    ("names", "rows"),
    [
        ([7.0] * 2, ((0, 1),)),
        ([7.0] * 3, ((0, 1, 2),)),
        ([7.0] * 4, ((0, 1), (2, 3))),
        ([7.0] * 5, ((0, 1, 2), (None, 3, 4))),
        ([7.0] * 6, ((0, 1, 2), (3, 4, 5))),
        # 云河市科学技术局 would touch its neighbours if three stood in a row.
        ([8.0] * 3, ((0, 1), (None, 2))),
        ([24.0] * 5, ((0, 1), (2, 3), (None, 4))),
    ],
)
def test_rows_hold_three_names_at_most_and_end_with_the_last(
    names: list[float], rows: tuple[tuple[int | None, ...], ...]
) -> None:
    assert seal_rows(names, DATE).rows(len(names)) == rows


def test_a_name_too_long_for_its_cell_turns_in_the_middle() -> None:
    layout = seal_rows([24.0, 8.0], DATE)
    assert layout.cell - 2 * layout.side(24.0) == pytest.approx(12.25)
    assert layout.side(8.0) == 0


def test_the_date_keeps_four_characters_from_the_edge() -> None:
    assert seal_rows([7.0] * 3, DATE).date_right == 4
    assert seal_rows([7.0] * 3, 7.0).date_right == 4


@given(names=WIDTHS, date=st.integers(0, 20))
def test_seals_have_room_and_rows_keep_within_the_text_area(names: list[float], date: int) -> None:
    layout = seal_rows(names, float(date))
    assert layout.cell > SEAL
    assert layout.left >= -1e-9
    assert layout.left + layout.columns * layout.cell <= 28 + 1e-9
    placed = [name for row in layout.rows(len(names)) for name in row if name is not None]
    assert placed == list(range(len(names)))
