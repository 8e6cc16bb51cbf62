"""Numbers before headings (GB/T 9704—2012, 7.3.3)."""

import pytest

from kjreport.doctree.numbering import heading_number


@pytest.mark.parametrize(
    ("level", "number", "expected"),
    [
        (1, 1, "一、"),
        (1, 12, "十二、"),
        (2, 3, "（三）"),
        (2, 21, "（二十一）"),
        (3, 4, "4."),
        (4, 10, "（10）"),
    ],
)
def test_every_level_has_its_own_numbers(level: int, number: int, expected: str) -> None:
    assert heading_number(level, number) == expected


@pytest.mark.parametrize("level", [0, 5])
def test_other_levels_are_refused(level: int) -> None:
    with pytest.raises(ValueError, match=str(level)):
        heading_number(level, 1)
