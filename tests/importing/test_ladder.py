import pytest

from kjreport.importing.headings import PlainKind, numbered_heading, plain_heading
from kjreport.importing.ladder import levels
from kjreport.importing.lines import Line


def depths(marks: str) -> list[int]:
    headings = [numbered_heading(Line(f"{mark}抓项目"), None) for mark in marks.split()]
    return levels(one for one in headings if one is not None)


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ("一、 （一） 1. （1） （2） 2. （二） 二、", [1, 2, 3, 4, 4, 3, 2, 1]),
        ("一、 1、 2、 （1） 二、 1、", [1, 2, 2, 3, 1, 2]),
        ("1、 （一） （二） 二、 三、 （一） 1.", [1, 2, 2, 1, 1, 2, 3]),
        ("一、 2、 三、", [1, 1, 1]),
        ("一、 （一） 1. 2. （二） 3. 4.", [1, 2, 3, 3, 2, 3, 3]),
        ("（三） （四） 二、 （一）", [1, 1, 1, 2]),
        ("第一部分 一、 二、 第二部分 一、", [1, 2, 2, 1, 2]),
    ],
)
def test_levels_follow_the_rows_of_numbers(marks: str, expected: list[int]) -> None:
    assert depths(marks) == expected


def test_rows_begin_anew_below_parts_without_numbers() -> None:
    part = plain_heading(Line("工作情况"), PlainKind.PART)
    row = [numbered_heading(Line(f"{mark}抓项目"), None) for mark in ("一、", "二、", "（一）")]
    headings = [part, *row, part, *row]

    assert levels(one for one in headings if one is not None) == [1, 2, 2, 3, 1, 2, 2, 3]
