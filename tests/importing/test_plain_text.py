from pathlib import Path

import pytest

from kjreport.importing.blocks import RawBlock, RawTable
from kjreport.importing.plain_text import read_plain_text

FILE = Path("旧稿.txt")


def read(text: str, *, is_markdown: bool = False) -> tuple[list[object], list[str]]:
    blocks, left_out = read_plain_text(text, FILE, is_markdown=is_markdown)
    shown = [one.text if isinstance(one, RawBlock) else one.rows for one in blocks]  # type: ignore[union-attr]
    return list(shown), [one.text for one in left_out]


def test_bookmarks_tags_and_entities_are_taken_off() -> None:
    assert read("[bookmark: _Toc1]甲<br/>乙&nbsp;&lt;丙&gt;") == (
        ["甲乙\xa0<丙>"],
        ["[bookmark: _Toc1]", "<br/>", "&nbsp;", "&lt;", "&gt;"],
    )


def test_less_and_greater_are_no_tags() -> None:
    assert read("甲<3且乙>2") == (["甲<3且乙>2"], [])


def test_markdown_headings_keep_their_level() -> None:
    blocks, left_out = read_plain_text(
        "# 甲\n## 乙 ##\n**丙**丁\n> 戊\n- 己\n---", FILE, is_markdown=True
    )

    lines = [(one.text, one.hints.outline_level) for one in blocks if isinstance(one, RawBlock)]
    assert lines == [("甲", 1), ("乙", 2), ("丙丁", 0), ("戊", 0), ("己", 0), ("", 0)]
    assert [one.text for one in left_out] == ["#", "##", "##", "**", "**", ">", "-", "---"]


def test_a_plain_text_keeps_its_signs() -> None:
    assert read("- 甲\n# 乙") == (["- 甲", "# 乙"], [])


@pytest.mark.parametrize(
    "text", ["指标\t数量\n企业\t12", "| 指标 | 数量 |\n|---|---|\n| 企业 | 12 |"]
)
def test_cells_become_a_table(text: str) -> None:
    blocks, _ = read_plain_text(text, FILE, is_markdown=True)

    assert [one.rows for one in blocks if isinstance(one, RawTable)] == [
        (("指标", "数量"), ("企业", "12"))
    ]


@pytest.mark.parametrize(
    "text", ["一、\t甲\n二、\t乙", "\t甲\n\t乙", "云河市科技局\t\t\t2024年1月5日"]
)
def test_tabs_that_lay_out_make_no_table(text: str) -> None:
    blocks, _ = read_plain_text(text, FILE)

    assert all(isinstance(one, RawBlock) for one in blocks)


@pytest.mark.parametrize("is_markdown", [False, True])
def test_stars_that_stand_for_a_name_stay(*, is_markdown: bool) -> None:
    typed = "****年，**市创业公司申报的《**市服务团》项目获得立项，资金**万元、**万元。"

    assert read(typed, is_markdown=is_markdown) == ([typed], [])


def test_strong_words_of_a_text_without_other_marks_stay_as_typed() -> None:
    assert read("全市**重点**工作") == (["全市**重点**工作"], [])


def test_strong_words_of_markdown_lose_their_marks() -> None:
    assert read("全市**重点**工作", is_markdown=True) == (["全市重点工作"], ["**", "**"])


def test_styles_of_a_page_are_taken_off() -> None:
    style = "@page { size: 8.27in 11.69in; margin: 1in }"
    assert read(f"{style} 讲话") == ([" 讲话"], [style])
