import pytest

from kjreport.importing.blocks import Hints, RawBlock
from kjreport.importing.lines import Line, to_items, well_written
from tests.importing.paragraphs import lines


def test_a_line_knows_the_gap_and_the_blanks_before_it() -> None:
    first, second = lines("\u3000\u3000甲", "", "乙")

    assert isinstance(first, Line)
    assert isinstance(second, Line)
    assert (first.text, first.indent) == ("甲", 2)
    assert second.after_gap


def test_invisible_characters_are_left_out() -> None:
    (line,) = lines("工\u200b作\ufeff情\x07况")

    assert isinstance(line, Line)
    assert line.text == "工作情况"


def test_an_automatic_number_stands_before_its_text() -> None:
    (line,) = to_items([RawBlock("工作情况", hints=Hints(number="一、"))])

    assert isinstance(line, Line)
    assert line.text == "一、工作情况"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("黄河 “几字弯” 防沙治沙，成效明显", "黄河“几字弯”防沙治沙，成效明显"),
        ("2022 年 新增 12 家企业", "2022年 新增12家企业"),
        ("秋收农事忙 专家进大棚", "秋收农事忙 专家进大棚"),
        ("搭起“新平台” 跑出“快”进度", "搭起“新平台” 跑出“快”进度"),
        ("工 作 总 结", "工作总结"),
        ("Python 3 version", "Python 3 version"),
        ("用{{ 指标 }}写", "用{ {指标} }写"),
    ],
)
def test_blanks_that_only_lay_out_are_dropped(typed: str, written: str) -> None:
    assert well_written(typed) == written


@pytest.mark.parametrize("typed", ["用{{ 甲 }}写, 好", "甲  ，乙", "(甲)  乙. 丙"])
def test_what_is_well_written_stays(typed: str) -> None:
    written = well_written(typed)

    assert well_written(written) == written
