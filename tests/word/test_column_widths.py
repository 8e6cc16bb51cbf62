"""Columns: who gets what of the line, and how figures are set."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjreport.word.column_widths import column_widths, setting, widest

TOTAL = 8844
CHARACTER = 240
#: The margins of a cell in the template.
BESIDE = 216
CELLS = st.lists(st.text("云河市科技局0123456789.%（），\n", max_size=40), min_size=1, max_size=8)


def lines(cells: list[str], width: int) -> list[int]:
    """Count the lines that each cell takes at least."""
    return [-int(-widest([cell]) * CHARACTER // (width - BESIDE)) for cell in cells]


def test_columns_that_fit_fill_the_line() -> None:
    columns = [["序号", "1"], ["名称", "云河市科学技术局"], ["金额", "412.5"]]
    widths = column_widths(columns, TOTAL)
    assert sum(widths) == TOTAL
    assert [lines(cells, width) for cells, width in zip(columns, widths, strict=True)] == [
        [1, 1]
    ] * 3


def test_short_columns_keep_their_words_whole_beside_a_long_one() -> None:
    columns = [["序号", "1"], ["任务", "很长的内容" * 20], ["较上年", "增加261.7"]]
    widths = column_widths(columns, TOTAL)
    assert sum(widths) == TOTAL
    assert lines(columns[0], widths[0]) == lines(columns[2], widths[2]) == [1, 1]
    assert widths[1] > TOTAL / 2


def test_numbers_are_never_broken() -> None:
    columns = [["金额", "12345678.90"], *([["任务", "很长的内容" * 20]] * 5)]
    assert lines(columns[0], column_widths(columns, TOTAL)[0]) == [1, 1]


def test_names_of_units_stay_whole_where_that_saves_lines() -> None:
    units = [
        "承担单位",
        "云河澜川新材料有限公司",
        "云河石渡湾中试服务有限公司",
        "云河云谷孵化器运营公司",
    ]
    names = ["项目名称", *["高强韧铝合金薄带短流程制备技术"] * 3]
    columns = [["序号", "1", "2", "3"], names, units, ["市级经费", "150", "130", "90"]]
    columns.append(["自筹经费", "420", "360", "2400"])
    widths = column_widths(columns, TOTAL)
    assert lines(units, widths[2]) == [1, 1, 1, 1]
    assert lines(names, widths[1]) == [1, 2, 2, 2]


@pytest.mark.parametrize(
    ("cells", "align"),
    [
        (("420.5", "685.2", "1974.3"), "right"),
        (("150", "1040"), "right"),
        (("420.5", "685.25"), "center"),
        (("1", "2", "12"), "center"),
        (("家", "万元", "个"), "center"),
        (("增加2.27", "提高0.1", "3", "4", "5"), "center"),
        (("3000余人次", "12家", "8"), "center"),
        (("云河澜川新材料有限公司", "无"), ""),
        (("", ""), ""),
        (("12.5", "—", ""), "right"),
    ],
)
def test_figures_are_set_under_each_other(cells: tuple[str, ...], align: str) -> None:
    chosen = setting(cells, widest(cells), 2400)
    assert chosen.align == align
    assert bool(chosen.right) is (align == "right")


def test_figures_flush_right_stand_in_the_middle_of_their_column() -> None:
    width, figures = 2400, ("420.5", "1974.3")
    beside = width - BESIDE - 3 * CHARACTER
    assert setting(figures, widest(figures), width).right == pytest.approx(beside / 2, abs=30)


@given(columns=st.lists(CELLS, min_size=1, max_size=9))
def test_the_columns_always_fill_the_line(columns: list[list[str]]) -> None:
    widths = column_widths(columns, TOTAL)
    assert sum(widths) == TOTAL
    assert min(widths) > 0
